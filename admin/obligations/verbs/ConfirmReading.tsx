import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ConfirmReadingDocument } from '../../generated/graphql.ts';
import { Signing } from '../../shared/verbs/Signing.tsx';
import { useSigner } from '../../shared/verbs/useSigner.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { SidedReading } from '../SidedReading.tsx';
import { useObligation } from '../useObligation.ts';
import type { ReadingSignatory } from '../WordingReadingSection.tsx';

/** A signatory reads words of the obligation of the page as is proposed. */
export function ConfirmReading({ signatory: { partyId, partyCode } }: { signatory: ReadingSignatory }) {
  const translate = useTranslate();
  const obligation = useObligation();
  const { id: obligationId, code, conventionId, wordingReading } = obligation;
  const { proposedReading } = wordingReading!;
  const author = useSigner('BOUND', { conventionId, partyId });
  return (
    <VerbDialog
      label="garant.verb.confirmReading"
      success="garant.done.confirmReading"
      entity="WordingReading"
      about={`${code} · ${partyCode}`}
      draft={`confirmReading ${obligationId} ${partyId}`}
      button={{ size: 'small', variant: 'contained' }}
      document={ConfirmReadingDocument}
      toVariables={() => ({ input: { obligationId, partyId, proposedReading } })}
    >
      <Signing duty={obligation} author={author} />
      <SidedReading {...wordingReading!} />
      <Typography sx={{ mb: 1 }}>{translate('garant.wordingReading.confirming', { party: partyCode })}</Typography>
    </VerbDialog>
  );
}
