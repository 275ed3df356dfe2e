import { AutocompleteArrayInput, SelectInput } from 'react-admin';
import { type ConcernedData, type ConcernedPeople, ProcessorNamesDocument, UpdateProcessorDocument } from '../../generated/graphql.ts';
import { DATA, PEOPLE } from '../../incidents/categories.ts';
import { DayInput, useLabel, WordsInput } from '../../shared/inputs.tsx';
import { parentProcessors } from '../../shared/offered.ts';
import { useAsk } from '../../shared/useAsk.ts';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { ProcessorVerb, type Told } from './ProcessorVerb.tsx';

function Categories({ source, label, values, words }: { source: string; label: string; values: readonly string[]; words: string }) {
  return (
    <AutocompleteArrayInput
      source={source}
      label={useLabel(label)}
      choices={values.map((id) => ({ id, name: `${words}.${id}` }))}
      helperText={false}
    />
  );
}

/** The processor that engages it in its turn, among the others of its party that it does not engage itself. */
function Parent({ processor: { id, conventionId, parent } }: Told) {
  const label = useLabel('garant.field.processorParent');
  const { data } = useAsk(ProcessorNamesDocument, { filter: parentProcessors({ conventionId, id }), page: { limit: 100 } });
  const others = data?.processors.items ?? [];
  const choices = parent && others.every((other) => other.id !== parent.id) ? [parent, ...others] : others;
  if (choices.length === 0) return null;
  return (
    <SelectInput
      source="parentId"
      label={label}
      choices={choices.map((other) => ({ id: other.id, name: `${other.reference} · ${other.name}` }))}
      translateChoice={false}
      helperText="garant.processor.parentHint"
    />
  );
}

interface Values {
  name: string;
  siren: string;
  parentId: string;
  service: string;
  plannedOn: string | null;
  dataCategories: ConcernedData[];
  peopleCategories: ConcernedPeople[];
  contractReference: string;
  contractUrl: string;
  contact: string;
}

/** Describes a processor better; what is not given stays. */
export function UpdateProcessor({ processor }: Told) {
  const { id, version, engagedOn, parent, name, siren, service, plannedOn, dataCategories, peopleCategories } = processor;
  const { contractReference, contractUrl, contact } = processor;
  return (
    <ProcessorVerb
      processor={processor}
      verb="updateProcessor"
      isBinding={false}
      document={UpdateProcessorDocument}
      entity="Processor"
      button={{ size: 'small' }}
      draft={`updateProcessor ${id}`}
      defaultValues={{
        ...{ name, siren: siren ?? '', parentId: parent?.id ?? '', service, plannedOn, dataCategories, peopleCategories },
        ...{ contractReference: contractReference ?? '', contractUrl: contractUrl ?? '', contact: contact ?? '' },
      }}
      toVariables={(values: Values) => ({
        id,
        input: {
          ...{ version, name: values.name.trim(), siren: values.siren.trim() || null, parentId: values.parentId || null },
          ...{ service: values.service.trim(), plannedOn: engagedOn ? null : values.plannedOn },
          ...{ dataCategories: values.dataCategories, peopleCategories: values.peopleCategories },
          ...{ contractReference: values.contractReference.trim(), contractUrl: values.contractUrl.trim() || null },
          contact: values.contact.trim(),
        },
      })}
    >
      <WordsInput source="name" label="garant.field.processorName" isObligatory />
      <WordsInput source="siren" label="garant.field.processorSiren" />
      <Parent processor={processor} />
      <WordsInput source="service" label="garant.field.processorService" rows={2} isObligatory />
      <PersonalDataWarning source="service" />
      {!engagedOn && <DayInput source="plannedOn" label="garant.field.processorPlannedOn" isObligatory />}
      <Categories source="dataCategories" label="garant.field.processorData" values={DATA} words="garant.concernedData" />
      <Categories source="peopleCategories" label="garant.field.processorPeople" values={PEOPLE} words="garant.concernedPeople" />
      <WordsInput source="contractReference" label="garant.field.contractReference" />
      <WordsInput source="contractUrl" label="garant.field.contractUrl" type="url" helperText="garant.form.httpsOnly" />
      <WordsInput source="contact" label="garant.field.processorContact" />
      <PersonalDataWarning source="contact" />
    </ProcessorVerb>
  );
}
