import { Typography } from '@mui/material';
import { CheckboxGroupInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import {
  AnswerRightsRequestDocument,
  ExtendRightsRequestDocument,
  type ExtensionKind,
  RelyOnSuspensionDocument,
  type RightsAnswerKind,
  type RightsChannel,
  type RightsPartsFragment,
} from '../../generated/graphql.ts';
import { ChoiceInput, DecisionInput } from '../../shared/inputs.tsx';
import { useFormat } from '../../shared/useFormat.ts';
import { givenInstant } from '../../shared/verbs/givenInstant.ts';
import { InstantInput } from '../../shared/verbs/InstantInput.tsx';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { ANSWERS, CHANNELS, REMEDIES } from '../kinds.ts';
import { LateReason } from './LateReason.tsx';
import { RightsSigning } from './RightsSigning.tsx';

interface Told {
  request: RightsPartsFragment;
}

interface Answered {
  kind: RightsAnswerKind;
  channel: RightsChannel;
  sentAt: string | null;
  sentTime: string | null;
  reasons: string;
  /** Remedies that the letter tells. */
  isRemedyTold: (typeof REMEDIES)[number][];
  lateReason: string;
}

/** What a letter that does not grant everything says, to be checked one by one: its reasons, the CNIL, the judge (GDPR, art. 12(4)). */
function Letter() {
  const translate = useTranslate();
  const kind: RightsAnswerKind | undefined = useWatch({ name: 'kind' });
  if (!kind || kind === 'GRANTED' || kind === 'NOT_HELD') return null;
  return (
    <>
      <Typography variant="body2">{translate('garant.rights.letterSays')}</Typography>
      <ReasonInput source="reasons" label="garant.field.answerReasons" />
      <PersonalDataWarning source="reasons" />
      <CheckboxGroupInput
        source="isRemedyTold"
        label="garant.field.isRemedyTold"
        choices={REMEDIES.map((id) => ({ id, name: `garant.remedy.${id}` }))}
        row={false}
        helperText={false}
      />
    </>
  );
}

/** Records what the person was answered, which stops the clock. */
export function AnswerRights({ request }: Told) {
  const { id, reference, clocks } = request;
  return (
    <VerbDialog
      label="garant.verb.answerRightsRequest"
      success="garant.done.answerRightsRequest"
      document={AnswerRightsRequestDocument}
      entity="RightsAnswer"
      about={reference}
      draft={`answerRights ${id}`}
      button={{ variant: 'contained' }}
      defaultValues={{ sentAt: null, sentTime: null, reasons: '', isRemedyTold: [], lateReason: '' }}
      toVariables={({ kind, channel, sentAt, sentTime, reasons, isRemedyTold, lateReason }: Answered) => ({
        input: {
          ...{ rightsRequestId: id, kind, channel, sentAt: givenInstant(sentAt, sentTime) },
          isRemedyTold: REMEDIES.every((remedy) => isRemedyTold.includes(remedy)),
          reasons: reasons.trim() || null,
          lateReason: lateReason.trim() || null,
        },
      })}
    >
      <RightsSigning request={request} />
      <DecisionInput source="kind" label="garant.field.answerKind" choices={ANSWERS} words="garant.rightsAnswerKind" />
      <Letter />
      <ChoiceInput source="channel" label="garant.field.rightsChannel" choices={CHANNELS} words="garant.rightsChannel" isObligatory />
      <InstantInput source="sentAt" timeSource="sentTime" label="garant.field.rightsAnsweredAtIfNotNow" />
      <LateReason dueOn={clocks[0]?.dueOn} />
    </VerbDialog>
  );
}

interface Extended {
  kind: ExtensionKind;
  toldAt: string | null;
  toldTime: string | null;
  reason: string;
}

/** Records that the person was told of two months more, on the first due day at the latest. */
export function ExtendRights({ request }: Told) {
  const { id, reference, clocks } = request;
  const translate = useTranslate();
  const { day } = useFormat();
  return (
    <VerbDialog
      label="garant.verb.extendRightsRequest"
      success="garant.done.extendRightsRequest"
      document={ExtendRightsRequestDocument}
      entity="RightsExtension"
      about={reference}
      draft={`extendRights ${id}`}
      defaultValues={{ toldAt: null, toldTime: null, reason: '' }}
      toVariables={({ kind, toldAt, toldTime, reason }: Extended) => ({
        input: { rightsRequestId: id, kind, reason: reason.trim(), toldAt: givenInstant(toldAt, toldTime) },
      })}
    >
      <RightsSigning request={request} />
      {clocks[0] && <Typography variant="body2">{translate('garant.rights.extensible', { date: day(clocks[0].dueOn) })}</Typography>}
      <DecisionInput source="kind" label="garant.field.extensionKind" choices={['COMPLEXITY', 'NUMBER']} words="garant.extensionKind" />
      <ReasonInput source="reason" label="garant.field.extensionReason" />
      <PersonalDataWarning source="reason" />
      <InstantInput source="toldAt" timeSource="toldTime" label="garant.field.toldAtIfNotNow" />
    </VerbDialog>
  );
}

/** Leaves out the days that the identity took, with a reason. */
export function RelyOnSuspension({ request }: Told) {
  const { id, reference } = request;
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.relyOnSuspension"
      success="garant.done.relyOnSuspension"
      document={RelyOnSuspensionDocument}
      entity="RightsRequest"
      about={reference}
      defaultValues={{ reason: '' }}
      toVariables={({ reason }: { reason: string }) => ({ input: { rightsRequestId: id, reason: reason.trim() } })}
    >
      <RightsSigning request={request} />
      <Typography variant="body2">{translate('garant.rights.relying')}</Typography>
      <ReasonInput source="reason" label="garant.field.relianceReason" />
    </VerbDialog>
  );
}
