import { dayOf } from '../platform/asOf.ts';
import { type RegisterColumn, type RegisterTable, told } from '../registers/registerTable.ts';
import { announceChange } from './announceChange.ts';
import { findChanges } from './change.queries.ts';
import type { ServiceChangeType } from './change.type.ts';
import { CHANGE_KINDS, type ChangeKind } from './changeWords.ts';

const COLUMNS: RegisterColumn<ServiceChangeType>[] = [
  told('reference', 'Annonce', 'Announcement', 'WORDS', ({ id }) => id),
  {
    ...{ key: 'whatChanged', label: { fr: 'Ce qui change', en: 'What changed' }, kind: 'CODE', codes: CHANGE_KINDS, isRequired: true },
    tell: ({ whatChanged }) => whatChanged,
  },
  { key: 'changedOn', label: { fr: 'Depuis le', en: 'Since' }, kind: 'DAY', isRequired: true, tell: ({ changedOn }) => changedOn },
  { key: 'words', label: { fr: 'Le changement', en: 'The change' }, kind: 'WORDS', isRequired: true, tell: ({ words }) => words },
  told('changeState', 'Où il en est', 'Where it stands', 'WORDS', ({ changeState }) => changeState),
  told('dueOn', 'Atelier au plus tard le', 'Workshop by', 'DAY', ({ dueOn }) => dueOn),
  told('withdrawalReason', 'Motif du retrait', 'Why it was withdrawn', 'WORDS', ({ withdrawalReason }) => withdrawalReason),
  told('recordedAt', 'Annoncé le', 'Announced on', 'INSTANT', ({ recordedAt }) => recordedAt),
];

/** The announced changes of a service as files hold them: one comes back as it is announced; what it asks, and whether it was taken back, are told only. */
export const changeTable: RegisterTable<ServiceChangeType> = {
  name: 'service-changes',
  label: { fr: 'Changements du service', en: 'Changes of the service' },
  columns: COLUMNS,
  read: (em, actor, now, conventionId, page) =>
    findChanges(em, actor, dayOf(now), { conventionIds: [conventionId] }, { ...page, sort: { field: 'RECORDED_AT', order: 'ASC' } }),
  referenceOf: ({ id }) => id,
  record: (em, actor, clock, partyId, row) =>
    announceChange(em, actor, clock, {
      partyId,
      whatChanged: row.whatChanged as ChangeKind,
      changedOn: row.changedOn as string,
      words: row.words as string,
    }),
};
