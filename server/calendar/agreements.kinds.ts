import { sql } from '../platform/db/read.ts';
import { type DatedKind, dated } from './dated.ts';

/** Days of the life of conventions that are still to come. */
export const AGREEMENT_KINDS = {
  TERM: {
    means: 'The last day of the agreement, whatever ends it.',
    label: { fr: 'Dernier jour de la convention', en: 'Last day of the agreement' },
    query: ({ now, within }) =>
      sql`select ${dated({
        key: sql`'term/' || cv.id`,
        convention: sql`cv.id`,
        day: sql`last_day(cv.id, ${now})`,
        knownAt: sql`(select max(d.known_from) from convention_date d where d.convention_id = cv.id and d.known_from <= ${now})`,
        subject: 'Convention',
        subjectId: sql`cv.id`,
      })} from convention cv where ${within('cv.id')} and last_day(cv.id, ${now}) >= paris_day(${now})`,
  },
  NOTICE: {
    means: 'The day on which a notice that a party gave takes effect.',
    label: { fr: 'Effet d’un préavis', en: 'A notice takes effect' },
    query: ({ now, within }) => sql`select ${dated({
      key: sql`'notice/' || u.id`,
      convention: sql`o.convention_id`,
      party: sql`o.party_id`,
      day: sql`u.effective_on`,
      knownAt: sql`u.recorded_at`,
      subject: 'Obligation',
      subjectId: sql`o.id`,
      obligation: sql`o.id`,
      reference: sql`c.code`,
      words: sql`u.description`,
    })} from duty_use u join obligation o on o.id = u.obligation_id join commitment c on c.id = o.commitment_id
      where ${within('o.convention_id')} and u.effective_on >= paris_day(${now})`,
  },
  AMENDMENT: {
    means: 'The first day of what an amendment that its parties signed changes.',
    label: { fr: 'Prise d’effet d’un avenant', en: 'An amendment takes effect' },
    query: ({ now, within }) => sql`select ${dated({
      key: sql`'amendment/' || a.id`,
      convention: sql`a.convention_id`,
      day: sql`a.effective_on`,
      knownAt: sql`a.agreed_at`,
      subject: 'Amendment',
      subjectId: sql`a.id`,
      words: sql`a.subject`,
    })} from amendment a
      where ${within('a.convention_id')} and a.agreed_at is not null and a.withdrawn_at is null and a.effective_on >= paris_day(${now})`,
  },
} satisfies Record<string, DatedKind>;
