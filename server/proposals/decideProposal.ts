import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { keepOffer, type Offer, readOffer } from '../evidence/depositEvidence.ts';
import { Evidence } from '../evidence/evidence.entity.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { run, sql } from '../platform/db/read.ts';
import { conflict, notFound } from '../platform/errors.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, knownId } from '../platform/validate.ts';
import { type Keeping, keepServiceAddress, keepServicePhase } from '../practices/describeService.ts';
import { Proposal } from './proposal.entity.ts';
import type { AcceptProposalInput, RefuseProposalInput } from './proposal.inputs.ts';
import { factsOfProposal } from './proposal.queries.ts';
import type { ProposalFacts } from './proposal.verbs.ts';
import { proposalVerbs } from './proposal.verbs.ts';
import { FACT_WORDS, SOURCE_WORDS } from './proposalWords.ts';
import type { SourceReading } from './sourceReading.entity.ts';

interface Locked {
  proposal: Proposal;
  facts: ProposalFacts;
}

/** Locks a proposal until the transaction ends. Throws NOT_FOUND on proposalId where the actor may not read it. */
export async function lockProposal(tx: EntityManager, actor: Actor, given: string): Promise<Locked> {
  const id = knownId('proposalId', given);
  await run(tx, sql`select from proposal where id = ${id} for no key update`);
  const facts = await factsOfProposal(tx, actor, id);
  if (!facts) throw notFound('proposalId');
  return { proposal: await tx.findOneOrFail(Proposal, { id }, { populate: ['reading'] }), facts };
}

/** What is decided is the proposal that was read. Throws PROPOSAL_CHANGED. */
function requireVersion({ proposal }: Locked, version: number): void {
  if (proposal.version === version) return;
  const { state, value, url } = proposal;
  throw conflict(
    'PROPOSAL_CHANGED',
    { fr: 'Cette proposition a changé entre-temps : relisez-la.', en: 'This proposal changed meanwhile: read it again.' },
    { state, value, url, version: proposal.version },
  );
}

/** Where and when it was read, and the fingerprint of that: what a proof says of where it comes from. */
function cited(source: Proposal['source'], { url, fileName, sha256, about, statedOn, readAt }: SourceReading): string {
  const where = url ?? fileName ?? 'un fichier';
  const of = about ? ` de « ${about} »` : '';
  const dated = statedOn ? `, daté du ${frenchDay(statedOn)}` : '';
  return `Lu le ${frenchDay(dayOf(readAt))} dans ${SOURCE_WORDS[source]}${of} (${where})${dated}, SHA-256 ${sha256}.`;
}

function offerOf(
  obligationId: string,
  { source, fact, value, url, reading }: Proposal,
  { title, confidentiality }: AcceptProposalInput,
): Offer {
  const citation = cited(source, reading as unknown as SourceReading);
  const content = url ? { url } : { statement: `${FACT_WORDS[fact]} : ${value}. ${citation}` };
  return readOffer({
    obligationIds: [obligationId],
    kind: url ? 'LINK' : 'STATEMENT',
    title: title?.trim() || `${FACT_WORDS[fact]} (${SOURCE_WORDS[source]})`,
    description: citation,
    confidentiality,
    content,
  });
}

/** Keeps a proof of the duty that a proposal is for. */
export async function keepProof({ tx, note, actor, at }: Keeping, obligationId: string, proposal: Proposal, input: AcceptProposalInput) {
  const id = await keepOffer(tx, note, actor, at, offerOf(obligationId, proposal, input), async (content) => content);
  await tx.flush();
  return tx.findOneOrFail(Evidence, { id });
}

/** Records of the service what a proposal says of it, as by hand, after what the person has seen. */
function recordService(keeping: Keeping, { serviceFact, phase, since, url, convention }: Proposal, lastId: string | null): Promise<string> {
  const conventionId = convention.id;
  return serviceFact === 'PHASE'
    ? keepServicePhase(keeping, { conventionId, phaseName: phase!, startedOn: since!, lastPhaseId: lastId })
    : keepServiceAddress(keeping, { conventionId, addressKind: serviceFact!, url, lastAddressId: lastId });
}

/** Does what accepting a proposal does; what comes of it is a proof, or a record of the service (null). */
async function take(keeping: Keeping, proposal: Proposal, input: AcceptProposalInput): Promise<Evidence | null> {
  if (proposal.obligation) return keepProof(keeping, proposal.obligation.id, proposal, input);
  const citation = cited(proposal.source, proposal.reading as unknown as SourceReading);
  await recordService({ ...keeping, citation }, proposal, input.lastRecordId ?? null);
  return null;
}

/**
 * A person of the bound party takes a proposal: it becomes a proof that they deposit as any other, which cites its source and which nobody accepted yet;
 * what describes the service is recorded as they would by hand. Returns the id of the proposal. Errors: NOT_FOUND, PHASE_UNKNOWN, NOT_YOUR_PROPOSAL,
 * PROPOSAL_ACCEPTED, PROPOSAL_REFUSED, PROPOSAL_SUPERSEDED, ALREADY_THERE, PROPOSAL_CHANGED, and those of a deposit or of `keepServicePhase` and
 * `keepServiceAddress`.
 */
export async function acceptProposal(em: EntityManager, actor: Actor, clock: Clock, input: AcceptProposalInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const locked = await lockProposal(tx, actor, input.proposalId);
    const { proposal, facts } = locked;
    const by = signAs(actor, proposalVerbs.require('ACCEPT', actor, facts, { state: facts.state }));
    requireVersion(locked, input.version);
    const at = clock.now();
    proposal.accept(by, await take({ tx, note, actor, at }, proposal, input), at);
    note({ chain: facts.conventionId, action: 'proposal.accepted', subject: { type: 'Proposal', id: proposal.id }, by, at });
    return proposal.id;
  });
}

/**
 * A person of the bound party does not take a proposal, with a reason: it is not made again while its source says the same. Returns its id. Errors:
 * NOT_FOUND, NOT_YOUR_PROPOSAL, PROPOSAL_ACCEPTED, PROPOSAL_REFUSED, PROPOSAL_SUPERSEDED, PROPOSAL_CHANGED, TOO_SHORT (reason).
 */
export async function refuseProposal(em: EntityManager, actor: Actor, clock: Clock, input: RefuseProposalInput): Promise<string> {
  const checks = new Checks();
  const reason = checks.text('reason', input.reason, LENGTHS.reason);
  checks.done();
  return journaled(em, async (tx, note) => {
    const locked = await lockProposal(tx, actor, input.proposalId);
    const { proposal, facts } = locked;
    const by = signAs(actor, proposalVerbs.require('REFUSE', actor, facts, { state: facts.state }));
    requireVersion(locked, input.version);
    const at = clock.now();
    proposal.refuse(by, reason, at);
    note({ chain: facts.conventionId, action: 'proposal.refused', subject: { type: 'Proposal', id: proposal.id }, by, at });
    return proposal.id;
  });
}
