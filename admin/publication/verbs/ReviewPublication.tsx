import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ReviewPublicationDocument, type Verdict } from '../../generated/graphql.ts';
import { DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { Signing } from '../../shared/verbs/Signing.tsx';
import { useSigner } from '../../shared/verbs/useSigner.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { partDraft } from '../articleTwo.ts';
import type { Part, Publication } from '../PublicationSections.tsx';

interface Values {
  verdict: Verdict;
  comment: string;
}

function Comment() {
  const verdict = useWatch({ name: 'verdict' });
  if (verdict === 'CHANGES_REQUESTED') return <ReasonInput source="comment" label="garant.field.requestedChanges" />;
  return <WordsInput source="comment" label="garant.field.comment" rows={2} />;
}

/** A reviewer attests what is said of one point, or asks for changes. */
export function ReviewPublication({ part, duty }: { part: Part; duty: Publication['obligation'] }) {
  const translate = useTranslate();
  const author = useSigner('OTHER', { conventionId: duty.conventionId, partyId: duty.party.id });
  const { label, status } = part;
  if (!status) return null;
  return (
    <VerbDialog
      label="garant.verb.reviewPublication"
      success="garant.done.reviewPublication"
      document={ReviewPublicationDocument}
      entity="PublicationReview"
      about={`${duty.code} · ${label}`}
      button={{ size: 'small' }}
      draft={partDraft(part.id, status.recordedAt)}
      defaultValues={{ comment: '' }}
      toVariables={({ verdict, comment }: Values) => ({
        input: { statusId: status.id, verdict, comment: comment.trim() || null, lastReviewId: status.verdicts[0]?.id ?? null },
      })}
    >
      <Signing duty={duty} author={author} />
      <Typography sx={{ mb: 1.5, fontWeight: 600, overflowWrap: 'anywhere' }}>
        <span lang="fr">{label}</span>
        {translate('garant.naming.of', { name: '', words: translate(`garant.publicationState.${status.state}`) })}
        {status.url && ` (${status.url})`}
      </Typography>
      <DecisionInput
        source="verdict"
        label="garant.field.publicationVerdict"
        choices={['ACCEPTED', 'CHANGES_REQUESTED']}
        words="garant.publicationVerdict"
      />
      <Comment />
    </VerbDialog>
  );
}
