/*
 * An act by its name, with its round where it has one.
 */
import type { ActRequest } from '../../desk/act-request';
import type { ShownWords } from '../../text/words';

export function actName(request: ActRequest, { frame }: ShownWords): string {
  return frame.act(request.act, 'round' in request ? request.round : null);
}
