import { Typography } from '@mui/material';
import { AcknowledgeHandOverDocument, HandOverRightsRequestDocument, type RightsPartsFragment } from '../../generated/graphql.ts';
import { ControllerInput } from '../../registers/ControllerInput.tsx';
import { type OwnParty, tellingParties } from '../../registers/tellingParties.ts';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { givenInstant } from '../../shared/verbs/givenInstant.ts';
import { InstantInput } from '../../shared/verbs/InstantInput.tsx';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { LateReason } from './LateReason.tsx';
import { RightsSigning } from './RightsSigning.tsx';

interface Values {
  fromPartyId: string;
  toPartyId: string;
  sentAt: string | null;
  sentTime: string | null;
  content: string;
  lateReason: string;
}

/** Hands the request over to the controller; its time does not begin again. */
export function HandOver({ request, own }: { request: RightsPartsFragment; own: OwnParty[] }) {
  const { id, reference, awaited, controllers } = request;
  const tellers = tellingParties(own, request);
  const ids = tellers.map((party) => party.id);
  const waiting = awaited.find(({ awaitedAction, party }) => awaitedAction === 'HAND_OVER' && ids.includes(party.id));
  return (
    <VerbDialog
      label="garant.verb.handOverRightsRequest"
      success="garant.done.handOverRightsRequest"
      document={HandOverRightsRequestDocument}
      entity="RightsHandOver"
      about={reference}
      draft={`handOver ${id}`}
      button={{ variant: 'contained' }}
      defaultValues={{
        ...{ fromPartyId: tellers.length === 1 ? tellers[0]!.id : '', toPartyId: '' },
        ...{ sentAt: null, sentTime: null, content: '', lateReason: '' },
      }}
      toVariables={({ fromPartyId, toPartyId, sentAt, sentTime, content, lateReason }: Values) => ({
        input: {
          ...{
            rightsRequestId: id,
            fromPartyId,
            toPartyId: toPartyId || null,
            content: content.trim(),
            lateReason: lateReason.trim() || null,
          },
          sentAt: givenInstant(sentAt, sentTime),
        },
      })}
    >
      <RightsSigning request={request} partyIds={ids} />
      <RecordChoiceInput source="fromPartyId" label="garant.field.handingParty" choices={tellers} />
      <ControllerInput controllers={controllers} />
      <ReasonInput source="content" label="garant.field.handOverContent" />
      <PersonalDataWarning source="content" />
      <InstantInput source="sentAt" timeSource="sentTime" label="garant.field.handedAtIfNotNow" />
      <LateReason dueOn={waiting?.dueOn} />
    </VerbDialog>
  );
}

/** Says that the request arrived, which proves the hand-over. */
export function AcknowledgeHandOver({ request }: { request: RightsPartsFragment }) {
  const { reference, handOvers } = request;
  const waiting = handOvers.filter(({ acknowledgedAt }) => !acknowledgedAt);
  return waiting.map(({ id, content, toParty }) => (
    <VerbDialog
      key={id}
      label="garant.verb.acknowledgeHandOver"
      success="garant.done.acknowledgeHandOver"
      document={AcknowledgeHandOverDocument}
      entity="RightsHandOver"
      about={reference}
      button={{ variant: 'contained' }}
      toVariables={() => ({ input: { handOverId: id } })}
    >
      <RightsSigning request={request} partyIds={[toParty.id]} />
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{content}</Typography>
    </VerbDialog>
  ));
}
