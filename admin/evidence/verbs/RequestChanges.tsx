import EditNote from '@mui/icons-material/EditNote';
import { type ChangeKind, ReviewEvidenceDocument } from '../../generated/graphql.ts';
import { ChoiceInput, WordsInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { ReviewTarget } from './ReviewActions.tsx';

const KINDS: ChangeKind[] = ['INCORRECT', 'INCOMPLETE', 'OUTDATED'];

interface Values {
  changeKind: ChangeKind;
  comment: string;
}

/** Sends the version back, saying what kind of correction is needed and what to change. */
export function RequestChanges({ link, versionId, shortcut }: ReviewTarget & { shortcut?: string }) {
  return (
    <VerbDialog
      label="garant.verb.requestChanges"
      success="garant.done.requestChanges"
      icon={<EditNote />}
      shortcut={shortcut}
      button={shortcut ? { size: 'small' } : undefined}
      entity="Review"
      document={ReviewEvidenceDocument}
      defaultValues={{ changeKind: 'INCOMPLETE', comment: '' }}
      toVariables={({ changeKind, comment }: Values) => ({
        input: {
          obligationId: link.obligationId,
          evidenceVersionId: versionId,
          verdict: 'CHANGES_REQUESTED' as const,
          changeKind,
          comment,
          lastReviewId: link.lastReviewId,
        },
      })}
    >
      <ChoiceInput source="changeKind" label="garant.field.changeKind" isObligatory choices={KINDS} words="garant.changeKind" />
      <WordsInput source="comment" label="garant.field.requestedChanges" isObligatory rows={3} />
    </VerbDialog>
  );
}
