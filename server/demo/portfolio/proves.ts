import type { Day } from '../../clocks/days.ts';
import type { Act } from './acts.ts';
import { between, chance, pick } from './chance.ts';
import { ACCEPTED, CONTESTED, SAID, SENT_BACK } from './sentences.ts';
import { aboutOf, authorOf, type Duty, otherDpo, proofOf, reviewerOf, type Teller } from './teller.ts';

type Fate = 'PROVEN' | 'WAITING' | 'DECLARED' | 'PARTLY_MET' | 'IN_PROGRESS' | 'NOT_MET' | 'SENT_BACK' | 'LAPSED' | 'CONTESTED';

/** Each fate with the chance below which it falls. */
const FATES: readonly (readonly [Fate, number])[] = [
  ['PROVEN', 0.68],
  ['WAITING', 0.79],
  ['DECLARED', 0.85],
  ['PARTLY_MET', 0.88],
  ['IN_PROGRESS', 0.92],
  ['NOT_MET', 0.935],
  ['SENT_BACK', 0.955],
  ['LAPSED', 0.985],
  ['CONTESTED', 1],
];
const WITHOUT_PROOF: readonly Fate[] = ['DECLARED', 'PARTLY_MET', 'IN_PROGRESS', 'NOT_MET'];
/** What was proven longer ago was proven again. */
const RECENT_DAYS = 320;
const WAITS_DAYS = 40;
/** A proof takes its days: to be offered, read, then contested. */
const DAYS = { offered: 3, read: [4, 12], settled: 14, contested: [13, 60] } as const;

function fateOf(name: string, age: number): Fate {
  const drawn = chance(`fate ${name}`);
  const [fate] = FATES.find(([, below]) => drawn < below)!;
  return fate === 'LAPSED' && age < 150 ? 'PROVEN' : fate;
}

/** What becomes of a duty that somebody cared for, and how many days ago that began. */
interface Told {
  name: string;
  fate: Fate;
  ago: number;
}

/** What was said of a duty, what was offered and what others made of it; nothing where nobody cared for it. */
export function proves(teller: Teller, duty: Duty): Act[] {
  const { service, days, level, until } = teller;
  const name = `${service.slug} ${aboutOf(duty)}`;
  if (chance(`cared ${name}`) >= level) return [];
  const fate = fateOf(name, days.age);
  const latest = Math.min(until + DAYS.settled, days.age);
  const began = between(latest, Math.max(latest, Math.min(days.age, until + RECENT_DAYS)), `began ${name}`);
  const ago = fate === 'WAITING' ? Math.min(began, until + WAITS_DAYS) : began;
  const status = WITHOUT_PROOF.includes(fate) && fate !== 'DECLARED' ? (fate as 'PARTLY_MET' | 'IN_PROGRESS' | 'NOT_MET') : 'MET';
  const at = days.next(days.worked(ago));
  const said: Act = { kind: 'DECLARE', at, by: authorOf(duty), about: aboutOf(duty), status, comment: pick(SAID[status], name) };
  return WITHOUT_PROOF.includes(fate) ? [said] : [said, ...offers(teller, duty, { name, fate, ago })];
}

function offers(teller: Teller, duty: Duty, told: Told): Act[] {
  const { days } = teller;
  const { name, fate, ago } = told;
  const offered: Act = {
    kind: 'DEPOSIT',
    at: days.next(days.worked(ago - between(0, DAYS.offered, `offered ${name}`))),
    by: authorOf(duty),
    about: aboutOf(duty),
    ...proofOf(teller, duty),
    ...validity(teller, told),
  };
  if (fate === 'WAITING') return [offered];
  const read = reads(teller, duty, told);
  return fate === 'CONTESTED' ? [offered, read, contests(teller, duty, told)] : [offered, read];
}

/** Last day of a proof: past where it lapsed, to come for some of the others. */
function validity({ days, service }: Teller, { name, fate, ago }: Told): { validUntil?: Day } {
  if (fate === 'LAPSED') return { validUntil: days.ahead(-between(1, Math.max(1, Math.min(ago - DAYS.settled, 40)), `lapsed ${name}`)) };
  if (fate !== 'PROVEN' || service.life === 'ENDED' || chance(`ends ${name}`) > 0.15) return {};
  return { validUntil: days.ahead(between(20, 500, `until ${name}`)) };
}

function reads({ days }: Teller, duty: Duty, { name, fate, ago }: Told): Act {
  const at = days.next(days.worked(ago - between(...DAYS.read, `read ${name}`)));
  const read = { kind: 'REVIEW', at, by: reviewerOf(duty), about: aboutOf(duty) } as const;
  if (fate !== 'SENT_BACK') return { ...read, verdict: 'ACCEPTED', comment: pick(ACCEPTED, name) };
  const [changeKind, comment] = pick(SENT_BACK, name);
  return { ...read, verdict: 'CHANGES_REQUESTED', changeKind, comment };
}

function contests({ days, until }: Teller, duty: Duty, { name, ago }: Told): Act {
  const day = days.worked(Math.max(until + 2, ago - between(...DAYS.contested, `contested ${name}`)));
  return { kind: 'CONTEST', at: days.next(day), by: otherDpo(duty), about: aboutOf(duty), reason: pick(CONTESTED, name) };
}
