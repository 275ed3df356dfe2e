import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, type ActorMembership, signAs } from '../actors/actor.ts';
import type { DeclareObligationInput } from '../obligations/declaration.type.ts';
import { lockObligation } from '../obligations/lockObligation.ts';
import type { ObligationFacts } from '../obligations/obligation.policy.ts';
import { obligationVerbs } from '../obligations/obligation.verbs.ts';
import { occurrenceOfFact } from '../obligations/occurrenceAsked.ts';
import { type Declaring, writeDeclaration } from '../obligations/writeDeclaration.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import type { Signature } from '../platform/db/signature.ts';
import { badInput } from '../platform/errors.ts';
import { type JournalNote, journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, isSameId, knownId } from '../platform/validate.ts';
import { Evidence } from './evidence.entity.ts';
import type { DepositEvidenceInput, ProofOfferInput } from './evidence.inputs.ts';
import { attach, readContent, type VersionContent } from './evidenceContent.ts';
import { EvidenceLink } from './evidenceLink.entity.ts';
import { EvidenceVersion } from './evidenceVersion.entity.ts';

const OBLIGATIONS_MAX = 50;

interface Served {
  facts: ObligationFacts;
  membership: ActorMembership;
}

/** A proof as it is offered; its file, if any, is taken in the transaction that keeps it. */
export interface Offer extends Pick<Evidence, 'kind' | 'title' | 'description' | 'confidentiality'> {
  obligationIds: string[];
  occurrenceId: string | null;
  content: VersionContent;
}

/** All the obligations a deposit serves bind one party of one convention, for which the actor acts. Locked in one order, so that nobody waits in a circle. */
export async function lockServed(tx: EntityManager, actor: Actor, ids: string[]): Promise<Served> {
  let served: Served | undefined;
  for (const id of [...ids].sort()) {
    const facts = await lockObligation(tx, actor, id, 'obligationIds');
    const membership = obligationVerbs.require('DEPOSIT_EVIDENCE', actor, facts);
    if (served && served.facts.partyId !== facts.partyId) {
      throw badInput('obligationIds', 'SEVERAL_PARTIES', {
        fr: 'Un dépôt sert les obligations d’une seule partie d’une seule convention.',
        en: 'One deposit serves obligations of one party of one agreement.',
      });
    }
    served ??= { facts, membership };
  }
  return served!;
}

/** What a proof is to serve, each once. Refuses OBLIGATIONS_COUNT on obligationIds. */
export function countServed(checks: Checks, obligationIds: readonly string[]): Set<string> {
  const given = new Set(obligationIds.map((id) => id.toLowerCase()));
  if (given.size === 0 || given.size > OBLIGATIONS_MAX) {
    checks.refuse('obligationIds', 'OBLIGATIONS_COUNT', {
      fr: `Choisissez de 1 à ${OBLIGATIONS_MAX} obligations.`,
      en: `Choose 1 to ${OBLIGATIONS_MAX} obligations.`,
    });
  }
  return given;
}

/** Reads what is offered and for what. Throws BAD_INPUT with every refused field. */
export function readOffer(input: ProofOfferInput, checks = new Checks()): Offer {
  const given = countServed(checks, input.obligationIds);
  if (input.occurrenceId && given.size > 1) {
    checks.refuse('occurrenceId', 'ONE_OBLIGATION', {
      fr: 'Une échéance est celle d’une obligation : n’en choisissez qu’une.',
      en: 'An occurrence is of one obligation: choose only one.',
    });
  }
  const title = checks.text('title', input.title, LENGTHS.line);
  const description = checks.optionalText('description', input.description, LENGTHS.text);
  const content = readContent(checks, input.kind, input.content);
  checks.done();
  return {
    obligationIds: [...new Set([...given].map((id) => knownId('obligationIds', id)))],
    occurrenceId: input.occurrenceId ?? null,
    kind: input.kind,
    title,
    description,
    confidentiality: input.confidentiality ?? 'PARTIES',
    content,
  };
}

/**
 * Keeps what is offered as a proof: record, first version and links, told in the journal, in the caller's transaction. Returns the id.
 * Errors: NOT_FOUND, NOT_YOUR_PARTY, SEVERAL_PARTIES, and those of `take`, which gives what the version holds, and of `declare`, which
 * says whether something was declared with it.
 */
export async function keepOffer(
  tx: EntityManager,
  note: (note: JournalNote) => void,
  actor: Actor,
  at: Date,
  { obligationIds, occurrenceId, content, ...offered }: Offer,
  take: (content: VersionContent) => Promise<VersionContent>,
  declare: (by: Signature) => Promise<boolean> = async () => false,
): Promise<string> {
  const { facts, membership } = await lockServed(tx, actor, obligationIds);
  const by = signAs(actor, membership);
  const action = (await declare(by)) ? 'evidence.depositedAndDeclared' : 'evidence.deposited';
  const held = await take(content);
  const id = newId();
  tx.create(Evidence, { id, convention: facts.conventionId, party: facts.partyId, ...offered, depositedAt: at, ...by });
  tx.create(EvidenceVersion, { evidence: id, number: 1, createdAt: at, ...held, ...by });
  for (const obligation of obligationIds) {
    const occurrence = (await occurrenceOfFact(tx, obligation, occurrenceId, at))?.id ?? null;
    tx.create(EvidenceLink, { evidence: id, obligation, occurrence, linkedAt: at, ...by });
  }
  note({ chain: facts.conventionId, action, subject: { type: 'Evidence', id }, by, at });
  return id;
}

/** What a deposit declares, of one of the obligations that it serves. */
function checkDeclared(
  checks: Checks,
  input: DeclareObligationInput,
  served: string[],
): Pick<Declaring, 'obligationId' | 'input' | 'comment'> {
  const obligationId = knownId('declaration.obligationId', input.obligationId);
  if (!served.some((id) => isSameId(id, obligationId))) {
    checks.refuse('obligationId', 'NOT_SERVED', {
      fr: 'Un dépôt ne déclare qu’une obligation qu’il sert.',
      en: 'A deposit declares only an obligation that it serves.',
    });
  }
  return { obligationId, input, comment: checks.optionalText('comment', input.comment, LENGTHS.text) };
}

/**
 * Offers a proof for one or more obligations: record, first version, links and journal entry in one transaction, with the uploaded file,
 * and what the party declares with it.
 * Returns the id. Errors: BAD_INPUT fields, NOT_FOUND, NOT_YOUR_PARTY, SEVERAL_PARTIES, UPLOAD_NOT_FOUND, NOT_SERVED, and those of declareObligation under `declaration`.
 */
export async function depositEvidence(em: EntityManager, actor: Actor, clock: Clock, input: DepositEvidenceInput): Promise<string> {
  const checks = new Checks();
  const said = input.declaration ? checkDeclared(checks.of('declaration'), input.declaration, input.obligationIds) : null;
  const offer = readOffer(input, checks);
  return journaled(em, (tx, note) => {
    const at = clock.now();
    const take = (content: VersionContent) => attach(tx, actor, content, input.content.uploadId, at);
    const declare = async (by: Signature) => {
      if (!said) return false;
      obligationVerbs.require('DECLARE', actor, await lockObligation(tx, actor, said.obligationId, 'declaration.obligationId'));
      return writeDeclaration(tx, actor, checks.of('declaration'), { ...said, by, at });
    };
    return keepOffer(tx, note, actor, at, offer, take, declare);
  });
}
