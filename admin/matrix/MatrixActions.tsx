import InsertChart from '@mui/icons-material/InsertChartOutlined';
import Print from '@mui/icons-material/Print';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useAsOf } from './AsOfPicker.tsx';

/** From the matrix: to the agreement itself, to its charts, to paper. */
export function MatrixActions({ conventionId }: { conventionId: string }) {
  const translate = useTranslate();
  const { asOf } = useAsOf();
  return (
    <Box className="not-printed" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Button component={Link} to={`/conventions/${conventionId}/show`}>
        {translate('garant.convention.sheet')}
      </Button>
      <Button
        component={Link}
        to={{ pathname: `/conventions/${conventionId}/charts`, search: asOf ? `?asOf=${asOf}` : '' }}
        startIcon={<InsertChart />}
      >
        {translate('garant.charts.title')}
      </Button>
      <Button onClick={() => window.print()} startIcon={<Print />}>
        {translate('garant.matrix.print')}
      </Button>
    </Box>
  );
}
