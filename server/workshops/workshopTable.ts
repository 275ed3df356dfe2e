import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { CONFIDENTIALITY_COLUMN, type RegisterColumn, type RegisterTable, told } from '../registers/registerTable.ts';
import { recordWorkshop } from './keepWorkshop.ts';
import { findWorkshops } from './workshop.queries.ts';
import type { WorkshopType } from './workshop.type.ts';
import { WORKSHOP_METHODS, WORKSHOP_TRIGGERS, type WorkshopMethod, type WorkshopTrigger } from './workshopWords.ts';

type Column = RegisterColumn<WorkshopType>;

const DAY = { kind: 'DAY', isRequired: true } as const;
const CHOICE = { kind: 'CODE', isRequired: true } as const;

const COLUMNS: Column[] = [
  told('reference', 'Référence', 'Reference', 'WORDS', ({ reference }) => reference),
  { key: 'heldOn', label: { fr: 'Tenu le', en: 'Held on' }, ...DAY, tell: ({ heldOn }) => heldOn },
  { key: 'method', label: { fr: 'Méthode', en: 'Method' }, ...CHOICE, codes: WORKSHOP_METHODS, tell: ({ method }) => method },
  { key: 'heldFor', label: { fr: 'Déclencheur', en: 'Trigger' }, ...CHOICE, codes: WORKSHOP_TRIGGERS, tell: ({ heldFor }) => heldFor },
  CONFIDENTIALITY_COLUMN,
  told('riskComponents', 'Composants', 'Components', 'WORDS', ({ riskComponents }) => riskComponents.join(' · ') || null),
  told('abuserStoryCount', 'Récits d’attaque', 'Abuser stories', 'WORDS', ({ abuserStories }) => String(abuserStories.length)),
  told('minutesText', 'Compte rendu', 'Minutes', 'WORDS', ({ minutesText }) => minutesText),
  told('recordedAt', 'Inscrit le', 'Recorded on', 'INSTANT', ({ recordedAt }) => recordedAt),
];

/** The register of risk workshops as files hold it: a workshop comes back as it is recorded; its canvas and its minutes are told only. */
export const workshopTable: RegisterTable<WorkshopType> = {
  name: 'workshops',
  label: { fr: 'Ateliers', en: 'Workshops' },
  columns: COLUMNS,
  read: (em, actor, _now, conventionId, page) =>
    findWorkshops(em, actor, { conventionIds: [conventionId] }, { ...page, sort: { field: 'RECORDED_AT', order: 'ASC' } }),
  referenceOf: ({ reference }) => reference,
  record: (em, actor, clock, partyId, row) =>
    recordWorkshop(em, actor, clock, {
      partyId,
      heldOn: row.heldOn as string,
      method: row.method as WorkshopMethod,
      heldFor: row.heldFor as WorkshopTrigger,
      confidentiality: row.confidentiality as Confidentiality | null,
    }),
};
