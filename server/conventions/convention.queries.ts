import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { inScope } from '../actors/scope.policy.ts';
import type { Catalogue } from '../catalogues/catalogue.entity.ts';
import { presentCatalogue, presentCounts, presentQuestion } from '../catalogues/presentCatalogue.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { ConventionPage, ConventionType, CreditType } from './convention.type.ts';
import { conventionVerbs } from './convention.verbs.ts';
import type { PartyType } from './party.type.ts';
import type { ProfileValue } from './profileAnswer.entity.ts';
import { PARTY_JSON } from './shownParty.ts';

interface ConventionRow {
  id: string;
  slug: string;
  title: string;
  serviceName: string;
  signedOn: string;
  endsOn: string | null;
  noticePeriod: string | null;
  version: number;
  catalogue: Catalogue;
  parties: PartyType[];
  credits: CreditType[];
  answers: Record<string, { id: string; value: ProfileValue; answeredAt: string; authorName: string }>;
}

/** Fields of a convention that come from the content of its catalogue, which is most of it. */
export const FIELDS_OF_CONTENT = ['catalogue', 'counts', 'profile'] as const;

const conventionJson = (
  isWhole: boolean,
): Sql => sql`jsonb_build_object('id', cv.id, 'slug', cv.slug, 'title', cv.title, 'serviceName', cv.service_name,
  'signedOn', cv.signed_on, 'endsOn', cv.ends_on, 'noticePeriod', cv.notice_period, 'version', cv.version,
  'catalogue', jsonb_build_object('id', cat.id, 'key', cat.key, 'version', cat.version, 'title', cat.title, 'language', cat.language,
    'fingerprint', cat.fingerprint, 'importedAt', cat.imported_at, 'content', ${isWhole ? sql`cat.content` : sql`null`}),
  'parties', coalesce((select jsonb_agg(${PARTY_JSON} order by y.position)
    from party y join organisation g on g.id = y.organisation_id where y.convention_id = cv.id), '[]'::jsonb),
  'credits', coalesce((select jsonb_agg(jsonb_build_object('year', m.year, 'ae', m.ae::text, 'cp', m.cp::text) order by m.year)
    from credit m where m.convention_id = cv.id), '[]'::jsonb),
  'answers', coalesce((select jsonb_object_agg(l.key, jsonb_build_object('id', l.id, 'value', l.value, 'answeredAt', l.answered_at, 'authorName', l.author_name))
    from (select distinct on (n.key) n.* from profile_answer n where n.convention_id = cv.id
      order by n.key, n.answered_at desc, n.id desc) l), '{}'::jsonb))`;

const ORDERS = {
  TITLE: { by: sql`fold(cv.title)`, means: 'Whatever the accents and the case.' },
  SERVICE_NAME: { by: sql`fold(cv.service_name)`, means: 'The digital service it is about, whatever the accents and the case.' },
  SIGNED_ON: { by: sql`cv.signed_on`, means: 'Day of the signature.' },
  ENDS_ON: { by: sql`cv.ends_on`, means: 'Last day; those without one come after the others.' },
};
export const ConventionSort = sortOf('Convention', ORDERS);
export type ConventionSort = Sort<keyof typeof ORDERS>;

type OfContent = Pick<ConventionType, (typeof FIELDS_OF_CONTENT)[number]>;

function presentContent({ answers, catalogue }: ConventionRow): OfContent {
  return {
    catalogue: presentCatalogue(catalogue),
    counts: presentCounts(catalogue.content),
    profile: (catalogue.content.profile ?? []).map((question) => ({
      key: question.key,
      question: presentQuestion(question),
      answerId: answers[question.key]?.id ?? null,
      value: answers[question.key]?.value ?? null,
      answeredAt: answers[question.key]?.answeredAt ?? null,
      authorName: answers[question.key]?.authorName ?? null,
    })),
  };
}

function present(row: ConventionRow, actor: Actor): ConventionType {
  const { answers, catalogue, ...shown } = row;
  return {
    ...shown,
    ...(catalogue.content && presentContent(row)),
    allowedActions: conventionVerbs.allowed(actor, row.id),
  } as ConventionType;
}

/** One page of the conventions the actor may read, with the total, in one statement; without what comes of their catalogues unless whole. */
export async function findConventions(
  em: EntityManager,
  actor: Actor,
  conditions: Sql[],
  request: PagingRequest,
  isWhole = true,
): Promise<ConventionPage> {
  const list = {
    from: sql`convention cv join catalogue cat on cat.id = cv.catalogue_id`,
    key: sql`cv.id`,
    where: [inScope(actor, 'cv.id'), ...conditions],
    orders: ORDERS,
    unsorted: sql`fold(cv.title)`,
    item: conventionJson(isWhole),
  };
  const { total, items } = await readPage<ConventionRow>(em, list, request);
  return { total, items: items.map((item) => present(item, actor)) };
}
