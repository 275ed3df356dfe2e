import { type Sql, sql } from '../platform/db/read.ts';
import { type Asked, type DatedKind, dated, STATES } from './dated.ts';

/** The newest status (p) of each part of obligations (s) that are still owed. */
const newest = ({ within }: Asked, day: Sql): Sql => sql`select ${dated({
  key: sql`'publication/' || p.id`,
  convention: sql`s.convention_id`,
  party: sql`s.party_id`,
  day,
  knownAt: sql`p.recorded_at`,
  subject: 'Obligation',
  subjectId: sql`s.obligation_id`,
  obligation: sql`s.obligation_id`,
  words: sql`(select f ->> 'label' from jsonb_array_elements(c.definition -> 'facets') f where f ->> 'id' = p.facet)`,
})}
  from ${STATES} s join commitment c on c.id = s.commitment_id
  join lateral (select distinct on (w.facet) w.* from publication_status w where w.obligation_id = s.obligation_id order by w.facet, w.rank desc) p on true
  where ${within('s.convention_id')} and s.assurance <> 'NOT_APPLICABLE'`;

/** What waits of things to publish. */
export const PUBLICATION_KINDS = {
  PUBLICATION_GROUND: {
    means: 'The day by which the ground on which something is not published is looked at again.',
    label: { fr: 'Motif de non-publication à revoir', en: 'Ground for not publishing to be reviewed' },
    query: (asked) => sql`${newest(asked, sql`p.review_on`)} and p.state = 'WITHHELD'`,
  },
  PART_PLANNED: {
    means: 'The day on which something is to be published.',
    label: { fr: 'Publication prévue', en: 'Publication planned' },
    query: (asked) => sql`${newest(asked, sql`p.planned_on`)} and p.state = 'NOT_YET'`,
  },
} satisfies Record<string, DatedKind>;
