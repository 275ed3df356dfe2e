import { SelectInput, type SelectInputProps } from 'react-admin';
import type { TurnAct } from '../generated/graphql.ts';

const CHOICES = [{ id: 'mine', name: 'garant.turn.mine' }];
const chosen = (acts?: TurnAct[] | null) => (acts?.length ? 'mine' : '');

/** A filter on what waits for the person who looks, to do one of these acts. */
export function TurnFilter({ acts, ...props }: SelectInputProps & { acts: readonly TurnAct[] }) {
  return (
    <SelectInput
      {...props}
      label="garant.turn.title"
      choices={CHOICES}
      emptyText="garant.turn.all"
      helperText={false}
      format={chosen}
      parse={(value: string) => (value ? [...acts] : null)}
    />
  );
}
