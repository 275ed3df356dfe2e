import Group from '@mui/icons-material/Group';
import Lock from '@mui/icons-material/Lock';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { EvidencePartsFragment } from '../generated/graphql.ts';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { Quoted, WRITTEN_IN } from '../shared/Quoted.tsx';
import { Turns } from '../shared/Turn.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { EvidenceVersion } from './EvidenceVersion.tsx';
import { FormerVersions } from './FormerVersions.tsx';
import { Preparation } from './Preparation.tsx';
import { reviewAddress } from './reviewAddress.ts';
import { AddEvidenceVersion } from './verbs/AddEvidenceVersion.tsx';
import { ReviewLink } from './verbs/ReviewLink.tsx';
import { UnlinkEvidence } from './verbs/UnlinkEvidence.tsx';
import { UpdateEvidence } from './verbs/UpdateEvidence.tsx';
import { WithdrawEvidence } from './verbs/WithdrawEvidence.tsx';

interface EvidenceCardProps {
  evidence: EvidencePartsFragment;
  /** The obligation it is looked at from, if any: reviews are given for one obligation. */
  obligationId?: string;
  /** What of that obligation it is for, in words. */
  about?: string;
}

function Withdrawal({ evidence }: { evidence: EvidencePartsFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  if (!evidence.withdrawnAt) return null;
  return (
    <Typography sx={{ color: ink.red, mt: 0.5 }}>
      {translate('garant.evidence.withdrawn', { date: format.instant(evidence.withdrawnAt), name: evidence.withdrawnByName ?? '' })}
      {evidence.withdrawalReason && <Quoted>{` — ${evidence.withdrawalReason}`}</Quoted>}
    </Typography>
  );
}

function Actions({ evidence, obligationId }: Omit<EvidenceCardProps, 'about'>) {
  const isAllowed = (action: EvidencePartsFragment['allowedActions'][number]) => evidence.allowedActions.includes(action);
  const link = evidence.links.find((one) => one.obligationId === obligationId);
  const current = evidence.versions.find((version) => version.isCurrent);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5, '&:empty': { display: 'none' } }}>
      {link?.allowedActions.includes('REVIEW') && current && (
        <ReviewLink
          {...{ evidence }}
          obligationId={link.obligationId}
          last={current.reviews.find((review) => review.id === link.lastReviewId)}
        />
      )}
      {isAllowed('ADD_VERSION') && <AddEvidenceVersion evidence={evidence} />}
      {isAllowed('UPDATE') && <UpdateEvidence evidence={evidence} />}
      {link?.allowedActions.includes('UNLINK') && <UnlinkEvidence evidence={evidence} obligationId={link.obligationId} />}
      {isAllowed('WITHDRAW') && <WithdrawEvidence evidence={evidence} />}
    </Box>
  );
}

/** Who may see it; a restricted proof says so with a lock. */
function Confidential({ evidence }: { evidence: EvidencePartsFragment }) {
  const translate = useTranslate();
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, mr: 1, fontWeight: 600 }}>
      {evidence.confidentiality === 'RESTRICTED' ? <Lock aria-hidden fontSize="inherit" /> : <Group aria-hidden fontSize="inherit" />}
      {translate(`garant.confidentiality.${evidence.confidentiality}`)}
    </Box>
  );
}

/** One proof: what it is, who offers it and may see it, its versions and what was thought of them. */
export function EvidenceCard({ evidence, obligationId, about }: EvidenceCardProps) {
  const translate = useTranslate();
  const link = evidence.links.find((one) => one.obligationId === obligationId);
  const reviewTo = link?.allowedActions.includes('REVIEW') ? reviewAddress(link.obligationId, evidence.id) : undefined;
  const [current, ...former] = [...evidence.versions].sort((a, b) => b.number - a.number);
  const facts = [
    translate(`garant.evidenceKind.${evidence.kind}`),
    evidence.party.code,
    translate('garant.evidence.serves', { smart_count: evidence.links.length }),
  ];
  return (
    <Box component="article" sx={{ border: `1px solid ${ink.line}`, borderRadius: 2, p: 2, mb: 1.5, bgcolor: 'background.paper' }}>
      {obligationId && (
        <Typography variant="h3" lang={WRITTEN_IN} sx={{ overflowWrap: 'anywhere' }}>
          {evidence.title}
        </Typography>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <Confidential evidence={evidence} />
        {facts.join(' · ')}
        <br />
        <AuthorLine author={evidence.author} at={evidence.depositedAt} />
      </Typography>
      {about && <Typography variant="body2">{about}</Typography>}
      {evidence.description && (
        <Typography lang={WRITTEN_IN} sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
          {evidence.description}
        </Typography>
      )}
      <Withdrawal evidence={evidence} />
      {link && <Turns turns={[link.turn]} />}
      {evidence.preparation && <Preparation preparation={evidence.preparation} />}
      {current && <EvidenceVersion version={current} obligationId={obligationId} reviewTo={reviewTo} />}
      <FormerVersions versions={former} obligationId={obligationId} />
      <Actions evidence={evidence} obligationId={obligationId} />
    </Box>
  );
}
