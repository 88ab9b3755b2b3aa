/*
 * `npm run fidelity`: the same workbooks through several programs, each of which loads, sets one cell and
 * saves; how many features does each keep whole? Prints a Markdown table; with --lost, also which are not.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { compareWorkbooks, featuresOf } from './compare';
import { tools } from './tools';
import type { Tool } from './tools';

type Edit = (workbook: Uint8Array) => Uint8Array;

const FILES: readonly (readonly [name: string, says: string, edit: Edit])[] = [
  ['full-excel', "made by hand in Excel's manner", (workbook) => workbook],
  ['full-excel', 'the same without its conditional format that looks at another sheet', plainer],
  ['full-openpyxl', 'written by openpyxl', (workbook) => workbook],
  ['full-libreoffice', 'written by LibreOffice', (workbook) => workbook],
];
const CELL = { sheet: '成绩', address: 'G3', row: 3, column: 7, value: 99.25 };

interface Outcome {
  readonly tool: string;
  readonly cell: string;
  readonly lost: readonly string[];
}

async function main(folder: string, isLostAsked: boolean): Promise<void> {
  const contenders = tools(join(folder, 'fidelity'));
  const rows: string[] = [];
  const losses: string[] = [];
  for (const [name, says, edit] of FILES) {
    const original = edit(new Uint8Array(readFileSync(join(folder, 'golden', `${name}.xlsx`))));
    const outcomes: Outcome[] = [];
    for (const tool of contenders) outcomes.push(await outcomeOf(tool, original));
    const features = featuresOf(original).length;
    rows.push(`| ${says} | ${features} | ${outcomes.map(({ cell }) => cell).join(' | ')} |`);
    losses.push(...outcomes.map(({ tool, lost }) => `${says}, ${tool}: ${lost.join(', ') || 'nothing'}`));
  }
  const heads = ['workbook', 'features', ...contenders.map(({ name }) => name)];
  say([`| ${heads.join(' | ')} |`, `|---|${'--:|'.repeat(heads.length - 1)}`, ...rows].join('\n'));
  if (isLostAsked) say(`\nlost or changed\n${losses.join('\n')}`);
}

/** exceljs stops at that format; without it the rest can be measured. */
function plainer(workbook: Uint8Array): Uint8Array {
  const part = 'xl/worksheets/sheet1.xml';
  const files = unzipSync(workbook);
  const xml = strFromU8(files[part] ?? new Uint8Array());
  const without = xml.replace(
    /<x14:conditionalFormatting [^>]*><x14:cfRule type="expression".*?<\/x14:conditionalFormatting>/,
    '',
  );
  return zipSync({ ...files, [part]: strToU8(without) });
}

async function outcomeOf(tool: Tool, original: Uint8Array): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'dengbang-fidelity-'));
  const file = join(folder, 'in.xlsx');
  writeFileSync(file, original);
  try {
    const after = await tool.run({ ...CELL, file, folder });
    const verdicts = compareWorkbooks(original, after, [`${CELL.sheet}!${CELL.address}`]);
    const lost = verdicts
      .filter(({ kept }) => !kept)
      .map(({ feature, lost: [place] }) => `${feature} (${place})`);
    return { tool: tool.name, cell: String(verdicts.length - lost.length), lost };
  } catch (error) {
    const [why = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return { tool: tool.name, cell: 'crash', lost: [`crash: ${why}`] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

void main(process.argv[2] ?? 'test', process.argv.includes('--lost'));
