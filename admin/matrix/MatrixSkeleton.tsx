import { Box, Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Unseen } from '../shared/Unseen.tsx';

const ROWS = ['a', 'b', 'c', 'd'];
const COLUMNS = ['a', 'b'];

/** The shape of the matrix, until it comes. */
export function MatrixSkeleton() {
  const translate = useTranslate();
  return (
    <Box role="status">
      <Unseen>{translate('garant.state.loading')}</Unseen>
      <Box aria-hidden sx={{ display: 'flex', gap: 1, mb: 3 }}>
        {ROWS.map((key) => (
          <Skeleton key={key} variant="rounded" height={32} width={110} />
        ))}
      </Box>
      <Box
        aria-hidden
        sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', md: '13rem repeat(2, 1fr)' }, '& span': { borderRadius: 2 } }}
      >
        {ROWS.flatMap((row) => [
          <Skeleton key={row} variant="rectangular" height={64} />,
          ...COLUMNS.map((column) => <Skeleton key={row + column} variant="rectangular" height={150} />),
        ])}
      </Box>
    </Box>
  );
}
