import { useState } from 'react';
import { AutocompleteInput, useGetList, useInput } from 'react-admin';
import { OneChoice } from '../shared/OneChoice.tsx';
import type { ConventionLine } from './useCurrentConvention.ts';

interface ConventionChoiceProps {
  source: string;
  /** Translation key. */
  label: string;
  near: ConventionLine[];
  total: number;
  /** Always among the filters of its list. */
  alwaysOn?: boolean;
}

const OFFERED = 25;
const first = (ids?: string[] | null) => ids?.[0] ?? '';
const alone = (id: string | null) => (id ? [id] : null);
const choiceOf = ({ id, title }: ConventionLine) => ({ id, name: title });

/** One of more conventions than are read at once: the server finds those whose words are typed. */
function SoughtChoice({ source, label, near }: Omit<ConventionChoiceProps, 'total' | 'alwaysOn'>) {
  const [text, setText] = useState('');
  const { field } = useInput({ source });
  const chosen = first(field.value as string[] | null);
  const isNear = near.some(({ id }) => id === chosen);
  const asked = { pagination: { page: 1, perPage: OFFERED }, sort: { field: 'title', order: 'ASC' } as const };
  const { data: found = near } = useGetList<ConventionLine>('conventions', { ...asked, filter: { text } }, { enabled: text !== '' });
  const { data: named = [] } = useGetList<ConventionLine>(
    'conventions',
    { ...asked, filter: { ids: [chosen] } },
    { enabled: chosen !== '' && !isNear },
  );
  const offered = text === '' ? near : found;
  const others = [...near, ...named].filter(({ id }) => id === chosen && !offered.some((line) => line.id === id));
  return (
    <AutocompleteInput
      {...{ source, label }}
      choices={[...offered, ...others].map(choiceOf)}
      format={first}
      parse={alone}
      setFilter={(typed) => setText(typed.trim())}
      filterToQuery={(typed: string) => ({ text: typed })}
      emptyText="garant.filter.allConventions"
      helperText={false}
      sx={{ minWidth: '16rem' }}
    />
  );
}

/** The convention that a list is narrowed to. */
export function ConventionChoice({ near, total, ...named }: ConventionChoiceProps) {
  if (total > near.length) return <SoughtChoice {...named} near={near} />;
  return <OneChoice {...named} choices={near.map(choiceOf)} emptyText="garant.filter.allConventions" />;
}
