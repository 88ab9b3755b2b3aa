/*
 * An act by its name, with its round where it has one.
 */
import type { ActRequest } from '../../desk/act-request';
import type { Words } from '../../text/words';

export function actName(request: ActRequest, { frame }: Words): string {
  return frame.act(request.act, 'round' in request ? request.round : null);
}
