import type { EntityManager } from '@mikro-orm/postgresql';
import { inScope } from '../conventions/convention.policy.ts';
import { visibleEvidence } from '../evidence/evidence.policy.ts';
import type { Actor } from '../people/actor.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import { type AttestationRow, attestationOf } from './attestation.ts';
import type { MatrixObligation, ResponsibilityMatrix } from './matrix.type.ts';
import { presentAttestation } from './presentObligation.ts';

type MatrixRow = Omit<ResponsibilityMatrix, 'asOf' | 'cells'> & {
  cells: (Omit<ResponsibilityMatrix['cells'][number], 'obligations'> & {
    obligations: (Omit<MatrixObligation, 'attestation'> & { attestation: AttestationRow | null })[];
  })[];
};

const matrixStatement = (actor: Actor, conventionId: string, asOf: Date): Sql =>
  sql`with agreement as (
        select cv.id, cv.title, cv.catalogue_id, cat.content -> 'matrix' as matrix
        from convention cv join catalogue cat on cat.id = cv.catalogue_id
        where cv.id = ${conventionId} and ${inScope(actor, 'cv.id')}
      ), rows as (
        select t.code, t.label, t.matrix_row from agreement a join theme t on t.catalogue_id = a.catalogue_id where t.matrix_row is not null
      ), columns as (
        select y.id, y.code, y.position as place, y.name, y.role_label, y.gdpr_role, y.is_signatory, g.id as g_id, g.name as g_name, g.short_name
        from agreement a join party y on y.convention_id = a.id and a.matrix -> 'columns' ? y.code join organisation g on g.id = y.organisation_id
      ), states as (
        select t.code as theme_code, s.party_id, s.assurance, c.position,
          jsonb_build_object('id', s.obligation_id, 'code', c.code, 'text', c.text, 'assurance', s.assurance, 'evidenceCount', s.evidence_count,
            'dueOn', s.due_on, 'isOverdue', s.is_overdue, 'nextExpiryOn', s.next_expiry_on, 'openContestationCount', s.open_contestation_count,
            'attestation', case when s.assurance = 'ATTESTED' then ${attestationOf(sql`s.attesting_review_id`, visibleEvidence(actor, 'e'))} end) as item
        from current_state(${asOf}) s
        join commitment c on c.id = s.commitment_id
        join theme t on t.id = c.theme_id and t.matrix_row is not null
        where s.convention_id = (select id from agreement)
          and c.group_code in (select g ->> 'code' from catalogue cat, jsonb_array_elements(cat.content -> 'groups') g
            where cat.id = c.catalogue_id and (g ->> 'inMatrix')::boolean)
      ), cells as (
        select r.matrix_row, k.place, jsonb_build_object('themeCode', r.code, 'partyCode', k.code, 'isEmpty', count(st.item) = 0,
          'note', (select e ->> 'note' from agreement a, jsonb_array_elements(coalesce(a.matrix -> 'emptyCells', '[]')) e
            where e ->> 'theme' = r.code and e ->> 'party' = k.code),
          'obligations', coalesce(jsonb_agg(st.item order by st.position) filter (where st.item is not null), '[]')) as cell
        from rows r cross join columns k left join states st on st.theme_code = r.code and st.party_id = k.id
        group by r.matrix_row, r.code, k.place, k.code
      )
      select a.id as "conventionId", a.title,
        coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'code', k.code, 'name', k.name, 'roleLabel', k.role_label, 'gdprRole', k.gdpr_role,
          'isSignatory', k.is_signatory, 'organisation', jsonb_build_object('id', k.g_id, 'name', k.g_name, 'shortName', k.short_name)) order by k.place)
          from columns k), '[]') as parties,
        coalesce((select jsonb_agg(jsonb_build_object('code', r.code, 'label', r.label, 'matrixRow', r.matrix_row) order by r.matrix_row) from rows r), '[]') as themes,
        coalesce((select jsonb_agg(c.cell order by c.matrix_row, c.place) from cells c), '[]') as cells,
        coalesce((select jsonb_agg(jsonb_build_object('assurance', n.assurance, 'count', n.count) order by n.assurance)
          from (select assurance, count(*) as count from states where party_id in (select id from columns) group by assurance) n), '[]') as totals
      from agreement a`;

/**
 * The whole matrix in one statement. Rows and columns are those the catalogue names; a cell without obligation is kept and says so.
 * Null when the convention does not exist or lies outside what the actor may read.
 */
export async function findMatrix(
  em: EntityManager,
  actor: Actor,
  conventionId: string,
  asOf: Date,
  day: string,
): Promise<ResponsibilityMatrix | null> {
  const [row] = await read<MatrixRow>(em, matrixStatement(actor, conventionId, asOf));
  if (!row) {
    return null;
  }
  const cells = row.cells.map((cell) => ({
    ...cell,
    obligations: cell.obligations.map((obligation) => ({ ...obligation, attestation: presentAttestation(obligation.attestation) })),
  }));
  return { ...row, cells, asOf: day };
}
