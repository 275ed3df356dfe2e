import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, PROGRAM } from '../actors/actor.ts';
import { answerByRegister } from '../obligations/answerByRegister.ts';
import { run, sql } from '../platform/db/read.ts';
import { openedBy } from '../registers/opened.ts';
import { HELD } from './committeeWords.ts';

/** The parties are convened: attendance opens. */
export const CONVENED = 'committee.convened';

/** Acts of a committee that are what its moments ask for. */
export const ATTENDED = 'committee.attended';
export const CHAIRED = 'committee.chaired';

/** What a convening opens: attendance, on the day planned, of every party that the agreement binds to it; where none was invited, it is not required. */
export async function announceConvened(
  tx: EntityManager,
  actor: Actor,
  of: { id: string; conventionId: string; reference: string; plannedOn: string; invited: readonly string[] },
  at: Date,
): Promise<void> {
  await run(
    tx,
    sql`select announce_moment(${of.conventionId}, ${CONVENED}, null, ${of.id}, paris_midnight(${of.plannedOn}::date), ${at}, null)`,
  );
  for (const opened of await openedBy(tx, 'committee', of.conventionId, of.id, at)) {
    if (of.invited.includes(opened.partyId)) continue;
    const words = `${of.reference} : cette partie n’est pas invitée à ce comité.`;
    await answerByRegister(tx, actor, opened, { status: 'NOT_REQUIRED', words, by: PROGRAM, at });
  }
}

/** The day of a committee that is convened moves, and with it what that opened for the parties invited. */
export async function moveConvened(
  tx: EntityManager,
  of: { id: string; conventionId: string; invited: readonly string[] },
  day: string,
  at: Date,
  why: string,
): Promise<void> {
  for (const partyId of of.invited) {
    await run(
      tx,
      sql`select date_moment(${of.conventionId}, ${CONVENED}, ${of.id}, paris_midnight(${day}::date), ${at}, ${partyId}::uuid, ${why})`,
    );
  }
}

/** What a convening opened is no longer asked: the committee will not take place. */
export async function withdrawConvened(tx: EntityManager, conventionId: string, id: string, at: Date, why: string): Promise<void> {
  await run(tx, sql`select withdraw_moment(${conventionId}, ${CONVENED}, ${id}, ${at}, ${why})`);
}

/** A committee that is held opens who chairs it. */
export async function announceHeld(tx: EntityManager, conventionId: string, id: string, heldOn: string, at: Date): Promise<void> {
  await run(tx, sql`select announce_moment(${conventionId}, ${HELD}, null, ${id}, paris_midnight(${heldOn}::date), ${at}, null)`);
}
