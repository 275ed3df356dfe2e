import { type PersonOneQuery, UpdatePersonDocument } from '../../generated/graphql.ts';
import { ReferenceChoiceInput, WordsInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Values {
  fullName: string;
  email: string;
  organisationId: string;
}

/** Corrects a name, an address or an organisation; what was signed before keeps the name of that time. */
export function UpdatePerson({ person }: { person: NonNullable<PersonOneQuery['person']> }) {
  const { id, fullName, email, organisation, version } = person;
  return (
    <VerbDialog
      label="garant.verb.update"
      success="garant.done.update"
      entity="Person"
      document={UpdatePersonDocument}
      defaultValues={{ fullName, email, organisationId: organisation.id }}
      toVariables={(values: Values) => ({ id, input: { ...values, version } })}
    >
      <WordsInput source="fullName" label="garant.field.fullName" isObligatory />
      <WordsInput source="email" label="garant.field.email" isObligatory type="email" helperText="garant.person.emailHint" />
      <ReferenceChoiceInput source="organisationId" reference="organisations" shown="name" label="garant.field.organisation" isObligatory />
    </VerbDialog>
  );
}
