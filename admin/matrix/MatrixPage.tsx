import { Box, Button } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router';
import { MatrixDocument } from '../generated/graphql.ts';
import { Answer } from '../shared/Answer.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Page } from '../shared/Page.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { AsOfBanner, useAsOf } from './AsOfPicker.tsx';
import { MatrixActions } from './MatrixActions.tsx';
import { MatrixBoard } from './MatrixBoard.tsx';
import { MatrixSkeleton } from './MatrixSkeleton.tsx';
import type { Matrix } from './matrixReading.ts';
import { PrintStyles } from './PrintStyles.tsx';
import { useFocusBack } from './useFocusBack.ts';

const ObligationDrawer = lazy(() => import('./ObligationDrawer.tsx'));

function NoMatrix() {
  const translate = useTranslate();
  return (
    <EmptyState title="garant.matrix.none" hint="garant.matrix.noneHint">
      <Button component={Link} to="/obligations" variant="outlined" sx={{ mt: 2 }}>
        {translate('garant.matrix.allObligations')}
      </Button>
    </EmptyState>
  );
}

const cellMates = (matrix: Matrix | undefined, obligationId: string) =>
  matrix?.cells.find(({ obligations }) => obligations.some(({ id }) => id === obligationId))?.obligations.map(({ id }) => id) ?? [];

/** Home of a convention: who owes what, and whether there is proof. An obligation opens over it. */
export default function MatrixPage() {
  const translate = useTranslate();
  const { conventionId = '', obligationId } = useParams();
  const { asOf } = useAsOf();
  const query = useAsk(MatrixDocument, { conventionId, asOf });
  const matrix = query.data?.responsibilityMatrix ?? undefined;
  useFocusBack(obligationId);
  return (
    <Page title={translate('garant.matrix.title')} lead={matrix?.title} actions={<MatrixActions conventionId={conventionId} />}>
      <PrintStyles />
      <AsOfBanner />
      <Box aria-busy={query.isPlaceholderData}>
        <Answer query={query} waiting={<MatrixSkeleton />}>
          {({ responsibilityMatrix: read }) =>
            read.cells.length === 0 ? <NoMatrix /> : <MatrixBoard matrix={read} {...{ conventionId, asOf }} />
          }
        </Answer>
      </Box>
      {obligationId && (
        <Suspense fallback={null}>
          <ObligationDrawer
            {...{ obligationId }}
            matrixPath={`/conventions/${conventionId}/matrix`}
            neighbours={cellMates(matrix, obligationId)}
          />
        </Suspense>
      )}
    </Page>
  );
}
