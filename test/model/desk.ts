/*
 * What people do beside the acts, as commands: take steps back, type over cells, sort, rename, cut the record;
 * and what the model expects to be seen of it afterwards.
 */
import { cutLedger, removeLedger, rename, sortLines, typeInto } from './behind';
import { takenBack, contestIn, type Step } from './cells';
import { checkEdits } from './checks';
import { command, runAgain, settleEdit, type Command } from './command';
import { ranking, type Marks, type Round, type Value } from './contest-model';
import { inForce, pickFrom, withMarks, type Model } from './model';
import { restoreSteps } from './workbook-in-hand';

function tickets({ contest }: Model, round: Round): readonly string[] {
  return [...(contest.sheets[round]?.keys() ?? [])];
}

// ---- restore --------------------------------------------------------------------------------------

export function restore(count: number): Command {
  return command(`restore ${count}`, async (model, hand) => {
    const undoable = lastSteps(model, count);
    const outcome = await restoreSteps(hand, count);
    checkEdits(model, outcome.edits);
    const times = outcome.undone.map(({ at }) => at);
    // Where the ledger was tampered with, what it still says is what can be taken back.
    if (model.journal === 'whole') expect(times).toEqual(undoable.map(({ at }) => at));
    const steps = times
      .flatMap((at) => model.steps.filter((one) => one?.at === at))
      .filter((one) => one !== null);
    const { cells, stuck } = takenBack(model.cells, steps);
    model.contest = contestIn(cells);
    expect(outcome.cannot.length > 0).toBe(stuck.size > 0);
    for (const place of stuck) {
      expect(outcome.cannot.map(({ sheet }) => sheet)).toContain(place.split('|')[0]);
    }
    if (outcome.undone.length > 0) {
      model.known = outcome.remake === null ? null : model.contest.sheets;
      model.steps = model.steps.filter((one) => one === null || !times.includes(one.at));
      model.rooms = roomsAfter(model, steps);
    }
    await settleEdit(model, hand);
    expect(new Map(model.cells)).toEqual(new Map(cells));
  });
}

function lastSteps({ steps }: Model, count: number): readonly Step[] {
  const found: Step[] = [];
  for (const step of [...steps].reverse()) {
    if (step === null || found.length === count) break;
    found.push(step);
  }
  return found;
}

/** Lines that substitutes had are free again. */
function roomsAfter(model: Model, steps: readonly Step[]): Model['rooms'] {
  const free = (round: Round): number => {
    const now = model.contest.sheets[round]?.size ?? 0;
    const then = contestIn(model.cells).sheets[round]?.size ?? 0;
    return steps.length === 0 ? model.rooms[round] : model.rooms[round] + Math.max(0, then - now);
  };
  return { preliminary: 0, semifinal: free('semifinal'), final: free('final') };
}

// ---- behind the add-in ----------------------------------------------------------------------------

const headings = { theory: '理论成绩', practical: '技能操作成绩' } as const;

function asWritten(value: Value): string | number | null {
  return value === 'absent' ? '缺考' : value === null ? null : value / 100;
}

/** The clerk types what is not there yet; the marks of rank 2 and 3 alike where `ties`. */
export function fill(round: Round, ties: boolean): Command {
  return command(`fill ${round} ${ties}`, async (model, hand) => {
    const blank = tickets(model, round).filter((ticket) => {
      const marks = model.contest.sheets[round]?.get(ticket);
      return marks?.theory === null || marks?.practical === null;
    });
    const typing = blank.map((ticket, at) => {
      const mark: Value = (90 - 2 * (ties && at === 2 ? 1 : at)) * 100;
      return { ticket, marks: { theory: mark, practical: mark } };
    });
    if (typing.length === 0) return;
    const cells = typing.flatMap(({ ticket, marks }) =>
      (['theory', 'practical'] as const).map((part) => {
        return { ticket, heading: headings[part], value: asWritten(marks[part]) };
      }),
    );
    await typeInto(hand, round, cells);
    for (const { ticket, marks } of typing) model.contest = withMarks(model.contest, round, ticket, marks);
    await settleEdit(model, hand);
  });
}

/** A mark typed over, whether the round is sealed or not. */
export function typeOver(round: Round, pick: number, part: keyof Marks, value: Value): Command {
  return command(`type ${round} ${pick} ${part} ${value}`, async (model, hand) => {
    // What is blanked is mostly a 缺考: that changes the status and nothing else.
    const sheet = [...(model.contest.sheets[round] ?? new Map<string, Marks>())];
    const absent = value === null ? sheet.filter(([, marks]) => marks[part] === 'absent') : [];
    const ticket = pickFrom(absent.length > 0 ? absent : sheet, pick)?.[0] ?? null;
    if (ticket === null || model.contest.sheets[round]?.get(ticket)?.[part] === value) return;
    await typeInto(hand, round, [{ ticket, heading: headings[part], value: asWritten(value) }]);
    model.contest = withMarks(model.contest, round, ticket, { [part]: value });
    await settleEdit(model, hand);
  });
}

/** A rank typed over: nothing follows from it, and the next calculation puts it right where the round is open.
 * `runs`: at once. */
export function typeRank(round: Round, pick: number, rank: number, runs: boolean): Command {
  return command(`type rank ${round} ${pick} ${rank} ${runs}`, async (model, hand) => {
    const ticket = pickFrom(tickets(model, round), pick);
    if (ticket === null) return;
    await typeInto(hand, round, [{ ticket, heading: '名次', value: rank }]);
    await settleEdit(model, hand);
    if (!runs || inForce(model, round) !== null) return;
    await runAgain(model, hand);
    const { people } = ranking(model.contest, round);
    const own = people.find((one) => one.ticket === ticket);
    expect(rankShown(model, round, ticket)).toBe(own?.pending === true ? '待裁定' : (own?.rank ?? undefined));
  });
}

function rankShown({ cells }: Model, round: Round, ticket: string): unknown {
  const name = round === 'preliminary' ? '初赛成绩' : round === 'semifinal' ? '复赛成绩' : '决赛成绩';
  const sheet = cells.get(name) ?? new Map<string, unknown>();
  const head = [...sheet].find(([, value]) => value === '名次')?.[0].split('|')[1] ?? '';
  return sheet.get(`${ticket}|${head}`);
}

export function sort(round: Round, heading: string): Command {
  return command(`sort ${round} ${heading}`, async (model, hand) => {
    if (model.contest.sheets[round] === null) return;
    await sortLines(hand, round, heading);
    await settleEdit(model, hand);
  });
}

export function renamed(round: Round): Command {
  return command(`rename ${round}`, async (model, hand) => {
    if (model.contest.sheets[round] === null) return;
    rename(hand, round);
    await settleEdit(model, hand);
  });
}

/** A record of the ledger is taken out: an act, a seal, an opening, or the closing line. */
export function cut(pick: number): Command {
  return command(`cut ${pick}`, async (model, hand) => {
    const gone = await cutLedger(hand, pick);
    if (gone === null) return;
    model.journal = 'broken';
    model.events = model.events.filter(({ seq }) => gone.kind === 'end' || seq !== gone.seq);
    await settleEdit(model, hand);
  });
}

/** The hidden sheet is deleted. Codes on paper go on proving; seals, entries and steps are forgotten. */
export const forget: Command = command('delete the ledger', async (model, hand) => {
  if (model.lines === 0 && model.journal === 'whole') return;
  await removeLedger(hand);
  Object.assign(model, { journal: 'gone', events: [], entries: new Map(), steps: [], known: null });
  await settleEdit(model, hand);
});
