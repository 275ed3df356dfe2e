import { readableRecords } from '../actors/confidentiality.policy.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { referenceOf } from '../registers/numbers.ts';
import { type Asked, type DatedKind, dated, PENDING_TEXTS } from './dated.ts';

/** SQL query: the newest version of each text that the actor may read, that is neither withdrawn nor published. */
export const pendingTexts = ({ actor, within }: Asked): Sql => sql`
  select t.id, t.convention_id, t.party_id, ${referenceOf('DOC', 't')} as reference, t.title, v.id as version_id, v.planned_on, v.recorded_at
  from legal_text_version v join legal_text t on t.id = v.legal_text_id
  where ${within('t.convention_id')} and ${readableRecords(actor, 't')} and t.withdrawn_at is null
    and not exists (select from legal_text_version n where n.legal_text_id = v.legal_text_id and n.number > v.number)
    and not exists (select from text_publication x where x.text_version_id = v.id)`;

const TEXT = {
  convention: sql`t.convention_id`,
  subject: 'LegalText',
  subjectId: sql`t.id`,
  reference: sql`t.reference`,
  words: sql`t.title`,
};

/** What legal texts wait for. */
export const TEXT_KINDS = {
  OPINION: {
    means: 'The day by which the opinion on a version of a legal text is awaited.',
    label: { fr: 'Avis attendu', en: 'Opinion awaited' },
    query: () =>
      sql`select ${dated({
        ...TEXT,
        key: sql`'opinion/' || r.id`,
        party: sql`r.to_party_id`,
        day: sql`r.answer_due_on`,
        knownAt: sql`r.asked_at`,
      })} from opinion_request r join ${PENDING_TEXTS} t on t.version_id = r.text_version_id where r.answer_due_on is not null and r.opinion is null`,
  },
  PUBLICATION: {
    means: 'The day on which a version of a legal text is to be published.',
    label: { fr: 'Publication prévue', en: 'Planned publication' },
    query: () =>
      sql`select ${dated({
        ...TEXT,
        key: sql`'publication/' || t.id`,
        party: sql`t.party_id`,
        day: sql`t.planned_on`,
        knownAt: sql`t.recorded_at`,
      })} from ${PENDING_TEXTS} t where t.planned_on is not null`,
  },
  PAGE_CHECK: {
    means: 'The day by which somebody looks again at the page where a legal text is published.',
    label: { fr: 'Page publiée à regarder', en: 'Published page to look at' },
    query: ({ actor, within, on }) =>
      sql`select ${dated({
        ...TEXT,
        key: sql`'page/' || g.text_version_id`,
        reference: referenceOf('DOC', 't'),
        party: sql`t.party_id`,
        day: sql`g.check_on`,
        knownAt: sql`g.since`,
      })} from legal_text t cross join lateral published_page(t.id) g
        where ${within('t.convention_id')} and ${readableRecords(actor, 't')} and g.check_on is not null and ${on('g.check_on')}`,
  },
} satisfies Record<string, DatedKind>;
