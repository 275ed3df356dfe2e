import { UpdateConventionDocument } from '../../generated/graphql.ts';
import { DayInput, WordsInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { Convention } from '../convention.ts';

interface Values {
  title: string;
  serviceName: string;
  endsOn: string | null;
}

export function UpdateConvention({ convention }: { convention: Convention }) {
  const { id, title, serviceName, endsOn, version } = convention;
  return (
    <VerbDialog
      label="garant.verb.update"
      success="garant.done.update"
      entity="Convention"
      document={UpdateConventionDocument}
      defaultValues={{ title, serviceName, endsOn }}
      toVariables={(values: Values) => ({ id, input: { ...values, endsOn: values.endsOn || null, version } })}
    >
      <WordsInput source="title" label="garant.field.title" isObligatory />
      <WordsInput source="serviceName" label="garant.field.serviceName" isObligatory />
      <DayInput source="endsOn" label="garant.field.endsOn" />
    </VerbDialog>
  );
}
