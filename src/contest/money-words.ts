/*
 * Amounts of money in the financial capitals (大写) that vouchers and receipts carry. How an amount came
 * about, and on which form it is printed, is not known here.
 */

const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
/** Units inside a group of four digits, from the right. */
const units = ['', '拾', '佰', '仟'] as const;

/**
 * An amount in words (实发金额大写 of the bonus form).
 *
 * Input: fen (分), a whole number from 0; 1 yuan is 100 fen. Nothing is rounded. Ends in 整 after 元 and
 * after 角, never after 分. Several zeros in a row are read as one 零. A zero 元 or 万 digit before a
 * digit that is not zero is not read (107000.53 has neither 零柒仟 nor 零伍角); a zero 角 before 分 is.
 * Below one yuan 元 is left out (0.05 is 人民币伍分); nothing at all is 人民币零元整.
 * Up to 9999亿9999万9999.99 the form is the one that banks print; above that 万亿 is used.
 *
 * Example: 168032 fen = 1680.32 yuan = 人民币壹仟陆佰捌拾元叁角贰分.
 */
export function moneyInWords(fen: number | bigint): string {
  const amount = BigInt(fen);
  if (amount < 0n) throw new RangeError('An amount of money below zero has no words.');
  const yuan = amount / 100n;
  const jiao = Number((amount / 10n) % 10n);
  const rest = Number(amount % 10n);
  if (amount === 0n) return '人民币零元整';
  const whole = yuan === 0n ? '' : `${wholeInWords(yuan)}元`;
  return `人民币${whole}${smallInWords(jiao, rest, whole !== '')}`;
}

/** 角 and 分, with 整 where there is no 分. `afterYuan`: a zero 角 before 分 is read only after 元. */
function smallInWords(jiao: number, fen: number, afterYuan: boolean): string {
  const tenths = jiao === 0 ? '' : `${digitWord(jiao)}角`;
  if (fen === 0) return `${tenths}整`;
  return `${tenths === '' && afterYuan ? '零' : tenths}${digitWord(fen)}分`;
}

function wholeInWords(count: bigint): string {
  if (count >= 100_000_000n) return joined(count, 100_000_000n, '亿');
  if (count >= 10_000n) return joined(count, 10_000n, '万');
  return groupInWords(Number(count));
}

/** What stands before 亿 or 万 and after it, with 零 where the digit right after the unit is zero. */
function joined(count: bigint, size: bigint, unit: string): string {
  const head = `${wholeInWords(count / size)}${unit}`;
  const tail = count % size;
  if (tail === 0n) return head;
  return `${head}${tail < size / 10n ? '零' : ''}${wholeInWords(tail)}`;
}

/** 1…9999. */
function groupInWords(count: number): string {
  let words = '';
  let zeros = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.trunc(count / 10 ** place) % 10;
    if (digit === 0) {
      zeros = words !== '';
      continue;
    }
    words += `${zeros ? '零' : ''}${digitWord(digit)}${units[place] ?? ''}`;
    zeros = false;
  }
  return words;
}

function digitWord(digit: number): string {
  return digits[digit] ?? '';
}
