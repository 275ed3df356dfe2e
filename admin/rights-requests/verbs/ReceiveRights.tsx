import { AutocompleteArrayInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import {
  ReceiveRightsRequestDocument,
  RecordReceiptDocument,
  type Right,
  type RightsChannel,
  type RightsDeskQuery,
  type RightsPartsFragment,
} from '../../generated/graphql.ts';
import { ChoiceInput, DecisionInput, someChosen, useLabel, WordsInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { givenInstant } from '../../shared/verbs/givenInstant.ts';
import { InstantInput } from '../../shared/verbs/InstantInput.tsx';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { Signing } from '../../shared/verbs/Signing.tsx';
import { useSigner } from '../../shared/verbs/useSigner.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { CHANNELS, RIGHTS } from '../kinds.ts';

interface Receipt {
  partyId: string;
  receivedAt: string | null;
  receivedTime: string | null;
  channel: RightsChannel;
  reason: string;
}

interface Received extends Receipt {
  rights: Right[];
  externalReference: string;
  confidentiality: 'PARTIES' | 'RESTRICTED';
}

/** What a person asks; at least one right. */
export function RightsInput() {
  return (
    <AutocompleteArrayInput
      source="rights"
      label={useLabel('garant.field.rights', true)}
      choices={RIGHTS.map((id) => ({ id, name: `garant.right.${id}` }))}
      validate={someChosen}
      helperText={false}
    />
  );
}

function Channel() {
  const channel: RightsChannel = useWatch({ name: 'channel' });
  return (
    <>
      <ChoiceInput source="channel" label="garant.field.rightsChannel" choices={CHANNELS} words="garant.rightsChannel" isObligatory />
      {channel === 'NOT_OFFICIAL' && (
        <>
          <ReasonInput source="reason" label="garant.field.notOfficialReason" />
          <PersonalDataWarning source="reason" />
        </>
      )}
    </>
  );
}

function Signed({ conventionId }: { conventionId: string }) {
  const partyId: string = useWatch({ name: 'partyId' });
  return <Signing author={useSigner('BOUND', { conventionId, partyId })} />;
}

/** Records what one's party received: four fields, and the time of the controller begins. */
export function ReceiveRights({ desk: { id, declaringParties } }: { desk: NonNullable<RightsDeskQuery['convention']> }) {
  const translate = useTranslate();
  if (declaringParties.length === 0) return null;
  return (
    <VerbDialog
      label="garant.verb.receiveRightsRequest"
      success="garant.done.receiveRightsRequest"
      document={ReceiveRightsRequestDocument}
      entity="RightsRequest"
      button={{ variant: 'contained' }}
      defaultValues={{
        partyId: declaringParties.length === 1 ? declaringParties[0]!.id : '',
        ...{ rights: [], receivedAt: null, receivedTime: null, reason: '', externalReference: '' },
      }}
      toVariables={({ partyId, rights, channel, reason, externalReference, confidentiality, ...values }: Received) => ({
        input: {
          ...{ partyId, rights, channel, confidentiality, reason: reason.trim() || null },
          externalReference: externalReference.trim() || null,
          receivedAt: givenInstant(values.receivedAt, values.receivedTime),
        },
      })}
    >
      <RightsInput />
      <RecordChoiceInput
        source="partyId"
        label="garant.field.receivingParty"
        choices={declaringParties.map((party) => ({ id: party.id, name: party.code }))}
      />
      <InstantInput source="receivedAt" timeSource="receivedTime" label="garant.field.receivedAtIfNotNow" />
      <Channel />
      <DecisionInput
        source="confidentiality"
        label="garant.rights.whoReads"
        choices={['PARTIES', 'RESTRICTED']}
        words="garant.rightsConfidentiality"
      />
      <details>
        <summary>{translate('garant.rights.more')}</summary>
        <WordsInput
          source="externalReference"
          label="garant.field.externalReference"
          helperText={translate('garant.rights.externalHint')}
        />
        <PersonalDataWarning source="externalReference" />
      </details>
      <Signed conventionId={id} />
    </VerbDialog>
  );
}

/** Says, or corrects, when the request reached one's party: the earliest official receipt counts. */
export function RecordReceipt({ request, own }: { request: RightsPartsFragment; own: { id: string; name: string }[] }) {
  return (
    <VerbDialog
      label="garant.verb.recordReceipt"
      success="garant.done.recordReceipt"
      document={RecordReceiptDocument}
      entity="RightsReceipt"
      about={request.reference}
      button={{ size: 'small' }}
      defaultValues={{
        partyId: own.length === 1 ? own[0]!.id : '',
        ...{ receivedAt: null, receivedTime: null, reason: '' },
      }}
      toVariables={({ partyId, channel, reason, receivedAt, receivedTime }: Receipt) => ({
        input: {
          ...{ rightsRequestId: request.id, partyId, channel, reason: reason.trim() || null },
          receivedAt: givenInstant(receivedAt, receivedTime) ?? new Date().toISOString(),
        },
      })}
    >
      <RecordChoiceInput source="partyId" label="garant.field.receivingParty" choices={own} />
      <InstantInput source="receivedAt" timeSource="receivedTime" label="garant.field.receivedAtIfNotNow" />
      <ChoiceInput source="channel" label="garant.field.rightsChannel" choices={CHANNELS} words="garant.rightsChannel" isObligatory />
      <WordsInput source="reason" label="garant.field.receiptReason" rows={2} />
    </VerbDialog>
  );
}
