import { type PersonOneQuery, UpdatePersonDocument } from '../../generated/graphql.ts';
import { ReferenceChoiceInput, WordsInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/VerbDialog.tsx';

interface Values {
  fullName: string;
  organisationId: string;
}

/** Corrects a name or an organisation; what was signed before keeps the name of that time. */
export function UpdatePerson({ person }: { person: PersonOneQuery['person'] }) {
  const { id, fullName, organisation, version } = person;
  return (
    <VerbDialog
      label="garant.verb.update"
      success="garant.done.update"
      document={UpdatePersonDocument}
      defaultValues={{ fullName, organisationId: organisation.id }}
      toVariables={(values: Values) => ({ id, input: { ...values, version } })}
    >
      <WordsInput source="fullName" label="garant.field.fullName" isObligatory />
      <ReferenceChoiceInput source="organisationId" reference="organisations" shown="name" label="garant.field.organisation" isObligatory />
    </VerbDialog>
  );
}
