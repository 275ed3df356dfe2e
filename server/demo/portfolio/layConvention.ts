import type { EntityManager } from '@mikro-orm/postgresql';
import { PROGRAM } from '../../actors/actor.ts';
import { startOf } from '../../clocks/days.ts';
import { Convention } from '../../conventions/convention.entity.ts';
import { ConventionDate } from '../../conventions/conventionDate.entity.ts';
import { Credit } from '../../conventions/credit.entity.ts';
import { Party } from '../../conventions/party.entity.ts';
import { Obligation } from '../../obligations/obligation.entity.ts';
import { Membership } from '../../people/membership.entity.ts';
import { read, run, sql } from '../../platform/db/read.ts';
import type { Agreed } from './agreed.ts';
import { Bulk } from './bulk.ts';
import { idOf } from './chance.ts';
import { bodies, type Ground } from './ground.ts';
import type { Laid } from './laid.ts';
import { layActs } from './layActs.ts';
import { dpoEmailOf, holdersOf, MEMBERS, nameOf } from './members.ts';
import { tellLast } from './registers.ts';
import { tellStory } from './tellStory.ts';

const BODY_NAMES = new Map(bodies().map(({ shortName, name }) => [shortName, name]));

type Opening = Pick<Laid, 'agreed' | 'ground' | 'conventionId'> & { bulk: Bulk };

function addConvention({ agreed, ground, conventionId: id, bulk }: Opening): object[] {
  const { service, days, endsOn, inForceOn, title, signedAt: at, credits, variables, noticePeriod, originals } = agreed;
  const { signedOn } = days;
  const own = { id, slug: service.slug, title, serviceName: service.name, catalogue: ground.catalogueId, signedOn, endsOn };
  const convention = bulk.add(Convention, { ...own, imputations: [], variables, noticePeriod, originals }, at);
  const given = credits.map(({ year, ae, cp }) =>
    bulk.add(Credit, { id: idOf(`credit ${id} ${year}`, at), convention: id, year, ae, cp }, at),
  );
  const dates = Object.entries({ SIGNED: signedOn, IN_FORCE: inForceOn, ENDS: endsOn }).map(([kind, value]) => {
    const known = { source: 'ORIGINAL', knownFrom: startOf(signedOn), reason: null, recordedAt: at };
    return bulk.add(ConventionDate, { id: idOf(`date ${id} ${kind}`, at), convention: id, kind, rank: 1, value, ...known, ...PROGRAM }, at);
  });
  return [convention, ...given, ...dates];
}

function addParties({ agreed, ground, conventionId, bulk }: Opening, parties: Map<string, string>): object[] {
  const holders = holdersOf(agreed.service);
  return ground.content.parties.map((party, position) => {
    const { code, role: roleLabel, isSignatory, gdprRole = null, providesReviewers = false } = party;
    const id = idOf(`party ${conventionId} ${code}`, agreed.signedAt);
    parties.set(code, id);
    const held = { name: BODY_NAMES.get(holders[code]!), roleLabel, organisation: ground.organisations.get(holders[code]!) };
    const part = { gdprRole, isSignatory, providesReviewers, dpoEmail: dpoEmailOf(code, agreed.service), position: position + 1 };
    return bulk.add(Party, { id, convention: conventionId, code, ...held, ...part }, agreed.signedAt);
  });
}

function addObligations({ agreed, ground, conventionId: convention, bulk }: Opening, parties: Map<string, string>): Map<string, string> {
  const obligations = new Map<string, string>();
  for (const { id: commitment, duties } of ground.commitments) {
    for (const { code, party } of duties) {
      const id = idOf(`obligation ${convention} ${code}/${party}`, agreed.signedAt);
      obligations.set(`${code}/${party}`, id);
      bulk.add(Obligation, { id, convention, commitment, party: parties.get(party) }, agreed.signedAt);
    }
  }
  return obligations;
}

function addMembers({ agreed, ground, conventionId: chain, bulk }: Opening, parties: Map<string, string>): void {
  const { signedAt: at, days } = agreed;
  for (const [author, role, party] of MEMBERS) {
    const id = idOf(`membership ${chain} ${author} ${party}`, at);
    const scope = { convention: chain, party: parties.get(party), programme: null };
    const held = { person: ground.people.get(nameOf(author, agreed.service)), role, ...scope, validFrom: days.signedOn, validUntil: null };
    const changes = [bulk.add(Membership, { id, ...held }, at)];
    bulk.note({ chain, action: 'membership.created', subject: { type: 'Membership', id }, by: PROGRAM, at, changes });
  }
}

/** The occurrences that its dates and credits opened, by obligation, moment and cause. */
async function readOccurrences(tx: EntityManager, conventionId: string): Promise<Map<string, string>> {
  const rows = await read<{ name: string; id: string }>(
    tx,
    sql`select concat(c.code, '/', y.code, ' ', oc.moment, ' ', oc.cause_key) as name, oc.id
      from obligation o join commitment c on c.id = o.commitment_id join party y on y.id = o.party_id join occurrence oc on oc.obligation_id = o.id
      where o.convention_id = ${conventionId}`,
  );
  return new Map(rows.map(({ name, id }) => [name, id]));
}

/** Within a transaction: the convention of a service with its parties, members and obligations, and everything that was done in it since, as its people would have. */
export async function layConvention(tx: EntityManager, ground: Ground, agreed: Agreed): Promise<void> {
  const bulk = new Bulk();
  const conventionId = idOf(`convention ${agreed.service.slug}`, agreed.signedAt);
  const opening = { agreed, ground, conventionId, bulk };
  const parties = new Map<string, string>();
  const changes = [...addConvention(opening), ...addParties(opening, parties)];
  const obligations = addObligations(opening, parties);
  const counted = { entity: 'Obligation', id: null, before: null, after: { count: obligations.size } };
  const subject = { type: 'Convention', id: conventionId };
  bulk.note({
    chain: conventionId,
    action: 'convention.created',
    subject,
    by: PROGRAM,
    at: agreed.signedAt,
    changes: [...changes, counted],
  });
  addMembers(opening, parties);
  await bulk.storeRows(tx);
  await run(tx, sql`select open_moments(${conventionId})`);
  const duties = ground.commitments.flatMap((commitment) => commitment.duties);
  const laid = { agreed, ground, conventionId, parties, obligations, occurrences: await readOccurrences(tx, conventionId) };
  await layActs(tx, bulk, laid, tellStory(agreed.teller, duties, agreed.endsOn));
  await bulk.storeRows(tx);
  await bulk.storeJournal(tx);
  await tellLast(tx, laid);
}
