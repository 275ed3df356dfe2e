import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

const OPENS = ['Enter', 'o', 'O'];

function open(row: HTMLElement): boolean {
  const link = row.querySelector<HTMLElement>('a[href^="/review/"]');
  link?.click();
  return link !== null;
}

/**
 * Keys of a queue whose rows hold the focus one at a time: arrows to move, Enter or O to open. They only work on the row itself. When a row leaves the queue, the focus goes to the one that takes its place.
 */
export function useQueueKeys(keys: string[]) {
  const [rank, setRank] = useState(0);
  const rows = useRef(new Map<string, HTMLElement>());
  const held = useRef<string>(undefined);
  const current = Math.min(rank, keys.length - 1);
  const focus = (to: number) => rows.current.get(keys[Math.max(0, Math.min(to, keys.length - 1))] ?? '')?.focus();
  useEffect(() => {
    if (held.current && !keys.includes(held.current) && document.activeElement === document.body) {
      rows.current.get(keys[current] ?? '')?.focus();
    }
  });
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, number> = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: keys.length - 1 };
    const to = moves[event.key];
    if (to !== undefined) focus(to);
    else if (!OPENS.includes(event.key) || !open(event.currentTarget)) return;
    event.preventDefault();
  };
  const rowProps = (key: string, index: number) => ({
    ref: (element: HTMLElement | null) => void (element ? rows.current.set(key, element) : rows.current.delete(key)),
    tabIndex: index === current ? 0 : -1,
    onFocus: () => {
      held.current = key;
      setRank(index);
    },
    onKeyDown: press,
  });
  return { rowProps };
}
