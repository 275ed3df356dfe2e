import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { canReadConvention } from '../actors/scope.policy.ts';
import { lockConvention } from '../conventions/lockConvention.ts';
import { notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { findShowcase, type KnownShowcase } from './showcase.queries.ts';
import type { ShowcaseFacts } from './showcase.verbs.ts';

/** What the table of verbs looks at, for one signatory. */
export const factsOf = ({ conventionId, signatories }: KnownShowcase, forPartyId: string): ShowcaseFacts => ({
  conventionId,
  signatoryIds: signatories.map(({ partyId }) => partyId),
  givenPartyIds: signatories.filter(({ word }) => word?.isGiven).map(({ partyId }) => partyId),
  forPartyId,
});

/** The public page of a convention, of which nobody else decides until the transaction ends. Throws NOT_FOUND on `conventionId`. */
export async function lockShowcase(tx: EntityManager, actor: Actor, conventionId: string, now: Date): Promise<KnownShowcase> {
  const id = knownId('conventionId', conventionId);
  if (!canReadConvention(actor, id)) throw notFound('conventionId');
  await lockConvention(tx, id, 'conventionId');
  return (await findShowcase(tx, id, now))!;
}
