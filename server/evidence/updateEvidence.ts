import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { lastWriting } from '../platform/journal/lastWriting.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import type { UpdateEvidenceInput } from './evidence.inputs.ts';
import { evidenceVerbs } from './evidence.verbs.ts';
import { lockEvidence } from './lockEvidence.ts';

/**
 * Edits title, description or confidentiality; versions and files are untouched. A field left out keeps its value.
 * Errors: BAD_INPUT fields, NOT_FOUND, NOT_YOUR_EVIDENCE, EVIDENCE_WITHDRAWN, EVIDENCE_CHANGED with what the record is now, who wrote last and when.
 */
export async function updateEvidence(em: EntityManager, actor: Actor, clock: Clock, id: string, input: UpdateEvidenceInput): Promise<void> {
  const checks = new Checks();
  const title = input.title == null ? undefined : checks.text('title', input.title, LENGTHS.line);
  const description = input.description === undefined ? undefined : checks.optionalText('description', input.description, LENGTHS.text);
  checks.done();
  await journaled(em, async (tx, note) => {
    const evidence = await lockEvidence(tx, actor, id, 'id');
    const membership = evidenceVerbs.require('UPDATE', actor, evidence.facts());
    if (evidence.version !== input.version) {
      throw conflict(
        'EVIDENCE_CHANGED',
        { fr: 'Cette preuve a été modifiée entre-temps.', en: 'This evidence was changed meanwhile.' },
        {
          title: evidence.title,
          description: evidence.description,
          confidentiality: evidence.confidentiality,
          version: evidence.version,
          ...(await lastWriting(tx, evidence.id)),
        },
      );
    }
    evidence.title = title ?? evidence.title;
    evidence.description = description === undefined ? evidence.description : description;
    evidence.confidentiality = input.confidentiality ?? evidence.confidentiality;
    const by = signAs(actor, membership);
    note({
      chain: evidence.convention.id,
      action: 'evidence.updated',
      subject: { type: 'Evidence', id: evidence.id },
      by,
      at: clock.now(),
    });
  });
}
