import { runningClocks } from '../incidents/runningClocks.ts';
import { knownOccurrences, OCCURRENCE_KEY } from '../obligations/occurrences/knownOccurrences.ts';
import { sql } from '../platform/db/read.ts';
import { type Asked, type DatedKind, dated } from './dated.ts';

/** Words of a commitment (c) as a convention (cv) signed them. */
const SIGNED = sql`fill_words(c.text, cv.variables)`;

/** The newest thing known of when x is due. */
const DUE_KNOWN = sql`coalesce((select max(d.known_from) from occurrence_due d where d.occurrence_id = x.occurrence_id), x.begins_at)`;

/** The clock of an incident tells that hour already; clocks are read once, however many occurrences there are. */
const isTold = ({ within }: Asked) => sql`(x.due_at is not null and (x.cause_key, x.due_at) in (
  select k.incident_id::text, k.due_at from (${runningClocks(within('i.convention_id'))}) k))`;

/** What obligations are due by. */
export const DUTY_KINDS = {
  OCCURRENCE: {
    means: 'The last day, or hour, of an instance of a duty that nobody answered.',
    label: { fr: 'Échéance', en: 'Due' },
    query: (asked) => sql`select ${dated({
      key: sql`'occurrence/' || ${OCCURRENCE_KEY}`,
      convention: sql`x.convention_id`,
      party: sql`x.party_id`,
      day: sql`coalesce(x.due_on, paris_day(x.due_at))`,
      instant: sql`x.due_at`,
      knownAt: DUE_KNOWN,
      subject: 'Obligation',
      subjectId: sql`x.obligation_id`,
      obligation: sql`x.obligation_id`,
      occurrence: OCCURRENCE_KEY,
      reference: sql`c.code`,
      words: SIGNED,
    })}
      from ${knownOccurrences(asked.now)} join current_state(${asked.now}) s on s.obligation_id = x.obligation_id
      join commitment c on c.id = s.commitment_id join convention cv on cv.id = x.convention_id
      where ${asked.within('x.convention_id')} and ${asked.within('s.convention_id')} and s.assurance <> 'NOT_APPLICABLE'
        and not coalesce(x.is_answered, false) and not coalesce(x.is_broken, false) and coalesce(x.due_on, paris_day(x.due_at)) is not null
        and not ${isTold(asked)}`,
  },
  DUTY: {
    means: 'The day by which a duty as a whole is fulfilled: fixed by the source, or that its party gave itself.',
    label: { fr: 'À tenir', en: 'To fulfil' },
    query: ({ now, within }) => sql`select ${dated({
      key: sql`'duty/' || s.obligation_id`,
      convention: sql`s.convention_id`,
      party: sql`s.party_id`,
      day: sql`s.due_on`,
      knownAt: sql`coalesce((select max(d.set_at) from due_date d where d.obligation_id = s.obligation_id), o.opened_at,
        (select min(d.known_from) from convention_date d where d.convention_id = s.convention_id))`,
      subject: 'Obligation',
      subjectId: sql`s.obligation_id`,
      obligation: sql`s.obligation_id`,
      reference: sql`c.code`,
      words: SIGNED,
    })}
      from current_state(${now}) s join obligation o on o.id = s.obligation_id
      join commitment c on c.id = s.commitment_id join convention cv on cv.id = s.convention_id
      where ${within('s.convention_id')} and s.due_on is not null and s.tracking <> 'OCCUR' and s.standing not in ('HELD', 'OUTSIDE')
        and not exists (select from occurrence_due d where d.occurrence_id = s.occurrence_id and coalesce(d.due_on, paris_day(d.due_at)) = s.due_on)`,
  },
} satisfies Record<string, DatedKind>;
