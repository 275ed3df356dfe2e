import { type AlertChannel, AlertControllerDocument, type IncidentPartsFragment } from '../../generated/graphql.ts';
import { ControllerInput } from '../../registers/ControllerInput.tsx';
import { tellingParties } from '../../registers/tellingParties.ts';
import { ChoiceInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { givenInstant } from '../../shared/verbs/givenInstant.ts';
import { InstantInput } from '../../shared/verbs/InstantInput.tsx';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { PartyChoice } from '../parties.ts';

interface Values {
  fromPartyId: string;
  toPartyId: string;
  sentAt: string | null;
  sentTime: string | null;
  channel: AlertChannel;
  content: string;
}

/** Tells the controller, which knows from then on. */
export function AlertController({ incident, own }: { incident: IncidentPartsFragment; own: PartyChoice[] }) {
  const { id, reference, title, controllers } = incident;
  const tellers = tellingParties(own, incident);
  return (
    <VerbDialog
      label="garant.verb.alertController"
      success="garant.done.alertController"
      document={AlertControllerDocument}
      entity="IncidentAlert"
      about={`${reference} · ${title}`}
      draft={`alertController ${id}`}
      button={{ variant: 'contained' }}
      defaultValues={{
        ...{ fromPartyId: tellers.length === 1 ? tellers[0]!.id : '', toPartyId: '', sentAt: null, sentTime: null, content: '' },
      }}
      toVariables={({ fromPartyId, toPartyId, sentAt, sentTime, channel, content }: Values) => ({
        input: {
          ...{ incidentId: id, fromPartyId, toPartyId: toPartyId || null, channel, content: content.trim() },
          sentAt: givenInstant(sentAt, sentTime),
        },
      })}
    >
      <RecordChoiceInput source="fromPartyId" label="garant.field.alertingParty" choices={tellers} />
      <ControllerInput controllers={controllers} />
      <ReasonInput source="content" label="garant.field.alertContent" />
      <PersonalDataWarning source="content" />
      <ChoiceInput
        source="channel"
        label="garant.field.channel"
        choices={['EMAIL', 'PHONE', 'MEETING', 'PLATFORM', 'OTHER']}
        words="garant.alertChannel"
        isObligatory
      />
      <InstantInput source="sentAt" timeSource="sentTime" label="garant.field.reachedAtIfNotNow" />
    </VerbDialog>
  );
}
