import { type Sql, sql } from '../platform/db/read.ts';
import { type DatedKind, dated, PARTS, STATES } from './dated.ts';

/** SQL query: the newest status of each part of obligations that are still owed. */
export const partStatuses = (): Sql => sql`
  select distinct on (w.obligation_id, w.facet) w.id, w.obligation_id, w.facet, w.state, w.review_on, w.planned_on, w.recorded_at
  from publication_status w where w.obligation_id in (select s.obligation_id from ${STATES} s where s.assurance <> 'NOT_APPLICABLE')
  order by w.obligation_id, w.facet, w.rank desc`;

const parts = (state: string, day: Sql): Sql => sql`select ${dated({
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
  from ${PARTS} p join ${STATES} s on s.obligation_id = p.obligation_id join commitment c on c.id = s.commitment_id
  where p.state = ${state}`;

/** What waits of things to publish. */
export const PUBLICATION_KINDS = {
  PUBLICATION_GROUND: {
    means: 'The day by which the ground on which something is not published is looked at again.',
    label: { fr: 'Motif de non-publication à revoir', en: 'Ground for not publishing to be reviewed' },
    query: () => parts('WITHHELD', sql`p.review_on`),
  },
  PART_PLANNED: {
    means: 'The day on which something is to be published.',
    label: { fr: 'Publication prévue', en: 'Publication planned' },
    query: () => parts('NOT_YET', sql`p.planned_on`),
  },
} satisfies Record<string, DatedKind>;
