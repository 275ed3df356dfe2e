import { AutocompleteArrayInput, ReferenceArrayInput, useTranslate } from 'react-admin';
import {
  type IncidentCause,
  type IncidentNature,
  type IncidentOrigin,
  type IncidentPartsFragment,
  UpdateIncidentDocument,
} from '../../generated/graphql.ts';
import { ChoiceInput, useLabel, WordsInput } from '../../shared/inputs.tsx';
import { involvedProcessors } from '../../shared/offered.ts';
import { givenInstant } from '../../shared/verbs/givenInstant.ts';
import { InstantInput } from '../../shared/verbs/InstantInput.tsx';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { CAUSES, NATURES, ORIGINS } from '../categories.ts';

interface Values {
  title: string;
  description: string;
  natures: IncidentNature[];
  origin: IncidentOrigin | '';
  cause: IncidentCause | '';
  systems: string;
  controllerOrganisation: string;
  responsible: string;
  processingActivities: string;
  processorIds: string[];
  beganAt: string | null;
  beganTime: string | null;
  stoppedAt: string | null;
  stoppedTime: string | null;
}

function Natures() {
  return (
    <AutocompleteArrayInput
      source="natures"
      label={useLabel('garant.field.natures')}
      choices={NATURES.map((id) => ({ id, name: `garant.incidentNature.${id}` }))}
      helperText={false}
    />
  );
}

/** Processors of the register, found by their words. */
function Involved({ incident }: { incident: IncidentPartsFragment }) {
  return (
    <ReferenceArrayInput source="processorIds" reference="processors" filter={involvedProcessors(incident)}>
      <AutocompleteArrayInput
        label={useLabel('garant.field.processorsInvolved')}
        optionText={({ reference, name }: { reference: string; name: string }) => `${reference} · ${name}`}
        filterToQuery={(text: string) => (text ? { text } : {})}
        helperText={incident.confidentiality === 'RESTRICTED' ? 'garant.incident.keptLeave' : 'garant.form.sharedOnly'}
      />
    </ReferenceArrayInput>
  );
}

/** Describes an incident better; what is not given stays. */
export function UpdateIncident({ incident }: { incident: IncidentPartsFragment }) {
  const translate = useTranslate();
  const { id, version, title, description, natures, origin, cause, systems, controllerOrganisation } = incident;
  const { responsible, processingActivities, processorsInvolved } = incident;
  return (
    <VerbDialog
      label="garant.verb.updateIncident"
      success="garant.done.updateIncident"
      document={UpdateIncidentDocument}
      entity="Incident"
      button={{ size: 'small' }}
      draft={`updateIncident ${id}`}
      defaultValues={{
        ...{ title, description, natures, origin: origin ?? '', cause: cause ?? '', systems: systems ?? '' },
        ...{ controllerOrganisation: controllerOrganisation ?? '', responsible: responsible ?? '' },
        ...{ processingActivities: processingActivities ?? '', processorIds: processorsInvolved.map((each) => each.id) },
        ...{ beganAt: null, beganTime: null, stoppedAt: null, stoppedTime: null },
      }}
      toVariables={(values: Values) => ({
        id,
        input: {
          ...{ version, title: values.title.trim(), description: values.description.trim(), natures: values.natures },
          ...{ origin: values.origin || null, cause: values.cause || null, systems: values.systems.trim() || null },
          ...{ controllerOrganisation: values.controllerOrganisation.trim(), responsible: values.responsible.trim() || null },
          ...{ processingActivities: values.processingActivities.trim() || null, processorIds: values.processorIds },
          beganAt: givenInstant(values.beganAt, values.beganTime),
          stoppedAt: givenInstant(values.stoppedAt, values.stoppedTime),
        },
      })}
    >
      <WordsInput source="title" label="garant.field.incidentTitle" isObligatory />
      <ReasonInput source="description" label="garant.field.whatHappened" />
      <PersonalDataWarning source="description" />
      <Natures />
      <ChoiceInput source="origin" label="garant.field.origin" choices={ORIGINS} words="garant.incidentOrigin" />
      <ChoiceInput source="cause" label="garant.field.cause" choices={CAUSES} words="garant.incidentCause" />
      <WordsInput source="systems" label="garant.field.systems" rows={2} />
      <WordsInput source="responsible" label="garant.field.responsible" />
      <details>
        <summary>{translate('garant.incident.touched')}</summary>
        <WordsInput source="processingActivities" label="garant.field.processingActivities" rows={2} />
        <PersonalDataWarning source="processingActivities" />
        <Involved incident={incident} />
        <WordsInput source="controllerOrganisation" label="garant.field.controllerOrganisation" />
      </details>
      <InstantInput source="beganAt" timeSource="beganTime" label="garant.field.beganAtIfKnown" />
      <InstantInput source="stoppedAt" timeSource="stoppedTime" label="garant.field.stoppedAtIfKnown" />
    </VerbDialog>
  );
}
