import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type SkipPartsFragment, SkipReviewDocument } from '../generated/graphql.ts';
import { useAuthorWords } from '../shared/AuthorLine.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ReasonInput } from '../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../shared/verbs/VerbDialog.tsx';

interface RoomSkipProps {
  obligationId: string;
  evidenceVersionId: string;
  skips: SkipPartsFragment[];
  onSkipped: () => void;
}

/** Leaves this for later, with a reason that one's own side reads; says who did already, and why. */
export function RoomSkip({ skips, onSkipped, ...reviewed }: RoomSkipProps) {
  const translate = useTranslate();
  const { instant } = useFormat();
  const words = useAuthorWords();
  return (
    <Box sx={{ mb: 1.5 }}>
      {skips.map(({ author, skippedAt, reason, isMine }) => (
        <Typography key={`${author.name} ${skippedAt}`} variant="body2" sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line', mb: 0.5 }}>
          {isMine
            ? translate('garant.review.skippedByMe', { at: instant(skippedAt) })
            : translate('garant.review.skipped', { who: words(author), at: instant(skippedAt) })}{' '}
          {reason}
        </Typography>
      ))}
      <VerbDialog
        label="garant.verb.skipReview"
        success="garant.done.skipReview"
        button={{ size: 'small', variant: 'text' }}
        document={SkipReviewDocument}
        defaultValues={{ reason: '' }}
        toVariables={({ reason }: { reason: string }) => ({ input: { ...reviewed, reason: reason.trim() } })}
        onDone={onSkipped}
      >
        <Typography variant="body2" sx={{ mb: 1 }}>
          {translate('garant.review.skipHint')}
        </Typography>
        <ReasonInput source="reason" label="garant.field.reason" />
      </VerbDialog>
    </Box>
  );
}
