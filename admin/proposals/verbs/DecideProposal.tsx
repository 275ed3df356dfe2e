import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import {
  AcceptProposalDocument,
  type Confidentiality,
  type ProposalPartsFragment,
  RefuseProposalDocument,
} from '../../generated/graphql.ts';
import { DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { Signing } from '../../shared/verbs/Signing.tsx';
import { useSigner } from '../../shared/verbs/useSigner.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Told {
  proposal: ProposalPartsFragment;
}

const CONFIDENTIALITIES: readonly Confidentiality[] = ['PUBLIC', 'PARTIES', 'RESTRICTED'];

const useParts = ({ proposal: { fact, conventionId, obligation } }: Told) => {
  const translate = useTranslate();
  const author = useSigner('BOUND', { conventionId, partyId: obligation.party.id });
  return { author, about: `${translate(`garant.publicFact.${fact}`)} · ${obligation.code}` };
};

/** What the source says, before one answers for it. */
function Stated({ proposal: { fact, statedValue, url } }: Told) {
  const translate = useTranslate();
  return (
    <Typography sx={{ mb: 1, overflowWrap: 'anywhere' }}>
      <strong>{translate(`garant.publicFact.${fact}`)}</strong>
      {` : ${statedValue}`}
      {url && url !== statedValue && ` (${url})`}
    </Typography>
  );
}

/** Deposits as a proof what public data says. */
export function AcceptProposal({ proposal }: Told) {
  const translate = useTranslate();
  const { author, about } = useParts({ proposal });
  const { id, version, obligation, url } = proposal;
  return (
    <VerbDialog
      label="garant.verb.acceptProposal"
      success="garant.done.acceptProposal"
      document={AcceptProposalDocument}
      entity="Proposal"
      about={about}
      draft={`acceptProposal ${id}`}
      defaultValues={{ title: '' }}
      toVariables={({ title, confidentiality }: { title: string; confidentiality: Confidentiality }) => ({
        input: { proposalId: id, version, title: title.trim() || null, confidentiality },
      })}
    >
      <Signing duty={obligation} author={author} />
      <Stated proposal={proposal} />
      <Typography variant="body2" sx={{ mb: 2 }}>
        {translate(url ? 'garant.proposal.becomesLink' : 'garant.proposal.becomesStatement')}
      </Typography>
      <WordsInput source="title" label="garant.field.proofTitle" />
      <DecisionInput
        source="confidentiality"
        label="garant.field.confidentiality"
        choices={CONFIDENTIALITIES}
        words="garant.confidentiality"
      />
    </VerbDialog>
  );
}

/** Does not take what public data says, with a reason. */
export function RefuseProposal({ proposal }: Told) {
  const { author, about } = useParts({ proposal });
  const { id, version, obligation } = proposal;
  return (
    <VerbDialog
      label="garant.verb.refuseProposal"
      success="garant.done.refuseProposal"
      document={RefuseProposalDocument}
      entity="Proposal"
      about={about}
      draft={`refuseProposal ${id}`}
      defaultValues={{ reason: '' }}
      toVariables={({ reason }: { reason: string }) => ({ input: { proposalId: id, version, reason: reason.trim() } })}
    >
      <Signing duty={obligation} author={author} />
      <Stated proposal={proposal} />
      <ReasonInput source="reason" label="garant.field.proposalReason" />
    </VerbDialog>
  );
}
