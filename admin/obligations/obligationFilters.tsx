import { BooleanInput, SearchInput, SelectArrayInput, SelectInput, type SelectInputProps, useGetOne, useListContext } from 'react-admin';
import type { Convention } from '../conventions/convention.ts';
import { type ConventionLine, useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import type { Nature, ObligationRowFragment, Severity, WorkKind } from '../generated/graphql.ts';
import { ASSURANCES } from '../shared/assurances.ts';
import { whole } from '../shared/whole.ts';
import { useMembers } from './bulk/useMembers.ts';

const NATURES: Nature[] = ['STANDING', 'ONE_OFF', 'PERIODIC', 'TRIGGERED', 'PRIOR_NOTICE', 'PRIOR_OPINION', 'TERMINAL'];
const WORK: WorkKind[] = ['TO_REVIEW', 'TO_CORRECT', 'CONTESTED', 'MINE', 'LAPSING_SOON', 'TO_PROVE'];
const SEVERITIES: Severity[] = ['CONTESTED', 'LAPSED', 'OVERDUE', 'CHANGES_REQUESTED', 'NEVER_PROVEN'];

const named = (words: string, ids: readonly string[]) => ids.map((id) => ({ id, name: `${words}.${id}` }));
const coded = (items: { code: string; label: string }[] = []) => items.map(({ code, label }) => ({ id: code, name: label }));

type Choice = { id: string; name: string };

/** Without a convention the choices are unknown: the value in force is still shown, by its own name. */
function withCurrent(choices: Choice[], value: unknown, name = String(value)): Choice[] {
  return typeof value === 'string' && !choices.some(({ id }) => id === value) ? [...choices, { id: value, name }] : choices;
}

/** The convention that the list is filtered on, or the only one there is. */
function useFilteredConvention() {
  const { filterValues } = useListContext<ObligationRowFragment>();
  const { all } = useCurrentConvention();
  const id = (filterValues.conventionId as string | undefined) ?? (all.length === 1 ? all[0]!.id : undefined);
  const { data } = useGetOne<Convention>('conventions', { id: id ?? '', ...whole }, { enabled: id !== undefined });
  return { convention: id === undefined ? undefined : data, filterValues };
}

function PartyFilter(props: SelectInputProps) {
  const { convention, filterValues } = useFilteredConvention();
  const parties = (convention?.parties ?? []).map(({ code, name }) => ({ id: code, name }));
  return <SelectInput {...props} choices={withCurrent(parties, filterValues.partyCode)} />;
}

function ThemeFilter(props: SelectInputProps) {
  const { convention, filterValues } = useFilteredConvention();
  return <SelectInput {...props} choices={withCurrent(coded(convention?.catalogue.themes), filterValues.themeCode)} />;
}

function GroupFilter(props: SelectInputProps) {
  const { convention, filterValues } = useFilteredConvention();
  return <SelectInput {...props} choices={withCurrent(coded(convention?.catalogue.groups), filterValues.groupCode)} />;
}

function AssigneeFilter(props: SelectInputProps) {
  const { convention, filterValues } = useFilteredConvention();
  const { data = [] } = useListContext<ObligationRowFragment>();
  const members = useMembers((convention?.parties ?? []).map(({ id }) => id));
  const held = data.find(({ assignee }) => assignee?.id === filterValues.assigneeId)?.assignee?.name;
  return <SelectInput {...props} choices={withCurrent(members, filterValues.assigneeId, held)} />;
}

/** The filters of the list; themes, groups, parties and people are those of the convention filtered on. */
export function obligationFilters(conventions: ConventionLine[]) {
  const titles = conventions.map(({ id, title }) => ({ id, name: title }));
  return [
    <SearchInput key="text" source="text" alwaysOn />,
    <SelectInput
      key="conventionId"
      source="conventionId"
      label="garant.field.convention"
      choices={titles}
      emptyText="garant.filter.allConventions"
      alwaysOn={titles.length > 1}
    />,
    <SelectArrayInput
      key="assurance"
      source="assurance"
      label="garant.field.assurance"
      choices={named('garant.assurance', ASSURANCES)}
      alwaysOn
    />,
    <PartyFilter key="partyCode" source="partyCode" label="garant.field.party" alwaysOn />,
    <ThemeFilter key="themeCode" source="themeCode" label="garant.field.theme" alwaysOn />,
    <BooleanInput key="isMine" source="isMine" label="garant.filter.isMine" defaultValue />,
    <BooleanInput key="isOverdue" source="isOverdue" label="garant.obligation.overdue" defaultValue />,
    <AssigneeFilter key="assigneeId" source="assigneeId" label="garant.field.assignee" />,
    <SelectInput key="work" source="work" label="garant.menu.myWork" choices={named('garant.workKind', WORK)} />,
    <SelectInput key="severity" source="severity" label="garant.menu.missing" choices={named('garant.severity', SEVERITIES)} />,
    <SelectArrayInput key="nature" source="nature" label="garant.field.nature" choices={named('garant.nature', NATURES)} />,
    <GroupFilter key="groupCode" source="groupCode" label="garant.field.group" />,
  ];
}
