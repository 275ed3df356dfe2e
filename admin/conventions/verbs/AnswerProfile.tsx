import { SelectInput, useTranslate } from 'react-admin';
import { AnswerProfileDocument } from '../../generated/graphql.ts';
import { ChoiceInput, DayInput, obligatory, useLabel, WordsInput } from '../../shared/inputs.tsx';
import { useFormat } from '../../shared/useFormat.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { Convention } from '../convention.ts';
import { AnswerEffect } from './AnswerEffect.tsx';
import { readTyped, UNKNOWN } from './readTyped.ts';

type Entry = Convention['profile'][number];
type Question = Entry['question'];

/** What a question accepts: yes or no, one of its choices, a day, a number within its bounds, or words. */
function AnswerInput({ question }: { question: Question }) {
  const translate = useTranslate();
  const { locale } = useFormat();
  const label = useLabel('garant.field.answer', true);
  const { type, choices, minimum, maximum, decimals } = question;
  if (type === 'BOOLEAN') {
    return (
      <ChoiceInput source="typed" label="garant.field.answer" isObligatory choices={['true', 'false', UNKNOWN]} words="garant.answer" />
    );
  }
  if (type === 'CHOICE') {
    const offered = choices.map(({ code, label: fr, labelEn }) => ({ id: code, name: locale === 'en' ? labelEn : fr }));
    return (
      <SelectInput
        source="typed"
        label={<span>{label}</span>}
        isRequired
        validate={obligatory}
        helperText={false}
        translateChoice={false}
        choices={[...offered, { id: UNKNOWN, name: translate('garant.answer.unknown') }]}
      />
    );
  }
  if (type === 'DATE') return <DayInput source="typed" label="garant.field.answer" helperText="garant.answer.blank" />;
  const bounds = translate(decimals ? 'garant.answer.decimals' : 'garant.answer.whole', { minimum, maximum, decimals });
  return <WordsInput source="typed" label="garant.field.answer" helperText={type === 'NUMBER' ? bounds : 'garant.answer.blank'} />;
}

/** Answers one question about the service, once it was shown what the answer would change. */
export function AnswerProfile({ conventionId, entry }: { conventionId: string; entry: Entry }) {
  const { type } = entry.question;
  const isChosen = type === 'BOOLEAN' || type === 'CHOICE';
  return (
    <VerbDialog
      label="garant.verb.answerProfile"
      success="garant.done.answerProfile"
      button={{ variant: 'text', size: 'small' }}
      entity="ProfileAnswer"
      document={AnswerProfileDocument}
      defaultValues={{ typed: String(entry.value ?? (isChosen && entry.answerId ? UNKNOWN : '')) }}
      toVariables={({ typed }: { typed: string }) => ({
        input: { conventionId, key: entry.key, value: readTyped(type, typed ?? ''), lastAnswerId: entry.answerId ?? null },
      })}
    >
      <AnswerInput question={entry.question} />
      <AnswerEffect conventionId={conventionId} entry={entry} />
    </VerbDialog>
  );
}
