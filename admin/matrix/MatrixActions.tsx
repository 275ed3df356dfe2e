import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { AsOfPicker } from './AsOfPicker.tsx';

/** The day the matrix is read at, and the way to the agreement itself. */
export function MatrixActions({ conventionId }: { conventionId: string }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Button component={Link} to={`/conventions/${conventionId}/show`}>
        {translate('garant.convention.sheet')}
      </Button>
      <AsOfPicker />
    </Box>
  );
}
