import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { type IncidentPartsFragment, type NotificationPhase, NotifyAuthorityDocument } from '../../generated/graphql.ts';
import { DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { givenInstant } from '../../shared/verbs/givenInstant.ts';
import { InstantInput } from '../../shared/verbs/InstantInput.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { useLasting } from '../Clock.tsx';
import { useNow } from '../useNow.ts';

interface Values {
  phase: NotificationPhase;
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
  if (phase === 'COMPLEMENTARY' || !dueAt || given <= new Date(dueAt)) return null;
  return (
    <>
      <Alert severity="warning" sx={{ mb: 1 }}>
        {translate('garant.incident.lateBy', { time: lasting(dueAt, given) })}
      </Alert>
      <ReasonInput source="lateReason" label="garant.field.lateReason" />
    </>
  );
}

interface NotifyProps {
  incident: IncidentPartsFragment;
  /** Then the receipt is asked for. */
  onDone: () => void;
}

/** Records what the authority was told. */
export function NotifyAuthority({ incident: { id, reference, title, notifications, clocks }, onDone }: NotifyProps) {
  const phases: NotificationPhase[] = notifications.some(({ phase }) => phase === 'INITIAL') ? ['COMPLEMENTARY'] : ['INITIAL', 'COMPLETE'];
  const isOver = notifications.some(({ phase }) => phase === 'COMPLETE');
  if (isOver) return null;
  return (
    <VerbDialog
      label="garant.verb.notifyAuthority"
      success="garant.done.notifyAuthority"
      document={NotifyAuthorityDocument}
      entity="IncidentNotification"
      about={`${reference} · ${title}`}
      draft={`notifyAuthority ${id}`}
      onDone={onDone}
      button={{ variant: notifications.length === 0 ? 'contained' : 'outlined' }}
      defaultValues={{
        ...{ phase: phases.length === 1 ? phases[0] : undefined, sentAt: null, sentTime: null, receipt: '', lateReason: '' },
      }}
      toVariables={({ phase, sentAt, sentTime, receipt, lateReason }: Values) => ({
        input: {
          ...{ incidentId: id, phase, sentAt: givenInstant(sentAt, sentTime) },
          ...{ receipt: receipt.trim() || null, lateReason: lateReason.trim() || null },
        },
      })}
    >
      <DecisionInput source="phase" label="garant.field.phase" choices={phases} words="garant.notificationPhase" />
      <InstantInput source="sentAt" timeSource="sentTime" label="garant.field.sentAtIfNotNow" />
      <WordsInput source="receipt" label="garant.field.receipt" />
      <Late dueAt={clocks[0]?.dueAt} />
    </VerbDialog>
  );
}
