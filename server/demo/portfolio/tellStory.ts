import { type Day, daysBefore, daysBetween, monthsAfter } from '../../clocks/days.ts';
import type { Act, Author, Cause, Observed } from './acts.ts';
import { between, chance, pick } from './chance.ts';
import { proves } from './proves.ts';
import { ACCEPTED, CLOSED, COMMITTEE, CONFIRMED, CREDITS, DECIDED, DISCUSSED, HOMOLOGATED, OBSERVED } from './sentences.ts';
import { workingDay } from './serviceDays.ts';
import { aboutOf, authorOf, type Duty, proofOf, reviewerOf, type Teller } from './teller.ts';

/** What a clause asks that is answered on its day, by what opens it. */
const COMMITTEES = 'ART2-GOV-DIR-3';
const ON_SIGNATURE: Record<string, { moment: string; comment: string; afterDays: number }> = {
  'ART3-FIN-INC-2': { moment: 'credits.tranche', comment: CREDITS, afterDays: 0 },
  'A1-SSI-INC-1': { moment: 'convention.signed', comment: HOMOLOGATED, afterDays: 75 },
};
const AT_THE_END = ['ART2-FIN-DIR-7', 'A1-TRA-INC-1'];
const OPEN_CLAUSE = 'A1-SSI-DIR-3';
const REPRISE = 'A1-TRA-DIR-1';
/** Days after the second side saw it: later than it, whatever weekend lies between. */
const DISCUSSED_AFTER = 4;
const QUESTIONS = { 'service.authenticatesUsers': 'ART2-BP-DIR-2', 'service.isOnlineProcedure': 'ART2-BP-DIR-3' };

/** What they tell each other, once both saw it, of what they see differently: one asks, and for half of them the other answers. */
function discusses({ days }: Teller, duty: Duty, name: string, seen: readonly Observed[]): Act[] {
  const last = Math.min(...seen.map(({ observedOn }) => daysBetween(observedOn, days.today)));
  const differs = seen.some(({ value }) => value !== 'KEPT') && seen.some(({ value }) => value === 'KEPT');
  if (!differs || last < DISCUSSED_AFTER + 2) return [];
  const says = (by: 'TEAM' | 'SPONSOR', after: number): Act => {
    const at = days.next(days.worked(last - after));
    return { kind: 'DISCUSS', at, by, about: aboutOf(duty), body: pick(DISCUSSED[by], by + name) };
  };
  const asked = says('TEAM', DISCUSSED_AFTER);
  return chance(`answered ${name}`) < 0.5 ? [asked, says('SPONSOR', DISCUSSED_AFTER + 1)] : [asked];
}

/** How both sides, and for some the reviewer, saw a commitment of the manifesto kept. */
function observes(teller: Teller, duty: Duty): Act[] {
  const { service, days, level, until } = teller;
  const name = `${service.slug} ${aboutOf(duty)}`;
  if (chance(`seen ${name}`) >= level * 0.7) return [];
  const drawn = chance(`kept ${name}`);
  const sides: [Author, keyof typeof OBSERVED][] = [['TEAM', drawn > 0.97 ? 'BROKEN' : drawn > 0.86 ? 'AT_RISK' : 'KEPT']];
  if (drawn < 0.7 || drawn > 0.82) sides.push(['SPONSOR', 'KEPT']);
  if (drawn < 0.2) sides.push(['REVIEWER', 'KEPT']);
  const seen = sides.map(([by, value]): Observed => {
    const latest = Math.min(until + 6, days.age);
    const observedOn = days.worked(between(latest, Math.max(latest, Math.min(days.age, until + 160)), `when ${by} ${name}`));
    const words = pick(OBSERVED[value], by + name);
    return { kind: 'OBSERVE', at: days.next(observedOn), by, about: aboutOf(duty), value, observedOn, words };
  });
  return [...seen, ...discusses(teller, duty, name, seen)];
}

interface Held {
  cause: Cause;
  doneOn: Day;
  comment: string;
  title?: string;
}

