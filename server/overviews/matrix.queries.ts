import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { inScope } from '../actors/scope.policy.ts';
import { SHOWN_THEME } from '../catalogues/shownTheme.ts';
import { fillWords, type Words } from '../conventions/fillWords.ts';
import { PARTY_COLUMNS } from '../conventions/shownParty.ts';
import { type AttestationRow, presentAttestation } from '../obligations/attestation.ts';
import { IS_COUNTED } from '../obligations/counted.ts';
import { restrictedCount } from '../obligations/restrictedProofs.ts';
import { idAsOf, type Told } from '../platform/asOf.ts';
import { readSets, type SetsOfRows, sql } from '../platform/db/read.ts';
import { asColumns } from '../platform/db/shown.ts';
import type { MatrixCell, MatrixObligation, ResponsibilityMatrix } from './matrix.type.ts';

interface MatrixRows {
  /** One, or none when the convention does not exist or lies outside what the actor may read. */
  agreement: Pick<ResponsibilityMatrix, 'conventionId' | 'title'> & {
    words: Words;
    emptyCells: { theme: string; party: string; note?: string }[];
  };
  parties: ResponsibilityMatrix['parties'][number];
  themes: ResponsibilityMatrix['themes'][number];
  /** In the order of the catalogue. */
  obligations: Omit<MatrixObligation, 'id' | 'attestation'> & { attestation: AttestationRow | null; themeCode: string; partyCode: string };
}
type Sets = { [Name in keyof MatrixRows]: MatrixRows[Name][] };

const matrixStatement = (actor: Actor, conventionId: string, asOf: Date): SetsOfRows<keyof MatrixRows> => ({
  given: sql`agreement as (
      select cv.id, cv.title, cv.variables, cat.id as catalogue_id, cat.matrix, cat.matrix_groups
      from convention cv join catalogue cat on cat.id = catalogue_at(cv.id, ${asOf})
      where cv.id = ${conventionId} and ${inScope(actor, 'cv.id')}
    ), columns as (
      select y.* from agreement a join party y on y.convention_id = a.id and a.matrix -> 'columns' ? y.code
    )`,
  sets: {
    agreement: sql`select a.id as "conventionId", a.title, nullif(a.variables, '{}') as words, coalesce(a.matrix -> 'emptyCells', '[]') as "emptyCells" from agreement a`,
    parties: sql`select ${PARTY_COLUMNS}
      from columns y join organisation g on g.id = y.organisation_id order by y.position`,
    themes: sql`select ${asColumns(SHOWN_THEME)}
      from agreement a join theme t on t.catalogue_id = a.catalogue_id and t.matrix_row is not null order by t.matrix_row`,
    obligations: sql`select s.obligation_id as "obligationId", c.code, c.text, c.definition ->> 'chapeau' as chapeau, s.tracking, s.assurance, s.standing, ${IS_COUNTED} as "isCounted", s.evidence_count as "evidenceCount",
        ${restrictedCount(actor, asOf)} as "restrictedCount", s.due_on as "dueOn",
        s.is_overdue as "isOverdue", s.awaits_declaration as "awaitsDeclaration", s.next_expiry_on as "nextExpiryOn", s.open_contestation_count as "openContestationCount",
        t.code as "themeCode", y.code as "partyCode", s.attestation
      from agreement a cross join current_state(${asOf}) s
      join columns y on y.id = s.party_id
      join commitment c on c.id = s.commitment_id and a.matrix_groups ? c.group_code
      join theme t on t.id = c.theme_id and t.matrix_row is not null
      where s.convention_id = ${conventionId} order by c.position`,
  },
});

type Placed = MatrixObligation & { themeCode: string; partyCode: string };

/** Every theme × every party; a cell without obligation is kept and says so. */
function cellsOf(
  { themes, parties }: Pick<Sets, 'themes' | 'parties'>,
  { emptyCells }: MatrixRows['agreement'],
  placed: Placed[],
): MatrixCell[] {
  const byCell = Map.groupBy(placed, ({ themeCode, partyCode }) => `${themeCode}/${partyCode}`);
  return themes.flatMap(({ code: themeCode }) =>
    parties.map(({ code: partyCode }) => {
      const obligations = byCell.get(`${themeCode}/${partyCode}`) ?? [];
      const note = emptyCells.find(({ theme, party }) => theme === themeCode && party === partyCode)?.note ?? null;
      return { themeCode, partyCode, isEmpty: obligations.length === 0, note, obligations };
    }),
  );
}

function totalsOf(obligations: Placed[]): ResponsibilityMatrix['totals'] {
  const byState = Map.groupBy(
    obligations.filter(({ isCounted }) => isCounted),
    ({ assurance }) => assurance,
  );
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
  { instant, day, asOf }: Told,
): Promise<ResponsibilityMatrix | null> {
  const sets = await readSets<MatrixRows>(em, matrixStatement(actor, conventionId, instant));
  const [agreement] = sets.agreement;
  if (!agreement) {
    return null;
  }
  const { title, words } = agreement;
  const { parties, themes } = sets;
  const placed = sets.obligations.map((row) => ({
    ...row,
    id: idAsOf(row.obligationId, asOf),
    text: fillWords(row.text, words),
    chapeau: fillWords(row.chapeau, words),
    attestation: presentAttestation(row.attestation, actor),
  }));
  return { conventionId, title, asOf: day, parties, themes, cells: cellsOf(sets, agreement, placed), totals: totalsOf(placed) };
}
