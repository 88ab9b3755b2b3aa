/*
 * One contract, two doors: the same plan on the same workbook leaves the same workbook and tells the same,
 * whether it goes through the file or through Excel.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Plan, Receipt } from '../../src/workbook/port';
import { described, openDoors, plainReceipt } from './doors';
import type { Doors } from './doors';
import { drafts } from './plans';
import type { Draft } from './plans';

const GOLDEN = ['excel-shaped', 'full-excel', 'full-libreoffice', 'full-openpyxl', 'libreoffice', 'openpyxl'];
/** For a longer search: DENGBANG_RUNS=200 npx jest test/contract/both-doors */
const RUNS = Number(process.env.DENGBANG_RUNS ?? '8');

const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '..', 'golden', `${name}.xlsx`)));

interface Told {
  readonly receipt: Receipt;
  readonly plan: Plan;
}

async function applyThrough(door: Doors['excel'], draft: Draft): Promise<Told | string> {
  const plan = draft(await door.snapshot());
  try {
    return { plan, receipt: await door.apply(plan) };
  } catch (error) {
    // A plan that no workbook can bear is refused by both, before anything is written.
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

function plain(told: Told | string): unknown {
  return typeof told === 'string' ? told : plainReceipt(told.receipt);
}

test.each(GOLDEN)(
  'random plans on %s end alike through both doors, and so does doing them again',
  async (name) => {
    const bytes = bytesOf(name);
    await fc.assert(
      fc.asyncProperty(drafts, async (draft) => {
        const doors = openDoors(bytes);
        // Where it is locked, Excel takes no new sheet and the file does: the one agreed difference.
        doors.host.workbook.structure = null;
        for (const go of ['first', 'second']) {
          const there = await applyThrough(doors.excel, draft);
          const here = await applyThrough(doors.file, draft);
          expect([go, doors.host.complaints]).toEqual([go, []]);
          expect(plain(there)).toEqual(plain(here));
          const { excel, file } = described(doors);
          expect(excel).toEqual(file);
        }
        doors.host.close();
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  },
  120_000,
);
