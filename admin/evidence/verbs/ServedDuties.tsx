import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type EvidencePartsFragment, ServedDutiesDocument } from '../../generated/graphql.ts';
import { Answer } from '../../shared/Answer.tsx';
import { useAsk } from '../../shared/useAsk.ts';
import { DutyQuote, Signing } from '../../shared/verbs/Signing.tsx';
import { useSigner } from '../../shared/verbs/useSigner.ts';

/** Said before an act about a proof: the duties that it stops serving, in whose name it is signed, and that it is kept. */
export function ServedDuties({ evidence, ids }: { evidence: Pick<EvidencePartsFragment, 'conventionId' | 'party'>; ids: string[] }) {
  const translate = useTranslate();
  const { conventionId, party } = evidence;
  const author = useSigner('BOUND', { conventionId, partyId: party.id });
  const query = useAsk(ServedDutiesDocument, { filter: { ids }, page: { limit: 100, offset: 0 } });
  return (
    <>
      <Box
        role="group"
        aria-label={translate('garant.evidence.servedObligations')}
        tabIndex={ids.length > 1 ? 0 : undefined}
        sx={{ maxHeight: '40vh', overflowY: 'auto' }}
      >
        <Answer query={query}>{({ obligations }) => obligations.items.map((duty) => <DutyQuote key={duty.id} duty={duty} />)}</Answer>
      </Box>
      <Signing author={author} />
    </>
  );
}
