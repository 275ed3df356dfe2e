import { LinearProgress } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';
import { type ManifestoQuery, ReviewManifestoDocument } from '../generated/graphql.ts';
import { drafts } from '../providers/drafts.ts';
import { useObserver } from '../shared/verbs/useSigner.ts';
import { useVerb } from '../shared/verbs/useVerb.ts';
import { VerbForm } from '../shared/verbs/VerbForm.tsx';
import type { Duty } from './DutyCard.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { ReviewSummary } from './ReviewSummary.tsx';
import { type ReviewValues, toReviewInput } from './reviewValues.ts';

type Manifesto = NonNullable<ManifestoQuery['manifesto']>;
type Walked = Duty & { principle: string };

const STEP = 'step';

/** The commitments that are observed, in the order of the agreement. */
const walkedOf = ({ principles }: Manifesto): Walked[] =>
  principles.flatMap(({ theme, duties }) =>
    duties.filter(({ tracking }) => tracking === 'OBSERVE').map((duty) => ({ ...duty, principle: theme.label })),
  );

interface StepsProps {
  name: string;
  conventionId: string;
  walked: readonly Walked[];
  isPending: boolean;
}

/** One commitment after the other, then what is about to be signed; the address says where one is. */
function Steps({ name, conventionId, walked, isPending }: StepsProps) {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const author = useObserver(conventionId, []);
  const { getValues, setValue, clearErrors } = useFormContext<ReviewValues>();
  const asked = Number(search.get(STEP) ?? '1') - 1;
  const place = Number.isInteger(asked) ? Math.min(Math.max(asked, 0), walked.length) : 0;
  const goTo = (step: number) => {
    clearErrors();
    setSearch({ [STEP]: String(step + 1) }, { replace: true });
  };
  const skip = (obligationId: string) => {
    setValue(`seen.${obligationId}`, { observed: '', words: '', evidenceIds: [], requestIds: [] });
    drafts.write(name, { ...getValues() });
    goTo(place + 1);
  };
  const duty = walked[place];
  const onBack = place > 0 ? () => goTo(place - 1) : undefined;
  return (
    <>
      <LinearProgress
        variant="determinate"
        value={(place / walked.length) * 100}
        aria-label={translate('garant.manifestoReview.progress')}
        sx={{ mb: 2 }}
      />
      {duty ? (
        <ReviewStep
          key={duty.obligationId}
          duty={duty}
          principle={duty.principle}
          conventionId={conventionId}
          rank={place + 1}
          count={walked.length}
          onBack={onBack}
          onNext={() => goTo(place + 1)}
          onSkip={() => skip(duty.obligationId)}
        />
      ) : (
        <ReviewSummary name={name} duties={walked} author={author} isPending={isPending} onBack={onBack!} onGo={goTo} />
      )}
    </>
  );
}

/** A review of the manifesto, from its first commitment to its signature; what is typed outlives the page. */
export function ReviewForm({ manifesto }: { manifesto: Manifesto }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [, setSearch] = useSearchParams();
  const { conventionId, title, manifestoReviews } = manifesto;
  const walked = walkedOf(manifesto);
  const name = `review manifesto ${conventionId}`;
  const verb = useVerb(ReviewManifestoDocument, 'garant.done.reviewManifesto');
  return (
    <VerbForm<ReviewValues>
      name={name}
      entity="ManifestoReview"
      defaultValues={{ reviewedOn: '', reviewConclusion: '', seen: {} }}
      verb={verb}
      send={(values) => verb.perform({ input: toReviewInput(conventionId, walked, manifestoReviews[0]?.id ?? null, values) })}
      binding={() => `${translate('garant.verb.reviewManifesto')} · ${title}`}
      onDone={() => void navigate(`/conventions/${conventionId}/manifesto`)}
      onForget={() => setSearch({}, { replace: true })}
    >
      {({ resumed, refusal, isPending }) => (
        <>
          {resumed}
          {refusal}
          <Steps name={name} conventionId={conventionId} walked={walked} isPending={isPending} />
        </>
      )}
    </VerbForm>
  );
}
