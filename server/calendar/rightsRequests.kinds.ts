import { readableThere } from '../actors/confidentiality.policy.ts';
import { allOf, type Sql, sql } from '../platform/db/read.ts';
import { referenceOf } from '../registers/numbers.ts';
import { runningRights } from '../rights-requests/runningRights.ts';
import { type Asked, type DatedKind, dated, RIGHTS_DESKS } from './dated.ts';

/** A day that is kept of requests that wait, under a key of its own. */
const dayOf = (
  name: string,
  column: 'due_on' | 'extensible_on' | 'suspended_on' | 'prudent_on',
  condition: (asked: Asked) => Sql = () => sql`true`,
): Pick<DatedKind, 'query' | 'reference'> => ({
  reference: sql`(select ${referenceOf('DRO', 'i')} from rights_request i where i.id = w.subject_id::uuid)`,
  query: (asked) =>
    sql`select ${dated({
      key: sql`${name}::text || '/' || k.request_id || '/' || k.answering_id`,
      convention: sql`k.convention_id`,
      party: sql`k.answering_id`,
      day: sql.ref(`k.${column}`),
      knownAt: sql`k.known_at`,
      subject: 'RightsRequest',
      subjectId: sql`k.request_id`,
    })} from (${runningRights(RIGHTS_DESKS, allOf([asked.within('k.convention_id'), asked.on(`k.${column}`), readableThere(asked.actor, 'k')]))}) k
      where ${sql.ref(`k.${column}`)} is not null and ${condition(asked)}`,
});

/** What requests of people wait for, until they are answered. */
export const RIGHTS_KINDS = {
  RIGHTS_ANSWER: {
    means: 'The last day to answer a person: the one that lateness is judged on.',
    label: { fr: 'Droits : réponse à la personne', en: 'Rights: answer to the person' },
    ...dayOf('rights', 'due_on'),
  },
  RIGHTS_EXTENSION: {
    means: 'The last day to tell a person that the answer takes two months more, while they were not told.',
    label: { fr: 'Droits : dernier jour pour prolonger', en: 'Rights: last day to extend' },
    ...dayOf('extension', 'extensible_on', ({ now }) => sql`k.extensible_on >= paris_day(${now})`),
  },
  RIGHTS_SUSPENDED: {
    means: 'The last day to answer a person, were the days that their identity took left out: nobody relies on that yet.',
    label: { fr: 'Droits : date si la suspension est admise', en: 'Rights: day if the suspension is admitted' },
    ...dayOf('suspended', 'suspended_on', ({ now }) => sql`k.suspended_on >= paris_day(${now})`),
  },
  RIGHTS_PRUDENT: {
    means:
      'The last day to answer a person, were the days that their identity took counted: the officer of the controller leaves them out.',
    label: { fr: 'Droits : date prudente', en: 'Rights: prudent day' },
    ...dayOf('prudent', 'prudent_on', ({ now }) => sql`k.prudent_on >= paris_day(${now})`),
  },
} satisfies Record<string, DatedKind>;
