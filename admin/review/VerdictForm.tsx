import { useTranslate } from 'react-admin';
import { type EvidencePartsFragment, ReviewEvidenceDocument } from '../generated/graphql.ts';
import { Signing } from '../shared/verbs/Signing.tsx';
import { useVerb } from '../shared/verbs/useVerb.ts';
import { VerbForm } from '../shared/verbs/VerbForm.tsx';
import { StayingButton } from '../theme/StayingButton.tsx';
import { VerdictInputs, type VerdictValues } from './VerdictInputs.tsx';
import { verdictDraft } from './verdictDraft.ts';

interface VerdictFormProps {
  evidence: EvidencePartsFragment;
  link: EvidencePartsFragment['links'][number];
  /** The version in sight, which is the one judged. */
  versionId: string;
  /** Once it is signed: it is sent ten seconds later. */
  onSigned: () => void;
}

/** The verdict on the version in sight, for one obligation, in the name that is told. */
export function VerdictForm({ evidence, link, versionId, onSigned }: VerdictFormProps) {
  const translate = useTranslate();
  const verb = useVerb(ReviewEvidenceDocument, 'garant.done.review');
  const { obligationId, obligationCode, lastReviewId } = link;
  const send = ({ verdict, changeKind, comment }: VerdictValues) =>
    verb.perform({
      input: {
        obligationId,
        evidenceVersionId: versionId,
        verdict: verdict!,
        changeKind: verdict === 'CHANGES_REQUESTED' ? changeKind : null,
        comment: comment?.trim() || null,
        lastReviewId,
      },
    });
  return (
    <VerbForm<VerdictValues>
      name={verdictDraft(obligationId, evidence.id)}
      entity="Review"
      defaultValues={{ comment: null }}
      verb={verb}
      send={send}
      binding={({ verdict }) => `${translate(`garant.verdictChoice.${verdict}`)} · ${evidence.title} · ${obligationCode}`}
      onHeld={onSigned}
    >
      {({ resumed, refusal, isPending }) => (
        <>
          {resumed}
          {refusal}
          <VerdictInputs />
          <Signing author={link.reviewsAs ?? undefined} />
          <StayingButton type="submit" variant="contained" disabled={isPending}>
            {translate('garant.verb.signVerdict')}
          </StayingButton>
        </>
      )}
    </VerbForm>
  );
}
