import { BooleanInput, SearchInput, SelectArrayInput, SelectInput, useGetOne } from 'react-admin';
import type { Convention } from '../conventions/convention.ts';
import type { Nature } from '../generated/graphql.ts';
import { ASSURANCES } from '../shared/assurances.ts';
import { whole } from '../shared/whole.ts';

const NATURES: Nature[] = ['STANDING', 'ONE_OFF', 'PERIODIC', 'TRIGGERED', 'PRIOR_NOTICE', 'PRIOR_OPINION', 'TERMINAL'];

const named = (words: string, ids: readonly string[]) => ids.map((id) => ({ id, name: `${words}.${id}` }));
const coded = (items: { code: string; label: string }[] = []) => items.map(({ code, label }) => ({ id: code, name: label }));

/** The filters of the list; themes, groups and parties are those of the convention. */
export function useObligationFilters(conventionId: string | undefined) {
  const { data } = useGetOne<Convention>('conventions', { id: conventionId ?? '', ...whole }, { enabled: conventionId !== undefined });
  const parties = (data?.parties ?? []).map(({ code, name }) => ({ id: code, name }));
  return [
    <SearchInput key="text" source="text" alwaysOn />,
    <SelectArrayInput
      key="assurance"
      source="assurance"
      label="garant.field.assurance"
      choices={named('garant.assurance', ASSURANCES)}
      alwaysOn
    />,
    <SelectInput key="partyCode" source="partyCode" label="garant.field.party" choices={parties} alwaysOn />,
    <SelectInput key="themeCode" source="themeCode" label="garant.field.theme" choices={coded(data?.catalogue.themes)} alwaysOn />,
    <SelectArrayInput key="nature" source="nature" label="garant.field.nature" choices={named('garant.nature', NATURES)} />,
    <SelectInput key="groupCode" source="groupCode" label="garant.field.group" choices={coded(data?.catalogue.groups)} />,
    <BooleanInput key="isOverdue" source="isOverdue" label="garant.obligation.overdue" />,
  ];
}
