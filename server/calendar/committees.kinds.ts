import { readableRecords } from '../actors/confidentiality.policy.ts';
import { SLIDES_DAYS } from '../clocks/clocks.ts';
import { rankInName } from '../platform/db/rankInName.ts';
import { sql } from '../platform/db/read.ts';
import { type Asked, type DatedKind, dated } from './dated.ts';

/** Committees (c) that the actor may read, and that are still to be held. */
const coming = ({ actor, within }: Asked) => sql`(select k.*, 'PARTIES'::text as confidentiality from committee k) c
  where ${within('c.convention_id')} and ${readableRecords(actor, 'c')} and c.held_on is null and c.cancelled_at is null`;

const COMMITTEE = {
  convention: sql`c.convention_id`,
  party: sql`c.party_id`,
  knownAt: sql`c.recorded_at`,
  subject: 'Committee',
  subjectId: sql`c.id`,
  reference: sql`'COM-' || ${rankInName('c.number')}`,
  words: sql`c.place`,
};

/** What investment committees that are planned wait for. */
export const COMMITTEE_KINDS = {
  COMMITTEE: {
    means: 'The day planned for an investment committee.',
    label: { fr: 'Comité d’investissement', en: 'Investment committee' },
    query: (asked) => sql`select ${dated({ ...COMMITTEE, key: sql`'committee/' || c.id`, day: sql`c.planned_on` })} from ${coming(asked)}`,
  },
  SLIDES: {
    means: 'The day by which what is shown to a committee is to be sent: advice of the guide of the programme.',
    label: { fr: 'Supports du comité à envoyer', en: 'Slides of the committee to send' },
    query: (asked) =>
      sql`select ${dated({ ...COMMITTEE, key: sql`'slides/' || c.id`, day: sql`c.planned_on - ${sql.lit(SLIDES_DAYS)}` })} from ${coming(asked)}
        and c.slides_sent_on is null`,
  },
} satisfies Record<string, DatedKind>;
