import { CheckboxGroupInput } from 'react-admin';
import {
  CommitteePartiesDocument,
  type CommitteePartsFragment,
  ConveneCommitteeDocument,
  RecordSlidesDocument,
  RescheduleCommitteeDocument,
} from '../../generated/graphql.ts';
import { DayInput, WordsInput } from '../../shared/inputs.tsx';
import { useAsk } from '../../shared/useAsk.ts';
import { useFormat } from '../../shared/useFormat.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Told {
  committee: CommitteePartsFragment;
}

interface Moved {
  plannedOn: string | null;
  place: string;
  reason: string;
}

/** Gives a committee another day or place; once the parties are convened, with its reason. */
export function RescheduleCommittee({ committee: { id, version, plannedOn, place, convenedOn } }: Told) {
  return (
    <VerbDialog
      label="garant.verb.rescheduleCommittee"
      success="garant.done.rescheduleCommittee"
      document={RescheduleCommitteeDocument}
      entity="Committee"
      draft={`rescheduleCommittee ${id}`}
      defaultValues={{ plannedOn, place: place ?? '', reason: '' }}
      toVariables={(values: Moved) => ({
        input: {
          ...{ committeeId: id, version, plannedOn: values.plannedOn ?? '' },
          ...{ place: values.place.trim() || null, reason: values.reason.trim() || null },
        },
      })}
    >
      <DayInput source="plannedOn" label="garant.field.committeePlannedOn" isObligatory />
      <WordsInput source="place" label="garant.field.committeePlace" />
      {convenedOn && <WordsInput source="reason" label="garant.field.rescheduleReason" rows={2} />}
    </VerbDialog>
  );
}

interface Convened {
  invitedPartyIds: string[];
  convenedOn: string | null;
}

/** Convenes the parties: nobody is invited unless they are chosen. */
export function ConveneCommittee({ committee }: Told) {
  const { data } = useAsk(CommitteePartiesDocument, { id: committee.conventionId });
  const { day } = useFormat();
  const others = (data?.convention?.parties ?? []).filter(({ id }) => id !== committee.party.id);
  return (
    <VerbDialog
      label="garant.verb.conveneCommittee"
      success="garant.done.conveneCommittee"
      document={ConveneCommitteeDocument}
      entity="Committee"
      about={`${committee.reference} · ${day(committee.plannedOn)}`}
      button={{ variant: 'contained' }}
      draft={`conveneCommittee ${committee.id}`}
      defaultValues={{ invitedPartyIds: [], convenedOn: null }}
      toVariables={({ invitedPartyIds, convenedOn }: Convened) => ({
        input: { committeeId: committee.id, version: committee.version, invitedPartyIds, convenedOn },
      })}
    >
      <CheckboxGroupInput
        source="invitedPartyIds"
        label="garant.field.invitedParties"
        choices={others.map(({ id, code }) => ({ id, name: code }))}
        translateChoice={false}
        helperText={false}
      />
      <DayInput source="convenedOn" label="garant.field.convenedOn" />
    </VerbDialog>
  );
}

/** Records that what is shown was sent; `isNext` where that is what it waits for. */
export function RecordSlides({ committee: { id, version }, isNext }: Told & { isNext: boolean }) {
  return (
    <VerbDialog
      label="garant.verb.recordSlides"
      success="garant.done.recordSlides"
      document={RecordSlidesDocument}
      entity="Committee"
      button={isNext ? { variant: 'contained' } : undefined}
      draft={`recordSlides ${id}`}
      defaultValues={{ sentOn: null }}
      toVariables={({ sentOn }: { sentOn: string | null }) => ({ input: { committeeId: id, version, sentOn } })}
    >
      <DayInput source="sentOn" label="garant.field.slidesSentOn" />
    </VerbDialog>
  );
}
