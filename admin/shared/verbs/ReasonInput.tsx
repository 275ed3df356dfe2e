import { TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { atLeast, type NamedInput, useLabel } from '../inputs.tsx';

const SHORTEST_REASON = 20;

/** A reason of at least 20 characters, counted while it is typed. */
export function ReasonInput({ source, label }: NamedInput) {
  const translate = useTranslate();
  const typed = String(useWatch({ name: source }) ?? '').trim().length;
  const missing = Math.max(0, SHORTEST_REASON - typed);
  const hint = missing > 0 ? translate('garant.form.charactersMissing', { smart_count: missing }) : translate('garant.form.longEnough');
  return (
    <TextInput
      source={source}
      label={useLabel(label, true)}
      validate={[atLeast(SHORTEST_REASON)]}
      helperText={hint}
      multiline
      minRows={3}
      slotProps={{ htmlInput: { 'aria-required': true } }}
    />
  );
}
