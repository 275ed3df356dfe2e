import { useWatch } from 'react-hook-form';
import { sendings } from '../../evidence/deposit/sendings.ts';
import { type LegalTextDeskQuery, type LegalTextKind, OpenLegalTextDocument } from '../../generated/graphql.ts';
import { ChoiceInput, DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { KINDS } from '../kinds.ts';
import { ContentInputs, type ContentValues, contentOf, NO_CONTENT } from './ContentInputs.tsx';

interface Values extends ContentValues {
  partyId: string;
  kind: LegalTextKind;
  title: string;
  confidentiality: 'PARTIES' | 'RESTRICTED';
}

function Content({ name }: { name: string }) {
  const kind = useWatch({ name: 'kind' }) ?? '';
  return <ContentInputs name={name} kind={kind} />;
}

/** Opens a text: what it is, its title, itself where it is written already, and when it is to be published. */
export function OpenText({ desk: { id, writingParties } }: { desk: NonNullable<LegalTextDeskQuery['convention']> }) {
  if (writingParties.length === 0) return null;
  const choices = writingParties.map((party) => ({ id: party.id, name: party.code }));
  const uploads = `text ${id}`;
  return (
    <VerbDialog
      label="garant.verb.openLegalText"
      success="garant.done.openLegalText"
      document={OpenLegalTextDocument}
      entity="LegalText"
      button={{ variant: 'contained' }}
      draft={`openLegalText ${id}`}
      defaultValues={{ ...NO_CONTENT, partyId: choices.length === 1 ? choices[0]!.id : '', title: '' }}
      toVariables={(values: Values) => ({
        input: {
          ...{ partyId: values.partyId, kind: values.kind, title: values.title.trim(), confidentiality: values.confidentiality },
          content: contentOf(values, values.kind),
        },
      })}
      onDone={() => sendings.clear(uploads)}
    >
      {choices.length > 1 && <RecordChoiceInput source="partyId" label="garant.field.writingParty" choices={choices} />}
      <ChoiceInput source="kind" label="garant.field.textKind" choices={KINDS} words="garant.textKind" isObligatory />
      <WordsInput source="title" label="garant.field.textTitle" isObligatory />
      <Content name={uploads} />
      <DecisionInput
        source="confidentiality"
        label="garant.legalText.whoReads"
        choices={['PARTIES', 'RESTRICTED']}
        words="garant.textConfidentiality"
      />
    </VerbDialog>
  );
}
