/*
 * A total computed before one's eyes: each mark weighed, then added, exactly. How marks are weighed is decided in
 * contest/total.ts; the steps are held against it by test.
 */
import { exactDecimals, fractionText, scaledText } from '../contest/decimal';
import type { Part } from '../contest/finding';
import { markText } from '../contest/mark';
import { percentText } from '../contest/setting-value';
import type { Settings } from '../contest/settings';
import type { RoundResult, Standing } from '../contest/standing';
import { roundedTotal } from '../contest/total';
import type { RankingWords } from '../text/ranking-words';

/** A fraction in full; a repeating one shows that it goes on. */
export function pointsOf(count: bigint, denominator: bigint): string {
  return `${fractionText(count, denominator)}${exactDecimals(count, denominator) === null ? '…' : ''}`;
}

/**
 * The lines from the marks to the total, and to the rounded one where ranks go by that. Without a total: which marks
 * there are. Example: 理论 87.5 × 30% = 26.25; 技能操作 86 × 70% = 60.2; 26.25 + 60.2 = 86.45.
 */
export function stepsOf(
  standing: Standing,
  { scale }: Pick<RoundResult, 'scale'>,
  settings: Settings,
  words: Pick<RankingWords, 'step'>,
): readonly string[] {
  const { step } = words;
  const { total } = standing;
  const mark = (part: Part): string | null => {
    const count = standing[part];
    return count === null ? null : markText(count, scale.markDecimals);
  };
  if (total === null) return parts.map((part) => step.markOnly(part, mark(part)));
  const [theory, practical] = parts.map((part) => weighed(standing, part, settings));
  const sum = pointsOf(total, scale.denominator);
  const rounded = roundedTotal(total, scale, settings.totalDecimals);
  return [
    ...parts.map((part) =>
      step.weighed({
        part,
        mark: mark(part),
        full: part === 'theory' ? settings.theoryFull : settings.practicalFull,
        weight: percentText(part === 'theory' ? settings.theoryWeight : settings.practicalWeight),
        points: (part === 'theory' ? theory : practical) ?? '',
      }),
    ),
    step.sum(theory ?? '', practical ?? '', sum),
    ...(settings.compare === 'rounded'
      ? [step.rounded(settings.totalDecimals, scaledText(rounded, settings.totalDecimals, true))]
      : []),
  ];
}

const parts = ['theory', 'practical'] as const;

/** mark ÷ full mark × 100 × weight; a part without a mark counts 0 (单项缺考 = 计0分). */
function weighed(standing: Standing, part: Part, settings: Settings): string {
  const weight = part === 'theory' ? settings.theoryWeight : settings.practicalWeight;
  const full = part === 'theory' ? settings.theoryFull : settings.practicalFull;
  const count = BigInt(standing[part] ?? 0) * BigInt(weight) * 100n;
  return pointsOf(count, 10n ** BigInt(settings.markDecimals) * 10_000n * BigInt(full));
}
