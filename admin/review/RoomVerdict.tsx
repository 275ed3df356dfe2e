import Undo from '@mui/icons-material/Undo';
import { Alert, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ReviewList } from '../evidence/ReviewList.tsx';
import type { ClaimPartsFragment, EvidencePartsFragment, SkipPartsFragment } from '../generated/graphql.ts';
import { drafts } from '../providers/drafts.ts';
import { heldActs } from '../providers/heldActs.ts';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { useHeldAct } from '../shared/verbs/useHolding.ts';
import { StayingButton } from '../theme/StayingButton.tsx';
import { RoomClaim } from './RoomClaim.tsx';
import { RoomSkip } from './RoomSkip.tsx';
import { VerdictForm } from './VerdictForm.tsx';
import { verdictDraft } from './verdictDraft.ts';

type Version = EvidencePartsFragment['versions'][number];

interface RoomVerdictProps {
  evidence: EvidencePartsFragment;
  current: Version;
  obligationId: string;
  /** Who reviews it now, if anybody said so. */
  claim: ClaimPartsFragment | null | undefined;
  /** Who of one's side left it for later. */
  skips: SkipPartsFragment[];
  /** Once a verdict is signed, or this is left for later. */
  onSigned: () => void;
}

/** Taken back by its party while it was being read, or not for this person to judge: said, and what was typed is kept in sight. */
function NoVerdict({ evidence, obligationId }: Pick<RoomVerdictProps, 'evidence' | 'obligationId'>) {
  const translate = useTranslate();
  const format = useFormat();
  const { withdrawnAt, withdrawnByName, withdrawalReason } = evidence;
  const typed = drafts.read(verdictDraft(obligationId, evidence.id))?.values.comment;
  return (
    <>
      <Alert severity="warning" sx={{ overflowWrap: 'anywhere' }}>
        {withdrawnAt
          ? `${translate('garant.evidence.withdrawn', { date: format.instant(withdrawnAt), name: withdrawnByName ?? '' })} — ${withdrawalReason ?? ''}`
          : translate('garant.review.notYours')}
      </Alert>
      {typeof typed === 'string' && typed && (
        <Typography sx={{ mt: 1, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {translate('garant.review.typed')} {typed}
        </Typography>
      )}
    </>
  );
}

/** The verdicts there are on the version in sight, and the place to give one's own. */
export function RoomVerdict({ evidence, current, obligationId, claim, skips, onSigned }: RoomVerdictProps) {
  const translate = useTranslate();
  const held = useHeldAct(verdictDraft(obligationId, evidence.id));
  const [seen] = useState(current.id);
  const link = evidence.links.find((one) => one.obligationId === obligationId);
  const given = current.reviews.filter((review) => review.obligationId === obligationId);
  const isAsked = link?.allowedActions.includes('REVIEW') === true;
  return (
    <Section title={translate('garant.review.verdict')}>
      {seen !== current.id && (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {translate('garant.review.newerCame', { number: current.number })}
        </Alert>
      )}
      {given.length > 0 && <ReviewList reviews={given} isCurrent={false} />}
      {held && (
        <>
          <Typography sx={{ mb: 1 }}>{translate('garant.held.notYet')}</Typography>
          <StayingButton startIcon={<Undo />} variant="outlined" disabled={held.isLeaving} onClick={() => heldActs.takeBack(held.id)}>
            {translate('garant.held.takeBack')}
          </StayingButton>
        </>
      )}
      {!held && link && isAsked && <RoomClaim obligationId={obligationId} evidenceVersionId={current.id} claim={claim} />}
      {!held && link && isAsked && given.length === 0 && (
        <RoomSkip obligationId={obligationId} evidenceVersionId={current.id} skips={skips} onSkipped={onSigned} />
      )}
      {!held && link && isAsked && <VerdictForm {...{ evidence, link, onSigned }} versionId={current.id} />}
      {!held && !isAsked && <NoVerdict {...{ evidence, obligationId }} />}
    </Section>
  );
}
