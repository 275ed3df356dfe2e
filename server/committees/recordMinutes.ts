import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { keepOffer, readOffer } from '../evidence/depositEvidence.ts';
import { Evidence } from '../evidence/evidence.entity.ts';
import { evidenceVerbs } from '../evidence/evidence.verbs.ts';
import { attach } from '../evidence/evidenceContent.ts';
import { EvidenceLink } from '../evidence/evidenceLink.entity.ts';
import { lockEvidence } from '../evidence/lockEvidence.ts';
import type { Clock } from '../platform/clock.ts';
import type { Signature } from '../platform/db/signature.ts';
import { badInput, conflict } from '../platform/errors.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { type JournalNote, journaled } from '../platform/journal/journaled.ts';
import type { RecordMinutesInput } from './acts.inputs.ts';
import { committeeVerbs } from './committee.verbs.ts';
import { answeredBy, type DueOccurrence } from './committeeSchedule.queries.ts';
import { type LockedCommittee, lockCommittee, requireVersion } from './lockCommittee.ts';

/** A proof that is there already. Throws NOT_FOUND, NOT_YOUR_EVIDENCE, EVIDENCE_WITHDRAWN, OTHER_PARTY, KEPT_BY_REGISTER. */
async function knownProof(tx: EntityManager, actor: Actor, { facts }: LockedCommittee, id: string): Promise<Evidence> {
  const evidence = await lockEvidence(tx, actor, id);
  if (evidence.convention.id !== facts.conventionId || evidence.party.id !== facts.organiserId) {
    throw badInput('evidenceId', 'OTHER_PARTY', {
      fr: 'Le relevé est une preuve déposée par la partie qui organise le comité : choisissez-en une.',
      en: 'The minutes are a proof deposited by the party that organises the committee: choose one.',
    });
  }
  evidenceVerbs.require('LINK', actor, evidence.facts());
  if (evidence.kind === 'REGISTER') {
    throw badInput('evidenceId', 'KEPT_BY_REGISTER', {
      fr: 'Un relevé est un fichier, un lien ou une attestation écrite : choisissez-en un.',
      en: 'Minutes are a file, a link or a written statement: choose one.',
    });
  }
  return evidence;
}

/** A file or a link that is deposited for what the committee answers. Throws NOTHING_TO_PROVE where it answers nothing, and those of a deposit. */
async function newProof(
  tx: EntityManager,
  note: (note: JournalNote) => void,
  actor: Actor,
  { known, at }: LockedCommittee,
  { uploadId, url, title }: RecordMinutesInput,
  [first]: DueOccurrence[],
): Promise<Evidence> {
  if (!first) {
    throw conflict('NOTHING_TO_PROVE', {
      fr: 'Ce comité ne répond à aucune obligation de la partie qui l’organise : déposez le relevé où il sert, puis choisissez-le.',
      en: 'This committee answers no obligation of the party that organises it: deposit the minutes where they serve, then choose them.',
    });
  }
  const offer = readOffer({
    obligationIds: [first.obligationId],
    occurrenceId: first.id,
    kind: uploadId ? 'FILE' : 'LINK',
    title: title?.trim() || `Relevé de décisions, comité ${known.reference} du ${frenchDay(known.heldOn!)}`,
    content: { uploadId, url },
  });
  const id = await keepOffer(tx, note, actor, at, offer, (content) => attach(tx, actor, content, uploadId, at));
  return tx.findOneOrFail(Evidence, { id });
}

/** It serves what the committee answers for the party that organises it. */
async function serve(tx: EntityManager, evidence: Evidence, answered: readonly DueOccurrence[], by: Signature, at: Date): Promise<void> {
  for (const { id: occurrence, obligationId: obligation } of answered) {
    if (await tx.count(EvidenceLink, { evidence: evidence.id, obligation, unlinkedAt: null })) continue;
    tx.create(EvidenceLink, { evidence: evidence.id, obligation, occurrence, linkedAt: at, ...by });
  }
}

/**
 * A proof of the party that organises a committee, there already or deposited by this, is its minutes, and serves what the committee answers for that party.
 * Returns the id. Errors: NOT_FOUND, NOT_THE_ORGANISER, COMMITTEE_CHANGED, NOT_CONVENED, NOT_HELD, COMMITTEE_CLOSED, COMMITTEE_CANCELLED, REQUIRED
 * (uploadId), NOT_YOUR_EVIDENCE, EVIDENCE_WITHDRAWN, OTHER_PARTY, KEPT_BY_REGISTER (evidenceId), NOTHING_TO_PROVE, and those of a deposit.
 */
export async function recordMinutes(em: EntityManager, actor: Actor, clock: Clock, input: RecordMinutesInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const locked = await lockCommittee(tx, actor, clock, input.committeeId);
    const { committee, known, facts, at } = locked;
    const by = signAs(actor, committeeVerbs.require('RECORD_MINUTES', actor, facts));
    requireVersion(locked, input.version);
    if (!input.evidenceId && !input.uploadId && !input.url?.trim()) {
      throw badInput('uploadId', 'REQUIRED', {
        fr: 'Donnez un fichier, une adresse, ou une preuve déjà déposée.',
        en: 'Give a file, an address, or a proof that is deposited already.',
      });
    }
    const of = { conventionId: facts.conventionId, partyId: facts.organiserId, committeeId: committee.id, heldOn: known.heldOn! };
    const answered = await answeredBy(tx, of, at);
    const evidence = input.evidenceId
      ? await knownProof(tx, actor, locked, input.evidenceId)
      : await newProof(tx, note, actor, locked, input, answered);
    await tx.flush();
    await serve(tx, evidence, answered, by, at);
    committee.minutes = evidence;
    note({ chain: facts.conventionId, action: 'committee.minutesRecorded', subject: { type: 'Committee', id: committee.id }, by, at });
    return committee.id;
  });
}
