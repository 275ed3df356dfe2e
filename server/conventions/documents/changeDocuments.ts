import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../../actors/actor.ts';
import { canReadConvention } from '../../actors/scope.policy.ts';
import type { Clock } from '../../platform/clock.ts';
import { fail, notFound } from '../../platform/errors.ts';
import { journaled } from '../../platform/journal/journaled.ts';
import { LENGTHS } from '../../platform/lengths.ts';
import { Checks, knownId } from '../../platform/validate.ts';
import { conventionVerbs } from '../convention.verbs.ts';
import { lockConvention } from '../lockConvention.ts';
import { attachDocuments, readDocument } from './attachDocuments.ts';
import { ConventionDocument } from './conventionDocument.entity.ts';
import type { AddConventionDocumentInput, WithdrawConventionDocumentInput } from './document.inputs.ts';

/**
 * Adds a document to the act of a convention. Errors: NOT_FOUND, ADMINISTRATORS_ONLY, BAD_INPUT fields (label, uploadId, url), UPLOAD_NOT_FOUND,
 * SIGNED_ALREADY while another signed act stands.
 */
export async function addConventionDocument(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  input: AddConventionDocumentInput,
): Promise<void> {
  const id = knownId('conventionId', input.conventionId);
  if (!canReadConvention(actor, id)) {
    throw notFound('conventionId');
  }
  const membership = conventionVerbs.require('ADD_DOCUMENT', actor, id);
  const checks = new Checks();
  const document = readDocument(checks, input.kind, input);
  checks.done();
  await journaled(em, async (tx, note) => {
    await lockConvention(tx, id, 'conventionId');
    if (document.kind === 'SIGNED' && (await tx.count(ConventionDocument, { convention: id, kind: 'SIGNED', withdrawnAt: null }))) {
      throw fail('CONFLICT', 'SIGNED_ALREADY', {
        fr: 'L’acte signé est déjà joint : retirez-le d’abord, avec une raison, si ce n’est pas le bon.',
        en: 'The signed act is attached already: withdraw it first, with a reason, if it is not the right one.',
      });
    }
    const at = clock.now();
    const by = signAs(actor, membership);
    await attachDocuments(tx, id, [document], by, at);
    note({ chain: id, action: 'convention.documentAdded', subject: { type: 'Convention', id }, by, at });
  });
}

/**
 * Says that a document no longer is one of the act; it stays readable. Returns the id of the convention. Errors: NOT_FOUND, ADMINISTRATORS_ONLY,
 * TOO_SHORT (reason), DOCUMENT_WITHDRAWN.
 */
export async function withdrawConventionDocument(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  input: WithdrawConventionDocumentInput,
): Promise<string> {
  const checks = new Checks();
  const reason = checks.text('reason', input.reason, LENGTHS.reason);
  const documentId = knownId('documentId', input.documentId);
  return journaled(em, async (tx, note) => {
    const document = await tx.findOne(ConventionDocument, { id: documentId });
    const id = document?.convention.id;
    if (!id || !canReadConvention(actor, id)) {
      throw notFound('documentId');
    }
    const membership = conventionVerbs.require('WITHDRAW_DOCUMENT', actor, id);
    checks.done();
    await lockConvention(tx, id, 'documentId');
    await tx.refresh(document);
    if (document.withdrawnAt) {
      throw fail('CONFLICT', 'DOCUMENT_WITHDRAWN', { fr: 'Ce document a déjà été retiré.', en: 'This document was withdrawn already.' });
    }
    const at = clock.now();
    document.withdrawnAt = at;
    document.withdrawnByName = actor.fullName;
    document.withdrawalReason = reason;
    const by = signAs(actor, membership);
    const subject = { type: 'Convention', id };
    note({ chain: id, action: 'convention.documentWithdrawn', subject, by, at, security: 'DELETION' });
    return id;
  });
}
