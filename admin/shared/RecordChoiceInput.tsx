import { SelectInput } from 'react-admin';
import { type NamedInput, obligatory, useLabel } from './inputs.tsx';

/** One of a few records that the page knows, by their own names. */
export function RecordChoiceInput({ source, label, choices }: NamedInput & { choices: { id: string; name: string }[] }) {
  const words = useLabel(label, true);
  return (
    <SelectInput
      source={source}
      label={<span>{words}</span>}
      choices={choices}
      isRequired
      validate={[obligatory]}
      translateChoice={false}
      helperText={false}
    />
  );
}
