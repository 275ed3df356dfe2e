import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Close from '@mui/icons-material/Close';
import OpenInFull from '@mui/icons-material/OpenInFull';
import { Box, Button, Drawer, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useLocation, useNavigate } from 'react-router';
import { Waiting } from '../shared/Answer.tsx';
import { isOverThePage, overThePage } from '../shared/overThePage.ts';
import { StayingIconButton } from '../theme/StayingButton.tsx';

const ObligationShow = lazy(() => import('../obligations/ObligationShow.tsx'));

interface ObligationDrawerProps {
  obligationId: string;
  matrixPath: string;
  /** The obligations of the same cell, in order. */
  neighbours: readonly string[];
}

interface StepProps {
  to: string | undefined;
  label: string;
  icon: typeof ChevronLeft;
}

function Step({ to, label, icon: Icon }: StepProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { search } = useLocation();
  return (
    <StayingIconButton
      disabled={!to}
      aria-label={translate(label)}
      onClick={() => to && navigate({ pathname: to, search }, { replace: true, state: overThePage })}
    >
      <Icon />
    </StayingIconButton>
  );
}

function Head({ obligationId, matrixPath, neighbours, onClose }: ObligationDrawerProps & { onClose: () => void }) {
  const translate = useTranslate();
  const { search } = useLocation();
  const rank = neighbours.indexOf(obligationId);
  const at = (index: number) => neighbours[index] && `${matrixPath}/${neighbours[index]}`;
  const asOf = new URLSearchParams(search).get('asOf');
  return (
    <Box
      sx={{
        ...{ position: 'sticky', top: 0, zIndex: 5, px: { xs: 1, sm: 2 }, py: 0.5, display: 'flex', alignItems: 'center', gap: 0.5 },
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      {neighbours.length > 1 && (
        <>
          <Step to={at(rank - 1)} label="garant.matrix.previous" icon={ChevronLeft} />
          <Typography aria-live="polite" variant="body2" sx={{ display: { xs: 'none', sm: 'block' } }}>
            {translate('garant.matrix.place', { rank: rank + 1, total: neighbours.length })}
          </Typography>
          <Step to={at(rank + 1)} label="garant.matrix.next" icon={ChevronRight} />
        </>
      )}
      <Box sx={{ flex: 1 }} />
      <Button
        component={Link}
        to={{ pathname: `/obligations/${obligationId}/show`, search: asOf ? `?asOf=${asOf}` : '' }}
        startIcon={<OpenInFull />}
        sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
      >
        {translate('garant.matrix.wholePage')}
      </Button>
      <Button onClick={onClose} startIcon={<Close />}>
        {translate('garant.matrix.close')}
      </Button>
    </Box>
  );
}

/** One obligation over the matrix, at its own address. Closing goes back to where one was; from a shared address, to the matrix. */
export default function ObligationDrawer(props: ObligationDrawerProps) {
  const { obligationId, matrixPath } = props;
  const translate = useTranslate();
  const navigate = useNavigate();
  const { state, search } = useLocation();
  const close = () =>
    isOverThePage(state) ? navigate(-1) : navigate({ pathname: matrixPath, search }, { replace: true, state: overThePage });
  return (
    <Drawer
      open
      anchor="right"
      transitionDuration={0}
      onClose={close}
      slotProps={{
        paper: {
          'aria-label': translate('garant.matrix.panel'),
          sx: { width: { xs: '100vw', md: 'min(1040px, 88vw)' }, bgcolor: 'background.default', '&:focus-visible': { outline: 'none' } },
        },
      }}
    >
      <Head {...props} onClose={close} />
      <Box sx={{ px: { xs: 1.5, sm: 3 }, minWidth: 0 }}>
        <Suspense fallback={<Waiting />}>
          <ObligationShow key={obligationId} id={obligationId} />
        </Suspense>
      </Box>
    </Drawer>
  );
}
