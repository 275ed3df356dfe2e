import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { daysBetween, todayInParis } from '../../shared/days.ts';
import { givenInstant } from '../../shared/verbs/givenInstant.ts';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';

/** Why something is sent late, demanded once the day given for it is past `dueOn`; nothing where no day is due. */
export function LateReason({ dueOn }: { dueOn: string | null | undefined }) {
  const translate = useTranslate();
  const [sentAt, sentTime] = useWatch({ name: ['sentAt', 'sentTime'] });
  const given = givenInstant(sentAt, sentTime);
  const days = dueOn ? daysBetween(dueOn, todayInParis(given ? new Date(given) : undefined)) : 0;
  if (days <= 0) return null;
  return (
    <>
      <Alert severity="warning" role="presentation" sx={{ mb: 1 }}>
        {translate('garant.rights.lateBy', { smart_count: days })}
      </Alert>
      <ReasonInput source="lateReason" label="garant.field.rightsLateReason" />
    </>
  );
}
