import { readableRecords } from '../actors/confidentiality.policy.ts';
import { sql } from '../platform/db/read.ts';
import { referenceOf } from '../registers/numbers.ts';
import { type Asked, type DatedKind, dated } from './dated.ts';

/** Processors (i) that the actor may read, announced and not engaged yet. */
const announced = ({ actor, within }: Asked) => sql`${within('i.convention_id')} and ${readableRecords(actor, 'i')}
  and i.engaged_on is null and i.ended_on is null and i.renounced_at is null`;

const PROCESSOR = {
  convention: sql`i.convention_id`,
  subject: 'Processor',
  subjectId: sql`i.id`,
  reference: referenceOf('STT', 'i'),
  words: sql`i.name`,
};

/** What processors that are announced wait for. */
export const PROCESSOR_KINDS = {
  ENGAGEMENT: {
    means: 'The day from which a processor that was announced is to be engaged.',
    label: { fr: 'Sous-traitant : début prévu', en: 'Processor: planned start' },
    query: (asked) =>
      sql`select ${dated({
        ...PROCESSOR,
        key: sql`'engagement/' || i.id`,
        party: sql`i.party_id`,
        day: sql`i.planned_on`,
        knownAt: sql`i.recorded_at`,
      })} from processor i where ${announced(asked)}`,
  },
  OBJECTION: {
    means: 'The last day on which a processor that was announced may be objected to.',
    label: { fr: 'Sous-traitant : fin du délai d’objection', en: 'Processor: last day to object' },
    query: (asked) => sql`select ${dated({
      ...PROCESSOR,
      key: sql`'objection/' || n.id`,
      party: sql`n.to_party_id`,
      day: sql`n.objection_ends_on`,
      knownAt: sql`n.recorded_at`,
    })} from processor i join processor_notice n on n.processor_id = i.id
      where ${announced(asked)} and n.objection_ends_on >= paris_day(${asked.now})`,
  },
} satisfies Record<string, DatedKind>;
