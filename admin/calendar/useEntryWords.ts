import { useTranslate } from 'react-admin';
import type { To } from 'react-router';
import type { EntryPartsFragment } from '../generated/graphql.ts';
import { addressOfOccurrence } from '../occurrences/occurrenceAddress.ts';
import { resourceOfSubject } from '../rooms/readRooms.ts';
import { useRooms } from '../rooms/roomsContext.ts';
import { useFormat } from '../shared/useFormat.ts';

/** `PARTY_REQUEST` is called PartyRequest by the rooms. */
const entityOf = (subjectType: string): string =>
  subjectType.toLowerCase().replace(/(?:^|_)(\w)/g, (_all, letter: string) => letter.toUpperCase());

/** How entries of the calendar are told, and where they lead. */
export function useEntryWords() {
  const translate = useTranslate();
  const rooms = useRooms();
  const { day, instant } = useFormat();
  return {
    kind: ({ kind }: EntryPartsFragment) => translate(`garant.upcomingKind.${kind}`),
    when: ({ fallsOn, dueAt }: EntryPartsFragment) => (dueAt ? instant(dueAt) : day(fallsOn)),
    /** What it is called where there is little room: its code or number, else its kind. */
    short: ({ kind, reference, partyCode }: EntryPartsFragment) =>
      [reference ?? translate(`garant.upcomingKind.${kind}`), partyCode && `(${partyCode})`].filter(Boolean).join(' '),
    to: ({ subjectType, subjectId, occurrenceId }: EntryPartsFragment): To => {
      if (subjectType === 'OBLIGATION' && occurrenceId) return addressOfOccurrence(subjectId, occurrenceId);
      const name = resourceOfSubject(rooms, entityOf(subjectType))?.name ?? 'conventions';
      return `/${name}/${subjectId}/show`;
    },
  };
}
