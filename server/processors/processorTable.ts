import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { type ConcernedData, type ConcernedPeople, DATA_CATEGORIES, PEOPLE_CATEGORIES } from '../registers/concerned.ts';
import {
  CONFIDENTIALITY_COLUMN,
  emptiedAsWords,
  type GivenRow,
  REVISION_COLUMN,
  type RegisterColumn,
  type RegisterTable,
  told,
} from '../registers/registerTable.ts';
import { planProcessor } from './planProcessor.ts';
import { findProcessors, knownProcessor, referencesOf } from './processor.queries.ts';
import type { ProcessorType } from './processor.type.ts';
import { updateProcessor } from './updateProcessor.ts';

type Entry = ProcessorType & { today: string; parentReference: string | null };
type Column = RegisterColumn<Entry>;
type Key = 'name' | 'service' | 'siren' | 'contractReference' | 'contractUrl' | 'contact';

const words = (key: Key, fr: string, en: string): Column => ({ key, label: { fr, en }, kind: 'WORDS', tell: (entry) => entry[key] });

const day = (key: 'engagedOn' | 'endedOn' | 'deletedOn', fr: string, en: string): Column => told(key, fr, en, 'DAY', (entry) => entry[key]);

/** Countries that it is in on the day of the export. */
const countriesOf = ({ locations, today }: Entry): string[] => [
  ...new Set(locations.filter(({ endsOn }) => !endsOn || endsOn >= today).map(({ country }) => country)),
];

const COLUMNS: Column[] = [
  told('reference', 'Référence', 'Reference', 'WORDS', ({ reference }) => reference),
  told('status', 'État', 'Status', 'CODE', ({ status }) => status),
  words('name', 'Nom', 'Name'),
  words('siren', 'SIREN', 'SIREN'),
  {
    key: 'parent',
    label: { fr: 'Mobilisé par (référence)', en: 'Engaged by (reference)' },
    kind: 'WORDS',
    refersAs: 'parentId',
    tell: ({ parentReference }) => parentReference,
  },
  words('service', 'Ce qu’il fait', 'What it does'),
  {
    key: 'plannedOn',
    label: { fr: 'Début prévu le', en: 'Planned from' },
    kind: 'DAY',
    isRequired: true,
    tell: ({ plannedOn }) => plannedOn,
  },
  {
    key: 'dataCategories',
    label: { fr: 'Données', en: 'Data' },
    kind: 'CODES',
    codes: DATA_CATEGORIES,
    tell: ({ dataCategories }) => dataCategories,
  },
  {
    key: 'peopleCategories',
    label: { fr: 'Personnes', en: 'People' },
    kind: 'CODES',
    codes: PEOPLE_CATEGORIES,
    tell: ({ peopleCategories }) => peopleCategories,
  },
  words('contractReference', 'Contrat', 'Contract'),
  words('contractUrl', 'Adresse du contrat', 'Address of the contract'),
  words('contact', 'Contact', 'Contact'),
  CONFIDENTIALITY_COLUMN,
  told('countries', 'Pays', 'Countries', 'CODES', countriesOf),
  told('clauses', 'Clauses du contrat', 'Clauses of the contract', 'CODE', ({ isContractVerified }) =>
    isContractVerified ? 'VERIFIED' : 'UNVERIFIED',
  ),
  day('engagedOn', 'Mobilisé le', 'Engaged on'),
  day('endedOn', 'Fini le', 'Ended on'),
  day('deletedOn', 'Données supprimées le', 'Data deleted on'),
  REVISION_COLUMN,
];

/** What a plan does not take, and a better description does. */
const DESCRIBED = ['dataCategories', 'peopleCategories', 'contractReference', 'contractUrl', 'contact'];

async function record(em: EntityManager, actor: Actor, clock: Clock, partyId: string, row: GivenRow): Promise<string> {
  const id = await planProcessor(em, actor, clock, {
    partyId,
    name: (row.name ?? '') as string,
    service: (row.service ?? '') as string,
    plannedOn: row.plannedOn as string,
    siren: row.siren as string | null,
    parentId: row.parentId as string | null,
    confidentiality: row.confidentiality as Confidentiality | null,
  });
  if (DESCRIBED.every((key) => !row[key] || (row[key] as string[]).length === 0)) return id;
  const { version } = await knownProcessor(em, id, clock.now());
  await updateProcessor(em, actor, clock, id, {
    dataCategories: row.dataCategories as ConcernedData[] | null,
    peopleCategories: row.peopleCategories as ConcernedPeople[] | null,
    contractReference: row.contractReference as string | null,
    contractUrl: row.contractUrl as string | null,
    contact: row.contact as string | null,
    version,
  });
  return id;
}

/** The register of processors as files hold it: one comes back planned and described; its engagement and what follows are told only. */
export const processorTable: RegisterTable<Entry> = {
  name: 'processors',
  label: { fr: 'Sous-traitants', en: 'Processors' },
  columns: COLUMNS,
  read: async (em, actor, now, conventionId, page) => {
    const inOrder = { ...page, sort: { field: 'RECORDED_AT', order: 'ASC' } } as const;
    const { total, items } = await findProcessors(em, actor, now, { conventionIds: [conventionId] }, inOrder);
    const references = await referencesOf(em, items);
    const parentOf = ({ parentId }: ProcessorType) => (parentId ? references.get(parentId)! : null);
    return { total, items: items.map((item) => ({ ...item, today: dayOf(now), parentReference: parentOf(item) })) };
  },
  referenceOf: ({ reference }) => reference,
  record,
  correction: {
    columns: ['name', 'siren', 'parent', 'service', 'plannedOn', ...DESCRIBED],
    correct: (em, actor, clock, id, row, version) =>
      updateProcessor(em, actor, clock, id, { ...emptiedAsWords(row, 'name', 'service'), version }),
  },
};
