/*
 * Makes the workbook that is measured: three rounds of the same people with two marks each and the computed
 * columns still blank, styled and with shared strings as Excel writes them. The same size gives the same
 * people every time.
 */
import exceljs from 'exceljs';

const sheets = ['初赛成绩', '复赛成绩', '决赛成绩'];
const heads = [
  '序号',
  '准考证号',
  '姓名',
  '单位',
  '理论成绩',
  '技能成绩',
  '综合成绩',
  '名次',
  '是否晋级',
  '备注',
];
const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏'];
const given = [...'安邦诚达恩芳刚海建静凯兰敏宁平强蓉思涛婉欣雅泽志子文春云晓博'];

/** Writes a contest of so many people per round to the path. */
export async function makeContest(people, path) {
  const random = randomFrom(people);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    filename: path,
    useStyles: true,
    useSharedStrings: true,
  });
  for (const name of sheets) await writeSheet(workbook.addWorksheet(name), people, random);
  await workbook.commit();
}

async function writeSheet(sheet, people, random) {
  const side = { style: 'thin' };
  const border = { top: side, left: side, bottom: side, right: side };
  const font = { name: '宋体', size: 11 };
  const mark = { numFmt: '0.00', border, font };
  const text = { border, font };
  sheet.columns = heads.map((head) => ({ width: head === '单位' ? 30 : 12 }));
  line(sheet, heads, () => ({ border, font: { ...font, bold: true } }));
  for (let i = 1; i <= people; i++) {
    const values = [
      i,
      `AF2024${String(i).padStart(6, '0')}`,
      nameOf(i),
      `北京第${(i * 7) % 499}安全防范科技有限公司`,
      markOf(random),
      markOf(random),
    ];
    line(sheet, [...values, null, null, null, null], (column) => (column > 3 && column < 7 ? mark : text));
  }
  await sheet.commit();
}

function line(sheet, values, styleOf) {
  const row = sheet.addRow(values);
  values.forEach((_, column) => {
    row.getCell(column + 1).style = styleOf(column);
  });
  row.commit();
}

function nameOf(i) {
  const pick = (list, step) => list[Math.floor(i / step) % list.length];
  return pick(surnames, 1) + pick(given, surnames.length) + pick(given, surnames.length * given.length);
}

/** 40.00 to 100.00. */
function markOf(random) {
  return (4000 + Math.floor(random() * 6001)) / 100;
}

/** A small generator of our own: Math.random cannot be seeded. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
