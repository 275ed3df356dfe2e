import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { inScope } from '../actors/scope.policy.ts';
import { SHOWN_THEME } from '../catalogues/shownTheme.ts';
import { fillWords, type Words } from '../conventions/fillWords.ts';
import type { SidesFacts } from '../obligations/obligation.policy.ts';
import { observing } from '../obligations/observers.policy.ts';
import { readSets, type SetsOfRows, sql } from '../platform/db/read.ts';
import { asColumns } from '../platform/db/shown.ts';
import { sideViews } from './conduct.queries.ts';
import type { ManifestoDuty, ManifestoReviewType, ManifestoType } from './manifesto.type.ts';
import { type ManifestoFacts, manifestoVerbs } from './manifesto.verbs.ts';

/** How many reviews the manifesto of a convention tells. */
const REVIEWS_TOLD = 10;

interface ManifestoRows {
  /** One, or none when the convention does not exist or lies outside what the actor may read. */
  agreement: Pick<ManifestoType, 'conventionId' | 'title' | 'textVersion' | 'textSource'> & { words: Words; sides: SidesFacts | null };
  themes: ManifestoType['principles'][number]['theme'];
  duties: ManifestoDuty & { themeCode: string };
  reviews: ManifestoReviewType;
}

const seenAs = (value: string) =>
  sql`(select count(*)::integer from observation w where w.review_id = r.id and w.value = ${sql.lit(value)})`;

/** The newest reviews of the agreement a, and what became of each as a proof. */
const reviewsOf = (
  actor: Actor,
) => sql`select r.id, r.rank as number, r.reviewed_on as "reviewedOn", r.conclusion as "reviewConclusion", r.recorded_at as "recordedAt",
    ${seenAs('KEPT')} as "keptCount", ${seenAs('AT_RISK')} as "atRiskCount", ${seenAs('BROKEN')} as "brokenCount",
    ${seenAs('NOT_OBSERVED')} as "notObservedCount", ${authorJson('r', 'author')} as author, offered.id as "proofId",
    offered.accepted_at as "acceptedAt"
  from agreement a join manifesto_review r on r.convention_id = a.id
  left join lateral (
    select e.id, (select max(k.reviewed_at) from review k where k.evidence_version_id = v.id and k.verdict = 'ACCEPTED') as accepted_at
    from evidence e join evidence_version v on v.evidence_id = e.id
    where e.convention_id = r.convention_id and e.kind = 'REGISTER' and e.withdrawn_at is null and v.entry_id = r.id and ${readableRecords(actor, 'e')}
    order by e.id limit 1
  ) offered on true
  order by r.rank desc limit ${REVIEWS_TOLD}`;

const statement = (actor: Actor, conventionId: string, now: Date): SetsOfRows<keyof ManifestoRows> => ({
  given: sql`agreement as (
      select cv.id, cv.title, cv.variables, cat.id as catalogue_id, cat.content -> 'manifesto' as manifesto
      from convention cv join catalogue cat on cat.id = catalogue_at(cv.id, ${now})
      where cv.id = ${conventionId} and ${inScope(actor, 'cv.id')}
    ), held as (
      select s.obligation_id, s.assurance, s.standing, s.tracking, c.code, c.text, c.definition ->> 'chapeau' as chapeau, c.position, c.theme_id, c.sides,
        y.code as party_code
      from agreement a cross join current_state(${now}) s
      join commitment c on c.id = s.commitment_id and c.sides is not null
      join party y on y.id = s.party_id
      where s.convention_id = ${conventionId}
    )`,
  sets: {
    agreement: sql`select a.id as "conventionId", a.title, nullif(a.variables, '{}') as words, a.manifesto ->> 'version' as "textVersion",
        a.manifesto ->> 'source' as "textSource", (a.manifesto -> 'sides') || jsonb_build_object('bodies', coalesce((
          select jsonb_agg(distinct y.organisation_id) from party y where y.convention_id = a.id
            and (a.manifesto #> '{sides,partner}' ? y.code or a.manifesto #> '{sides,team}' ? y.code)), '[]'::jsonb)) as sides
      from agreement a`,
    themes: sql`select ${asColumns(SHOWN_THEME)} from theme t where t.id in (select h.theme_id from held h) order by t.position`,
    duties: sql`select s.obligation_id as "obligationId", s.code, s.text, s.chapeau, s.party_code as "partyCode", s.tracking, s.assurance, s.standing,
        case when s.sides -> 'partner' ? s.party_code then 'PARTNER' else 'TEAM' end as side, t.code as "themeCode", ${sideViews(actor, now, sql`s.obligation_id`)} as "sideViews"
      from held s join theme t on t.id = s.theme_id order by s.position, s.party_code`,
    reviews: reviewsOf(actor),
  },
});

/** What is told of a manifesto, with what policies look at. */
export interface KnownManifesto {
  facts: ManifestoFacts;
  told: ManifestoType;
}

/** The whole manifesto of a convention in one statement; null when the convention does not exist or lies outside what the actor may read. */
export async function findManifesto(em: EntityManager, actor: Actor, conventionId: string, now: Date): Promise<KnownManifesto | null> {
  const { agreement: found, themes, duties, reviews } = await readSets<ManifestoRows>(em, statement(actor, conventionId, now));
  const [agreement] = found;
  if (!agreement) return null;
  const { words, sides, ...told } = agreement;
  const facts = { conventionId, sides };
  const worded = duties.map((duty) => ({ ...duty, text: fillWords(duty.text, words), chapeau: fillWords(duty.chapeau, words) }));
  const byTheme = Map.groupBy(worded, ({ themeCode }) => themeCode);
  const principles = themes.map((theme) => ({ theme, duties: byTheme.get(theme.code) ?? [] }));
  const allowedActions = manifestoVerbs.allowed(actor, facts);
  return {
    facts,
    told: { ...told, observesAs: observing(actor, facts)?.side ?? null, principles, manifestoReviews: reviews, allowedActions },
  };
}
