import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { canReadConvention } from '../actors/scope.policy.ts';
import { notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { addressOfPreview, addressOfShowcase } from './addresses.ts';
import { factsOf } from './lockShowcase.ts';
import { findShowcase, findShowcaseGroups } from './showcase.queries.ts';
import type { ShowcaseType } from './showcase.type.ts';
import { showcaseVerbs } from './showcase.verbs.ts';

/** The public page of a convention as its members see it. Throws NOT_FOUND (conventionId). */
export async function showShowcase({ em, clock, ...asking }: RequestContext, conventionId: string): Promise<ShowcaseType> {
  const actor = actorOf({ em, clock, ...asking });
  const id = knownId('conventionId', conventionId);
  if (!canReadConvention(actor, id)) throw notFound('conventionId');
  const now = clock.now();
  const known = await findShowcase(em, id, now);
  if (!known) throw notFound('conventionId');
  const { slug, version, stand, signatories } = known;
  const groups = await findShowcaseGroups(em, id, now);
  return {
    conventionId: id,
    status: stand.status,
    path: addressOfShowcase(slug),
    previewPath: addressOfPreview(id),
    isIndexed: stand.isIndexed,
    version,
    showableGroups: groups.map((group) => ({ ...group, isShown: stand.groups.includes(group.code) })),
    decidingParties: signatories.map((signatory) => ({
      ...signatory,
      allowedActions: showcaseVerbs.allowed(actor, factsOf(known, signatory.partyId)),
    })),
  };
}
