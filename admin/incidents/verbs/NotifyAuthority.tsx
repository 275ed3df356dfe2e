import { Alert, Typography } from '@mui/material';
import { AutocompleteInput, ReferenceInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { type IncidentPartsFragment, type NotificationPhase, NotifyAuthorityDocument } from '../../generated/graphql.ts';
import { DecisionInput, obligatory, useLabel, WordsInput } from '../../shared/inputs.tsx';
import { sharedProofs } from '../../shared/offered.ts';
import { givenInstant } from '../../shared/verbs/givenInstant.ts';
import { InstantInput } from '../../shared/verbs/InstantInput.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { useLasting } from '../Clock.tsx';
import { useNow } from '../useNow.ts';

interface Values {
  phase: NotificationPhase;
  mandateId?: string;
  sentAt: string | null;
  sentTime: string | null;
  receipt: string;
  lateReason: string;
}

/** Past the 72 hours, why is demanded. */
function Late({ dueAt }: { dueAt: string | undefined }) {
  const translate = useTranslate();
  const lasting = useLasting();
  const now = useNow();
  const [phase, sentAt, sentTime] = useWatch({ name: ['phase', 'sentAt', 'sentTime'] });
  const given = new Date(givenInstant(sentAt, sentTime, now) ?? now);
  if ((phase !== 'INITIAL' && phase !== 'COMPLETE') || !dueAt || given <= new Date(dueAt)) return null;
  return (
    <>
      <Alert severity="warning" sx={{ mb: 1 }}>
        {translate('garant.incident.lateBy', { time: lasting(dueAt, given) })}
      </Alert>
      <ReasonInput source="lateReason" label="garant.field.lateReason" />
    </>
  );
}

/** What may be told next: a first notification, what completes it, that the case is over. */
function phasesAfter(notifications: IncidentPartsFragment['notifications']): NotificationPhase[] {
  if (notifications.some(({ phase }) => phase === 'INITIAL')) return ['COMPLEMENTARY', 'CLOSURE_NOTE'];
  return notifications.some(({ phase }) => phase === 'COMPLETE') ? ['CLOSURE_NOTE'] : ['INITIAL', 'COMPLETE'];
}

/** The document by which the controller mandates who tells: a proof that the parties share. */
function Mandate({ conventionId }: { conventionId: string }) {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('garant.incident.onBehalfHint')}
      </Typography>
      <ReferenceInput source="mandateId" reference="evidences" filter={sharedProofs(conventionId)}>
        <AutocompleteInput
          label={useLabel('garant.field.mandate', true)}
          optionText="title"
          validate={obligatory}
          filterToQuery={(text: string) => (text ? { text } : {})}
          helperText="garant.form.sharedOnly"
          fullWidth
        />
      </ReferenceInput>
    </>
  );
}

interface NotifyProps {
  incident: IncidentPartsFragment;
  /** By a mandate of the controller, that is named. */
  isOnBehalf?: boolean;
  /** Then the receipt is asked for. */
  onDone: () => void;
}

/** Records what the authority was told. */
export function NotifyAuthority({ incident, isOnBehalf = false, onDone }: NotifyProps) {
  const { id, conventionId, reference, title, notifications, clocks } = incident;
  const verb = isOnBehalf ? 'notifyOnBehalf' : 'notifyAuthority';
  return (
    <VerbDialog
      label={`garant.verb.${verb}`}
      success="garant.done.notifyAuthority"
      document={NotifyAuthorityDocument}
      entity="IncidentNotification"
      about={`${reference} · ${title}`}
      draft={`${verb} ${id}`}
      onDone={onDone}
      button={{ variant: notifications.length === 0 && !isOnBehalf ? 'contained' : 'outlined' }}
      defaultValues={{ sentAt: null, sentTime: null, receipt: '', lateReason: '' }}
      toVariables={({ phase, mandateId, sentAt, sentTime, receipt, lateReason }: Values) => ({
        input: {
          ...{ incidentId: id, phase, mandateId: isOnBehalf ? mandateId : null, sentAt: givenInstant(sentAt, sentTime) },
          ...{ receipt: receipt.trim() || null, lateReason: lateReason.trim() || null },
        },
      })}
    >
      {isOnBehalf && <Mandate conventionId={conventionId} />}
      <DecisionInput source="phase" label="garant.field.phase" choices={phasesAfter(notifications)} words="garant.notificationPhase" />
      <InstantInput source="sentAt" timeSource="sentTime" label="garant.field.sentAtIfNotNow" />
      <WordsInput source="receipt" label="garant.field.receipt" />
      <Late dueAt={clocks[0]?.dueAt} />
    </VerbDialog>
  );
}
