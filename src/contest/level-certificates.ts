/*
 * Which of the top ten passed both parts, for whoever issues the level certificates. Which level, if any,
 * is issued is decided by 京职技鉴发〔2023〕1号 and not known here.
 */
import type { Awards } from './award';
import type { Settings } from './settings';
import type { Mark, Standing, TotalScale } from './standing';

/** Of 100, in each part (百分制，皆达60分). */
const PASS_MARK = 60;

/**
 * True for a mark of at least 60 of 100, after exact conversion from the paper's full mark; 60 itself is
 * enough. Without a mark (单项缺考) the part is not passed.
 * Example: full mark 150: 90 passes, 89.99 does not.
 */
export function passesPart(mark: Mark | null, full: number, scale: TotalScale): boolean {
  return mark !== null && mark * 100 >= PASS_MARK * full * 10 ** scale.markDecimals;
}

/** The whole top ten, each with what they passed (六: 对符合规定的获奖选手核发职业技能等级证书): nobody is left out here. */
export function levelCertificateCandidates(
  surelyTopTen: readonly Standing[],
  scale: TotalScale,
  settings: Settings,
): Awards['levelCertificateCandidates'] {
  return surelyTopTen.map((standing) => ({
    standing,
    theoryPass: passesPart(standing.theory, settings.theoryFull, scale),
    practicalPass: passesPart(standing.practical, settings.practicalFull, scale),
  }));
}
