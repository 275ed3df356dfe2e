import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { Quoting } from '../shared/Quoted.tsx';
import { MatrixObligation } from './MatrixObligation.tsx';
import type { Cell } from './matrixReading.ts';
import { Items, Note, Quiet } from './matrixStyles.ts';

interface MatrixCellProps {
  cell: Cell | undefined;
  matrixPath: string;
  search: string;
  /** Those the filters keep; nothing when there is no filter. */
  matching: ReadonlySet<string> | undefined;
  isCurrent: boolean;
}

/** The obligations one party has on one theme; an empty cell says so. */
export const MatrixCell = memo(({ cell, matrixPath, search, matching, isCurrent }: MatrixCellProps) => {
  const translate = useTranslate();
  if (!cell || cell.obligations.length === 0) {
    return (
      <>
        <Quiet>{translate('garant.matrix.emptyCell')}</Quiet>
        {cell?.note && (
          <Note>
            <Quoting words="garant.matrix.noteOfCatalogue" quoted={{ note: cell.note }} />
          </Note>
        )}
      </>
    );
  }
  return (
    <Items>
      {cell.obligations.map((obligation) => (
        <MatrixObligation
          key={obligation.id}
          {...{ obligation, matrixPath, search }}
          partyCode={cell.partyCode}
          isDimmed={matching !== undefined && !matching.has(obligation.id)}
          isSkipped={!isCurrent}
        />
      ))}
    </Items>
  );
});
