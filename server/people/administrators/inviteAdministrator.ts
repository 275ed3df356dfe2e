import type { EntityManager } from '@mikro-orm/postgresql';
import { PROGRAM } from '../../actors/actor.ts';
import { ADMINISTRATION } from '../../actors/administration.policy.ts';
import type { Clock } from '../../platform/clock.ts';
import { INSTANCE_CHAIN, type JournalNote, journaled } from '../../platform/journal/journaled.ts';
import { hasAdministrator } from '../administrators.ts';
import { makeAdministrator } from './recoverAdministrator.ts';

/** Makes the person of this address an administrator when nobody active is one; does nothing otherwise. */
export async function inviteAdministrator(em: EntityManager, clock: Clock, email: string): Promise<void> {
  if (await hasAdministrator(em.fork(), clock.now(), { lastingly: false })) {
    return;
  }
  const invite = async (tx: EntityManager, note: (note: JournalNote) => void) => {
    const at = clock.now();
    const { person } = await makeAdministrator(tx, at, email.toLowerCase());
    note({
      chain: INSTANCE_CHAIN,
      action: 'person.invited',
      subject: { type: 'Person', id: person.id },
      by: PROGRAM,
      at,
      security: 'ROLE_GIVEN',
    });
  };
  await journaled(em, invite, ADMINISTRATION);
}
