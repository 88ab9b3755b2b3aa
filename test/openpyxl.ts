/*
 * Changes a workbook with openpyxl, as somebody would who does not use our product. Where there is none, that is
 * said as outside-tools.ts says it.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isMissing, pythonWithOpenpyxl } from './outside-tools';
import type { Folder } from './shell';

/** The workbook after the script, in which `wb` is open and `sys.argv[2]` is `more`; null without openpyxl. */
export function editedWithOpenpyxl(
  folder: Folder,
  name: string,
  script: string,
  input: Uint8Array,
  more = '',
): Uint8Array | null {
  const python = pythonWithOpenpyxl();
  if (isMissing(python, 'Python with openpyxl')) return null;
  const file = folder.put(`${name}.xlsx`, input);
  const lines = ['import sys, json, openpyxl', 'wb = openpyxl.load_workbook(sys.argv[1])', script];
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONWARNINGS: 'ignore' };
  execFileSync(python, ['-c', [...lines, 'wb.save(sys.argv[1])'].join('\n'), file, more], { env });
  return readFileSync(file);
}
