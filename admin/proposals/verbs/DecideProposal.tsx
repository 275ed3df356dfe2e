import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import {
  AcceptProposalDocument,
  type Confidentiality,
  type ProposalPartsFragment,
  ProposalPreviewDocument,
  RefuseProposalDocument,
} from '../../generated/graphql.ts';
import { Answer } from '../../shared/Answer.tsx';
import { AssuranceChip } from '../../shared/AssuranceChip.tsx';
import { DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { useAsk } from '../../shared/useAsk.ts';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { Signing } from '../../shared/verbs/Signing.tsx';
import { useSigner } from '../../shared/verbs/useSigner.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { recordedOf, useBecoming, useRecordedWords } from '../described.ts';

interface Told {
  proposal: ProposalPartsFragment;
}

const CONFIDENTIALITIES: readonly Confidentiality[] = ['PUBLIC', 'PARTIES', 'RESTRICTED'];

const useParts = ({ proposal: { fact, serviceFact, conventionId, obligation } }: Told) => {
  const translate = useTranslate();
  const author = useSigner(obligation ? 'BOUND' : 'HOLDER', { conventionId, partyId: obligation?.party.id ?? '' });
  const named = translate(serviceFact ? `garant.serviceFact.${serviceFact}` : `garant.publicFact.${fact}`);
  return { author, about: obligation ? `${named} · ${obligation.code}` : named };
};

/** What the source says, before one answers for it. */
function Stated({ proposal }: Told) {
  const translate = useTranslate();
  const becoming = useBecoming();
  const { fact, serviceFact, statedValue, url } = proposal;
  return (
    <Typography sx={{ mb: 1, overflowWrap: 'anywhere' }}>
      <strong>{translate(serviceFact ? `garant.serviceFact.${serviceFact}` : `garant.publicFact.${fact}`)}</strong>
      {translate('garant.naming.of', { name: '', words: serviceFact ? becoming(proposal) : statedValue })}
      {!serviceFact && url && url !== statedValue && ` (${url})`}
    </Typography>
  );
}

/** The state of the duty today, and the one that the proof would bring it to, as the server reckons it. */
function StateBecoming({ proposal: { id } }: Told) {
  const translate = useTranslate();
  const query = useAsk(ProposalPreviewDocument, { id });
  return (
    <Answer query={query}>
      {({ proposalPreview }) =>
        proposalPreview && (
          <Box component="dl" sx={{ m: 0, mb: 2, display: 'grid', gap: 1 }}>
            {(['assuranceNow', 'assuranceThen'] as const).map((side) => (
              <Box key={side}>
                <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
                  {translate(`garant.proposal.${side}`)}
                </Typography>
                <Box component="dd" sx={{ m: 0 }}>
                  <AssuranceChip assurance={proposalPreview[side]} />
                </Box>
              </Box>
            ))}
            {proposalPreview.assuranceNow === proposalPreview.assuranceThen && (
              <Typography variant="body2">{translate('garant.proposal.sameState')}</Typography>
            )}
          </Box>
        )
      }
    </Answer>
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
      <Signing duty={obligation ?? undefined} author={author} />
      <Stated proposal={proposal} />
      <Typography variant="body2" sx={{ mb: 2 }}>
        {translate(url ? 'garant.proposal.becomesLink' : 'garant.proposal.becomesStatement')}
      </Typography>
      <StateBecoming proposal={proposal} />
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

/** What is recorded today of the service, then what it would become. */
function Becoming({ proposal }: Told) {
  const translate = useTranslate();
  const words = useRecordedWords();
  const becoming = useBecoming();
  const sides = [
    ['now', words(proposal)],
    ['becomes', becoming(proposal)],
  ] as const;
  return (
    <Box component="dl" sx={{ m: 0, mb: 1, overflowWrap: 'anywhere' }}>
      {sides.map(([side, told]) => (
        <Box key={side} sx={{ mb: 1 }}>
          <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
            {translate(`garant.proposal.${side}`)}
          </Typography>
          <Typography component="dd" sx={{ m: 0 }}>
            {told}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

/** Records of the service what public data says of it, after what is recorded of it now. */
export function RecordProposal({ proposal }: Told) {
  const translate = useTranslate();
  const { author, about } = useParts({ proposal });
  const { id, version, serviceFact } = proposal;
  const seen = recordedOf(proposal)?.id ?? null;
  return (
    <VerbDialog
      label="garant.verb.acceptProposal"
      success="garant.done.acceptProposal"
      document={AcceptProposalDocument}
      entity={serviceFact === 'PHASE' ? 'ServicePhase' : 'ServiceAddress'}
      about={about}
      draft={`acceptProposal ${id} ${seen ?? ''}`}
      defaultValues={{}}
      toVariables={() => ({ input: { proposalId: id, version, lastRecordId: seen } })}
    >
      <Signing author={author} />
      <Typography sx={{ fontWeight: 650, mb: 1 }}>{about}</Typography>
      <Becoming proposal={proposal} />
      <Typography variant="body2">{translate('garant.proposal.becomesRecord')}</Typography>
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
      <Signing duty={obligation ?? undefined} author={author} />
      <Stated proposal={proposal} />
      <ReasonInput source="reason" label="garant.field.proposalReason" />
    </VerbDialog>
  );
}
