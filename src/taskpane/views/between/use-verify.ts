/*
 * Verifying, step by step: the workbook is read anew, then asked. What was found is kept until the next time.
 */
import { useState } from 'react';
import { readCode } from '../../../contest/seal';
import type { Desk } from '../../../desk/desk';
import type { Verified } from '../../../desk/verify-answer';

export type VerifyState =
  | { readonly kind: 'asking' | 'working' | 'failed' | 'bad-code' }
  | { readonly kind: 'told'; readonly verified: Verified };

/** `begin` takes the code as it was typed; null: none. */
export function useVerify(
  desk: Desk,
): readonly [state: VerifyState, begin: (code: string | null) => Promise<void>] {
  const [state, setState] = useState<VerifyState>({ kind: 'asking' });
  const begin = async (code: string | null): Promise<void> => {
    if (desk.state().busy !== null || state.kind === 'working') return;
    if (code !== null && readCode(code) === null) {
      setState({ kind: 'bad-code' });
      return;
    }
    setState({ kind: 'working' });
    try {
      // What is verified is the workbook as it stands now.
      const before = desk.state().ended;
      await desk.look();
      const { ended } = desk.state();
      if (ended !== before && ended?.kind === 'failed') setState({ kind: 'failed' });
      else setState({ kind: 'told', verified: await desk.ask('verify', { code }) });
    } catch {
      setState({ kind: 'failed' });
    }
  };
  return [state, begin];
}
