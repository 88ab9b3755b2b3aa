/*
 * Decides what a clerk reads in Chinese when a workbook cannot be opened at all. Which part of the file is
 * at fault is added by the caller; nothing was written in any of these cases.
 */
import type { Words } from '../words';

const BROKEN = '文件可能在传输或保存时损坏了。';
const AGAIN = '请用 Excel 打开原文件，另存为新的 .xlsx 文件再试；打不开的，请向发送人再要一份，或使用备份。';

export const unreadable: Words['unreadable'] = {
  'empty-file': {
    what: '这个文件是空的，里面没有任何内容。',
    todo: '请检查文件是否下载或复制完整，或向发送人再要一份。',
  },
  'not-a-zip': {
    what: '这个文件不是 Excel 工作簿（.xlsx）。',
    todo: '请确认选对了文件；CSV 或网页表格请先用 Excel 打开，另存为 .xlsx。',
  },
  'old-xls': {
    what: '这是旧版 Excel 文件（.xls），不能直接使用。',
    todo: '请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”，再使用新文件。',
  },
  encrypted: {
    what: '这个文件设了打开密码，无法读取。',
    todo: '请用 Excel 打开，在“文件—信息—保护工作簿—用密码进行加密”里清空密码并保存，再试一次。',
  },
  truncated: {
    what: `文件不完整，后面缺了一截。${BROKEN}`,
    todo: '请重新下载或复制；还不行的，请向发送人再要一份。',
  },
  'part-checksum': { what: `文件里有内容与保存时的校验不符。${BROKEN}`, todo: AGAIN },
  'part-length': { what: `文件里有内容的长度与记录不符。${BROKEN}`, todo: AGAIN },
  'part-missing': { what: `文件里缺少必需的内容。${BROKEN}`, todo: AGAIN },
  'part-broken-xml': { what: `文件里有内容读不通。${BROKEN}`, todo: AGAIN },
  'part-doctype': {
    what: '文件里有正常的 Excel 工作簿不会有的内容，为安全起见没有读取。',
    todo: '请先确认文件来源可靠，再用 Excel 打开，另存为新的 .xlsx 文件再试。',
  },
  'too-large': {
    what: '这个文件太大了，超过了能处理的范围。',
    todo: '请删去无关的工作表、图片和多余的空白行，另存为新的 .xlsx 文件再试。',
  },
  'not-a-workbook': {
    what: '这个文件能打开，但不是 Excel 工作簿（.xlsx）。',
    todo: '请确认选对了文件；Word 文档或压缩包里的表格，请先取出并另存为 .xlsx。',
  },
  'unsupported-zip': {
    what: '这个文件的打包方式与 Excel 保存的不同，不能读取。',
    todo: '请用 Excel 打开，另存为新的 .xlsx 文件再试。',
  },
};
