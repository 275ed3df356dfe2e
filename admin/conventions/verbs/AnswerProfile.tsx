import { SelectInput, useTranslate } from 'react-admin';
import { AnswerProfileDocument } from '../../generated/graphql.ts';
import { ChoiceInput, obligatory, useLabel, WordsInput } from '../../shared/inputs.tsx';
import { useFormat } from '../../shared/useFormat.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { Convention } from '../convention.ts';
import { readTyped, UNKNOWN } from './readTyped.ts';

type Entry = Convention['profile'][number];

/** What a question accepts: yes or no, one of its choices, a number within its bounds, or words. */
function AnswerInput({ entry }: { entry: Entry }) {
  const translate = useTranslate();
  const { locale } = useFormat();
  const label = useLabel('garant.field.answer', true);
  const { type, choices, minimum, maximum, decimals } = entry;
  if (type === 'boolean') {
    return (
      <ChoiceInput source="typed" label="garant.field.answer" isObligatory choices={['true', 'false', UNKNOWN]} words="garant.answer" />
    );
  }
  if (type === 'choice') {
    const offered = choices.map(({ value, label: fr, labelEn }) => ({ id: value, name: locale === 'en' ? labelEn : fr }));
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
  const bounds = translate(decimals ? 'garant.answer.decimals' : 'garant.answer.whole', { minimum, maximum, decimals });
  return <WordsInput source="typed" label="garant.field.answer" helperText={type === 'number' ? bounds : 'garant.answer.blank'} />;
}

/** Answers one question about the service; obligations whose rule reads it are computed again. */
export function AnswerProfile({ conventionId, entry }: { conventionId: string; entry: Entry }) {
  const isChosen = entry.type === 'boolean' || entry.type === 'choice';
  return (
    <VerbDialog
      label="garant.verb.answerProfile"
      success="garant.done.answerProfile"
      button={{ variant: 'text', size: 'small' }}
      entity="ProfileAnswer"
      document={AnswerProfileDocument}
      defaultValues={{ typed: String(entry.value ?? (isChosen ? UNKNOWN : '')) }}
      toVariables={({ typed }: { typed: string }) => ({
        input: { conventionId, key: entry.key, value: readTyped(entry.type, typed ?? ''), lastAnswerId: entry.answerId ?? null },
      })}
    >
      <AnswerInput entry={entry} />
    </VerbDialog>
  );
}
