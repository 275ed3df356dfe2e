import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PROGRAM } from '../../actors/actor.ts';
import { ADMINISTRATION } from '../../actors/administration.policy.ts';
import type { CatalogueFile } from '../../catalogues/catalogueFile.ts';
import { Commitment } from '../../catalogues/commitment.entity.ts';
import { importCatalogue } from '../../catalogues/importCatalogue.ts';
import { Organisation } from '../../organisations/organisation.entity.ts';
import { createMembership } from '../../people/manageMemberships.ts';
import { Person } from '../../people/person.entity.ts';
import { dayOf } from '../../platform/asOf.ts';
import type { Clock } from '../../platform/clock.ts';
import { write } from '../../platform/db/authority.ts';
import { INSTANCE_CHAIN } from '../../platform/journal/journaled.ts';
import { PROGRAM_FOLDER } from '../../platform/programFolder.ts';
import { createProgramme } from '../../programmes/keepProgrammes.ts';
import { Programme } from '../../programmes/programme.entity.ts';
import { DIRECTIONS, INCUBATORS, PORTFOLIO_PROGRAMME, PROGRAMME_BODY, PROGRAMME_REVIEWER } from './bodies.ts';
import { Bulk } from './bulk.ts';
import { idOf } from './chance.ts';
import { ServiceDays } from './serviceDays.ts';
import type { Duty } from './teller.ts';

/** The programme is older than its oldest convention. */
const BEGAN_DAYS_AGO = 1_200;

export const MODEL = 'modele-incubation';
const SOURCE = path.join(PROGRAM_FOLDER, 'schema', 'catalogues', `${MODEL}.yaml`);

/** What every convention stands on: its catalogue, and the bodies and people of all of them. */
export interface Ground {
  catalogueId: string;
  content: CatalogueFile;
  /** In the order of the catalogue. */
  commitments: { id: string; duties: Duty[] }[];
  /** Ids by short name, and by full name. */
  organisations: Map<string, string>;
  people: Map<string, string>;
}

/** Where a person of the demonstration is reached. */
export const emailOf = (fullName: string): string =>
  `${fullName
    .normalize('NFD')
    .replace(/[^a-zA-Z ]/g, '')
    .toLowerCase()
    .replace(' ', '.')}@demo.invalid`;

/** The bodies of all conventions. */
export const bodies = (): { shortName: string; name: string }[] => [
  PROGRAMME_BODY,
  ...INCUBATORS.map(({ shortName, name }) => ({ shortName, name })),
  ...DIRECTIONS.flatMap(({ shortName, name, sponsor }) => [
    { shortName, name },
    { shortName: sponsor.shortName, name: sponsor.name },
  ]),
];

const people = (): { fullName: string; body: string }[] => [
  { fullName: PROGRAMME_REVIEWER, body: PROGRAMME_BODY.shortName },
  ...INCUBATORS.map(({ shortName, dpo }) => ({ fullName: dpo, body: shortName })),
  ...DIRECTIONS.flatMap(({ shortName, team, dpo, sponsor }) => [
    { fullName: team, body: shortName },
    { fullName: dpo, body: shortName },
    { fullName: sponsor.person, body: sponsor.shortName },
  ]),
];

/** Ids of what is known by a name that only one has; what is not known yet is added, told in the journal of the instance. */
async function layBodies(tx: EntityManager, at: Date): Promise<Pick<Ground, 'organisations' | 'people'>> {
  const bulk = new Bulk();
  const note = (type: string, action: string, change: ReturnType<Bulk['add']>) =>
    bulk.note({ chain: INSTANCE_CHAIN, action, subject: { type, id: change.id }, by: PROGRAM, at, changes: [change] });
  const organisations = new Map((await tx.find(Organisation, {})).map(({ shortName, id }) => [shortName, id]));
  for (const { shortName, name } of bodies().filter((body) => !organisations.has(body.shortName))) {
    const id = idOf(`body ${shortName}`, at);
    organisations.set(shortName, id);
    note('Organisation', 'organisation.created', bulk.add(Organisation, { id, name, shortName }, at));
  }
  const byEmail = new Map((await tx.find(Person, {})).map(({ email, id }) => [email, id]));
  const found = new Map<string, string>();
  for (const { fullName, body } of people()) {
    const email = emailOf(fullName);
    const id = byEmail.get(email) ?? idOf(`person ${fullName}`, at);
    found.set(fullName, id);
    if (byEmail.has(email)) continue;
    note('Person', 'person.created', bulk.add(Person, { id, fullName, email, organisation: organisations.get(body) }, at));
  }
  await bulk.storeRows(tx);
  await bulk.storeJournal(tx);
  return { organisations, people: found };
}

/** The programme that holds the conventions, and who reviewed for it. */
async function layProgramme(tx: EntityManager, clock: Clock, personId: string): Promise<void> {
  if (await tx.count(Programme, { name: PORTFOLIO_PROGRAMME })) return;
  const programmeId = await createProgramme(tx, PROGRAM, clock, { name: PORTFOLIO_PROGRAMME, catalogueKeys: [MODEL] });
  const held = { role: 'REVIEWER', conventionId: null, partyId: null, programmeId, validFrom: dayOf(clock.now()) } as const;
  await createMembership(tx, PROGRAM, clock, { personId, ...held });
}

/** Puts in place what the conventions stand on, before the first of them was signed, where it is not there yet. */
export async function layGround(em: EntityManager, now: Date): Promise<Ground> {
  const days = new ServiceDays(now, BEGAN_DAYS_AGO);
  const at = days.next(days.signedOn);
  const clock = { now: () => at };
  const source = readFileSync(SOURCE, 'utf8');
  const asked = { source, fileName: `${MODEL}.yaml`, isDryRun: false };
  const { id: catalogueId, catalogue: content } = await importCatalogue(em, PROGRAM, clock, asked);
  const found = await em.fork().find(Commitment, { catalogue: catalogueId! }, { orderBy: { position: 'asc' } });
  const commitments = found.map(({ id, code, tracking, groupCode: group, definition: { parties, expectedEvidence: expected = [] } }) => ({
    id,
    duties: parties.map((party): Duty => ({ code, party, tracking, group, expected })),
  }));
  const lay = async (tx: EntityManager) => {
    const laid = await layBodies(tx, at);
    await layProgramme(tx, clock, laid.people.get(PROGRAMME_REVIEWER)!);
    return laid;
  };
  const laid = await write(em, lay, ADMINISTRATION);
  return { catalogueId: catalogueId!, content, commitments, ...laid };
}
