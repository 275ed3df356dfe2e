import { UpdateConventionDocument } from '../../generated/graphql.ts';
import { WordsInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { Convention } from '../convention.ts';

interface Values {
  title: string;
  serviceName: string;
}

export function UpdateConvention({ convention }: { convention: Convention }) {
  const { id, title, serviceName, version } = convention;
  return (
    <VerbDialog
      label="garant.verb.update"
      success="garant.done.update"
      entity="Convention"
      document={UpdateConventionDocument}
      defaultValues={{ title, serviceName }}
      toVariables={(values: Values) => ({ id, input: { ...values, version } })}
    >
      <WordsInput source="title" label="garant.field.title" isObligatory />
      <WordsInput source="serviceName" label="garant.field.serviceName" isObligatory />
    </VerbDialog>
  );
}
