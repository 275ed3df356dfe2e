import EventBusy from '@mui/icons-material/EventBusy';
import { useTranslate } from 'react-admin';
import type { Assurance } from '../generated/graphql.ts';
import { ink } from '../theme/palette.ts';
import { Chip } from './AssuranceChip.tsx';
import { useFormat } from './useFormat.ts';

export function OverdueMark() {
  const translate = useTranslate();
  return (
    <Chip style={{ color: ink.red, backgroundColor: ink.redWash }}>
      <EventBusy aria-hidden style={{ fontSize: 16 }} />
      {translate('garant.obligation.overdue')}
    </Chip>
  );
}

interface DueProps {
  assurance: Assurance;
  dueOn: string | null;
  nextExpiryOn: string | null;
}

/** The next date that matters: when it is due, or when its proof expires; of an accepted proof that nothing was declared with, that too. */
export function NextDate({ assurance, dueOn, nextExpiryOn }: DueProps) {
  const translate = useTranslate();
  const format = useFormat();
  if (dueOn) return <span>{translate('garant.obligation.dueOn', { date: format.day(dueOn) })}</span>;
  if (nextExpiryOn) {
    const words = assurance === 'MISSING' ? 'garant.obligation.acceptedUntil' : 'garant.obligation.expiresOn';
    return <span>{translate(words, { date: format.day(nextExpiryOn) })}</span>;
  }
  return null;
}
