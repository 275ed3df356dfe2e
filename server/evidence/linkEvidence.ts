import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { lockObligation } from '../obligations/lockObligation.ts';
import { occurrenceOfFact } from '../obligations/occurrenceAsked.ts';
import type { Clock } from '../platform/clock.ts';
import { badInput, fail, notFound } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import type { LinkEvidenceInput, UnlinkEvidenceInput } from './evidence.inputs.ts';
import { evidenceVerbs, linkVerbs } from './evidence.verbs.ts';
import { EvidenceLink } from './evidenceLink.entity.ts';
import { lockEvidence } from './lockEvidence.ts';

/**
 * Lets a proof serve one more obligation of its party. Errors: NOT_FOUND, NOT_YOUR_EVIDENCE, EVIDENCE_WITHDRAWN, OTHER_PARTY, ALREADY_LINKED.
 */
export async function linkEvidence(em: EntityManager, actor: Actor, clock: Clock, input: LinkEvidenceInput): Promise<void> {
  await journaled(em, async (tx, note) => {
    const facts = await lockObligation(tx, actor, input.obligationId);
    const evidence = await lockEvidence(tx, actor, input.evidenceId);
    const membership = evidenceVerbs.require('LINK', actor, evidence.facts());
    if (facts.partyId !== evidence.party.id) {
      throw badInput('obligationId', 'OTHER_PARTY', {
        fr: 'Une preuve sert les obligations de la partie qui l’a déposée.',
        en: 'Evidence serves the obligations of the party that deposited it.',
      });
    }
    if (await tx.count(EvidenceLink, { evidence: evidence.id, obligation: facts.id, unlinkedAt: null })) {
      throw fail('CONFLICT', 'ALREADY_LINKED', {
        fr: 'Cette preuve sert déjà cette obligation.',
        en: 'This evidence already serves this obligation.',
      });
    }
    const at = clock.now();
    const by = signAs(actor, membership);
    const occurrence = (await occurrenceOfFact(tx, facts.id, input.occurrenceId, at))?.id ?? null;
    tx.create(EvidenceLink, { evidence: evidence.id, obligation: facts.id, occurrence, linkedAt: at, ...by });
    note({ chain: facts.conventionId, action: 'evidence.linked', subject: { type: 'Evidence', id: evidence.id }, by, at });
  });
}

/** Ends a link without erasing it. Errors: NOT_FOUND, NOT_YOUR_EVIDENCE, EVIDENCE_WITHDRAWN. */
export async function unlinkEvidence(em: EntityManager, actor: Actor, clock: Clock, input: UnlinkEvidenceInput): Promise<void> {
  await journaled(em, async (tx, note) => {
    const facts = await lockObligation(tx, actor, input.obligationId);
    const evidence = await lockEvidence(tx, actor, input.evidenceId);
    const membership = linkVerbs.require('UNLINK', actor, evidence.facts());
    const link = await tx.findOne(EvidenceLink, { evidence: evidence.id, obligation: facts.id, unlinkedAt: null });
    if (!link) {
      throw notFound('obligationId');
    }
    link.unlinkedAt = clock.now();
    link.unlinkedByName = actor.fullName;
    const by = signAs(actor, membership);
    note({
      chain: facts.conventionId,
      action: 'evidence.unlinked',
      subject: { type: 'Evidence', id: evidence.id },
      by,
      at: link.unlinkedAt,
      security: 'DELETION',
    });
  });
}
