import { NumberInput } from 'react-admin';
import { PlaceFeedbackButtonDocument, RecordSatisfactionDocument } from '../../generated/graphql.ts';
import { DayInput, obligatory, useLabel, WordsInput } from '../../shared/inputs.tsx';
import type { PracticeDuty } from '../practice.ts';
import { PracticeVerb } from './PracticeVerb.tsx';

interface Told {
  conventionId: string;
  duty: PracticeDuty;
}

interface Button {
  placement: string;
  url: string;
  placedOn: string | null;
  followUp: string;
}

/** Says where the button is, where it leads, and what is done with the opinions. */
export function PlaceFeedbackButton({ conventionId, duty }: Told) {
  const [last] = duty.feedbackButtons;
  return (
    <PracticeVerb
      {...{ conventionId, duty }}
      verb="placeFeedbackButton"
      entity="FeedbackButton"
      document={PlaceFeedbackButtonDocument}
      defaultValues={{ placement: last?.placement ?? '', url: last?.url ?? '', placedOn: null, followUp: last?.followUp ?? '' }}
      toVariables={({ placement, url, placedOn, followUp }: Button) => ({
        input: {
          obligationId: duty.obligationId,
          placement: placement.trim(),
          url: url.trim(),
          placedOn: placedOn ?? '',
          followUp: followUp.trim() || null,
          lastButtonId: last?.id ?? null,
        },
      })}
    >
      <WordsInput source="placement" label="garant.field.placement" isObligatory helperText="garant.feedback.placementHint" />
      <WordsInput source="url" label="garant.field.feedbackUrl" isObligatory type="url" helperText="garant.feedback.urlHint" />
      <DayInput source="placedOn" label="garant.field.placedOn" isObligatory />
      <WordsInput source="followUp" label="garant.field.followUp" rows={2} />
    </PracticeVerb>
  );
}

interface Said {
  month: string;
  satisfaction: string;
  answerCount: number | null;
}

function CountInput() {
  const label = useLabel('garant.field.answerCount', true);
  return <NumberInput source="answerCount" label={label} validate={obligatory} helperText={false} min={1} step={1} />;
}

/** Says what users said in a month; a month that is there already is replaced. */
export function RecordSatisfaction({ conventionId, duty }: Told) {
  const lastOf = (month: string) => duty.feedbackMonths.find((known) => known.month === month)?.id ?? null;
  return (
    <PracticeVerb
      {...{ conventionId, duty }}
      verb="recordSatisfaction"
      entity="FeedbackMonth"
      document={RecordSatisfactionDocument}
      defaultValues={{ month: '', satisfaction: '', answerCount: null }}
      toVariables={({ month, satisfaction, answerCount }: Said) => ({
        input: {
          obligationId: duty.obligationId,
          month: month.trim(),
          satisfaction: satisfaction.trim().replace(',', '.'),
          answerCount: answerCount ?? 0,
          lastMonthId: lastOf(month.trim()),
        },
      })}
    >
      <WordsInput source="month" label="garant.field.month" isObligatory helperText="garant.feedback.monthHint" />
      <WordsInput source="satisfaction" label="garant.field.satisfaction" isObligatory helperText="garant.feedback.satisfactionHint" />
      <CountInput />
    </PracticeVerb>
  );
}
