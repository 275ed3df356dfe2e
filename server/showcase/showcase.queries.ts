import type { EntityManager } from '@mikro-orm/postgresql';
import { authorJson } from '../actors/author.type.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import { type Stand, standOf } from './showcase.rules.ts';
import type { ShowcaseGroup, ShowcaseWord } from './showcase.type.ts';
import { SHOWN_PROOFS } from './shownProofs.ts';

/** What is known of the public page of a convention. */
export interface KnownShowcase {
  conventionId: string;
  slug: string;
  version: number;
  signatories: { partyId: string; partyCode: string; partyName: string; word: ShowcaseWord | null }[];
  /** Codes of the groups of its catalogue, in their order. */
  groups: string[];
  /** Anybody could read it once. */
  wasOpen: boolean;
  stand: Stand;
}

const WORD = sql`(select json_build_object('isGiven', w.is_given, 'groupCodes', w.groups, 'isIndexed', w.is_indexed, 'decidedAt', w.decided_at,
    'author', ${authorJson('w', 'author')})
  from showcase_consent w where w.party_id = y.id order by w.rank desc limit 1)`;

async function findKnown(em: EntityManager, where: Sql, now: Date): Promise<KnownShowcase | null> {
  const [row] = await read<Omit<KnownShowcase, 'stand'>>(
    em,
    sql`select cv.id as "conventionId", cv.slug,
        coalesce((select max(w.rank) from showcase_consent w where w.convention_id = cv.id), 0) as version,
        coalesce((select json_agg(json_build_object('partyId', y.id, 'partyCode', y.code, 'partyName', y.name, 'word', ${WORD}) order by y.position)
          from party y where y.convention_id = cv.id and y.is_signatory), '[]'::json) as signatories,
        array(select c.group_code from commitment c where c.catalogue_id = catalogue_at(cv.id, ${now}) group by c.group_code order by min(c.position)) as groups,
        exists (select from showcase_consent w where w.convention_id = cv.id and w.is_open) as "wasOpen"
      from convention cv where ${where}`,
  );
  if (!row) return null;
  const words = row.signatories.map(({ word }) => word && { ...word, groups: word.groupCodes });
  return { ...row, stand: standOf(words, row.groups, row.wasOpen) };
}

/** Null for a convention that does not exist. */
export const findShowcase = (em: EntityManager, conventionId: string, now: Date): Promise<KnownShowcase | null> =>
  findKnown(em, sql`cv.id = ${conventionId}`, now);

const NAME = /^[a-z0-9-]{1,80}$/;

/** The same by the name that addresses show; null too where nobody outside could ever read it, as if there were no such convention. */
export async function findShowcaseNamed(em: EntityManager, slug: string, now: Date): Promise<KnownShowcase | null> {
  if (!NAME.test(slug)) return null;
  const wasOpen = sql`exists (select from showcase_consent w where w.convention_id = cv.id and w.is_open)`;
  return findKnown(em, sql`cv.slug = ${slug} and ${wasOpen}`, now);
}

/** The groups of a convention, with how much each would show. */
export async function findShowcaseGroups(em: EntityManager, conventionId: string, now: Date): Promise<Omit<ShowcaseGroup, 'isShown'>[]> {
  return read(
    em,
    sql`select c.group_code as code, min(c.group_label) as label, count(distinct s.obligation_id)::int as "dutyCount",
        count(distinct proof.id)::int as "proofCount"
      from current_state(${now}) s join commitment c on c.id = s.commitment_id
      left join lateral (select e.id from ${SHOWN_PROOFS}) proof on true
      where s.convention_id = ${conventionId} group by c.group_code order by min(c.position)`,
  );
}
