import type { EntityManager } from '@mikro-orm/postgresql';
import { PROGRAM } from '../../actors/actor.ts';
import { ADMINISTRATION } from '../../actors/administration.policy.ts';
import { Convention } from '../../conventions/convention.entity.ts';
import { createMembership } from '../../people/manageMemberships.ts';
import { Membership } from '../../people/membership.entity.ts';
import { Person } from '../../people/person.entity.ts';
import { dayOf } from '../../platform/asOf.ts';
import type { Clock } from '../../platform/clock.ts';
import { write } from '../../platform/db/authority.ts';
import { Programme } from '../../programmes/programme.entity.ts';
import { agreedOn } from './agreed.ts';
import { PORTFOLIO_PROGRAMME } from './bodies.ts';
import type { Ground } from './ground.ts';
import { layConvention } from './layConvention.ts';
import { SERVICES, type Service } from './services.ts';

/** Of the people of the demonstration, who reviews the sixty conventions. */
const REVIEWER = 'alix.bernard@demo.invalid';

/** Lays one convention, all of it or nothing; what another program laid meanwhile stays as it is. */
export async function layService(em: EntityManager, ground: Ground, service: Service, now: Date): Promise<void> {
  const lay = async (tx: EntityManager) => {
    if (await tx.count(Convention, { slug: service.slug })) return;
    await layConvention(tx, ground, agreedOn(service, now));
  };
  await write(em, lay, service.slug);
}

/** The services whose convention is not there yet; none where the demonstration began without them. */
export async function missingServices(em: EntityManager): Promise<Service[]> {
  const fork = em.fork();
  const known = (await fork.find(Convention, {}, { fields: ['slug'] })).map(({ slug }) => slug);
  const isBegun = known.length === 0 || (await fork.count(Programme, { name: PORTFOLIO_PROGRAMME })) > 0;
  return isBegun ? SERVICES.filter(({ slug }) => !known.includes(slug)) : [];
}

/** Lets the reviewer of the demonstration read the conventions, once. */
export async function openToReviewer(em: EntityManager, clock: Clock): Promise<void> {
  const open = async (tx: EntityManager) => {
    const [person, programme] = [await tx.findOne(Person, { email: REVIEWER }), await tx.findOne(Programme, { name: PORTFOLIO_PROGRAMME })];
    if (!person || !programme || (await tx.count(Membership, { person: person.id, programme: programme.id }))) return;
    const held = { role: 'REVIEWER', conventionId: null, partyId: null, programmeId: programme.id, validFrom: dayOf(clock.now()) } as const;
    await createMembership(tx, PROGRAM, clock, { personId: person.id, ...held });
  };
  await write(em, open, ADMINISTRATION);
}
