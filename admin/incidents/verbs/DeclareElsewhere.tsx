import { useWatch } from 'react-hook-form';
import { type Authority, DeclareElsewhereDocument, type IncidentPartsFragment } from '../../generated/graphql.ts';
import { DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { givenInstant } from '../../shared/verbs/givenInstant.ts';
import { InstantInput } from '../../shared/verbs/InstantInput.tsx';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { AUTHORITIES } from '../categories.ts';
import type { PartyChoice } from '../parties.ts';

interface Values {
  partyId: string;
  authority: Authority;
  authorityName: string;
  sentAt: string | null;
  sentTime: string | null;
  receipt: string;
  words: string;
}

/** One that is not in the list is named. */
function OtherName() {
  const authority = useWatch({ name: 'authority' });
  return authority === 'OTHER' ? <WordsInput source="authorityName" label="garant.field.authorityName" isObligatory /> : null;
}

/** Records what a party told another authority. */
export function DeclareElsewhere({ incident: { id, reference, title }, own }: { incident: IncidentPartsFragment; own: PartyChoice[] }) {
  if (own.length === 0) return null;
  return (
    <VerbDialog
      label="garant.verb.declareElsewhere"
      success="garant.done.declareElsewhere"
      document={DeclareElsewhereDocument}
      entity="AuthorityDeclaration"
      about={`${reference} · ${title}`}
      button={{ size: 'small' }}
      draft={`declareElsewhere ${id}`}
      defaultValues={{
        ...{ partyId: own.length === 1 ? own[0]!.id : '', authorityName: '', sentAt: null, sentTime: null, receipt: '', words: '' },
      }}
      toVariables={({ partyId, authority, authorityName, sentAt, sentTime, receipt, words }: Values) => ({
        input: {
          ...{ incidentId: id, partyId, authority, authorityName: authority === 'OTHER' ? authorityName.trim() : null },
          ...{ sentAt: givenInstant(sentAt, sentTime), receipt: receipt.trim() || null, words: words.trim() },
        },
      })}
    >
      <RecordChoiceInput source="partyId" label="garant.field.authorityParty" choices={own} />
      <DecisionInput source="authority" label="garant.field.authority" choices={AUTHORITIES} words="garant.authority" />
      <OtherName />
      <ReasonInput source="words" label="garant.field.authorityWords" />
      <PersonalDataWarning source="words" />
      <InstantInput source="sentAt" timeSource="sentTime" label="garant.field.sentAtIfNotNow" />
      <WordsInput source="receipt" label="garant.field.receipt" />
    </VerbDialog>
  );
}
