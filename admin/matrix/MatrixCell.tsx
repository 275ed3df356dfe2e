import { useTranslate } from 'react-admin';
import { MatrixObligation } from './MatrixObligation.tsx';
import type { Matrix } from './MatrixTable.tsx';
import { Items, Quiet } from './matrixStyles.ts';

/** The obligations one party has on one theme; an empty cell says so. */
export function MatrixCell({ cell, asOf }: { cell: Matrix['cells'][number] | undefined; asOf: string | null }) {
  const translate = useTranslate();
  if (!cell || cell.obligations.length === 0) {
    return (
      <>
        <Quiet>{translate('garant.matrix.emptyCell')}</Quiet>
        {cell?.note && <small lang="fr">{cell.note}</small>}
      </>
    );
  }
  return (
    <Items>
      {cell.obligations.map((obligation) => (
        <MatrixObligation key={obligation.id} obligation={obligation} asOf={asOf} />
      ))}
    </Items>
  );
}
