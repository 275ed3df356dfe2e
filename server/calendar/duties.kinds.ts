import { knownOccurrences, OCCURRENCE_KEY } from '../obligations/occurrences/knownOccurrences.ts';
import { sql } from '../platform/db/read.ts';
import { CLOCKS, type DatedKind, dated, STATES } from './dated.ts';

/** The clock of an incident tells that hour already. */
const IS_TOLD = sql`(x.due_at is not null and (x.cause_key, x.due_at) in (select k.incident_id::text, k.due_at from ${CLOCKS} k))`;

/** What obligations are due by. */
export const DUTY_KINDS = {
  OCCURRENCE: {
    means: 'The last day, or hour, of an instance of a duty that nobody answered.',
    label: { fr: 'Échéance', en: 'Due' },
    query: ({ now, within }) => sql`select ${dated({
      key: sql`'occurrence/' || ${OCCURRENCE_KEY}`,
      convention: sql`x.convention_id`,
      party: sql`x.party_id`,
      day: sql`coalesce(x.due_on, paris_day(x.due_at))`,
      instant: sql`x.due_at`,
      knownAt: sql`x.known_at`,
      subject: 'Obligation',
      subjectId: sql`x.obligation_id`,
      obligation: sql`x.obligation_id`,
      occurrence: OCCURRENCE_KEY,
    })}
      from ${knownOccurrences(now)}
      where ${within('x.convention_id')} and x.obligation_id not in (select s.obligation_id from ${STATES} s where s.assurance = 'NOT_APPLICABLE')
        and not coalesce(x.is_answered, false) and not coalesce(x.is_broken, false) and coalesce(x.due_on, paris_day(x.due_at)) is not null
        and not ${IS_TOLD}`,
  },
  DUTY: {
    means: 'The day by which a duty as a whole is fulfilled: fixed by the source, or that its party gave itself.',
    label: { fr: 'À tenir', en: 'To fulfil' },
    query: () => sql`select ${dated({
      key: sql`'duty/' || s.obligation_id`,
      convention: sql`s.convention_id`,
      party: sql`s.party_id`,
      day: sql`s.due_on`,
      knownAt: sql`coalesce((select max(d.set_at) from due_date d where d.obligation_id = s.obligation_id), o.opened_at,
        (select min(d.known_from) from convention_date d where d.convention_id = s.convention_id))`,
      subject: 'Obligation',
      subjectId: sql`s.obligation_id`,
      obligation: sql`s.obligation_id`,
    })}
      from ${STATES} s join obligation o on o.id = s.obligation_id
      where s.due_on is not null and s.tracking <> 'OCCUR' and s.standing not in ('HELD', 'OUTSIDE')
        and not exists (select from occurrence_due d where d.occurrence_id = s.occurrence_id and coalesce(d.due_on, paris_day(d.due_at)) = s.due_on)`,
  },
} satisfies Record<string, DatedKind>;
