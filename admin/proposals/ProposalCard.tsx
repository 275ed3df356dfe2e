import { Link as Anchor, Box, Card, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { ProposalPartsFragment } from '../generated/graphql.ts';
import { AssuranceChip, Chip } from '../shared/AssuranceChip.tsx';
import { AuthorLine, useAuthorWords } from '../shared/AuthorLine.tsx';
import { inBrief } from '../shared/inBrief.ts';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { recordedOf, useBecoming, useRecordedWords } from './described.ts';
import { AcceptProposal, RecordProposal, RefuseProposal } from './verbs/DecideProposal.tsx';

interface Told {
  proposal: ProposalPartsFragment;
}

const quiet = { color: 'text.secondary' } as const;

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
      <Typography variant="body2" component="p" sx={{ color: 'text.secondary', fontWeight: 600 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

const isSameAddress = (url: string, value: string): boolean => url === value || url === `${value}/`;

function Elsewhere({ proposal }: Told) {
  const translate = useTranslate();
  const { day } = useFormat();
  const becoming = useBecoming();
  const { statedValue, url, startedOn, publicSource, proposedAt, sourceReading } = proposal;
  const dated = sourceReading.statedOn ? `, ${translate('garant.proposal.statedOn', { date: day(sourceReading.statedOn) })}` : '';
  return (
    <Side title={translate('garant.proposal.elsewhere')}>
      <Typography>
        <Shown>{startedOn ? becoming(proposal) : statedValue}</Shown>
      </Typography>
      {url && !isSameAddress(url, statedValue) && (
        <Typography variant="body2">
          <Shown>{url}</Shown>
        </Typography>
      )}
      <Typography variant="body2" sx={quiet}>
        {translate('garant.proposal.from', { source: translate(`garant.publicSource.${publicSource}`), date: day(proposedAt) })}
        {dated}
        {' · '}
        {sourceReading.url ?? sourceReading.fileName ?? translate('garant.proposal.file')}
      </Typography>
    </Side>
  );
}

/** What proves the duty here. */
function Proven({ proposal: { proofsHere, obligation } }: Told) {
  const translate = useTranslate();
  return (
    <Side title={translate('garant.proposal.here')}>
      {obligation && <AssuranceChip assurance={obligation.assurance} />}
      {proofsHere.length === 0 && <Typography sx={quiet}>{translate('garant.proposal.noProof')}</Typography>}
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

/** What is recorded here of the service. */
function Recorded({ proposal }: Told) {
  const translate = useTranslate();
  const words = useRecordedWords();
  const { hasChangedSince, serviceFact, phaseProposed } = proposal;
  const known = recordedOf(proposal);
  const isPending = proposal.proposalState === 'PENDING';
  return (
    <Side title={translate('garant.proposal.recorded')}>
      <Typography sx={known ? undefined : quiet}>
        <Shown>{words(proposal)}</Shown>
      </Typography>
      {known && (
        <Typography variant="body2" sx={quiet}>
          <AuthorLine author={known.author} at={known.recordedAt} />
        </Typography>
      )}
      {isPending && hasChangedSince && <Typography variant="body2">{translate('garant.proposal.changedSince')}</Typography>}
      {isPending && serviceFact === 'PHASE' && !phaseProposed && (
        <Typography variant="body2">{translate('garant.proposal.unknownPhase')}</Typography>
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
      {reason && (
        <Typography lang={WRITTEN_IN} variant="body2">
          {reason}
        </Typography>
      )}
      {evidence && <Link to={`/evidences/${evidence.id}/show`}>{translate('garant.proposal.seeProof')}</Link>}
    </Box>
  );
}

/** What it is for: a duty, or the description of the service. */
function About({ proposal: { obligation, conventionId } }: Told) {
  const translate = useTranslate();
  return (
    <Typography variant="body2" sx={{ mb: 1 }}>
      {obligation ? (
        <RowLink to={`/obligations/${obligation.id}/show`} lang="fr">
          {`${obligation.code} · ${obligation.party.code} · ${inBrief(obligation.text)}`}
        </RowLink>
      ) : (
        <RowLink to={`/conventions/${conventionId}/article-2`}>{translate('garant.proposal.describes')}</RowLink>
      )}
    </Typography>
  );
}

/** One proposal: what is declared elsewhere beside what is proven or recorded here, and what one may do of it; on the page of its duty or elsewhere. */
export function ProposalCard({ proposal, isOnDuty = false }: Told & { isOnDuty?: boolean }) {
  const translate = useTranslate();
  const { fact, serviceFact, allowedActions } = proposal;
  return (
    <Card component="li" variant="outlined" sx={{ p: 2, listStyle: 'none' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', alignItems: 'baseline' }}>
        <Typography variant="h3" component={isOnDuty ? 'h3' : 'h2'}>
          {translate(serviceFact ? `garant.serviceFact.${serviceFact}` : `garant.publicFact.${fact}`)}
        </Typography>
        <Standing proposal={proposal} />
      </Box>
      {!isOnDuty && <About proposal={proposal} />}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } }}>
        <Elsewhere proposal={proposal} />
        {serviceFact ? <Recorded proposal={proposal} /> : <Proven proposal={proposal} />}
      </Box>
      {allowedActions.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
          {allowedActions.includes('ACCEPT') &&
            (serviceFact ? <RecordProposal proposal={proposal} /> : <AcceptProposal proposal={proposal} />)}
          {allowedActions.includes('REFUSE') && <RefuseProposal proposal={proposal} />}
        </Box>
      )}
    </Card>
  );
}
