import { BooleanInput, SearchInput, SelectArrayInput, type SelectInputProps, useGetOne, useListContext, useTranslate } from 'react-admin';
import { ConventionChoice } from '../conventions/ConventionChoice.tsx';
import type { Convention } from '../conventions/convention.ts';
import { type ConventionLine, useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import type { Nature, ObligationRowFragment, Tracking, WorkKind } from '../generated/graphql.ts';
import { ASSURANCES, STANDINGS } from '../shared/assurances.ts';
import { OneChoice } from '../shared/OneChoice.tsx';
import { TurnFilter } from '../shared/TurnFilter.tsx';
import { whole } from '../shared/whole.ts';
import { useMembers } from './bulk/useMembers.ts';
import { SEVERITIES } from './severities.ts';

const NATURES: Nature[] = ['STANDING', 'ONE_OFF', 'PERIODIC', 'TRIGGERED', 'PRIOR_NOTICE', 'PRIOR_OPINION', 'TERMINAL'];
const WORK: WorkKind[] = [
  'TO_DECLARE',
  'TO_REVIEW',
  'TO_CORRECT',
  'CONTESTED',
  'DISAGREEING',
  'MINE',
  'LAPSING_SOON',
  'TO_OBSERVE',
  'TO_CONFIRM',
  'TO_PROVE',
];

const TRACKINGS: Tracking[] = ['PROVE', 'OCCUR', 'OBSERVE', 'USE', 'NOTE'];

const named = (words: string, ids: readonly string[]) => ids.map((id) => ({ id, name: `${words}.${id}` }));
const coded = (items: { code: string; label: string }[] = []) => items.map(({ code, label }) => ({ id: code, name: label }));

type Choice = { id: string; name: string };

/** The value in force is always shown: by its own name where the choices are unknown, as unknown where they are known and it is none of them. */
function withCurrent(choices: Choice[], values: string[] | null | undefined, name?: string): Choice[] {
  const value = values?.[0];
  return value === undefined || choices.some(({ id }) => id === value) ? choices : [...choices, { id: value, name: name ?? value }];
}

/** What a code that the convention does not know is called. */
function useUnknown(words: 'unknownParty' | 'unknownTheme' | 'unknownGroup') {
  const translate = useTranslate();
  const { convention, filterValues } = useFilteredConvention();
  return { convention, filterValues, unknown: (code?: string) => convention && translate(`garant.filter.${words}`, { code }) };
}

/** The convention that the list is filtered on, or the only one there is. */
function useFilteredConvention() {
  const filterValues: Partial<Record<string, string[]>> = useListContext<ObligationRowFragment>().filterValues;
  const { near, total } = useCurrentConvention();
  const id = filterValues.conventionIds?.[0] ?? (total === 1 ? near[0]!.id : undefined);
  const { data } = useGetOne<Convention>('conventions', { id: id ?? '', ...whole }, { enabled: id !== undefined });
  return { convention: id === undefined ? undefined : data, filterValues };
}

function PartyFilter(props: SelectInputProps) {
  const { convention, filterValues, unknown } = useUnknown('unknownParty');
  const parties = (convention?.parties ?? []).map(({ code, name }) => ({ id: code, name }));
  return <OneChoice {...props} choices={withCurrent(parties, filterValues.partyCodes, unknown(filterValues.partyCodes?.[0]))} />;
}

function ThemeFilter(props: SelectInputProps) {
  const { convention, filterValues, unknown } = useUnknown('unknownTheme');
  return (
    <OneChoice
      {...props}
      choices={withCurrent(coded(convention?.catalogue.themes), filterValues.themeCodes, unknown(filterValues.themeCodes?.[0]))}
    />
  );
}

function GroupFilter(props: SelectInputProps) {
  const { convention, filterValues, unknown } = useUnknown('unknownGroup');
  return (
    <OneChoice
      {...props}
      choices={withCurrent(coded(convention?.catalogue.groups), filterValues.groupCodes, unknown(filterValues.groupCodes?.[0]))}
    />
  );
}

function AssigneeFilter(props: SelectInputProps) {
  const { convention, filterValues } = useFilteredConvention();
  const { data = [] } = useListContext<ObligationRowFragment>();
  const members = useMembers((convention?.parties ?? []).map(({ id }) => id));
  const held = data.find(({ assignee }) => assignee?.id === filterValues.assigneeIds?.[0])?.assignee?.name;
  return <OneChoice {...props} choices={withCurrent(members, filterValues.assigneeIds, held)} />;
}

/** The filters of the list; themes, groups, parties and people are those of the convention filtered on. */
export function obligationFilters(near: ConventionLine[], total: number) {
  return [
    <SearchInput key="text" source="text" alwaysOn />,
    <ConventionChoice
      key="conventionIds"
      source="conventionIds"
      label="garant.field.convention"
      {...{ near, total }}
      alwaysOn={total > 1}
    />,
    <SelectArrayInput
      key="standings"
      source="standings"
      label="garant.field.standingKind"
      choices={named('garant.standing', STANDINGS)}
      alwaysOn
    />,
    <SelectArrayInput
      key="assurances"
      source="assurances"
      label="garant.field.assurance"
      choices={named('garant.assurance', ASSURANCES)}
    />,
    <PartyFilter key="partyCodes" source="partyCodes" label="garant.field.party" alwaysOn />,
    <ThemeFilter key="themeCodes" source="themeCodes" label="garant.field.theme" alwaysOn />,
    <TurnFilter key="myTurns" source="myTurns" acts={['ANSWER', 'CORRECT', 'REVIEW', 'DECLARE', 'CONFIRM']} />,
    <BooleanInput key="isMine" source="isMine" label="garant.filter.isMine" defaultValue />,
    <BooleanInput key="awaitsDeclaration" source="awaitsDeclaration" label="garant.told.toDeclare" defaultValue />,
    <BooleanInput key="isOverdue" source="isOverdue" label="garant.told.overdue" defaultValue />,
    <AssigneeFilter key="assigneeIds" source="assigneeIds" label="garant.field.assignee" />,
    <OneChoice key="workKinds" source="workKinds" label="garant.menu.myWork" choices={named('garant.workKind', WORK)} />,
    <OneChoice key="severities" source="severities" label="garant.menu.missing" choices={named('garant.severity', SEVERITIES)} />,
    <SelectArrayInput key="natures" source="natures" label="garant.field.nature" choices={named('garant.nature', NATURES)} />,
    <SelectArrayInput key="trackings" source="trackings" label="garant.field.tracking" choices={named('garant.tracking', TRACKINGS)} />,
    <GroupFilter key="groupCodes" source="groupCodes" label="garant.field.group" />,
  ];
}
