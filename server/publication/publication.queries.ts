import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { inScope } from '../actors/scope.policy.ts';
import type { ObligationFacts } from '../obligations/obligation.policy.ts';
import type { ReviewFacts } from '../obligations/review.policy.ts';
import { dayOf } from '../platform/asOf.ts';
import { allOf, read, type Sql, sql } from '../platform/db/read.ts';
import { standingOf, turnOfPart } from './publication.rules.ts';
import type { OpenPublicationType, PublicationPartType, PublicationStatusType } from './publication.type.ts';
import { partVerbs } from './publication.verbs.ts';
import { ARTICLES, PUBLICATION_PRACTICE } from './publicationWords.ts';

/** How many earlier statuses of a part are told. */
const EARLIER_TOLD = 20;

/** SQL condition: the commitment c asks to publish several things, which are followed one by one. */
export const IS_BY_PARTS = sql`c.definition ->> 'practice' = ${sql.lit(PUBLICATION_PRACTICE)}`;

/** SQL: what policies look at; nothing of a part depends on the rest of the facts of its obligation. */
const OBLIGATION = sql`jsonb_build_object('conventionId', s.convention_id, 'partyId', y.id, 'partyOrganisationId', y.organisation_id,
  'tracking', s.tracking, 'openContestations', '[]'::jsonb, 'isDueDateFixed', false, 'beneficiaries', null, 'sides', null)`;
const REVIEW = sql`jsonb_build_object('conventionId', s.convention_id, 'evidenceOrganisationId', y.organisation_id,
  'obligationOrganisationId', y.organisation_id, 'partyProvidesReviewers', y.provides_reviewers, 'reviewedBy', to_jsonb(c.reviewed_by),
  'isWithdrawn', false)`;

const REVIEWS = sql`coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'verdict', r.verdict, 'comment', r.comment, 'reviewedAt', r.reviewed_at,
  'author', ${authorJson('r', 'author')}) order by r.rank desc) from publication_review r where r.publication_status_id = p.id), '[]'::jsonb)`;

const STATUS = sql`jsonb_build_object('id', p.id, 'state', p.state, 'url', p.url, 'publishedOn', p.published_on, 'words', p.words, 'ground', p.ground,
  'decidedBy', p.decided_by, 'decidedOn', p.decided_on, 'reviewOn', p.review_on, 'plannedOn', p.planned_on, 'recordedAt', p.recorded_at,
  'author', ${authorJson('p', 'author')}, 'authorId', p.author_id, 'verdicts', ${REVIEWS})`;

const STATUSES = sql`coalesce((select jsonb_agg(${STATUS} order by p.rank desc) from (
    select w.* from publication_status w where w.obligation_id = s.obligation_id and w.facet = f.facet ->> 'id'
    order by w.rank desc limit ${EARLIER_TOLD + 1}) p), '[]'::jsonb)`;

const PARTS = sql`(select jsonb_agg(jsonb_build_object('code', f.facet ->> 'id', 'label', f.facet ->> 'label',
    'isConditional', coalesce((f.facet -> 'isConditional')::boolean, false), 'statuses', ${STATUSES}) order by f.position)
  from jsonb_array_elements(c.definition -> 'facets') with ordinality f (facet, position))`;

interface PublicationRow {
  conventionId: string;
  obligationId: string;
  partyCode: string;
  obligation: ObligationFacts;
  review: Omit<ReviewFacts, 'versionAuthorId'>;
  parts: (Pick<PublicationPartType, 'code' | 'label' | 'isConditional'> & {
    statuses: (Omit<PublicationStatusType, 'article'> & { authorId: string | null })[];
  })[];
}

function presentPart(row: PublicationRow, part: PublicationRow['parts'][number], actor: Actor, today: string): PublicationPartType {
  const { statuses, ...told } = part;
  const [last] = statuses;
  const shown = statuses.map(({ authorId: _, ...status }) => ({ ...status, article: status.ground && ARTICLES[status.ground] }));
  const facts = {
    obligation: row.obligation,
    state: last?.state ?? null,
    review: { ...row.review, versionAuthorId: last?.authorId ?? null },
  };
  const allowed = partVerbs.allowed(actor, facts);
  return {
    ...told,
    id: `${row.obligationId}/${part.code}`,
    status: shown[0] ?? null,
    earlier: shown.slice(1),
    ...standingOf(last ?? null, last?.verdicts[0]?.verdict ?? null, today),
    turn: turnOfPart(last ?? null, last?.verdicts[0], { partyCode: row.partyCode, allowed }),
    allowedActions: allowed,
  };
}

/** What is followed by its parts, among obligations s that the actor may read, in one statement; with the convention of each. */
async function findPublications(
  em: EntityManager,
  actor: Actor,
  now: Date,
  condition: Sql,
): Promise<(OpenPublicationType & { conventionId: string })[]> {
  const rows = await read<PublicationRow>(
    em,
    sql`select s.convention_id as "conventionId", s.obligation_id as "obligationId", y.code as "partyCode", ${OBLIGATION} as obligation, ${REVIEW} as review, ${PARTS} as parts
      from current_state(${now}) s join commitment c on c.id = s.commitment_id and ${IS_BY_PARTS} and c.definition -> 'facets' is not null
      join party y on y.id = s.party_id
      where ${allOf([condition, inScope(actor, 's.convention_id')])} order by c.position, y.position`,
  );
  const today = dayOf(now);
  return rows.map((row) => {
    const parts = row.parts.map((part) => presentPart(row, part, actor, today));
    return {
      conventionId: row.conventionId,
      obligationId: row.obligationId,
      parts,
      isReadyToDeclare: parts.every(
        ({ status, isGroundToReview }) => status && ['PUBLISHED', 'NONE_EXISTS', 'WITHHELD'].includes(status.state) && !isGroundToReview,
      ),
    };
  });
}

/** Those of many conventions, by convention, in one statement. */
export async function publicationsOf(em: EntityManager, actor: Actor, now: Date, conventionIds: readonly string[]) {
  const found = await findPublications(em, actor, now, sql`s.convention_id = any(${conventionIds}::uuid[])`);
  return Map.groupBy(found, ({ conventionId }) => conventionId);
}

/** Parts of the obligations asked for, in one statement. */
export async function findParts(
  em: EntityManager,
  actor: Actor,
  now: Date,
  obligationIds: readonly string[],
): Promise<PublicationPartType[]> {
  const found = await findPublications(em, actor, now, sql`s.obligation_id = any(${obligationIds}::uuid[])`);
  return found.flatMap(({ parts }) => parts);
}
