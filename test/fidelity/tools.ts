/*
 * One task, "load, set one cell, save", as one would write it with each program. A program that is not
 * here answers null; what it throws is its own.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, write } from '@e965/xlsx';
import exceljs from 'exceljs';
import { openXlsx } from '../../src/workbook/file/open';
import { pythonWithOpenpyxl, soffice } from '../outside-tools';

export interface Task {
  readonly file: string;
  readonly folder: string;
  readonly sheet: string;
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

export interface Tool {
  readonly name: string;
  run(task: Task): Promise<Uint8Array>;
}

export function tools(scripts: string): readonly Tool[] {
  const python = pythonWithOpenpyxl();
  const office = soffice();
  return [
    { name: 'Dengbang', run: withDengbang },
    { name: 'exceljs 4.4.0', run: withExceljs },
    { name: 'SheetJS 0.20.3', run: withSheetJs },
    ...(python === null ? [] : [openpyxl(python, join(scripts, 'with_openpyxl.py'))]),
    ...(office === null ? [] : [libreOffice(office, join(scripts, 'with_libreoffice.py'))]),
  ];
}

async function withDengbang({ file, sheet, row, column, value }: Task): Promise<Uint8Array> {
  const book = openXlsx(readFileSync(file), file);
  const id = (await book.snapshot()).sheets.find(({ name }) => name === sheet)?.id ?? '';
  const write = { row, column, ticket: null, role: 'total', expected: null, value };
  const receipt = await book.apply({ steps: [{ kind: 'write-cells', sheet: id, writes: [write] }] });
  if (receipt.refused.length > 0) throw new Error('the write was refused');
  return book.save();
}

async function withExceljs({ file, sheet, address, value }: Task): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(file);
  const found = book.getWorksheet(sheet);
  if (found === undefined) throw new Error('the sheet is not found');
  found.getCell(address).value = value;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** With every option that makes it keep more. */
function withSheetJs({ file, sheet, address, value }: Task): Promise<Uint8Array> {
  const everything = { cellFormula: true, cellStyles: true, cellNF: true, bookVBA: true, sheetStubs: true };
  const book = read(readFileSync(file), { type: 'buffer', ...everything });
  const found = book.Sheets[sheet];
  if (found === undefined) throw new Error('the sheet is not found');
  found[address] = { ...(found[address] as object), t: 'n', v: value };
  const out: unknown = write(book, { type: 'array', bookType: 'xlsx', cellStyles: true, compression: true });
  return Promise.resolve(new Uint8Array(out as ArrayBuffer));
}

function openpyxl(python: string, script: string): Tool {
  const version = printed(python, ['-c', 'import openpyxl; print(openpyxl.__version__)']);
  return { name: `openpyxl ${version}`, run: (task) => outside(python, script, task, []) };
}

function libreOffice(office: string, script: string): Tool {
  const version = /\d+\.\d+/.exec(printed(office, ['--version']))?.[0] ?? '';
  // uno belongs to the system's Python, whichever one has openpyxl.
  const python = ['/usr/bin/python3', 'python3'].find((each) => hasUno(each));
  return {
    name: `LibreOffice ${version}`,
    run: (task) => {
      if (python === undefined) throw new Error('no Python with uno');
      return outside(python, script, task, [office]);
    },
  };
}

function hasUno(python: string): boolean {
  try {
    execFileSync(python, ['-c', 'import uno'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function outside(command: string, script: string, task: Task, more: readonly string[]): Promise<Uint8Array> {
  const target = join(task.folder, 'out.xlsx');
  const { file, sheet, address, value } = task;
  execFileSync(command, [script, file, target, sheet, address, String(value), ...more], { timeout: 120_000 });
  return Promise.resolve(readFileSync(target));
}

function printed(command: string, args: readonly string[]): string {
  return execFileSync(command, [...args], { encoding: 'utf8' }).trim();
}
