import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { OfferWorkshopDocument } from '../../generated/graphql.ts';
import { DutyQuote, Signing } from '../../shared/verbs/Signing.tsx';
import { useSigner } from '../../shared/verbs/useSigner.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { WorkshopPage } from '../risk.ts';

/** What the minutes of a workshop prove, word for word. */
export function Proven({ duties }: { duties: WorkshopPage['proves'] }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, mb: 1.5, p: 0, display: 'grid', gap: 1 }}>
      {duties.map((duty) => (
        <Box component="li" key={duty.id} sx={{ overflowWrap: 'anywhere' }}>
          <DutyQuote duty={duty} />
        </Box>
      ))}
    </Box>
  );
}

/** The party that held a workshop offers it, as it says now, as the proof of what it proves. */
export function OfferWorkshop({ workshop }: { workshop: WorkshopPage }) {
  const translate = useTranslate();
  const { id, version, reference, conventionId, party, confidentiality, proof, proves } = workshop;
  const author = useSigner('BOUND', { conventionId, partyId: party.id });
  return (
    <VerbDialog
      label={proof ? 'garant.verb.offerWorkshopAgain' : 'garant.verb.offerWorkshop'}
      success="garant.done.offerWorkshop"
      document={OfferWorkshopDocument}
      entity="Workshop"
      about={reference}
      draft={`offerWorkshop ${id} ${version}`}
      defaultValues={{}}
      toVariables={() => ({ input: { workshopId: id, version } })}
    >
      <Typography sx={{ mb: 1 }}>{translate('garant.workshop.offers')}</Typography>
      <Proven duties={proves} />
      <Typography sx={{ mb: 1 }}>
        {translate(confidentiality === 'RESTRICTED' ? 'garant.workshop.offeredRestricted' : 'garant.workshop.offeredShared')}
      </Typography>
      <Signing author={author} />
    </VerbDialog>
  );
}
