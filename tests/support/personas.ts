import { Person } from '../../server/people/person.entity.ts';
import { openSession } from '../../server/platform/auth/sessions.ts';
import type { Clock } from '../../server/platform/clock.ts';
import type { Orm } from '../../server/platform/db/orm.ts';

/** The people of the demonstration, by what they are in it. */
const EMAILS = {
  /** Team of DNUM and of the startup. */
  team: 'camille.roux@demo.invalid',
  /** DPO of DNUM and of the startup's team. */
  dpoDnum: 'dominique.petit@demo.invalid',
  /** DPO of DINUM: the other side for DNUM's obligations. */
  dpoDinum: 'claude.martin@demo.invalid',
  financeDnum: 'lou.fontaine@demo.invalid',
  financeDinum: 'maxime.leroy@demo.invalid',
  partner: 'andrea.lopez@demo.invalid',
  /** Reviewer of the programme, who belongs to DINUM. */
  reviewer: 'alix.bernard@demo.invalid',
  reader: 'sacha.moreau@demo.invalid',
  administrator: 'noor.lambert@demo.invalid',
} as const;
export type PersonaName = keyof typeof EMAILS;

export const personaEmail = (name: PersonaName): string => EMAILS[name];

/** A session as sign-in opens it; tests/auth shows sign-in itself. Returns the cookie. */
export async function openTestSession(orm: Orm, clock: Clock, email: string): Promise<string> {
  const em = orm.em.fork();
  const { id } = await em.findOneOrFail(Person, { email });
  const token = await openSession(em, clock.now(), undefined, { personId: id, idToken: '', acr: null, userAgent: 'tests' });
  return `garant_session=${token}`;
}
