import { Link as Anchor, Box, Card, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { ProposalPartsFragment } from '../generated/graphql.ts';
import { AssuranceChip, Chip } from '../shared/AssuranceChip.tsx';
import { useAuthorWords } from '../shared/AuthorLine.tsx';
import { inBrief } from '../shared/inBrief.ts';
import { RowLink } from '../shared/RowLink.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { AcceptProposal, RefuseProposal } from './verbs/DecideProposal.tsx';

interface Told {
  proposal: ProposalPartsFragment;
}

const isAddress = (shown: string): boolean => shown.startsWith('https://');

/** A text, which is a link where it is an address. */
export function Shown({ children }: { children: string }) {
  if (!isAddress(children)) return <>{children}</>;
  return (
    <Anchor href={children} target="_blank" rel="noopener noreferrer" sx={{ overflowWrap: 'anywhere' }}>
      {children}
    </Anchor>
  );
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      <Typography variant="body2" component="h3" sx={{ color: 'text.secondary', fontWeight: 600 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

function Elsewhere({ proposal: { statedValue, url, publicSource, proposedAt, sourceReading } }: Told) {
  const translate = useTranslate();
  const { day } = useFormat();
  const dated = sourceReading.statedOn ? `, ${translate('garant.proposal.statedOn', { date: day(sourceReading.statedOn) })}` : '';
  return (
    <Side title={translate('garant.proposal.elsewhere')}>
      <Typography>
        <Shown>{statedValue}</Shown>
      </Typography>
      {url && url !== statedValue && (
        <Typography variant="body2">
          <Shown>{url}</Shown>
        </Typography>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('garant.proposal.from', { source: translate(`garant.publicSource.${publicSource}`), date: day(proposedAt) })}
        {dated}
        {' · '}
        {sourceReading.url ?? sourceReading.fileName ?? translate('garant.proposal.file')}
      </Typography>
    </Side>
  );
}

function Here({ proposal: { proofsHere, obligation } }: Told) {
  const translate = useTranslate();
  return (
    <Side title={translate('garant.proposal.here')}>
      <AssuranceChip assurance={obligation.assurance} />
      {proofsHere.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('garant.proposal.noProof')}</Typography>}
      {proofsHere.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {proofsHere.map((proof) => (
            <li key={proof}>
              <Shown>{proof}</Shown>
            </li>
          ))}
        </Box>
      )}
    </Side>
  );
}

/** What was decided, by whom, and why; whether it diverges while nobody has. */
function Standing({ proposal: { proposalState, isThere, decidedAt, decider, reason, evidence } }: Told) {
  const translate = useTranslate();
  const { day } = useFormat();
  const words = useAuthorWords();
  if (!decidedAt) {
    const pending = isThere ? 'garant.proposal.same' : 'garant.proposal.diverges';
    return <Chip>{translate(proposalState === 'PENDING' ? pending : `garant.proposalState.${proposalState}`)}</Chip>;
  }
  const state = translate(`garant.proposalState.${proposalState}`);
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <Typography variant="body2">
        {translate('garant.proposal.decided', { state, date: day(decidedAt) })}
        {decider && ` · ${words(decider)}`}
      </Typography>
      {reason && <Typography variant="body2">{reason}</Typography>}
      {evidence && <Link to={`/evidences/${evidence.id}/show`}>{translate('garant.proposal.seeProof')}</Link>}
    </Box>
  );
}

/** One proposal: what is declared elsewhere beside what is proven here, and what one may do of it. */
export function ProposalCard({ proposal }: Told) {
  const translate = useTranslate();
  const { fact, obligation, allowedActions } = proposal;
  return (
    <Card component="li" variant="outlined" sx={{ p: 2, listStyle: 'none' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', alignItems: 'baseline' }}>
        <Typography variant="h3" component="h2">
          {translate(`garant.publicFact.${fact}`)}
        </Typography>
        <Standing proposal={proposal} />
      </Box>
      <Typography variant="body2" sx={{ mb: 1 }}>
        <RowLink to={`/obligations/${obligation.id}/show`} lang="fr">
          {`${obligation.code} · ${obligation.party.code} · ${inBrief(obligation.text)}`}
        </RowLink>
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } }}>
        <Elsewhere proposal={proposal} />
        <Here proposal={proposal} />
      </Box>
      {allowedActions.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
          {allowedActions.includes('ACCEPT') && <AcceptProposal proposal={proposal} />}
          {allowedActions.includes('REFUSE') && <RefuseProposal proposal={proposal} />}
        </Box>
      )}
    </Card>
  );
}
