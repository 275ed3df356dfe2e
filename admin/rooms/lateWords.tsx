import { type ComponentType, lazy, type ReactNode, Suspense, use } from 'react';
import type { Room } from './room.ts';
import { useRooms } from './roomsContext.ts';
import type { LateWords, Words } from './words.ts';

const asked = new Map<LateWords, Promise<void>>();
const heard: Words[] = [];
let retell: () => Promise<void> = async () => undefined;

/** Words that were fetched since the start, for whoever translates; `onHeard` says what is to be done when there are more. */
export const lateWords = {
  heard: (): readonly Words[] => heard,
  onHeard: (listener: () => Promise<void>): void => {
    retell = listener;
  },
};

/** Fetches words once; two rooms may name the same file, each in its own way. */
function hear(later: LateWords): Promise<void> {
  const known = asked.get(later);
  if (known) return known;
  const coming = later().then(async ({ later: words }) => {
    if (heard.includes(words)) return;
    heard.push(words);
    await retell();
  });
  asked.set(later, coming);
  coming.catch(() => asked.delete(later));
  return coming;
}

/** A page that is fetched when somebody goes there, with the words that only such pages say, and what it will ask for (`beside`). */
export const lazyPage = <TProps extends object = object>(
  page: () => Promise<{ default: ComponentType<TProps> }>,
  later: LateWords,
  beside?: () => Promise<unknown>,
) =>
  lazy(async () => {
    const [fetched] = await Promise.all([page(), hear(later), beside?.()]);
    return fetched;
  });

/** A part of a page that is fetched once the page shows it, likewise: what the page holds beside it stays in sight meanwhile. */
export const lazyPart = <TProps extends object>(part: () => Promise<{ default: ComponentType<TProps> }>, later: LateWords) => {
  const Late: ComponentType<TProps> = lazyPage(part, later);
  return (props: TProps) => (
    <Suspense fallback={null}>
      <Late {...props} />
    </Suspense>
  );
};

const everything = new WeakMap<readonly Room[], Promise<unknown>>();

/** Fetches the words of every room, once; those that do not come are missed. */
function hearAll(rooms: readonly Room[]): Promise<unknown> {
  const coming = everything.get(rooms) ?? Promise.allSettled(rooms.flatMap(({ words }) => (words.later ? [hear(words.later)] : [])));
  everything.set(rooms, coming);
  return coming;
}

function Heard({ children }: { children: ReactNode }): ReactNode {
  use(hearAll(useRooms()));
  return children;
}

/** What tells of records of any room waits for the words of all. */
export const Worded = ({ children }: { children: ReactNode }) => (
  <Suspense fallback={null}>
    <Heard>{children}</Heard>
  </Suspense>
);
