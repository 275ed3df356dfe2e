import { type FocusEvent, type KeyboardEvent, useState } from 'react';

interface Place {
  row: number;
  column: number;
}

interface Size {
  rows: number;
  columns: number;
}

const clamp = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);

/** Where a key leads from a cell; nothing for a key that does not move. With Ctrl, Home and End reach the first and the last cell of all. */
export function placeAfter(key: string, { row, column }: Place, { rows, columns }: Size, isCtrl: boolean): Place | undefined {
  const moves: Record<string, Place> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row: isCtrl ? 0 : row, column: 0 },
    End: { row: isCtrl ? rows - 1 : row, column: columns - 1 },
  };
  const isMove = moves[key] && (!isCtrl || key === 'Home' || key === 'End');
  return isMove ? { row: clamp(moves[key]!.row, rows), column: clamp(moves[key]!.column, columns) } : undefined;
}

const cellAround = (target: EventTarget) => (target as Element).closest<HTMLTableCellElement>('td[data-row]');
const placeOf = ({ dataset }: HTMLElement): Place => ({ row: Number(dataset.row), column: Number(dataset.column) });

/**
 * One stop of the Tab key for the whole table: arrows move the focus from cell to cell, Enter on a cell opens its first obligation that the
 * filters keep; the obligations of the current cell alone can be reached by Tab.
 */
export function useCellKeys(size: Size) {
  const [current, setCurrent] = useState<Place>({ row: 0, column: 0 });
  const isCurrent = (row: number, column: number) => row === current.row && column === current.column;
  const onFocus = ({ target }: FocusEvent<HTMLTableElement>) => {
    const cell = cellAround(target);
    const place = cell && placeOf(cell);
    if (place && !isCurrent(place.row, place.column)) setCurrent(place);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const cell = cellAround(event.target);
    if (!cell || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter' && event.target === cell) {
      event.preventDefault();
      (cell.querySelector<HTMLElement>('a:not([data-dimmed])') ?? cell.querySelector<HTMLElement>('a'))?.click();
      return;
    }
    const next = placeAfter(event.key, placeOf(cell), size, event.ctrlKey);
    if (!next) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`td[data-row="${next.row}"][data-column="${next.column}"]`)?.focus();
  };
  const cellProps = (row: number, column: number) => ({
    'data-row': row,
    'data-column': column,
    tabIndex: isCurrent(row, column) ? 0 : -1,
  });
  return { isCurrent, tableProps: { onFocus, onKeyDown }, cellProps };
}
