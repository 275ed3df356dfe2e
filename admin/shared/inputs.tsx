import { RadioButtonGroupInput, ReferenceInput, SelectInput, TextInput, useInput, useTranslate, ValidationError } from 'react-admin';
import { DayField } from './DayField.tsx';
import { readDay } from './days.ts';

const isBlank = (value: unknown) => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Refuses a blank value; unlike react-admin's `required()` it adds no asterisk to the label. */
export const obligatory = (value: unknown) => (isBlank(value) ? 'ra.validation.required' : undefined);

/** Refuses a choice of several that chooses none. */
export const someChosen = (chosen: unknown) => (Array.isArray(chosen) && chosen.length > 0 ? undefined : 'ra.validation.required');

/** Refuses fewer characters than asked, blanks around not counted. */
export const atLeast = (count: number) => (value: unknown) =>
  String(value ?? '').trim().length < count ? { message: 'garant.validation.tooShort', args: { count } } : undefined;

export interface NamedInput {
  source: string;
  /** Translation key. */
  label: string;
  isObligatory?: boolean;
  helperText?: string;
}

/** Labels say "(obligatoire)" in words. */
export function useLabel(label: string, isObligatory = false): string {
  const translate = useTranslate();
  return isObligatory ? `${translate(label)} ${translate('garant.form.obligatory')}` : translate(label);
}

const validators = (isObligatory?: boolean) => (isObligatory ? [obligatory] : undefined);

/** Words that are emptied are no words, where react-admin would make them null: what a form sends is always a text. */
const asTyped = (value: string | null) => value ?? '';

type WordsInputProps = NamedInput & { rows?: number; type?: string; lang?: string };

/** Words to type; `lang`: in this language, whatever that of the screen. */
export function WordsInput({ source, label, isObligatory, helperText, rows, type, lang }: WordsInputProps) {
  return (
    <TextInput
      source={source}
      label={useLabel(label, isObligatory)}
      validate={validators(isObligatory)}
      parse={asTyped}
      helperText={helperText ?? false}
      multiline={rows !== undefined}
      minRows={rows}
      type={type}
      slotProps={{ htmlInput: { 'aria-required': isObligatory, lang }, ...(type === 'time' && { inputLabel: { shrink: true } }) }}
    />
  );
}

const aDay = (value: unknown) => (isBlank(value) || readDay(String(value)) ? undefined : 'garant.validation.day');

/** A day, dd/mm/yyyy in both languages; its value is ISO. */
export function DayInput({ source, label, isObligatory, helperText }: NamedInput) {
  const translate = useTranslate();
  const { field, fieldState, id } = useInput({ source, validate: isObligatory ? [obligatory, aDay] : [aDay], defaultValue: null });
  const { error } = fieldState;
  return (
    <DayField
      id={id}
      label={useLabel(label, isObligatory)}
      value={String(field.value ?? '')}
      onChange={field.onChange}
      onBlur={field.onBlur}
      isObligatory={isObligatory}
      isWrong={error !== undefined}
      helperText={error?.message ? <ValidationError error={error.message} /> : helperText && translate(helperText)}
    />
  );
}

/** What a list of choices needs to offer no blank one when a choice is obligatory, without an asterisk: an element as label gets none. */
function useChoice({ label, isObligatory, helperText }: NamedInput) {
  const words = useLabel(label, isObligatory);
  return {
    label: isObligatory ? <span>{words}</span> : words,
    isRequired: isObligatory,
    validate: validators(isObligatory),
    helperText: helperText ?? false,
  };
}

/** `words` prefixes the translation key of each choice. */
export function ChoiceInput({ choices, words, ...named }: NamedInput & { choices: readonly string[]; words: string }) {
  return <SelectInput source={named.source} {...useChoice(named)} choices={choices.map((id) => ({ id, name: `${words}.${id}` }))} />;
}

/** A choice that binds: each of its possibilities is in sight, and none is taken until the person takes it. */
export function DecisionInput({ source, label, choices, words }: NamedInput & { choices: readonly string[]; words: string }) {
  return (
    <RadioButtonGroupInput
      source={source}
      label={useLabel(label, true)}
      validate={obligatory}
      helperText={false}
      row={false}
      choices={choices.map((id) => ({ id, name: `${words}.${id}` }))}
    />
  );
}

/** One record among those of a resource. */
export function ReferenceChoiceInput({
  reference,
  shown,
  ...named
}: NamedInput & { reference: string; shown: string | ((record: Record<string, unknown>) => string) }) {
  return (
    <ReferenceInput source={named.source} reference={reference} perPage={100}>
      <SelectInput {...useChoice(named)} optionText={shown} />
    </ReferenceInput>
  );
}
