import { Typography } from '@mui/material';
import { SelectInput, useTranslate } from 'react-admin';
import { LinesInput } from '../../conventions/LinesInput.tsx';
import {
  type AttendeeRole,
  type CommitteeOutcome,
  CommitteePartiesDocument,
  type CommitteePartsFragment,
  HoldCommitteeDocument,
  type HoldCommitteeInput,
} from '../../generated/graphql.ts';
import { ChoiceInput, DayInput, DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { useAsk } from '../../shared/useAsk.ts';
import { useFormat } from '../../shared/useFormat.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { ATTENDEE_ROLES, OUTCOMES } from '../kinds.ts';

interface Values {
  heldOn: string | null;
  chairPartyId: string;
  chairFunction: string;
  attendance: { attendeeRole: AttendeeRole | ''; partyId: string; presence: 'PRESENT' | 'ABSENT' | '' }[];
  outcome: CommitteeOutcome;
  grantedAmount: string;
  grantedUntilOn: string | null;
  criteria: string;
  decisions: { words: string; partyId: string; dueOn: string | null }[];
  lateReason: string;
}

type Choices = { id: string; name: string }[];

/** A decimal as people write it, in the way the API takes it. */
const decimalOf = (typed: string): string | null => typed.replaceAll(/\s/g, '').replace(',', '.') || null;

const inputOf = ({ id, version }: CommitteePartsFragment, values: Values): HoldCommitteeInput => ({
  committeeId: id,
  version,
  heldOn: values.heldOn ?? '',
  chairPartyId: values.chairPartyId,
  chairFunction: values.chairFunction.trim(),
  attendance: values.attendance.map(({ attendeeRole, partyId, presence }) => ({
    attendeeRole: attendeeRole as AttendeeRole,
    partyId: partyId || null,
    isPresent: presence === 'PRESENT',
  })),
  outcome: values.outcome,
  grantedAmount: decimalOf(values.grantedAmount),
  grantedUntilOn: values.grantedUntilOn,
  successCriteria: values.criteria.split('\n').flatMap((line) => line.trim() || []),
  decisions: values.decisions.map(({ words, partyId, dueOn }) => ({ words: words.trim(), partyId, dueOn })),
  lateReason: values.lateReason.trim() || null,
});

function People({ choices }: { choices: Choices }) {
  return (
    <LinesInput source="attendance" label="garant.field.committeeAttendance" empty={{ attendeeRole: '', partyId: '', presence: '' }}>
      {(line) => (
        <>
          <ChoiceInput
            source={`${line}.attendeeRole`}
            label="garant.field.attendeeRole"
            choices={ATTENDEE_ROLES}
            words="garant.attendeeRole"
            isObligatory
          />
          <SelectInput
            source={`${line}.partyId`}
            label="garant.field.attendeeParty"
            choices={choices}
            translateChoice={false}
            helperText={false}
          />
          <ChoiceInput
            source={`${line}.presence`}
            label="garant.field.attendeePresence"
            choices={['PRESENT', 'ABSENT']}
            words="garant.attendancePresence"
            isObligatory
          />
        </>
      )}
    </LinesInput>
  );
}

function Taken({ choices }: { choices: Choices }) {
  return (
    <LinesInput source="decisions" label="garant.field.committeeDecisions" empty={{ words: '', partyId: '', dueOn: null }}>
      {(line) => (
        <>
          <WordsInput source={`${line}.words`} label="garant.field.decisionWords" isObligatory />
          <RecordChoiceInput source={`${line}.partyId`} label="garant.field.decisionParty" choices={choices} />
          <DayInput source={`${line}.dueOn`} label="garant.field.decisionDueOn" />
        </>
      )}
    </LinesInput>
  );
}

/** Records that a committee took place: who chaired, who came, what it decided. Nothing is chosen beforehand; `isNext` where that is what it waits for. */
export function HoldCommittee({ committee, isNext }: { committee: CommitteePartsFragment; isNext: boolean }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { data } = useAsk(CommitteePartiesDocument, { id: committee.conventionId });
  const choices = (data?.convention?.parties ?? []).map(({ id, code }) => ({ id, name: code }));
  const expected = [committee.party, ...committee.invitations.map(({ party }) => party)];
  return (
    <VerbDialog
      label="garant.verb.holdCommittee"
      success="garant.done.holdCommittee"
      document={HoldCommitteeDocument}
      entity="Committee"
      about={`${committee.reference} · ${day(committee.plannedOn)}`}
      button={isNext ? { variant: 'contained' } : undefined}
      draft={`holdCommittee ${committee.id}`}
      defaultValues={{
        ...{ heldOn: null, chairPartyId: '', chairFunction: '', grantedAmount: '', grantedUntilOn: null, criteria: '', lateReason: '' },
        attendance: expected.map(({ id }) => ({ attendeeRole: '' as const, partyId: id, presence: '' as const })),
        decisions: [],
      }}
      toVariables={(values: Values) => ({ input: inputOf(committee, values) })}
    >
      <DayInput source="heldOn" label="garant.field.committeeHeldOn" isObligatory />
      <People choices={choices} />
      <RecordChoiceInput source="chairPartyId" label="garant.field.chairParty" choices={choices} />
      <WordsInput source="chairFunction" label="garant.field.chairFunction" isObligatory />
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('garant.committee.nameNobody')}
      </Typography>
      <DecisionInput source="outcome" label="garant.field.outcome" choices={OUTCOMES} words="garant.committeeOutcome" />
      <WordsInput source="grantedAmount" label="garant.field.grantedAmount" />
      <DayInput source="grantedUntilOn" label="garant.field.grantedUntilOn" />
      <WordsInput source="criteria" label="garant.field.successCriteria" rows={2} />
      <Taken choices={choices} />
      <WordsInput source="lateReason" label="garant.field.committeeLateReason" rows={2} />
    </VerbDialog>
  );
}
