import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type ProposalState, ProposalsDocument } from '../generated/graphql.ts';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { ProposalCard } from './ProposalCard.tsx';

const STANDING: ProposalState[] = ['PENDING', 'ACCEPTED', 'REFUSED'];
const MOST = 10;

/** What public data declares of one duty, beside what proves it; nothing where none says a thing of it, or for whom it is not. */
export default function ElsewhereSection({ obligationId }: { obligationId: string }) {
  const translate = useTranslate();
  const filter = { obligationIds: [obligationId], proposalStates: STANDING };
  const { data } = useAsk(ProposalsDocument, { filter, page: { offset: 0, limit: MOST } });
  const items = data?.proposals.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={translate('garant.proposal.ofDuty')}>
      <Box component="ul" sx={{ m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {items.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} isOnDuty />
        ))}
      </Box>
    </Section>
  );
}
