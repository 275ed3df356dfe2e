import EventBusy from '@mui/icons-material/EventBusy';
import { useTranslate } from 'react-admin';
import { ink } from '../theme/palette.ts';
import { AssuranceChip, Chip } from './AssuranceChip.tsx';
import { leadOf, nextDateOf, proofsOf, type ToldFacts } from './toldFacts.ts';
import { useFormat } from './useFormat.ts';

export function OverdueMark() {
  const translate = useTranslate();
  return (
    <Chip style={{ color: ink.red, backgroundColor: ink.redWash }}>
      <EventBusy aria-hidden style={{ fontSize: 16 }} />
      {translate('garant.told.overdue')}
    </Chip>
  );
}

/** Its state, and that it is late. */
export function StateMarks({ obligation }: { obligation: ToldFacts & { isOverdue: boolean } }) {
  return (
    <>
      <AssuranceChip {...obligation} />
      {obligation.isOverdue && <OverdueMark />}
    </>
  );
}

/** What must be known first, in a sentence; nothing where the word of the state says it all. */
export function Lead({ obligation }: { obligation: ToldFacts & { party: { code: string } } }) {
  const translate = useTranslate();
  const lead = leadOf(obligation);
  return lead && <span>{translate(`garant.told.${lead}`, { party: obligation.party.code })}</span>;
}

/** The next date that matters. */
export function NextDate({ obligation }: { obligation: Pick<ToldFacts, 'dueOn' | 'nextExpiryOn'> }) {
  const translate = useTranslate();
  const format = useFormat();
  const next = nextDateOf(obligation);
  return next && <span>{translate(`garant.told.${next.words}`, { date: format.day(next.day) })}</span>;
}

/** How many proofs serve it, those that one may not read named as such. */
export function Proofs({ obligation }: { obligation: Pick<ToldFacts, 'evidenceCount' | 'restrictedCount'> }) {
  const translate = useTranslate();
  const told = proofsOf(obligation).map(({ words, count }) => translate(`garant.told.${words}`, { smart_count: count }));
  return <span>{told.join(', ')}</span>;
}
