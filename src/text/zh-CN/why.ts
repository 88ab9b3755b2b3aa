/*
 * Decides how a contestant is told in Chinese, in one exact sentence, why they stand where they stand.
 */
import { exactDecimals, fractionText, scaledText } from '../../contest/decimal';
import type { Mark, Recorded, RoundResult, Standing, Total, TotalScale, Why } from '../../contest/standing';
import { ticketText } from '../quote';
import type { WhyWords } from '../why-words';
import { names } from './names';
import { q, ranks } from './phrase';

type Round = Pick<RoundResult, 'round' | 'cut' | 'scale'>;
type Of<Kind extends Why['kind']> = Extract<Why, { kind: Kind }>;

/** Points in full; a repeating decimal shows that it goes on. */
function points(total: Total, { denominator }: TotalScale): string {
  const size = total < 0n ? -total : total;
  return `${fractionText(size, denominator)}${exactDecimals(size, denominator) === null ? '…' : ''}`;
}

const mark = (count: Mark | null, scale: TotalScale): string =>
  scaledText(BigInt(count ?? 0), scale.markDecimals);

const totalText = ({ total }: Standing, scale: TotalScale): string =>
  total === null ? '' : `综合成绩 ${points(total, scale)}，`;

/** Under 单项缺考 = 计0分 a part without a mark counts as 0, and the sentence says so. */
function zeroPart({ status, theory, practical }: Standing): string {
  if (status !== 'partly-absent') return '';
  return theory === null ? '理论缺考按 0 分计，' : practical === null ? '技能操作缺考按 0 分计，' : '';
}

function place(standing: Standing, { by }: Of<'ranked'>, scale: TotalScale): string {
  const total = totalText(standing, scale);
  const rank = `第 ${standing.rank ?? '？'} 名`;
  const practical = mark(standing.practical, scale);
  switch (by) {
    case 'total':
      return `${total}${rank}`;
    case 'practical':
      return `${total}与他人同分，由技能操作成绩 ${practical} 定先后，排${rank}`;
    case 'exact-total':
      return `${total}取整后与他人相同，技能操作成绩也相同，由取整前的综合成绩定先后，排${rank}`;
    case 'ruling':
      return `${total}与他人综合成绩、技能操作成绩都相同，经裁定排${rank}`;
  }
}

function line({ advances }: Standing, { gap, inside }: Of<'ranked'>, { cut, scale }: Round): string {
  if (inside === null || cut === null) return '';
  const verdict = inside
    ? advances === true
      ? '晋级'
      : '达到晋级线'
    : advances === true
      ? '未达到晋级线'
      : '未晋级';
  if (gap === null) {
    const within = inside ? `在 ${cut.places} 个晋级名额之内` : `本轮晋级名额为 ${cut.places} 个`;
    return `；${within}，${verdict}`;
  }
  const other = inside ? '晋级线外第一名' : '晋级线内最后一名';
  if (gap === 0n) return `；与${other}综合成绩相同，${verdict}`;
  // Only under 名次比较 = 取整 can the one behind have the higher exact total.
  if (gap < 0n) {
    return `；取整前比${other}${inside ? '低' : '高'} ${points(gap, scale)} 分，名次按取整后的成绩比较，${verdict}`;
  }
  return `；比${other}${inside ? '高' : '低'} ${points(gap, scale)} 分，${verdict}`;
}

function pending(
  standing: Standing,
  { first, last, straddles, recorded }: Of<'pending'>,
  { cut, scale }: Round,
): string {
  const others = last - first;
  const tie = `${totalText(standing, scale)}与另外 ${others} 人综合成绩、技能操作成绩都相同，待裁定${ranks(first, last)}`;
  if (cut === null) return tie;
  if (straddles) return `${tie}；这 ${others + 1} 人中有 ${cut.places - first + 1} 人晋级`;
  if (last > cut.places) return `${tie}；无论怎样裁定都未晋级`;
  return `${tie}；无论怎样裁定都${recorded === undefined ? '晋级' : '达到晋级线'}`;
}

function missingParts({ theory, practical }: Standing): string {
  if (theory === null && practical === null) return '理论和技能操作成绩';
  return theory === null ? '理论成绩' : practical === null ? '技能操作成绩' : '成绩';
}

const statusWords = { withdrawn: '弃赛', disqualified: '取消资格' } as const;

/** 自复赛起弃赛（理由：「…」）, as 变动记录 says. */
function recordedStatus({ status, since, reason }: Exclude<Recorded, { kind: 'called-up' }>): string {
  const because = reason === '' ? '' : `（理由：${q(reason)}）`;
  return `已登记自${names.round[since]}起${statusWords[status]}${because}`;
}

/** What a recorded change did to someone with a place in the order. */
function moved(recorded: Recorded | undefined): string {
  if (recorded === undefined || recorded.kind === 'out') return '';
  const { replaces } = recorded;
  if (recorded.kind === 'called-up') return `；代替 ${ticketText(recorded.replaces, 'zh-CN')} 递补晋级`;
  const before = replaces === null ? '' : `曾代替 ${ticketText(replaces, 'zh-CN')} 递补，`;
  return `；${before}${recordedStatus(recorded)}，不晋级`;
}

function unranked(standing: Standing, { status, heldBecause, recorded }: Of<'unranked'>): string {
  if (recorded?.kind === 'out') {
    const vacant = recorded.vacates === null ? '' : `；第 ${recorded.vacates} 名的奖项空缺，不递补`;
    return `${recordedStatus(recorded)}，不排名${vacant}`;
  }
  if (heldBecause === 'repeated') return '同一人出现多次且成绩不同，暂不排名';
  if (heldBecause === 'unidentified') return '无法确认是谁，暂不排名';
  switch (status) {
    case 'absent':
      return '缺考，不排名';
    case 'partly-absent':
      return standing.theory === null && standing.practical !== null
        ? '理论缺考，没有综合成绩，不排名'
        : standing.practical === null && standing.theory !== null
          ? '技能操作缺考，没有综合成绩，不排名'
          : '有一项缺考，没有综合成绩，不排名';
    case 'withdrawn':
      return '弃赛，不排名';
    case 'cancelled':
      return '成绩已取消，不排名';
    case 'disqualified':
      return '参赛资格已取消，不排名';
    case 'missing':
      return `还没有可用的${missingParts(standing)}，暂不排名`;
  }
}

export const why: WhyWords = {
  why: (standing, round) => {
    const reason = standing.why;
    switch (reason.kind) {
      case 'ranked':
        return `${zeroPart(standing)}${place(standing, reason, round.scale)}${line(standing, reason, round)}${moved(reason.recorded)}`;
      case 'pending':
        return `${zeroPart(standing)}${pending(standing, reason, round)}${moved(reason.recorded)}`;
      case 'unranked':
        return unranked(standing, reason);
    }
  },
  base: { scored: '有效成绩', attended: '实际参赛', entered: '报名' },
  rounding: { down: '向下取整', 'half-up': '四舍五入', up: '向上取整' },
};
