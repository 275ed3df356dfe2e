import { readableRecords } from '../actors/confidentiality.policy.ts';
import { awaitedComplements } from '../incidents/runningClocks.ts';
import { allOf, sql } from '../platform/db/read.ts';
import { referenceOf } from '../registers/numbers.ts';
import { CLOCKS, type DatedKind, dated } from './dated.ts';

/** What is told of an incident. */
const SHOWN = {
  reference: sql`(select ${referenceOf('INC', 'i')} from incident i where i.id = w.subject_id::uuid)`,
  words: sql`(select i.title from incident i where i.id = w.subject_id::uuid)`,
};

/** What incidents that are not closed wait for at an hour, or on a day. */
export const INCIDENT_KINDS = {
  CLOCK: {
    means: 'The 72 hours that a controller has to tell the supervisory authority of a breach: running, or over.',
    label: { fr: '72 heures', en: '72 hours' },
    ...SHOWN,
    query: ({ actor }) =>
      sql`select ${dated({
        key: sql`'clock/' || k.incident_id || '/' || k.controller_id`,
        convention: sql`k.convention_id`,
        party: sql`k.controller_id`,
        instant: sql`k.due_at`,
        knownAt: sql`k.known_at`,
        subject: 'Incident',
        subjectId: sql`k.incident_id`,
      })} from ${CLOCKS} k where ${readableRecords(actor, 'k')}`,
  },
  COMPLEMENT: {
    means:
      'Three days after a first notification of a breach to the supervisory authority, that it is to be completed: recalled, and never late.',
    label: { fr: 'Notification à compléter (rappel)', en: 'Notification to complete (reminder)' },
    ...SHOWN,
    query: ({ actor, within, on }) =>
      sql`select ${dated({
        key: sql`'complement/' || k.incident_id || '/' || k.answering_id`,
        convention: sql`k.convention_id`,
        party: sql`k.answering_id`,
        instant: sql`k.due_at`,
        knownAt: sql`k.known_at`,
        subject: 'Incident',
        subjectId: sql`k.incident_id`,
        isReminder: true,
      })} from (${awaitedComplements(allOf([within('d.convention_id'), on('d.falls_on'), readableRecords(actor, 'd')]))}) k`,
  },
  MEASURE: {
    means: 'The day that a measure of an incident was planned for, while it is not taken.',
    label: { fr: 'Mesure prévue', en: 'Planned measure' },
    query: ({ actor, within }) => sql`select ${dated({
      key: sql`'measure/' || m.id`,
      convention: sql`i.convention_id`,
      party: sql`m.party_id`,
      day: sql`m.planned_on`,
      knownAt: sql`m.recorded_at`,
      subject: 'Incident',
      subjectId: sql`i.id`,
      reference: referenceOf('INC', 'i'),
      words: sql`m.description`,
    })} from incident i join incident_measure m on m.incident_id = i.id
      where ${within('i.convention_id')} and ${readableRecords(actor, 'i')} and i.closed_at is null and m.planned_on is not null and m.done_at is null`,
  },
} satisfies Record<string, DatedKind>;
