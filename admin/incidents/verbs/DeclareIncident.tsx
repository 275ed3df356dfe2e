import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DeclareIncidentDocument, type IncidentDeskQuery } from '../../generated/graphql.ts';
import { RequestSigning } from '../../requests/verbs/RequestSigning.tsx';
import { DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { givenInstant } from '../../shared/verbs/givenInstant.ts';
import { InstantInput } from '../../shared/verbs/InstantInput.tsx';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Values {
  partyId: string;
  title: string;
  description: string;
  controllerOrganisation: string;
  awareAt: string | null;
  awareTime: string | null;
  confidentiality: 'PARTIES' | 'RESTRICTED';
}

function Signed({ conventionId }: { conventionId: string }) {
  const partyId: string = useWatch({ name: 'partyId' });
  return partyId ? <RequestSigning {...{ conventionId, partyId }} /> : null;
}

/** Declares an incident in the name of one's party: four fields and who may read it, and the time of those who know begins. */
export function DeclareIncident({ desk: { id, declaringParties } }: { desk: NonNullable<IncidentDeskQuery['convention']> }) {
  const translate = useTranslate();
  if (declaringParties.length === 0) return null;
  return (
    <VerbDialog
      label="garant.verb.declareIncident"
      success="garant.done.declareIncident"
      document={DeclareIncidentDocument}
      entity="Incident"
      button={{ variant: 'contained' }}
      defaultValues={{
        partyId: declaringParties.length === 1 ? declaringParties[0]!.id : '',
        ...{ title: '', description: '', controllerOrganisation: '', awareAt: null, awareTime: null },
      }}
      toVariables={({ partyId, title, description, controllerOrganisation, awareAt, awareTime, confidentiality }: Values) => ({
        input: {
          ...{ partyId, title: title.trim(), description: description.trim(), confidentiality },
          controllerOrganisation: controllerOrganisation.trim() || null,
          awareAt: givenInstant(awareAt, awareTime),
        },
      })}
    >
      <RecordChoiceInput
        source="partyId"
        label="garant.field.declaringParty"
        choices={declaringParties.map((party) => ({ id: party.id, name: party.code }))}
      />
      <WordsInput source="title" label="garant.field.incidentTitle" isObligatory />
      <ReasonInput source="description" label="garant.field.whatHappened" />
      <PersonalDataWarning source="description" />
      <InstantInput source="awareAt" timeSource="awareTime" label="garant.field.awareAtIfNotNow" />
      <DecisionInput
        source="confidentiality"
        label="garant.field.incidentConfidentiality"
        choices={['PARTIES', 'RESTRICTED']}
        words="garant.incidentConfidentiality"
      />
      <details>
        <summary>{translate('garant.incident.besides')}</summary>
        <WordsInput source="controllerOrganisation" label="garant.field.controllerOrganisation" />
      </details>
      <Signed conventionId={id} />
    </VerbDialog>
  );
}
