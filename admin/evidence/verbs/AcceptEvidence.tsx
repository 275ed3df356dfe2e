import CheckCircle from '@mui/icons-material/CheckCircle';
import { ReviewEvidenceDocument } from '../../generated/graphql.ts';
import { WordsInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { ReviewTarget } from './ReviewActions.tsx';

/** Accepts the version seen, for this obligation. */
export function AcceptEvidence({ link, versionId }: ReviewTarget) {
  return (
    <VerbDialog
      label="garant.verb.accept"
      success="garant.done.accept"
      icon={<CheckCircle />}
      button={{ variant: 'contained', color: 'success' }}
      entity="Review"
      document={ReviewEvidenceDocument}
      defaultValues={{ comment: null }}
      toVariables={({ comment }: { comment: string | null }) => ({
        input: {
          obligationId: link.obligationId,
          evidenceVersionId: versionId,
          verdict: 'ACCEPTED' as const,
          comment: comment || null,
          lastReviewId: link.lastReviewId,
        },
      })}
    >
      <WordsInput source="comment" label="garant.field.comment" rows={2} />
    </VerbDialog>
  );
}
