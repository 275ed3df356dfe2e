import type { EntityManager } from '@mikro-orm/postgresql';
import { inScope } from '../conventions/convention.policy.ts';
import { visibleEvidence } from '../evidence/evidence.policy.ts';
import type { Actor } from '../people/actor.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import { type AttestationRow, attestationOf } from './attestation.ts';
import type { MatrixObligation, ResponsibilityMatrix } from './matrix.type.ts';
import { presentAttestation } from './presentObligation.ts';

interface MatrixRow extends Pick<ResponsibilityMatrix, 'conventionId' | 'title' | 'parties' | 'themes'> {
  emptyCells: { theme: string; party: string; note?: string }[];
  /** In the order of the catalogue. */
  obligations: (Omit<MatrixObligation, 'attestation'> & { attestation: AttestationRow | null; themeCode: string; partyCode: string })[];
}

const matrixStatement = (actor: Actor, conventionId: string, asOf: Date): Sql =>
  sql`with agreement as (
        select cv.id, cv.title, cv.catalogue_id, cat.matrix, cat.matrix_groups
        from convention cv join catalogue cat on cat.id = cv.catalogue_id
        where cv.id = ${conventionId} and ${inScope(actor, 'cv.id')}
      ), columns as (
        select y.* from agreement a join party y on y.convention_id = a.id and a.matrix -> 'columns' ? y.code
      )
      select a.id as "conventionId", a.title, coalesce(a.matrix -> 'emptyCells', '[]') as "emptyCells",
        coalesce((select json_agg(json_build_object('id', y.id, 'code', y.code, 'name', y.name, 'roleLabel', y.role_label, 'gdprRole', y.gdpr_role,
          'isSignatory', y.is_signatory, 'organisation', json_build_object('id', g.id, 'name', g.name, 'shortName', g.short_name)) order by y.position)
          from columns y join organisation g on g.id = y.organisation_id), '[]') as parties,
        coalesce((select json_agg(json_build_object('code', t.code, 'label', t.label, 'matrixRow', t.matrix_row) order by t.matrix_row)
          from theme t where t.catalogue_id = a.catalogue_id and t.matrix_row is not null), '[]') as themes,
        coalesce((
          select json_agg(json_build_object('id', s.obligation_id, 'code', c.code, 'text', c.text, 'assurance', s.assurance,
            'evidenceCount', s.evidence_count, 'dueOn', s.due_on, 'isOverdue', s.is_overdue, 'nextExpiryOn', s.next_expiry_on,
            'openContestationCount', s.open_contestation_count, 'themeCode', t.code, 'partyCode', y.code, 'attestation',
            case when s.assurance = 'ATTESTED' then ${attestationOf(sql`s.attesting_review_id`, visibleEvidence(actor, 'e'))} end) order by c.position)
          from current_state(${asOf}) s
          join columns y on y.id = s.party_id
          join commitment c on c.id = s.commitment_id and a.matrix_groups ? c.group_code
          join theme t on t.id = c.theme_id and t.matrix_row is not null
          where s.convention_id = ${conventionId}), '[]') as obligations
      from agreement a`;

/** Every theme × every party; a cell without obligation is kept and says so. */
function cellsOf({ themes, parties, emptyCells, obligations }: MatrixRow): ResponsibilityMatrix['cells'] {
  const byCell = Map.groupBy(obligations, ({ themeCode, partyCode }) => `${themeCode}/${partyCode}`);
  return themes.flatMap(({ code: themeCode }) =>
    parties.map(({ code: partyCode }) => {
      const inCell = byCell.get(`${themeCode}/${partyCode}`) ?? [];
      const note = emptyCells.find(({ theme, party }) => theme === themeCode && party === partyCode)?.note ?? null;
      const shown = inCell.map((obligation) => ({ ...obligation, attestation: presentAttestation(obligation.attestation) }));
      return { themeCode, partyCode, isEmpty: shown.length === 0, note, obligations: shown };
    }),
  );
}

function totalsOf({ obligations }: MatrixRow): ResponsibilityMatrix['totals'] {
  const byState = Map.groupBy(obligations, ({ assurance }) => assurance);
  return [...byState]
    .map(([assurance, all]) => ({ assurance, count: all.length }))
    .sort((one, other) => (one.assurance < other.assurance ? -1 : 1));
}

/**
 * The whole matrix in one statement. Rows and columns are those the catalogue names.
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
  const { title, parties, themes } = row;
  return { conventionId: row.conventionId, title, asOf: day, parties, themes, cells: cellsOf(row), totals: totalsOf(row) };
}
