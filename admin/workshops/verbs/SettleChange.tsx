import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AnswerChangeDocument, AnsweringWorkshopsDocument, WithdrawChangeDocument } from '../../generated/graphql.ts';
import { WordsInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { useAsk } from '../../shared/useAsk.ts';
import { useFormat } from '../../shared/useFormat.ts';
import { Signing } from '../../shared/verbs/Signing.tsx';
import { useSigner } from '../../shared/verbs/useSigner.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { ServiceChange } from '../risk.ts';
import { Proven } from './OfferWorkshop.tsx';

/** The workshops that can answer: shared, with minutes, held on the day of the change or since, by a party that it asks. */
function WorkshopChoice({ change }: { change: ServiceChange }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { data } = useAsk(AnsweringWorkshopsDocument, { conventionId: change.conventionId });
  const asked = change.asks.map(({ party }) => party.id);
  const fit = data?.workshops.items.filter(
    ({ partyId, heldOn, confidentiality, minutesText }) =>
      asked.includes(partyId) && heldOn >= change.changedOn && confidentiality !== 'RESTRICTED' && minutesText !== null,
  );
  if (fit?.length === 0) return <Typography>{translate('garant.change.noWorkshop', { day: day(change.changedOn) })}</Typography>;
  const choices = fit?.map(({ id, version, reference, heldOn }) => ({ id: `${id} ${version}`, name: `${reference} · ${day(heldOn)}` }));
  return <RecordChoiceInput source="workshop" label="garant.field.answeringWorkshop" choices={choices ?? []} />;
}

/** A party answers a change by a workshop that it held since, offered as the proof of what the change asks. */
export function AnswerChange({ change }: { change: ServiceChange }) {
  const translate = useTranslate();
  const { id, conventionId, asks, isOverdue, words } = change;
  const author = useSigner('BOUND', { conventionId, partyId: asks[0]!.party.id });
  return (
    <VerbDialog
      label="garant.verb.answerChange"
      success="garant.done.answerChange"
      document={AnswerChangeDocument}
      entity="ServiceChange"
      about={words}
      draft={`answerChange ${id}`}
      defaultValues={{ workshop: '', lateReason: '' }}
      toVariables={({ workshop, lateReason }: { workshop: string; lateReason: string }) => {
        const [workshopId = '', version] = workshop.split(' ');
        return { input: { changeId: id, workshopId, version: Number(version), lateReason: lateReason.trim() || null } };
      }}
    >
      <Typography sx={{ mb: 1 }}>{translate('garant.change.answers')}</Typography>
      <Proven duties={asks} />
      <WorkshopChoice change={change} />
      {isOverdue && <WordsInput source="lateReason" label="garant.field.changeLateReason" rows={2} />}
      <Signing author={author} />
    </VerbDialog>
  );
}

/** The party that announced a change says that it was a mistake. */
export function WithdrawChange({ change: { id, words } }: { change: ServiceChange }) {
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.withdrawChange"
      success="garant.done.withdrawChange"
      document={WithdrawChangeDocument}
      entity="ServiceChange"
      about={words}
      button={{ variant: 'text' }}
      draft={`withdrawChange ${id}`}
      defaultValues={{ reason: '' }}
      toVariables={({ reason }: { reason: string }) => ({ input: { changeId: id, reason: reason.trim() } })}
    >
      <Typography sx={{ mb: 1.5 }}>{translate('garant.change.withdraws')}</Typography>
      <WordsInput source="reason" label="garant.field.ServiceChange.withdrawalReason" isObligatory rows={2} />
    </VerbDialog>
  );
}
