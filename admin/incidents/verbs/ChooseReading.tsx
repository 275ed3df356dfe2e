import { ChooseReadingDocument, type IncidentDeskQuery, type Reading } from '../../generated/graphql.ts';
import { DecisionInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Values {
  partyId: string;
  reading: Reading;
}

/** Chooses, for one's party, how the clause on what the authority is told is read. */
export function ChooseReading({ desk: { id, choosingParties } }: { desk: NonNullable<IncidentDeskQuery['convention']> }) {
  if (choosingParties.length === 0) return null;
  const choices = choosingParties.map((party) => ({ id: party.id, name: party.code }));
  return (
    <VerbDialog
      label="garant.verb.chooseReading"
      success="garant.done.chooseReading"
      document={ChooseReadingDocument}
      entity="BreachReading"
      draft={`chooseReading ${id}`}
      button={{ size: 'small' }}
      defaultValues={{ partyId: choices.length === 1 ? choices[0]!.id : '' }}
      toVariables={({ partyId, reading }: Values) => ({ input: { partyId, reading } })}
    >
      <RecordChoiceInput source="partyId" label="garant.field.declaringParty" choices={choices} />
      <DecisionInput source="reading" label="garant.field.reading" choices={['LITERAL', 'GDPR']} words="garant.breachReading" />
    </VerbDialog>
  );
}
