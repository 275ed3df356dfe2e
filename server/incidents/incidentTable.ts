import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import type { Clock } from '../platform/clock.ts';
import { sql } from '../platform/db/read.ts';
import {
  CONFIDENTIALITY_COLUMN,
  emptiedAsWords,
  type GivenRow,
  REVISION_COLUMN,
  type RegisterColumn,
  type RegisterTable,
  told,
} from '../registers/registerTable.ts';
import { declareIncident } from './declareIncident.ts';
import { findIncidents } from './incident.queries.ts';
import type { IncidentType } from './incident.type.ts';
import { findPieces, type IncidentPieces } from './incidentPieces.queries.ts';
import { CAUSES, type IncidentCause, type IncidentNature, type IncidentOrigin, NATURES, ORIGINS } from './incidentWords.ts';
import { processorsCalled } from './involvedProcessors.ts';
import { updateIncident } from './updateIncident.ts';

/** An incident with its facts. */
type Entry = IncidentType & IncidentPieces;
type Column = RegisterColumn<Entry>;

/** Since when the party that recorded it knows, by what it said last. */
const awareOf = ({ partyId, awareness }: Entry): string | null =>
  awareness.find((each) => each.isCurrent && each.partyId === partyId)?.awareAt ?? null;

const words = (
  key: 'title' | 'description' | 'systems' | 'controllerOrganisation' | 'responsible' | 'processingActivities',
  fr: string,
  en: string,
): Column => ({
  key,
  label: { fr, en },
  kind: 'WORDS',
  tell: (incident) => incident[key],
});

const instant = (key: 'detectedAt' | 'beganAt' | 'stoppedAt', fr: string, en: string): Column => ({
  key,
  label: { fr, en },
  kind: 'INSTANT',
  tell: (incident) => incident[key],
});

const COLUMNS: Column[] = [
  told('reference', 'Référence', 'Reference', 'WORDS', ({ reference }) => reference),
  told('status', 'État', 'Status', 'CODE', ({ status }) => status),
  words('title', 'Intitulé', 'Title'),
  words('description', 'Ce qui s’est passé', 'What happened'),
  { key: 'awareAt', label: { fr: 'Su depuis', en: 'Known since' }, kind: 'INSTANT', tell: awareOf },
  instant('detectedAt', 'Constaté le', 'Noticed on'),
  instant('beganAt', 'Commencé le', 'Began on'),
  instant('stoppedAt', 'Fini le', 'Stopped on'),
  { key: 'natures', label: { fr: 'Atteintes', en: 'Natures' }, kind: 'CODES', codes: NATURES, tell: ({ natures }) => natures },
  { key: 'origin', label: { fr: 'Origine', en: 'Origin' }, kind: 'CODE', codes: ORIGINS, tell: ({ origin }) => origin },
  { key: 'cause', label: { fr: 'Cause', en: 'Cause' }, kind: 'CODE', codes: CAUSES, tell: ({ cause }) => cause },
  words('systems', 'Systèmes touchés', 'Systems hit'),
  words('controllerOrganisation', 'Responsable hors convention', 'Controller outside the agreement'),
  words('responsible', 'Responsable du suivi (fonction)', 'Responsible for the follow-up (function)'),
  words('processingActivities', 'Traitements concernés', 'Processing activities concerned'),
  {
    key: 'processors',
    label: { fr: 'Sous-traitants impliqués', en: 'Processors involved' },
    kind: 'CODES',
    tell: ({ processorReferences }) => processorReferences,
  },
  told(
    'measures',
    'Mesures',
    'Measures',
    'WORDS',
    ({ measures }) => measures.map(({ description, owner }) => [description, owner].filter(Boolean).join(', ')).join(' · ') || null,
  ),
  CONFIDENTIALITY_COLUMN,
  told(
    'personalDataBreach',
    'Violation de données personnelles',
    'Personal data breach',
    'CODE',
    ({ personalDataBreach }) => personalDataBreach,
  ),
  told('level', 'Risque', 'Risk', 'CODE', ({ assessments }) => assessments[0]?.level ?? null),
  told('gravity', 'Gravité', 'Gravity', 'CODE', ({ assessments }) => assessments[0]?.gravity ?? null),
  told('likelihood', 'Vraisemblance', 'Likelihood', 'CODE', ({ assessments }) => assessments[0]?.likelihood ?? null),
  told(
    'unnotifiedReason',
    'Pourquoi l’autorité n’est pas informée',
    'Why the authority is not told',
    'WORDS',
    ({ assessments }) => assessments[0]?.unnotifiedReason ?? null,
  ),
  told(
    'uninformedReason',
    'Pourquoi les personnes ne sont pas informées',
    'Why people are not told',
    'WORDS',
    ({ assessments }) => assessments[0]?.uninformedReason ?? null,
  ),
  told('containedAt', 'Contenu le', 'Contained on', 'INSTANT', ({ containments }) => containments[0]?.containedAt ?? null),
  told('notifiedAt', 'Autorité informée le', 'Authority told on', 'INSTANT', ({ notifications }) => notifications[0]?.sentAt ?? null),
  told('notifiedBy', 'Autorité informée par', 'Authority told by', 'CODES', ({ notifications }) => [
    ...new Set(notifications.map(({ notifiedBy }) => notifiedBy)),
  ]),
  told(
    'authorities',
    'Autres autorités informées',
    'Other authorities told',
    'WORDS',
    ({ authorityDeclarations }) =>
      authorityDeclarations.map(({ authority, authorityName, sentAt }) => `${authorityName ?? authority} ${sentAt}`).join(' · ') || null,
  ),
  told('closedAt', 'Clos le', 'Closed on', 'INSTANT', ({ closedAt }) => closedAt),
  told('lesson', 'Enseignement', 'Lesson', 'WORDS', ({ lesson }) => lesson),
  REVISION_COLUMN,
];

