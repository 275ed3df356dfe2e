import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import type { DeclareObligationInput } from './declaration.type.ts';
import { lockObligation } from './lockObligation.ts';
import { obligationVerbs } from './obligation.verbs.ts';
import { writeDeclaration } from './writeDeclaration.ts';

/**
 * The bound party says where it stands; a new declaration replaces the last one without erasing it.
 * An answer to an occurrence says when it was done, and why where that is late; correcting one, of whichever occurrence, takes a reason (`comment`).
 * Errors: NOT_FOUND, NOT_YOUR_PARTY, TOO_LONG, IN_FUTURE, BEFORE_CAUSE, LATE_REASON, LATE_STAYS, NO_OCCURRENCE, DECLARATION_CHANGED when somebody declared since `lastDeclarationId`.
 */
export async function declareObligation(em: EntityManager, actor: Actor, clock: Clock, input: DeclareObligationInput): Promise<void> {
  const checks = new Checks();
  const comment = checks.optionalText('comment', input.comment, LENGTHS.text);
  checks.done();
  await journaled(em, async (tx, note) => {
    const facts = await lockObligation(tx, actor, input.obligationId);
    const at = clock.now();
    const by = signAs(actor, obligationVerbs.require('DECLARE', actor, facts));
    if (!(await writeDeclaration(tx, actor, checks, { obligationId: facts.id, input, comment, by, at }))) return;
    note({ chain: facts.conventionId, action: 'obligation.declared', subject: { type: 'Obligation', id: facts.id }, by, at });
  });
}
