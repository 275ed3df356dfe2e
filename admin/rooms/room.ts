import type { ComponentType } from 'react';
import type { RaRecord, ResourceProps } from 'react-admin';
import type { InstanceAction } from '../generated/graphql.ts';
import type { ResourceDocuments } from '../providers/dataProvider.ts';
import type { SameKeys, Vocabulary, Words } from './words.ts';

/** Lines of the menu that are one thing, under a heading that folds them, in this order; a line of none of them stands first, always in sight. */
export const MENU_GROUPS = ['standing', 'tracking', 'registers', 'governance'] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

/** A line of the menu. */
export interface MenuLine {
  /** Translation key. */
  label: string;
  icon: ComponentType;
  group?: MenuGroup;
  /** Its address, given the convention being worked on; none where it takes one and there is none. A resource's is its list. */
  to?: (conventionId: string | undefined) => string | undefined;
  /** Pages inside it have lines of their own: on them, this one does not look current too. */
  isPassiveInside?: boolean;
}

/** One folder of the back office, and what it brings to the screens that know every room. */
export interface Room<TWords extends Words = Words, TLate extends Words = Words> {
  /** Under `garant`. */
  words: Vocabulary<TWords, Words, TLate>;
  menu?: MenuLine;
  /** Pages by their address, within the layout. */
  pages?: Record<string, ComponentType>;
  /** Pages open to anybody, by their address. */
  publicPages?: Record<string, ComponentType>;
  /** Where the words of a value are, by `Entity.field`: the translation key that its list is under. */
  values?: Record<`${string}.${string}`, string>;
}

/** What the journal calls a record. */
export interface Subject<TRecord extends RaRecord = RaRecord> {
  /** Its entity, as the journal writes it. */
  entity: string;
  /** Of a record read from the list of its resource. */
  name(record: TRecord): string;
}

/** A room that keeps records: react-admin's five methods, its screens, and all that others say of its records. */
export interface Resource<TWords extends Words = Words, TRecord extends RaRecord = RaRecord, TLate extends Words = Words>
  extends Room<TWords, TLate>,
    Pick<ResourceProps, 'name' | 'list' | 'show' | 'create'> {
  documents: ResourceDocuments;
  recordRepresentation?: string | ((record: TRecord) => string);
  /** What a person must be allowed to do at the level of the instance to be shown it; others are shown to whoever has access. */
  needs?: InstanceAction;
  /** The same, for the form of a new record only. */
  needsToCreate?: InstanceAction;
  /** Entries of the journal about one of its records lead to it. */
  subject?: Subject<TRecord>;
  /** Fields of other records that hold the id of one of these. */
  referredBy?: readonly string[];
}

/** Its English has the keys of its French, of what comes with its pages too. */
type InBothLanguages<TWords extends Words, TLate extends Words> = { words: Vocabulary<TWords, SameKeys<TWords> & SameKeys<TLate>, TLate> };

/** No word comes later. */
type Nothing = Record<never, never>;

export const defineRoom = <TWords extends Words, TLate extends Words = Nothing>(
  room: Room<TWords, TLate> & InBothLanguages<TWords, TLate>,
): Room<TWords, TLate> => room;

export const defineResource = <TWords extends Words, TRecord extends RaRecord, TLate extends Words = Nothing>(
  resource: Resource<TWords, TRecord, TLate> & InBothLanguages<TWords, TLate>,
): Resource<TWords, RaRecord, TLate> => resource as unknown as Resource<TWords, RaRecord, TLate>;
