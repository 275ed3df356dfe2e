import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { conflict } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, isSameId } from '../platform/validate.ts';
import { Declaration } from './declaration.entity.ts';
import { lockObligation } from './lockObligation.ts';
import type { DeclareObligationInput } from './obligation.inputs.ts';
import { obligationVerbs } from './obligation.verbs.ts';

/**
 * The bound party says where it stands; a new declaration replaces the last one without erasing it. A declaration is dated: the same words of the
 * same person on another day are a new one, on the same day they change nothing.
 * Errors: NOT_FOUND, NOT_YOUR_PARTY, TOO_LONG, DECLARATION_CHANGED when somebody declared since `lastDeclarationId`.
 */
export async function declareObligation(em: EntityManager, actor: Actor, clock: Clock, input: DeclareObligationInput): Promise<void> {
  const checks = new Checks();
  const comment = checks.optionalText('comment', input.comment, LENGTHS.text);
  checks.done();
  await journaled(em, async (tx, note) => {
    const facts = await lockObligation(tx, actor, input.obligationId);
    const membership = obligationVerbs.require('DECLARE', actor, facts);
    const last = await newestOf(tx, Declaration, { obligation: facts.id });
    if (input.lastDeclarationId !== undefined && last && !isSameId(input.lastDeclarationId, last.id)) {
      throw conflict(
        'DECLARATION_CHANGED',
        {
          fr: 'Une autre déclaration a été faite entre-temps : relisez-la avant de déclarer.',
          en: 'Another declaration was made meanwhile: read it before declaring.',
        },
        { id: last.id, status: last.status, comment: last.comment, declaredAt: last.declaredAt, authorName: last.authorName },
      );
    }
    const by = signAs(actor, membership);
    const at = clock.now();
    const isSame = last?.status === input.status && last.comment === comment;
    if (isSame && last.authorId === actor.personId && dayOf(last.declaredAt) === dayOf(at)) return;
    appendNext(tx, Declaration, last, { obligation: facts.id, status: input.status, comment, declaredAt: at, ...by });
    note({ chain: facts.conventionId, action: 'obligation.declared', subject: { type: 'Obligation', id: facts.id }, by, at });
  });
}
