import { SelectInput, type SelectInputProps } from 'react-admin';

const first = (values?: string[] | null) => values?.[0] ?? '';
const alone = (value: string) => (value ? [value] : null);

/** A filter that takes several values, of which one is chosen. */
export function OneChoice(props: SelectInputProps) {
  return <SelectInput {...props} format={first} parse={alone} />;
}
