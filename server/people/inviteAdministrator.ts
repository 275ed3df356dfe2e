import type { EntityManager } from '@mikro-orm/postgresql';
import { Organisation } from '../organisations/organisation.entity.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { INSTANCE_CHAIN, journaled } from '../platform/journal/journaled.ts';
import { PROGRAM } from './actor.ts';
import { Membership } from './membership.entity.ts';
import { Person } from './person.entity.ts';

/** Makes the person of this address an administrator when the instance has none; does nothing otherwise. */
export async function inviteAdministrator(em: EntityManager, clock: Clock, email: string): Promise<void> {
  if (await em.fork().count(Membership, { role: 'ADMINISTRATOR' })) {
    return;
  }
  await journaled(em, async (tx, note) => {
    const at = clock.now();
    const address = email.toLowerCase();
    const known = await tx.findOne(Person, { email: address });
    const personId = known?.id ?? newId();
    if (!known) {
      const organisation = newId();
      tx.create(Organisation, { id: organisation, name: 'Exploitant de l’instance', shortName: 'EXPLOITANT' });
      tx.create(Person, { id: personId, fullName: address, email: address, organisation });
    }
    tx.create(Membership, { person: personId, role: 'ADMINISTRATOR', validFrom: dayOf(at) });
    note({ chain: INSTANCE_CHAIN, action: 'person.invited', subject: { type: 'Person', id: personId }, by: PROGRAM, at });
  });
}
