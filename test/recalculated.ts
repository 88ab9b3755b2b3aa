/*
 * Has LibreOffice calculate every formula of a workbook anew and save the results. Left to itself it keeps
 * the results that it finds in a file, so its profile is told to calculate always; what the results must be
 * is for the tests to say.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openXlsx, type FileWorkbook } from '../src/workbook/file/open';

const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The workbooks as LibreOffice saved them, in the same order; it is started once. */
export function recalculatedBy(office: string, workbooks: readonly Uint8Array[]): readonly FileWorkbook[] {
  const folder = mkdtempSync(join(tmpdir(), 'dengbang-again-'));
  try {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS);
    const files = workbooks.map((bytes, index) => {
      const file = join(folder, `book${index}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const results = join(folder, 'results');
    const settings = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    execFileSync(office, [settings, '--headless', '--convert-to', 'xlsx', '--outdir', results, ...files], {
      stdio: 'ignore',
      timeout: 240_000,
    });
    return files.map((_, index) =>
      openXlsx(readFileSync(join(results, `book${index}.xlsx`)), `book${index}.xlsx`),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
