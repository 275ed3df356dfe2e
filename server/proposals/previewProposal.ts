import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import type { Assurance } from '../obligations/obligation.type.ts';
import type { Clock } from '../platform/clock.ts';
import { read, sql } from '../platform/db/read.ts';
import { suppose } from '../platform/db/suppose.ts';
import { keepProof, lockProposal } from './decideProposal.ts';
import type { ProposalPreview } from './proposal.type.ts';
import { proposalVerbs } from './proposal.verbs.ts';

/** The state of a duty, by the one rule. */
async function stateOf(tx: EntityManager, obligationId: string, at: Date): Promise<Assurance> {
  const [row] = await read<{ assurance: Assurance }>(tx, sql`select s.assurance from state_of(${obligationId}::uuid, ${at}) s`);
  return row!.assurance;
}

/**
 * What accepting a proposal would make of the duty that it is for: the proof is kept by what keeps it when it is accepted, the state is read by the one rule,
 * and all of it is taken back. Null of a proposal that describes the service: no state follows from that. Errors: as of `acceptProposal`, but for
 * PROPOSAL_CHANGED.
 */
export function previewProposal(em: EntityManager, actor: Actor, clock: Clock, proposalId: string): Promise<ProposalPreview | null> {
  return suppose(em, async (tx) => {
    const { proposal, facts } = await lockProposal(tx, actor, proposalId);
    proposalVerbs.require('ACCEPT', actor, facts, { state: facts.state });
    if (!proposal.obligation) return null;
    const { id: obligationId } = proposal.obligation;
    const at = clock.now();
    const assuranceNow = await stateOf(tx, obligationId, at);
    await keepProof({ tx, actor, at, note: () => undefined }, obligationId, proposal, { proposalId, version: proposal.version });
    return { obligationId, assuranceNow, assuranceThen: await stateOf(tx, obligationId, at) };
  });
}
