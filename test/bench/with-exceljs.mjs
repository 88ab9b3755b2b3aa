/*
 * The measured task as one would write it with exceljs: load whole, compute with exact integers, fill the
 * three columns, save. Same rules as the product: total 30/70, then practical; equal in both waits.
 */
import process from 'node:process';
import exceljs from 'exceljs';

const sheets = ['初赛成绩', '复赛成绩', '决赛成绩'];
const [input, output] = process.argv.slice(2);

const workbook = new exceljs.Workbook();
await workbook.xlsx.readFile(input);
for (const name of sheets) fill(workbook.getWorksheet(name), name.startsWith('决赛'));
await workbook.xlsx.writeFile(output);
process.stdout.write(`${JSON.stringify({ peak: process.resourceUsage().maxRSS })}\n`);

function fill(sheet, isFinal) {
  const columns = new Map();
  sheet.getRow(1).eachCell((cell, column) => columns.set(cell.value, column));
  const at = (head) => columns.get(head);
  const people = [];
  for (let number = 2; number <= sheet.rowCount; number++) {
    const row = sheet.getRow(number);
    const theory = hundredths(row.getCell(at('理论成绩')).value);
    const practical = hundredths(row.getCell(at('技能成绩')).value);
    if (theory !== null && practical !== null) {
      people.push({ row, practical, total: 3 * theory + 7 * practical });
    }
  }
  people.sort((a, b) => b.total - a.total || b.practical - a.practical);
  const places = Math.floor((people.length * 30) / 100);
  for (let start = 0; start < people.length;) {
    const { total, practical } = people[start];
    let end = start + 1;
    while (people[end]?.total === total && people[end]?.practical === practical) end++;
    const isTied = end - start > 1;
    for (const { row } of people.slice(start, end)) {
      row.getCell(at('综合成绩')).value = total / 1000;
      row.getCell(at('名次')).value = isTied ? '待裁定' : start + 1;
      if (isFinal) continue;
      row.getCell(at('是否晋级')).value = end <= places ? '晋级' : start >= places ? '未晋级' : '待裁定';
    }
    start = end;
  }
}

function hundredths(value) {
  return typeof value === 'number' ? Math.round(value * 100) : null;
}
