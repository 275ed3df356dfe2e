import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import type { Clock } from '../platform/clock.ts';
import {
  CONFIDENTIALITY_COLUMN,
  type GivenRow,
  REVISION_COLUMN,
  type RegisterColumn,
  type RegisterTable,
  told,
} from '../registers/registerTable.ts';
import { receiveRightsRequest } from './receiveRightsRequest.ts';
import { findRightsRequests, knownRightsRequest } from './rightsRequest.queries.ts';
import type { RightsRequestType } from './rightsRequest.type.ts';
import { LEGAL_BASES, type LegalBasis, RIGHTS, RIGHTS_CHANNELS, type Right, type RightsChannel } from './rightsWords.ts';
import { updateRightsRequest } from './updateRightsRequest.ts';

type Entry = RightsRequestType;
type Column = RegisterColumn<Entry>;

/** What the party that recorded it said last of when it reached it. */
const receiptOf = ({ partyId, receipts }: Entry) => receipts.find((each) => each.isCurrent && each.partyId === partyId);

const COLUMNS: Column[] = [
  told('reference', 'Référence', 'Reference', 'WORDS', ({ reference }) => reference),
  told('status', 'État', 'Status', 'CODE', ({ status }) => status),
  {
    key: 'rights',
    label: { fr: 'Droits demandés', en: 'Rights' },
    kind: 'CODES',
    codes: RIGHTS,
    isRequired: true,
    tell: ({ rights }) => rights,
  },
  {
    key: 'receivedAt',
    label: { fr: 'Reçue le', en: 'Received on' },
    kind: 'INSTANT',
    isRequired: true,
    tell: (entry) => receiptOf(entry)?.receivedAt ?? null,
  },
  {
    key: 'channel',
    label: { fr: 'Canal', en: 'Channel' },
    kind: 'CODE',
    codes: RIGHTS_CHANNELS,
    isRequired: true,
    tell: (entry) => receiptOf(entry)?.channel ?? null,
  },
  {
    key: 'reason',
    label: { fr: 'Raison de la réception', en: 'Reason of the receipt' },
    kind: 'WORDS',
    tell: (entry) => receiptOf(entry)?.reason ?? null,
  },
  {
    key: 'externalReference',
    label: { fr: 'Référence d’un autre outil', en: 'Reference of another tool' },
    kind: 'WORDS',
    tell: ({ externalReference }) => externalReference,
  },
  {
    key: 'legalBasis',
    label: { fr: 'Base légale', en: 'Legal basis' },
    kind: 'CODE',
    codes: LEGAL_BASES,
    tell: ({ legalBasis }) => legalBasis,
  },
  CONFIDENTIALITY_COLUMN,
  told('startsAt', 'Délai compté depuis', 'Time counted since', 'INSTANT', ({ clocks: [clock] }) => clock?.startsAt ?? null),
  told('dueOn', 'Réponse due le', 'Answer due on', 'DAY', ({ clocks: [clock] }) => clock?.dueOn ?? null),
  told('extendedAt', 'Prolongation annoncée le', 'Extension told on', 'INSTANT', ({ extension }) => extension?.toldAt ?? null),
  told('answerKind', 'Réponse', 'Answer', 'CODE', ({ personAnswer }) => personAnswer?.kind ?? null),
  told('answeredAt', 'Répondue le', 'Answered on', 'INSTANT', ({ personAnswer }) => personAnswer?.sentAt ?? null),
  told('lateDays', 'Jours de retard', 'Days late', 'WORDS', ({ personAnswer }) => personAnswer?.lateDays?.toString() ?? null),
  told('closedAt', 'Close le', 'Closed on', 'INSTANT', ({ closedAt }) => closedAt),
  REVISION_COLUMN,
];

async function record(em: EntityManager, actor: Actor, clock: Clock, partyId: string, row: GivenRow): Promise<string> {
  const id = await receiveRightsRequest(em, actor, clock, {
    partyId,
    rights: row.rights as Right[],
    receivedAt: row.receivedAt as Date,
    channel: row.channel as RightsChannel,
    reason: row.reason as string | null,
    externalReference: row.externalReference as string | null,
    confidentiality: row.confidentiality as Confidentiality | null,
  });
  if (!row.legalBasis) return id;
  const { version } = await knownRightsRequest(em, id);
  await updateRightsRequest(em, actor, clock, id, { legalBasis: row.legalBasis as LegalBasis, version });
  return id;
}

/** The register of rights requests as files hold it: a request comes back received; what acts said later is told only. */
export const rightsTable: RegisterTable<Entry> = {
  name: 'rights-requests',
  label: { fr: 'Demandes de droits', en: 'Rights requests' },
  columns: COLUMNS,
  read: (em, actor, now, conventionId, page) =>
    findRightsRequests(em, actor, now, { conventionIds: [conventionId] }, { ...page, sort: { field: 'REFERENCE', order: 'ASC' } }),
  referenceOf: ({ reference }) => reference,
  record,
  correction: {
    columns: ['rights', 'externalReference', 'legalBasis'],
    correct: (em, actor, clock, id, row, version) => updateRightsRequest(em, actor, clock, id, { ...row, version }),
  },
};
