import { useRef } from 'react';
import { BooleanInput, NumberInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DecidePeopleDocument, type IncidentPartsFragment, type PeopleChoice } from '../../generated/graphql.ts';
import { DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { givenInstant } from '../../shared/verbs/givenInstant.ts';
import { InstantInput } from '../../shared/verbs/InstantInput.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Values {
  choice: PeopleChoice;
  reason: string;
  isDone: boolean;
  sentAt: string | null;
  sentTime: string | null;
  medium: string;
  toldCount: number | null;
  publicUrl: string;
}

/** What the choice asks for beside its reason. */
function Asked() {
  const translate = useTranslate();
  const [choice, isDone] = useWatch({ name: ['choice', 'isDone'] });
  if (choice === 'EXEMPT_34_3_C') return <WordsInput source="publicUrl" label="garant.field.publicUrl" isObligatory />;
  if (choice !== 'INFORM') return null;
  return (
    <>
      <BooleanInput source="isDone" label="garant.field.arePeopleTold" helperText={false} />
      {isDone && (
        <>
          <InstantInput source="sentAt" timeSource="sentTime" label="garant.field.sentAtIfNotNow" />
          <WordsInput source="medium" label="garant.field.medium" isObligatory />
          <NumberInput source="toldCount" label={translate('garant.field.toldCount')} min={0} helperText={false} />
        </>
      )}
    </>
  );
}

const instantOf = ({ choice, isDone, sentAt, sentTime }: Values): string | null =>
  choice === 'INFORM' && isDone ? (givenInstant(sentAt, sentTime) ?? new Date().toISOString()) : null;

interface DecideProps {
  incident: IncidentPartsFragment;
  /** They were told: then the copy of the message is asked for. */
  onTold: () => void;
}

/** Decides whether people are told, or records that they were. */
export function DecidePeople({ incident: { id, reference, title, peopleDecisions, assessments }, onTold }: DecideProps) {
  const isTold = useRef(false);
  const sentOf = (values: Values) => {
    const sentAt = instantOf(values);
    isTold.current = sentAt !== null;
    return sentAt;
  };
  const last = peopleDecisions[0];
  const choices: PeopleChoice[] = ['INFORM', 'EXEMPT_34_3_A', 'EXEMPT_34_3_B', 'EXEMPT_34_3_C'];
  return (
    <VerbDialog
      label="garant.verb.decidePeople"
      success="garant.done.decidePeople"
      document={DecidePeopleDocument}
      entity="PeopleDecision"
      about={`${reference} · ${title}`}
      draft={`decidePeople ${id}`}
      onDone={() => isTold.current && onTold()}
      defaultValues={{
        ...{ choice: last?.choice, reason: last?.reason ?? '', isDone: false, sentAt: null, sentTime: null, medium: '', toldCount: null },
        publicUrl: last?.publicUrl ?? '',
      }}
      toVariables={(values: Values) => ({
        input: {
          ...{ incidentId: id, lastDecisionId: last?.id ?? null, choice: values.choice, reason: values.reason.trim() },
          ...{ sentAt: sentOf(values), medium: values.medium.trim() || null, toldCount: values.toldCount },
          publicUrl: values.choice === 'EXEMPT_34_3_C' ? values.publicUrl.trim() : null,
        },
      })}
    >
      <DecisionInput
        source="choice"
        label="garant.field.choice"
        choices={assessments[0]?.level === 'HIGH_RISK' ? choices : [...choices, 'NOT_REQUIRED']}
        words="garant.peopleChoice"
      />
      <Asked />
      <ReasonInput source="reason" label="garant.field.decisionReason" />
    </VerbDialog>
  );
}
