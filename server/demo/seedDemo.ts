import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PROGRAM } from '../actors/actor.ts';
import { importCatalogue } from '../catalogues/importCatalogue.ts';
import { proposeAct } from '../catalogues/proposeAct.ts';
import { Convention } from '../conventions/convention.entity.ts';
import { Party } from '../conventions/party.entity.ts';
import { createConvention } from '../obligations/opening/createConvention.ts';
import { createOrganisation } from '../organisations/createOrganisation.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { createMembership } from '../people/manageMemberships.ts';
import { createPerson } from '../people/managePeople.ts';
import { Membership } from '../people/membership.entity.ts';
import { Person } from '../people/person.entity.ts';
import type { Clock } from '../platform/clock.ts';
import { write } from '../platform/db/authority.ts';
import type { FileStore } from '../platform/files/fileStore.ts';
import { PROGRAM_FOLDER } from '../platform/programFolder.ts';
import { createProgramme } from '../programmes/keepProgrammes.ts';
import { Programme } from '../programmes/programme.entity.ts';
import { DEMO_ORGANISATIONS, DEMO_PARTIES, DEMO_PEOPLE, DEMO_PROGRAMME, type SeededPerson } from './demoPeople.ts';
import { DemoDays } from './work/demoDays.ts';
import { DemoFiles } from './work/demoFiles.ts';
import { layWork } from './work/layWork.ts';

const SLUG = 'domifa-fast5-2020';
const CATALOGUE = path.join(PROGRAM_FOLDER, 'schema', 'catalogues', `${SLUG}.yaml`);
const yearOf = (day: string): number => Number(day.slice(0, 4));

type Organisations = Map<string, string>;

async function seedOrganisations(em: EntityManager, clock: Clock): Promise<Organisations> {
  const ids: Organisations = new Map();
  for (const organisation of DEMO_ORGANISATIONS) {
    const known = await em.findOne(Organisation, { shortName: organisation.shortName });
    ids.set(organisation.shortName, known?.id ?? (await createOrganisation(em, PROGRAM, clock, organisation)));
  }
  return ids;
}

/** Opens the convention on the days of its act, or signed not so long ago where people are to have worked on it since. Returns its id. */
async function seedConvention(em: EntityManager, clock: Clock, organisations: Organisations, days: DemoDays | undefined): Promise<string> {
  const source = readFileSync(CATALOGUE, 'utf8');
  const { id, catalogue } = await importCatalogue(em, PROGRAM, clock, { source, fileName: 'domifa-fast5-2020.yaml', isDryRun: false });
  const { credits, annexes, proposedParties, openWords: _none, ...act } = proposeAct(catalogue);
  const amount = (value: number | null) => (value === null ? null : String(value));
  const term = days ? { signedOn: days.signedOn, endsOn: days.firstEnd } : { signedOn: act.signedOn, endsOn: act.endsOn };
  const later = yearOf(term.signedOn) - yearOf(act.signedOn);
  return createConvention(em, PROGRAM, clock, {
    ...act,
    ...term,
    catalogueId: id!,
    slug: SLUG,
    title: `${act.title} – DomiFa`,
    serviceName: 'DomiFa',
    credits: credits.map(({ year, ae, cp }) => ({ year: year + later, ae: amount(ae), cp: amount(cp) })),
    annexes: annexes.map((label) => ({ label })),
    parties: DEMO_PARTIES.map(({ code, organisation, dpoEmail }) => ({
      ...proposedParties.find((party) => party.code === code)!,
      organisationId: organisations.get(organisation)!,
      dpoEmail,
    })),
  });
}

async function seedProgramme(em: EntityManager, clock: Clock): Promise<string> {
  const known = await em.findOne(Programme, { name: DEMO_PROGRAMME });
  return known?.id ?? createProgramme(em, PROGRAM, clock, { name: DEMO_PROGRAMME, catalogueKeys: [SLUG] });
}

/** Where the people of the demonstration hold their roles. */
interface Places {
  organisations: Organisations;
  conventionId: string;
  programmeId: string;
  parties: Map<string, string>;
  signedOn: string;
}

async function seedPerson(
  em: EntityManager,
  clock: Clock,
  person: SeededPerson,
  { organisations, conventionId, programmeId, parties, signedOn }: Places,
): Promise<void> {
  const { email, givenName, usualName } = person;
  const known = await em.findOne(Person, { email });
  const organisationId = organisations.get(person.organisation)!;
  const personId = known?.id ?? (await createPerson(em, PROGRAM, clock, { fullName: `${givenName} ${usualName}`, email, organisationId }));
  if (await em.count(Membership, { person: personId })) {
    return;
  }
  for (const { role, party } of person.memberships) {
    const isInConvention = Boolean(party) || role === 'READER';
    await createMembership(em, PROGRAM, clock, {
      personId,
      role,
      conventionId: isInConvention ? conventionId : null,
      partyId: party ? parties.get(party)! : null,
      programmeId: role === 'REVIEWER' ? programmeId : null,
      validFrom: signedOn,
    });
  }
}

export interface Demonstration {
  em: EntityManager;
  store: FileStore;
  clock: Clock;
  /** Nobody has worked on its convention yet. */
  isEmpty: boolean;
  /** Told how much of the work is laid, from 0 to 1, as it is; what it throws ends the laying. */
  onStep?: (share: number) => void;
}

/**
 * Puts the demonstration in place, all of it or nothing: its catalogue, convention and people, and fourteen months of their work unless it is to be
 * empty. What is already there is left as it is: on a convention that is there, no work is laid.
 */
export async function seedDemo({ em, store, clock, isEmpty, onStep }: Demonstration): Promise<void> {
  let files: DemoFiles | undefined;
  const seed = async (tx: EntityManager) => {
    const known = await tx.findOne(Convention, { slug: SLUG });
    const days = known || isEmpty ? undefined : new DemoDays(clock.now());
    if (days) {
      onStep?.(0);
      files = new DemoFiles(store);
    }
    const then: Clock = days ? { now: () => days.signedAt } : clock;
    const organisations = await seedOrganisations(tx, then);
    const conventionId = known?.id ?? (await seedConvention(tx, then, organisations, days));
    const { signedOn } = known ?? (await tx.findOneOrFail(Convention, conventionId));
    const parties = new Map((await tx.find(Party, { convention: conventionId })).map(({ code, id }) => [code, id]));
    const programmeId = await seedProgramme(tx, then);
    for (const person of DEMO_PEOPLE.filter(({ isUnknown }) => !isUnknown)) {
      await seedPerson(tx, then, person, { organisations, conventionId, programmeId, parties, signedOn });
    }
    if (files) await layWork({ tx, store, files, conventionId, parties, days: days! }, onStep);
  };
  await write(em, seed, 'demonstration').finally(() => files?.discard());
}
