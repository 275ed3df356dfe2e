import { useTranslate } from 'react-admin';
import { MatrixCell } from './MatrixCell.tsx';
import type { Matrix, MatrixReading } from './matrixReading.ts';
import { Frame, FrameRoom, Table } from './matrixStyles.ts';
import { TallyLine } from './TallyLine.tsx';
import { useCellKeys } from './useCellKeys.ts';

export interface MatrixViewProps {
  matrix: Matrix;
  /** Those to draw. */
  themes: Matrix['themes'];
  reading: MatrixReading;
  matching: ReadonlySet<string> | undefined;
  density: string;
  matrixPath: string;
  search: string;
}

/** What a screen reader repeats in each cell: the label without its parenthesis. */
const shortLabel = (label: string) => label.replace(/\s*\([^)]*\)\s*$/, '');

/** A real table: themes in rows, as many parties in columns as the agreement has; headers stay in sight. */
export function MatrixTable({ matrix, themes, reading, matching, density, matrixPath, search }: MatrixViewProps) {
  const translate = useTranslate();
  const { parties } = matrix;
  const { isCurrent, tableProps, cellProps } = useCellKeys({ rows: themes.length, columns: parties.length });
  return (
    <FrameRoom>
      <Frame columns={parties.length}>
        <Table {...tableProps} data-density={density} data-filtered={matching && ''}>
          <caption>{translate('garant.matrix.caption')}</caption>
          <thead>
            <tr>
              <th scope="col" className="theme">
                {translate('garant.matrix.theme')}
              </th>
              {parties.map((party) => (
                <th scope="col" key={party.id} abbr={party.code}>
                  <span lang="fr">{party.name}</span>
                  <small>{[party.code, party.roleLabel].filter(Boolean).join(' · ')}</small>
                  <TallyLine tally={reading.partyTally[party.code]!} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {themes.map((theme, row) => (
              <tr key={theme.code}>
                <th scope="row" abbr={shortLabel(theme.label)}>
                  <span lang="fr">{theme.label}</span>
                  <TallyLine tally={reading.themeTally[theme.code]!} />
                </th>
                {parties.map((party, column) => (
                  <td key={party.id} {...cellProps(row, column)}>
                    <MatrixCell
                      cell={reading.cellOf(theme.code, party.code)}
                      {...{ matrixPath, search, matching }}
                      isCurrent={isCurrent(row, column)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </Frame>
    </FrameRoom>
  );
}