/** Done on its day or before, said two days later with what shows it, and accepted. */
function answers(teller: Teller, duty: Duty, { cause, doneOn, comment, title }: Held): Act[] {
  const { service, days } = teller;
  const ago = daysBetween(doneOn, days.today);
  const [by, about] = [authorOf(duty), aboutOf(duty)];
  const at = days.next(days.worked(ago - 2));
  const doneAt = new Date(Math.min(days.afternoon(doneOn).getTime(), at.getTime() - 3_600_000));
  const said: Act = { kind: 'DECLARE', at, by, about, status: 'MET', comment, cause, doneAt };
  const offered: Act = { kind: 'DEPOSIT', at: days.next(days.worked(ago - 3)), by, about, cause, ...proofOf(teller, duty, title) };
  if (ago < 12) return [said, offered];
  const name = `${service.slug} ${about} ${cause.causeKey}`;
  const read = days.next(days.worked(ago - between(6, 11, `read ${name}`)));
  const accepted = { kind: 'REVIEW', at: read, by: reviewerOf(duty), about, verdict: 'ACCEPTED', comment: pick(ACCEPTED, name) } as const;
  return [said, offered, { ...accepted, cause }];
}

/** A committee every six months, until one is missed. */
function holds(teller: Teller, duty: Duty, due = monthsAfter(teller.days.signedOn, 6), rank = 1): Act[] {
  const { service, days, until } = teller;
  const doneOn = workingDay(daysBefore(due, between(2, 20, `held ${service.slug} ${rank}`)));
  const isMissed = chance(`missed ${service.slug} ${rank}`) > service.care;
  if (isMissed || daysBetween(doneOn, days.today) < until + 5) return [];
  const cause = { moment: 'schedule', causeKey: String(rank) };
  const title = `Relevé de décisions du comité n° ${rank}`;
  return [...answers(teller, duty, { cause, doneOn, comment: COMMITTEE, title }), ...holds(teller, duty, monthsAfter(doneOn, 6), rank + 1)];
}

function occurs(teller: Teller, duty: Duty, endsOn: Day): Act[] {
  const { service, days } = teller;
  if (duty.code === COMMITTEES) return holds(teller, duty);
  const signature = ON_SIGNATURE[duty.code];
  if (signature) {
    const { moment, comment, afterDays } = signature;
    const causeKey = moment === 'credits.tranche' ? days.signedOn.slice(0, 4) : '1';
    const isDone = chance(`${moment} ${service.slug}`) < service.care && days.age > afterDays + 5;
    const doneOn = days.worked(days.age - afterDays);
    return isDone ? answers(teller, duty, { cause: { moment, causeKey }, doneOn, comment }) : [];
  }
  const isClosed =
    AT_THE_END.includes(duty.code) && service.life === 'ENDED' && chance(`closed ${service.slug} ${duty.code}`) < service.care;
  return isClosed ? answers(teller, duty, { cause: { moment: 'convention.ended', causeKey: '1' }, doneOn: endsOn, comment: CLOSED }) : [];
}

/** What is known of the service, from the week of the signature on. */
const told = ({ service }: Teller, key: string): boolean => chance(`${key} ${service.slug}`) < 0.6;

function answersProfile(teller: Teller): Act[] {
  const { days } = teller;
  return Object.keys(QUESTIONS).map(
    (key): Act => ({
      kind: 'ANSWER',
      at: days.next(days.worked(days.age - 3)),
      by: 'TEAM',
      key,
      value: told(teller, key),
    }),
  );
}

function decides(teller: Teller, duty: Duty): Act[] {
  const { service, days, level } = teller;
  const isApplicable = duty.code === OPEN_CLAUSE;
  if (duty.code !== REPRISE && !isApplicable) return [];
  if (chance(`decided ${service.slug} ${duty.code}`) > (isApplicable ? level : 0.3)) return [];
  const at = days.next(days.worked(Math.max(days.age - 20, teller.until + 2)));
  return [{ kind: 'DECIDE', at, by: authorOf(duty), about: aboutOf(duty), isApplicable, reason: isApplicable ? CONFIRMED : DECIDED }];
}

/** Everything that was done in a convention that ends on a day, the oldest act first. */
export function tellStory(teller: Teller, duties: readonly Duty[], endsOn: Day): Act[] {
  if (teller.service.life === 'SIGNED') return [];
  const excluded = Object.entries(QUESTIONS).flatMap(([key, code]) => (told(teller, key) ? [] : [code]));
  const acts = duties.flatMap((duty): Act[] => {
    if (excluded.includes(duty.code)) return [];
    if (duty.tracking === 'OCCUR') return [...decides(teller, duty), ...occurs(teller, duty, endsOn)];
    if (duty.tracking === 'OBSERVE' && duty.group === 'manifesto') return observes(teller, duty);
    return duty.tracking === 'PROVE' || duty.tracking === 'OBSERVE' ? [...decides(teller, duty), ...proves(teller, duty)] : [];
  });
  return [...answersProfile(teller), ...acts].toSorted((one, other) => one.at.getTime() - other.at.getTime());
}
