import { type OrganisationListQuery, UpdateOrganisationDocument } from '../../generated/graphql.ts';
import { WordsInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Values {
  name: string;
  sirets: string;
}

const linesOf = (text: string | null) =>
  (text ?? '')
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter(Boolean);

/** Corrects a name, or the establishments that the provider may certify for the people of this body. */
export function UpdateOrganisation({ organisation }: { organisation: OrganisationListQuery['organisations']['items'][number] }) {
  const { id, name, sirets, version } = organisation;
  return (
    <VerbDialog
      label="garant.verb.update"
      success="garant.done.update"
      button={{ size: 'small', variant: 'text' }}
      entity="Organisation"
      document={UpdateOrganisationDocument}
      defaultValues={{ name, sirets: sirets.join('\n') }}
      toVariables={(values: Values) => ({ id, input: { name: values.name, sirets: linesOf(values.sirets), version } })}
    >
      <WordsInput source="name" label="garant.field.name" isObligatory />
      <WordsInput source="sirets" label="garant.field.sirets" rows={3} helperText="garant.organisation.siretsHint" />
    </VerbDialog>
  );
}
