import { useTranslate } from 'react-admin';
import { useParams, useSearchParams } from 'react-router';
import { MatrixDocument } from '../generated/graphql.ts';
import { Answer } from '../shared/Answer.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Page } from '../shared/Page.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { Legend } from './Legend.tsx';
import { MatrixActions } from './MatrixActions.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import { MatrixTotals } from './MatrixTotals.tsx';

/** Home of a convention: who owes what, and whether there is proof. */
export default function MatrixPage() {
  const translate = useTranslate();
  const { conventionId = '' } = useParams();
  const [search] = useSearchParams();
  const asOf = search.get('asOf');
  const query = useAsk(MatrixDocument, { conventionId, asOf });
  return (
    <Page
      title={translate('garant.matrix.title')}
      lead={query.data?.responsibilityMatrix.title}
      actions={<MatrixActions conventionId={conventionId} />}
    >
      <Answer query={query}>
        {({ responsibilityMatrix: matrix }) =>
          matrix.cells.length === 0 ? (
            <EmptyState title="garant.matrix.none" hint="garant.matrix.noneHint" />
          ) : (
            <>
              <MatrixTotals totals={matrix.totals} />
              <MatrixTable matrix={matrix} asOf={asOf} />
              <Legend />
            </>
          )
        }
      </Answer>
    </Page>
  );
}