/** What a declaration does not take, and a better description does. */
const DESCRIBED = ['stoppedAt', 'natures', 'origin', 'cause', 'systems', 'responsible', 'processingActivities', 'processors'];

/** The processors that a row names; what it does not say stays. */
const involved = async (em: EntityManager, actor: Actor, table: 'party' | 'incident', id: string, processors: unknown) => {
  if (processors === undefined) return {};
  const convention = sql`(select w.convention_id from ${sql.table(table)} w where w.id = ${id})`;
  return { processorIds: await processorsCalled(em, actor, convention, (processors ?? []) as string[]) };
};

async function record(em: EntityManager, actor: Actor, clock: Clock, partyId: string, row: GivenRow): Promise<string> {
  const id = await declareIncident(em, actor, clock, {
    partyId,
    title: (row.title ?? '') as string,
    description: (row.description ?? '') as string,
    awareAt: row.awareAt as Date | null,
    detectedAt: row.detectedAt as Date | null,
    beganAt: row.beganAt as Date | null,
    controllerOrganisation: row.controllerOrganisation as string | null,
    confidentiality: row.confidentiality as Confidentiality | null,
  });
  if (DESCRIBED.every((key) => !row[key] || (row[key] as string[]).length === 0)) return id;
  await updateIncident(em, actor, clock, id, {
    stoppedAt: row.stoppedAt as Date | null,
    natures: row.natures as IncidentNature[] | null,
    origin: row.origin as IncidentOrigin | null,
    cause: row.cause as IncidentCause | null,
    systems: row.systems as string | null,
    responsible: row.responsible as string | null,
    processingActivities: row.processingActivities as string | null,
    ...(await involved(em, actor, 'party', partyId, row.processors)),
    version: 1,
  });
  return id;
}

/** The register of incidents as files hold it: what is declared comes back; what acts said later is told only. */
export const incidentTable: RegisterTable<Entry> = {
  name: 'incidents',
  label: { fr: 'Incidents', en: 'Incidents' },
  columns: COLUMNS,
  read: async (em, actor, now, conventionId, page) => {
    const inOrder = { ...page, sort: { field: 'RECORDED_AT', order: 'ASC' } } as const;
    const { total, items } = await findIncidents(em, actor, now, { conventionIds: [conventionId] }, inOrder);
    const pieces = await findPieces(
      em,
      items.map(({ id }) => id),
    );
    return { total, items: items.map((item) => ({ ...item, ...pieces.get(item.id)! })) };
  },
  referenceOf: ({ reference }) => reference,
  record,
  correction: {
    columns: ['title', 'description', 'beganAt', 'controllerOrganisation', ...DESCRIBED],
    correct: async (em, actor, clock, id, { processors, ...row }, version) => {
      const named = await involved(em, actor, 'incident', id, processors);
      return updateIncident(em, actor, clock, id, { ...emptiedAsWords(row, 'title', 'description'), ...named, version });
    },
  },
};
