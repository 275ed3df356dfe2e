import type { EntityManager } from '@mikro-orm/postgresql';
import { inScope } from '../conventions/convention.policy.ts';
import { visibleEvidence } from '../evidence/evidence.policy.ts';
import type { Actor } from '../people/actor.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import type { Dossier } from './dossier.type.ts';

const author = (alias: string): Sql =>
  sql.raw(`'author', json_build_object('name', ${alias}.author_name, 'role', ${alias}.author_role, 'party', ${alias}.author_party)`);

/** What each level holds is gathered once for the whole convention rather than once per row. */
const dossierStatement = (actor: Actor, conventionId: string, asOf: Date): Sql =>
  sql`with agreement as (
        select cv.id, cv.title, cv.catalogue_id from convention cv where cv.id = ${conventionId} and ${inScope(actor, 'cv.id')}
      ), offered as (
        select l.obligation_id, e.id, e.kind, e.title, e.confidentiality, e.deposited_at, y.code as party_code
        from evidence e join agreement a on a.id = e.convention_id
        join party y on y.id = e.party_id
        join evidence_link l on l.evidence_id = e.id and l.linked_at <= ${asOf} and (l.unlinked_at is null or l.unlinked_at > ${asOf})
        where ${visibleEvidence(actor, 'e')} and (e.withdrawn_at is null or e.withdrawn_at > ${asOf})
      ), verdicts as (
        select r.obligation_id, r.evidence_version_id, json_agg(json_build_object('verdict', r.verdict, 'changeKind', r.change_kind,
          'comment', r.comment, 'reviewedAt', r.reviewed_at, ${author('r')}) order by r.reviewed_at desc, r.rank desc) as list
        from (select distinct obligation_id from offered) o join review r on r.obligation_id = o.obligation_id and r.reviewed_at <= ${asOf}
        group by r.obligation_id, r.evidence_version_id
      ), versions as (
        select o.obligation_id, v.evidence_id, json_agg(json_build_object('id', v.id, 'number', v.number, 'fileName', v.file_name,
          'sha256', v.blob_sha256, 'url', v.url, 'statement', v.statement, 'validFrom', v.valid_from, 'validUntil', v.valid_until,
          'createdAt', v.created_at, ${author('v')}, 'reviews', coalesce(r.list, '[]'::json)) order by v.number desc) as list
        from offered o join evidence_version v on v.evidence_id = o.id and v.created_at <= ${asOf}
        left join verdicts r on r.obligation_id = o.obligation_id and r.evidence_version_id = v.id
        group by o.obligation_id, v.evidence_id
      ), proofs as (
        select o.obligation_id, json_agg(json_build_object('id', o.id, 'kind', o.kind, 'title', o.title, 'confidentiality', o.confidentiality,
          'partyCode', o.party_code, 'versions', coalesce(v.list, '[]'::json)) order by o.deposited_at desc, o.id) as list
        from offered o left join versions v on v.obligation_id = o.obligation_id and v.evidence_id = o.id
        group by o.obligation_id
      )
      select a.id as "conventionId", a.title,
        coalesce((select json_agg(json_build_object('id', y.id, 'code', y.code, 'name', y.name, 'roleLabel', y.role_label,
          'gdprRole', y.gdpr_role, 'isSignatory', y.is_signatory,
          'organisation', json_build_object('id', g.id, 'name', g.name, 'shortName', g.short_name)) order by y.position)
          from party y join organisation g on g.id = y.organisation_id where y.convention_id = a.id), '[]'::json) as parties,
        coalesce((select json_agg(json_build_object('code', t.code, 'label', t.label, 'matrixRow', t.matrix_row) order by t.position)
          from theme t where t.catalogue_id = a.catalogue_id), '[]'::json) as themes,
        coalesce((
          select json_agg(json_build_object('id', s.obligation_id, 'code', c.code, 'text', c.text, 'nature', c.nature, 'groupCode', c.group_code,
            'themeCode', t.code, 'partyCode', y.code, 'assurance', s.assurance, 'dueOn', s.due_on, 'isOverdue', s.is_overdue,
            'nextExpiryOn', s.next_expiry_on, 'evidence', coalesce(p.list, '[]'::json), 'declaration', (
              select json_build_object('id', d.id, 'status', d.status, 'comment', d.comment, 'declaredAt', d.declared_at, ${author('d')})
              from declaration d where d.obligation_id = s.obligation_id and d.declared_at <= ${asOf} order by d.rank desc limit 1))
            order by c.position, y.position)
          from current_state(${asOf}) s join commitment c on c.id = s.commitment_id join theme t on t.id = c.theme_id
          join party y on y.id = s.party_id left join proofs p on p.obligation_id = s.obligation_id
          where s.convention_id = ${conventionId}), '[]'::json) as obligations
      from agreement a`;

/** A whole convention in one statement; null when it does not exist or lies outside what the actor may read. */
export async function findDossier(em: EntityManager, actor: Actor, conventionId: string, asOf: Date, day: string): Promise<Dossier | null> {
  const [row] = await read<Omit<Dossier, 'asOf'>>(em, dossierStatement(actor, conventionId, asOf));
  return row ? { ...row, asOf: day } : null;
}
