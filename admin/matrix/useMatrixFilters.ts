import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { ASSURANCES } from '../shared/assurances.ts';
import type { MatrixFilters } from './matrixReading.ts';

export interface FilterChoice {
  filters: MatrixFilters;
  change: (some: Partial<MatrixFilters>) => void;
  clear: () => void;
}

const NAMES = ['text', 'states', 'overdue', 'mine'] as const;
const NONE: MatrixFilters = { text: '', states: [], isOverdue: false, isMine: false };

function written({ text, states, isOverdue, isMine }: MatrixFilters): Record<(typeof NAMES)[number], string> {
  return { text, states: states.join(','), overdue: isOverdue ? '1' : '', mine: isMine ? '1' : '' };
}

/** What to find in the matrix; kept in the address, so that a view can be shared and survives going back. */
export function useMatrixFilters(): FilterChoice {
  const [search, setSearch] = useSearchParams();
  const [text, states, overdue, mine] = NAMES.map((name) => search.get(name) ?? '') as [string, string, string, string];
  return useMemo(() => {
    const filters = {
      text,
      states: ASSURANCES.filter((assurance) => states.split(',').includes(assurance)),
      isOverdue: overdue !== '',
      isMine: mine !== '',
    };
    const write = (next: MatrixFilters) =>
      setSearch(
        (before) => {
          const params = new URLSearchParams(before);
          for (const [name, value] of Object.entries(written(next))) {
            if (value) params.set(name, value);
            else params.delete(name);
          }
          return params;
        },
        { replace: true },
      );
    return { filters, change: (some) => write({ ...filters, ...some }), clear: () => write(NONE) };
  }, [text, states, overdue, mine, setSearch]);
}
