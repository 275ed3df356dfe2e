import { sql } from '../platform/db/read.ts';
import { standingPlans } from '../practices/standingPlans.ts';
import { type DatedKind, dated, STATES } from './dated.ts';

/** What good practices have a day for. */
export const PRACTICE_KINDS = {
  CONNECT_PLANNED: {
    means: 'The day by which a stage of an integration of FranceConnect is to be reached.',
    label: { fr: 'Étape FranceConnect prévue', en: 'FranceConnect stage planned' },
    query: ({ within }) => sql`select ${dated({
      key: sql`'connect/' || x.obligation_id || '/' || x.stage`,
      convention: sql`s.convention_id`,
      party: sql`s.party_id`,
      day: sql`x.planned_on`,
      knownAt: sql`x.recorded_at`,
      subject: 'Obligation',
      subjectId: sql`s.obligation_id`,
      obligation: sql`s.obligation_id`,
    })} from ${STATES} s join (${standingPlans(sql`f.obligation_id in (select w.obligation_id from ${STATES} w)`, sql`x.*`)}) x
      on x.obligation_id = s.obligation_id where ${within('s.convention_id')} and s.assurance <> 'NOT_APPLICABLE'`,
  },
} satisfies Record<string, DatedKind>;
