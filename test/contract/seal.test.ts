/*
 * A round sealed and opened again, once through each door: the same answers, the same workbook afterwards, and a
 * file that the other door verifies.
 */
import { readState } from '../../src/actions/contest-state';
import { chooseRecorded } from '../../src/actions/choose-recorded';
import { recorded } from '../../src/actions/record';
import type { ActOutcome } from '../../src/actions/round-act';
import { sealRound } from '../../src/actions/seal-round';
import { unsealRound } from '../../src/actions/unseal-round';
import { verifySeals } from '../../src/actions/verify-seals';
import type { Workbook } from '../../src/workbook/port';
import { cleanContest } from '../contest-book';
import { AT, deed, words } from '../recorded-book';
import { described, openDoors } from './doors';

jest.setTimeout(120_000);

const made = { program: 'dengbang test', generatedAt: '2024-07-01 09:00:00', password: null, reason: '复核' };
const asked = { round: 'preliminary', overrides: {}, words, by: deed.by, at: AT, ...made } as const;

async function done(workbook: Workbook, act: 'seal' | 'unseal'): Promise<ActOutcome> {
  const snapshot = await workbook.snapshot(chooseRecorded);
  const state = readState(snapshot, {});
  const outcome = act === 'seal' ? sealRound(state, asked) : unsealRound(state, asked);
  const chained = recorded(snapshot, outcome, {
    ...deed,
    act,
    round: 'preliminary',
    overrides: {},
    calculates: true,
    chain: outcome.chain,
  });
  const { undone } = await workbook.apply(chained.plan);
  expect(undone).toEqual([]);
  return chained;
}

async function verified(workbook: Workbook, code: string | null) {
  const snapshot = await workbook.snapshot(chooseRecorded);
  const { rounds, paper, fault, stale } = verifySeals(snapshot, { ...made, round: null, code, words });
  return { states: rounds.map(({ round, seal }) => [round, seal?.intact ?? null]), paper, fault, stale };
}

test('seal, verify and unseal give the same through Excel as in the file', async () => {
  const doors = openDoors(cleanContest(40).bytes);
  const [there, here] = [await done(doors.excel, 'seal'), await done(doors.file, 'seal')];
  expect(there.consequences).toEqual(here.consequences);
  const [sealed] = here.consequences;
  const code = sealed?.kind === 'sealed' ? sealed.code : '';
  const told = await verified(doors.excel, code);
  expect(told).toEqual(await verified(doors.file, code));
  expect(told).toMatchObject({ paper: { kind: 'proof' }, fault: null, stale: [] });
  const after = described(doors);
  expect(after.excel).toEqual(after.file);

  await done(doors.excel, 'unseal');
  await done(doors.file, 'unseal');
  const opened = await verified(doors.excel, null);
  expect(opened).toEqual(await verified(doors.file, null));
  expect(opened.states[0]).toEqual(['preliminary', null]);
  const last = described(doors);
  expect(last.excel).toEqual(last.file);
  expect(doors.host.complaints).toEqual([]);
  doors.host.close();
});
