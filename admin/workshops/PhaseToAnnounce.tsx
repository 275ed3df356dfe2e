import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { WorkshopDeskDocument } from '../generated/graphql.ts';
import { useAsk } from '../shared/useAsk.ts';
import { AnnounceChange } from './verbs/AnnounceChange.tsx';

/** Proposes to announce a change of phase to who may; nothing is announced by itself. */
export default function PhaseToAnnounce({ conventionId, since }: { conventionId: string; since: string }) {
  const translate = useTranslate();
  const { data } = useAsk(WorkshopDeskDocument, { id: conventionId });
  const parties = data?.convention?.workshopParties ?? [];
  if (parties.length === 0) return null;
  return (
    <Box sx={{ mt: 1 }}>
      <Typography sx={{ mb: 0.5 }}>{translate('garant.change.isPhaseNotable')}</Typography>
      <AnnounceChange {...{ conventionId, parties }} phaseSince={since} />
    </Box>
  );
}
