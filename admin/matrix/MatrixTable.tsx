import { useTranslate } from 'react-admin';
import type { MatrixQuery } from '../generated/graphql.ts';
import { MatrixCell } from './MatrixCell.tsx';
import { Frame, Table } from './matrixStyles.ts';

export type Matrix = MatrixQuery['responsibilityMatrix'];

/** A real table: themes in rows, as many parties in columns as the convention has. */
export function MatrixTable({ matrix, asOf }: { matrix: Matrix; asOf: string | null }) {
  const translate = useTranslate();
  const { themes, parties, cells } = matrix;
  const countOf = (isOf: (cell: Matrix['cells'][number]) => boolean) =>
    cells.filter(isOf).reduce((sum, cell) => sum + cell.obligations.length, 0);
  const count = (smart_count: number) => translate('garant.matrix.count', { smart_count });
  return (
    <Frame role="region" aria-label={translate('garant.matrix.title')} tabIndex={0}>
      <Table>
        <caption>{translate('garant.matrix.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className="theme">
              {translate('garant.matrix.theme')}
            </th>
            {parties.map((party) => (
              <th scope="col" key={party.id}>
                {party.name}
                <br />
                <small>
                  {[party.code, party.roleLabel, count(countOf((cell) => cell.partyCode === party.code))].filter(Boolean).join(' · ')}
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {themes.map((theme) => (
            <tr key={theme.code}>
              <th scope="row">
                <span lang="fr">{theme.label}</span>
                <br />
                <small style={{ fontWeight: 400 }}>{count(countOf((cell) => cell.themeCode === theme.code))}</small>
              </th>
              {parties.map((party) => (
                <td key={party.id}>
                  <MatrixCell cell={cells.find((cell) => cell.themeCode === theme.code && cell.partyCode === party.code)} asOf={asOf} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Frame>
  );
}
