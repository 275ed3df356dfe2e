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
import { PROGRAM_FOLDER } from '../platform/programFolder.ts';
import { createProgramme } from '../programmes/keepProgrammes.ts';
import { Programme } from '../programmes/programme.entity.ts';
import { DEMO_ORGANISATIONS, DEMO_PARTIES, DEMO_PEOPLE, DEMO_PROGRAMME, type SeededPerson } from './demoPeople.ts';

const SLUG = 'domifa-fast5-2020';
const CATALOGUE = path.join(PROGRAM_FOLDER, 'schema', 'catalogues', `${SLUG}.yaml`);
const SIGNED_ON = '2020-11-23';

type Organisations = Map<string, string>;

async function seedOrganisations(em: EntityManager, clock: Clock): Promise<Organisations> {
  const ids: Organisations = new Map();
  for (const organisation of DEMO_ORGANISATIONS) {
    const known = await em.fork().findOne(Organisation, { shortName: organisation.shortName });
    ids.set(organisation.shortName, known?.id ?? (await createOrganisation(em, PROGRAM, clock, organisation)));
  }
  return ids;
}

async function seedConvention(em: EntityManager, clock: Clock, organisations: Organisations): Promise<string> {
  const known = await em.fork().findOne(Convention, { slug: SLUG });
  if (known) {
    return known.id;
  }
  const source = readFileSync(CATALOGUE, 'utf8');
  const { id, catalogue } = await importCatalogue(em, PROGRAM, clock, { source, fileName: 'domifa-fast5-2020.yaml', isDryRun: false });
  const { credits, annexes, proposedParties, openWords: _none, ...act } = proposeAct(catalogue);
  const amount = (value: number | null) => (value === null ? null : String(value));
  return createConvention(em, PROGRAM, clock, {
    ...act,
    catalogueId: id!,
    slug: SLUG,
    title: `${act.title} – DomiFa`,
    serviceName: 'DomiFa',
    credits: credits.map(({ year, ae, cp }) => ({ year, ae: amount(ae), cp: amount(cp) })),
    annexes: annexes.map((label) => ({ label })),
    parties: DEMO_PARTIES.map(({ code, organisation, dpoEmail }) => ({
      ...proposedParties.find((party) => party.code === code)!,
      organisationId: organisations.get(organisation)!,
      dpoEmail,
    })),
  });
}

async function seedProgramme(em: EntityManager, clock: Clock): Promise<string> {
  const known = await em.fork().findOne(Programme, { name: DEMO_PROGRAMME });
  return known?.id ?? createProgramme(em, PROGRAM, clock, { name: DEMO_PROGRAMME, catalogueKeys: [SLUG] });
}

/** Where the people of the demonstration hold their roles. */
interface Places {
  organisations: Organisations;
  conventionId: string;
  programmeId: string;
  parties: Map<string, string>;
}

async function seedPerson(
  em: EntityManager,
  clock: Clock,
  person: SeededPerson,
  { organisations, conventionId, programmeId, parties }: Places,
): Promise<void> {
  const { email, givenName, usualName } = person;
  const known = await em.fork().findOne(Person, { email });
  const organisationId = organisations.get(person.organisation)!;
  const personId = known?.id ?? (await createPerson(em, PROGRAM, clock, { fullName: `${givenName} ${usualName}`, email, organisationId }));
  if (await em.fork().count(Membership, { person: personId })) {
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
      validFrom: SIGNED_ON,
    });
  }
}

/** Puts the demonstration in place: its catalogue, convention and people. What is already there is left as it is. */
export async function seedDemo(em: EntityManager, clock: Clock): Promise<void> {
  const organisations = await seedOrganisations(em, clock);
  const conventionId = await seedConvention(em, clock, organisations);
  const parties = new Map((await em.fork().find(Party, { convention: conventionId })).map(({ code, id }) => [code, id]));
  const programmeId = await seedProgramme(em, clock);
  for (const person of DEMO_PEOPLE.filter(({ isUnknown }) => !isUnknown)) {
    await seedPerson(em, clock, person, { organisations, conventionId, programmeId, parties });
  }
}
