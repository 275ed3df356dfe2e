import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { TEXT_KINDS, type TextKind } from '../catalogues/textKinds.ts';
import { CONFIDENTIALITY_COLUMN, REVISION_COLUMN, type RegisterColumn, type RegisterTable, told } from '../registers/registerTable.ts';
import { findLegalTexts } from './legalText.queries.ts';
import { lastOpinion } from './legalText.rules.ts';
import type { LegalTextType } from './legalText.type.ts';
import { openLegalText } from './openText.ts';
import type { OpinionReservationType } from './textFacts.type.ts';
import { updateLegalText } from './updateText.ts';

type Column = RegisterColumn<LegalTextType>;

/** What was seen last of the page of the version in force. */
const seenOf = ({ textVersions }: LegalTextType) => textVersions.find(({ publication }) => publication)?.pageChecks[0];

/** Reservations of the last opinion, each on its line under its number; null where there is none. */
const reservationsOf = (text: LegalTextType, isTold: (each: OpinionReservationType) => boolean): string | null =>
  lastOpinion(text)
    ?.reservations.filter(isTold)
    .map(({ rank, words }) => `${rank}. ${words}`)
    .join('\n') || null;

const COLUMNS: Column[] = [
  told('reference', 'Référence', 'Reference', 'WORDS', ({ reference }) => reference),
  told('status', 'État', 'Status', 'CODE', ({ status }) => status),
  { key: 'kind', label: { fr: 'Nature', en: 'Kind' }, kind: 'CODE', codes: TEXT_KINDS, isRequired: true, tell: ({ kind }) => kind },
  { key: 'title', label: { fr: 'Intitulé', en: 'Title' }, kind: 'WORDS', tell: ({ title }) => title },
  CONFIDENTIALITY_COLUMN,
  told('number', 'Version', 'Version', 'WORDS', ({ textVersions: [newest] }) => (newest ? String(newest.number) : null)),
  told('hash', 'Empreinte (SHA-256)', 'Hash (SHA-256)', 'WORDS', ({ textVersions: [newest] }) => newest?.hash ?? null),
  told('url', 'Adresse', 'Address', 'WORDS', ({ textVersions: [newest] }) => newest?.url ?? null),
  told('plannedOn', 'Publication prévue le', 'Planned on', 'DAY', ({ textVersions: [newest] }) => newest?.plannedOn ?? null),
  told('opinion', 'Dernier avis', 'Last opinion', 'CODE', (text) => lastOpinion(text)?.opinion ?? null),
  told('reservations', 'Réserves', 'Reservations', 'WORDS', (text) => reservationsOf(text, () => true)),
  told('openReservations', 'Réserves sans réponse', 'Reservations not answered', 'WORDS', (text) =>
    reservationsOf(text, ({ reservationOutcome }) => !reservationOutcome),
  ),
  told('pageSeenOn', 'Page vue le', 'Page seen on', 'DAY', (text) => seenOf(text)?.seenOn ?? null),
  told('pageOutcome', 'La page dit', 'The page says', 'CODE', ({ pageOutcome }) => pageOutcome),
  told('pageCheckOn', 'Page à revoir le', 'Page to look at again on', 'DAY', ({ pageCheckOn }) => pageCheckOn),
  told('recordedAt', 'Inscrit le', 'Recorded on', 'INSTANT', ({ recordedAt }) => recordedAt),
  REVISION_COLUMN,
];

/** The register of legal texts as files hold it: a text comes back opened; its versions, opinions and publications are told only. */
export const legalTextTable: RegisterTable<LegalTextType> = {
  name: 'legal-texts',
  label: { fr: 'Textes', en: 'Texts' },
  columns: COLUMNS,
  read: (em, actor, now, conventionId, page) =>
    findLegalTexts(em, actor, now, { conventionIds: [conventionId] }, { ...page, sort: { field: 'RECORDED_AT', order: 'ASC' } }),
  referenceOf: ({ reference }) => reference,
  record: (em, actor, clock, partyId, row) =>
    openLegalText(em, actor, clock, {
      partyId,
      kind: row.kind as TextKind,
      title: (row.title ?? '') as string,
      confidentiality: row.confidentiality as Confidentiality | null,
    }),
  correction: {
    columns: ['title'],
    correct: (em, actor, clock, id, row, version) => updateLegalText(em, actor, clock, id, { title: (row.title ?? '') as string, version }),
  },
};
