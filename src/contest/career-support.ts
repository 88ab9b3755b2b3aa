/*
 * Who enters the 助推计划 (职业发展助推计划): holders of a level certificate and the top ten, with the union
 * card. Which parse of the notice's sentence holds is a setting; how anyone came into the top ten is not
 * known here.
 */
import type { CareerSupport } from './award';
import { type Person, firstRowOf, personOf } from './person';
import type { Registration, Roster } from './registration';
import type { Settings } from './settings';
import type { Standing } from './standing';
import { compareText } from './text-order';

type Reason = CareerSupport['because'][number];

/**
 * The grounds on which one person enters (六: 取得一级、二级、三级职业技能等级证书或决赛前十名…且持有工会会员互助服务卡).
 *
 * Level: 一级、二级、三级 count, 四级、五级 do not. Default (证书或前十)且持卡: without the card nobody enters.
 * The other parse, 证书或(前十且持卡): a certificate alone is enough, the top ten needs the card.
 * Example: 三级 and no card: no ground by default; by the other parse the certificate.
 */
export function supportReasons(
  person: { readonly level: Registration['level']; readonly inTopTen: boolean; readonly hasCard: boolean },
  parse: Settings['careerSupport'],
): readonly Reason[] {
  const needsCard = parse === 'certificate-or-top-ten-and-card';
  const byTopTen = person.inTopTen && person.hasCard;
  const byCertificate = hasSupportedLevel(person.level) && (person.hasCard || !needsCard);
  return [...(byTopTen ? ['top-ten' as const] : []), ...(byCertificate ? ['certificate' as const] : [])];
}

function hasSupportedLevel(level: Registration['level']): boolean {
  return level !== null && level <= 3;
}

/**
 * The list, over everyone on the roster whether they took part or not, by ticket (those without one last,
 * in the order of the roster). 取消资格 and a person's second row never enter. Someone who is not on the
 * roster has no card on record and does not enter.
 */
export function careerSupportOf(
  roster: Roster | null,
  surelyTopTen: readonly Standing[],
  disqualified: ReadonlySet<Person>,
  settings: Settings,
): readonly CareerSupport[] {
  const topTen = new Set(surelyTopTen.map(({ contestant }) => personOf(contestant)));
  return (roster?.registrations ?? [])
    .filter((one) => one.duplicateOf === null && !disqualified.has(firstRowOf(one)))
    .flatMap((one) => {
      const { ticket, name, unit, level, unionCard } = one;
      const person = { level, inTopTen: topTen.has(one), hasCard: unionCard !== null };
      const because = supportReasons(person, settings.careerSupport);
      if (because.length === 0) return [];
      return [
        { ticket, name, unit, because, level: because.includes('certificate') ? level : null, unionCard },
      ];
    })
    .sort(byTicket);
}

function byTicket(a: CareerSupport, b: CareerSupport): number {
  if (a.ticket === null || b.ticket === null) return Number(a.ticket === null) - Number(b.ticket === null);
  return compareText(a.ticket, b.ticket);
}
