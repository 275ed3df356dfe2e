import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { inScope } from '../actors/scope.policy.ts';
import { SHOWN_THEME } from '../catalogues/shownTheme.ts';
import { fillWords, type Words } from '../conventions/fillWords.ts';
import { PARTY_COLUMNS } from '../conventions/shownParty.ts';
import { idAsOf, type Told } from '../platform/asOf.ts';
import { readSets, type SetsOfRows, type Sql, sql } from '../platform/db/read.ts';
import { asColumns } from '../platform/db/shown.ts';
import type { Dossier, DossierEvidence, DossierEvidenceVersion, DossierObligation, DossierReview } from './dossier.type.ts';

interface DossierRows {
  /** One, or none when the convention does not exist or lies outside what the actor may read. */
  agreement: Pick<Dossier, 'conventionId' | 'title'> & { words: Words };
  parties: Dossier['parties'][number];
  themes: Dossier['themes'][number];
  obligations: Omit<DossierObligation, 'id' | 'declaration' | 'evidence'>;
  declarations: NonNullable<DossierObligation['declaration']> & { obligationId: string };
  /** A proof for each obligation it is offered for. */
  evidence: Omit<DossierEvidence, 'id' | 'versions'> & { obligationId: string };
  versions: Omit<DossierEvidenceVersion, 'id' | 'reviews'> & { evidenceId: string };
  reviews: DossierReview & { obligationId: string; evidenceVersionId: string };
}

const author = (alias: string): Sql => sql`${authorJson(alias, 'author')} as author`;

/** Everything of one level is told once, however many levels above it show it. */
const dossierStatement = (actor: Actor, conventionId: string, asOf: Date): SetsOfRows<keyof DossierRows> => ({
  given: sql`agreement as (
      select cv.id, cv.title, cv.variables, catalogue_at(cv.id, ${asOf}) as catalogue_id
      from convention cv where cv.id = ${conventionId} and ${inScope(actor, 'cv.id')}
    ), offered as materialized (
      select l.obligation_id, e.id, e.kind, e.title, e.confidentiality, e.deposited_at, y.code as party_code
      from agreement a join evidence e on e.convention_id = a.id
      join party y on y.id = e.party_id
      join evidence_link l on l.evidence_id = e.id and l.linked_at <= ${asOf} and (l.unlinked_at is null or l.unlinked_at > ${asOf})
      where ${readableRecords(actor, 'e')} and (e.withdrawn_at is null or e.withdrawn_at > ${asOf})
    )`,
  sets: {
    agreement: sql`select a.id as "conventionId", a.title, nullif(a.variables, '{}') as words from agreement a`,
    parties: sql`select ${PARTY_COLUMNS}
      from agreement a join party y on y.convention_id = a.id join organisation g on g.id = y.organisation_id order by y.position`,
    themes: sql`select ${asColumns(SHOWN_THEME)}
      from agreement a join theme t on t.catalogue_id = a.catalogue_id order by t.position`,
    obligations: sql`select s.obligation_id as "obligationId", c.code, c.text, c.nature, c.group_code as "groupCode", t.code as "themeCode",
        y.code as "partyCode", s.assurance, s.due_on as "dueOn", s.is_overdue as "isOverdue", s.next_expiry_on as "nextExpiryOn"
      from agreement a cross join current_state(${asOf}) s join commitment c on c.id = s.commitment_id join theme t on t.id = c.theme_id
      join party y on y.id = s.party_id where s.convention_id = ${conventionId} order by c.position, y.position`,
    declarations: sql`select distinct on (d.obligation_id) d.obligation_id as "obligationId", d.id, d.status, d.comment,
        d.declared_at as "declaredAt", d.occurrence_id as "occurrenceId", d.done_at as "doneAt", d.late_minutes as "lateMinutes",
        d.late_reason as "lateReason", ${author('d')}
      from agreement a join obligation o on o.convention_id = a.id
      join declaration d on d.obligation_id = o.id and d.declared_at <= ${asOf}
        and d.declared_at >= coalesce(reopened_at(o.id, ${asOf}), '-infinity') order by d.obligation_id, d.rank desc`,
    evidence: sql`select o.obligation_id as "obligationId", o.id as "evidenceId", o.kind, o.title, o.confidentiality, o.party_code as "partyCode"
      from offered o order by o.deposited_at desc, o.id`,
    versions: sql`select v.evidence_id as "evidenceId", v.id as "evidenceVersionId", v.number, v.file_name as "fileName", v.blob_sha256 as sha256, v.url,
        coalesce(v.statement, v.register_reference) as statement, v.valid_from as "validFrom", v.valid_until as "validUntil", v.created_at as "createdAt", ${author('v')}
      from (select distinct id from offered) o join evidence_version v on v.evidence_id = o.id and v.created_at <= ${asOf} order by v.number desc`,
    reviews: sql`select r.obligation_id as "obligationId", r.evidence_version_id as "evidenceVersionId", r.verdict, r.change_kind as "changeKind",
        r.comment, r.reviewed_at as "reviewedAt", ${author('r')}
      from (select distinct obligation_id from offered) o join review r on r.obligation_id = o.obligation_id and r.reviewed_at <= ${asOf}
      order by r.reviewed_at desc, r.rank desc`,
  },
});

type Sets = { [Name in keyof DossierRows]: DossierRows[Name][] };

/** Each obligation with what was said and shown of it. What is told of a proof depends on the obligation and on the day: so does its identity. */
function obligationsOf(
  { obligations, declarations, evidence, versions, reviews }: Sets,
  asOf: string | null | undefined,
  words: Words,
): DossierObligation[] {
  const declared = new Map(declarations.map((declaration) => [declaration.obligationId, declaration]));
  const offered = Map.groupBy(evidence, ({ obligationId }) => obligationId);
  const versionsOf = Map.groupBy(versions, ({ evidenceId }) => evidenceId);
  const reviewsOf = Map.groupBy(reviews, ({ obligationId, evidenceVersionId }) => `${obligationId}/${evidenceVersionId}`);
  return obligations.map((obligation) => {
    const { obligationId } = obligation;
    const idOf = (id: string) => idAsOf(`${obligationId}/${id}`, asOf);
    return {
      ...obligation,
      id: idAsOf(obligationId, asOf),
      text: fillWords(obligation.text, words),
      declaration: declared.get(obligationId) ?? null,
      evidence: (offered.get(obligationId) ?? []).map((proof) => ({
        ...proof,
        id: idOf(proof.evidenceId),
        versions: (versionsOf.get(proof.evidenceId) ?? []).map((version) => ({
          ...version,
          id: idOf(version.evidenceVersionId),
          reviews: reviewsOf.get(`${obligationId}/${version.evidenceVersionId}`) ?? [],
        })),
      })),
    };
  });
}

/** A whole convention in one statement; null when it does not exist or lies outside what the actor may read. */
export async function findDossier(em: EntityManager, actor: Actor, conventionId: string, at: Told): Promise<Dossier | null> {
  const { instant, day, asOf } = at;
  const sets = await readSets<DossierRows>(em, dossierStatement(actor, conventionId, instant));
  const [agreement] = sets.agreement;
  if (!agreement) return null;
  const { words, ...told } = agreement;
  return { ...told, asOf: day, parties: sets.parties, themes: sets.themes, obligations: obligationsOf(sets, asOf, words) };
}
