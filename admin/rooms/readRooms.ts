import type { InstanceAction } from '../generated/graphql.ts';
import type { ResourceTable } from '../providers/dataProvider.ts';
import { lateWords } from './lateWords.tsx';
import type { MenuLine, Resource, Room } from './room.ts';
import { mergeWords, type Together, type Words } from './words.ts';

const isResource = (room: Room): room is Resource => 'documents' in room;

export const resourcesOf = (rooms: readonly Room[]): Resource[] => rooms.filter(isResource);

/** Those that have a page: the address of another is no page. */
export const resourcesShownOf = (rooms: readonly Room[]): Resource[] =>
  resourcesOf(rooms).filter(({ list, show, create }) => list ?? show ?? create);

/** The operations of each resource, for the data provider. */
export const documentsOf = (rooms: readonly Room[]): ResourceTable =>
  Object.fromEntries(resourcesOf(rooms).map(({ name, documents }) => [name, documents]));

/** What a person must be allowed to do to be shown a resource, or its form of a new record (`resource.create`). */
export function neededOf(rooms: readonly Room[]): Record<string, InstanceAction> {
  const needed = resourcesOf(rooms).flatMap(({ name, needs, needsToCreate }) => [
    [name, needs] as const,
    [`${name}.create`, needsToCreate] as const,
  ]);
  return Object.fromEntries(needed.flatMap(([place, action]) => (action ? [[place, action]] : [])));
}

export interface Line extends MenuLine {
  to: NonNullable<MenuLine['to']>;
  /** What asks for a right over the whole instance is its administration. */
  needs?: InstanceAction;
}

/** The lines of the menu, in the order of the rooms. */
export const linesOf = (rooms: readonly Room[]): Line[] =>
  rooms.flatMap((room) => {
    const [list, needs] = isResource(room) ? [`/${room.name}`, room.needs] : [];
    return room.menu ? [{ to: () => list, needs, ...room.menu }] : [];
  });

type LateOf<TRoom> = TRoom extends Room<Words, infer TLate> ? TLate : never;

/** The words of all rooms: French at once, with what was fetched since; English when it is asked for. */
export function wordsOf<TRoom extends Room>(rooms: readonly TRoom[]) {
  type All = Together<TRoom['words']['fr'] | LateOf<TRoom>>;
  return {
    fr: (late: readonly Words[] = lateWords.heard()) => mergeWords([...rooms.map(({ words }) => words.fr), ...late]) as All,
    en: async () => mergeWords((await Promise.all(rooms.map(({ words }) => words.en()))).map(({ en }) => en)) as All,
  };
}

/** Where the words of a value are, by `Entity.field`. */
export const valuesOf = (rooms: readonly Room[]): Record<string, string> => Object.assign({}, ...rooms.map(({ values }) => values));

/** The resource whose records the journal calls so. */
export const resourceOfSubject = (rooms: readonly Room[], entity: string): Resource | undefined =>
  resourcesOf(rooms).find(({ subject }) => subject?.entity === entity);

/** The resource whose records a field of another record refers to by their ids. */
export const resourceReferredBy = (rooms: readonly Room[], field: string): Resource | undefined =>
  resourcesOf(rooms).find(({ referredBy }) => referredBy?.includes(field));

/** What a record is called. */
export function nameOf({ recordRepresentation: name }: Pick<Resource, 'recordRepresentation'>, record: Record<string, unknown>): string {
  return typeof name === 'function' ? name(record as never) : String(record[name ?? 'id']);
}
