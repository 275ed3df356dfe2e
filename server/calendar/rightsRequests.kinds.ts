import { type Sql, sql } from '../platform/db/read.ts';
import { type Asked, type DatedKind, dated, RIGHTS } from './dated.ts';

/** A day of requests that wait, under a key of its own. */
const dayOf =
  (name: string, day: Sql, condition: (asked: Asked) => Sql): DatedKind['query'] =>
  (asked) =>
    sql`select ${dated({
      key: sql`${name}::text || '/' || k.request_id || '/' || k.party_id`,
      convention: sql`k.convention_id`,
      party: sql`k.party_id`,
      day,
      knownAt: sql`k.known_at`,
      subject: 'RightsRequest',
      subjectId: sql`k.request_id`,
      reference: sql`k.reference`,
    })} from ${RIGHTS} k where ${condition(asked)}`;

/** What requests of people wait for, until they are answered. */
export const RIGHTS_KINDS = {
  RIGHTS_ANSWER: {
    means: 'The last day to answer a person: the one that lateness is judged on.',
    label: { fr: 'Droits : réponse à la personne', en: 'Rights: answer to the person' },
    query: dayOf('rights', sql`k.due_on`, () => sql`true`),
  },
  RIGHTS_EXTENSION: {
    means: 'The last day to tell a person that the answer takes two months more, while they were not told.',
    label: { fr: 'Droits : dernier jour pour prolonger', en: 'Rights: last day to extend' },
    query: dayOf('extension', sql`k.extensible_on`, ({ now }) => sql`k.extensible_on >= paris_day(${now})`),
  },
  RIGHTS_SUSPENDED: {
    means: 'The last day to answer a person, were the days that their identity took left out: nobody relies on that yet.',
    label: { fr: 'Droits : date si la suspension est admise', en: 'Rights: day if the suspension is admitted' },
    query: dayOf('suspended', sql`k.suspended_on`, ({ now }) => sql`k.suspended_on > k.due_on and k.suspended_on >= paris_day(${now})`),
  },
  RIGHTS_PRUDENT: {
    means:
      'The last day to answer a person, were the days that their identity took counted: the officer of the controller leaves them out.',
    label: { fr: 'Droits : date prudente', en: 'Rights: prudent day' },
    query: dayOf('prudent', sql`k.prudent_on`, ({ now }) => sql`k.prudent_on < k.due_on and k.prudent_on >= paris_day(${now})`),
  },
} satisfies Record<string, DatedKind>;
