import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../support/client.ts';
import { type AccessRow, type Ask, cells, EVERY_MEMBER, PROGRAMME_OR_NOT_FOUND } from './matrix.ts';
import type { Place } from './world.ts';

const OBSERVED = `query($filter: ObligationFilter) { obligations(filter: $filter, page: { limit: 100 }) { items { id sides { team } } } }`;

/** A commitment of the manifesto; where there is none, any. */
async function observedOf({ keeper, conventionId, obligations: own }: Place): Promise<string> {
  const { obligations } = await keeper.get(OBSERVED, { filter: { conventionIds: [conventionId], groupCodes: ['manifesto'] } });
  return obligations.items.find(({ sides }: { sides: object | null }) => sides)?.id ?? own[0];
}

const observation = async (place: Place) => ({
  obligationId: await observedOf(place),
  observed: 'KEPT',
  observedOn: '2026-11-02',
  words: `Vu lors du point de suivi de ce jour (${randomUUID()}).`,
});

const verb = (name: string, inputType: string, input: Record<string, unknown>): Ask => ({
  query: `mutation($input: ${inputType}!) { ${name}(input: $input) { id } }`,
  variables: { input },
});

const OBSERVE = 'mutation($input: ObserveInput!) { observe(input: $input) { id } }';
const observed = async (client: ApiClient, place: Place): Promise<string> =>
  (await client.get(OBSERVE, { input: await observation(place) })).observe.id;

const REVIEWED = 'query($conventionId: ID!) { manifesto(conventionId: $conventionId) { manifestoReviews { id } } }';
const reviewInput = async (place: Place) => {
  const { conventionId, keeper } = place;
  const { manifesto } = await keeper.get(REVIEWED, { conventionId });
  const { obligationId, observed: value, observedOn, words } = await observation(place);
  return {
    conventionId,
    reviewedOn: observedOn,
    lastReviewId: manifesto.manifestoReviews[0]?.id ?? null,
    observations: [{ obligationId, observed: value, words }],
  };
};

/** A commitment that the partner sees kept and the team broken; outside, any. */
async function disagreement(place: Place): Promise<string> {
  const { side, partner, keeper } = place;
  const input = await observation(place);
  if (side === 'inside') {
    await partner.get(OBSERVE, { input });
    await keeper.get(OBSERVE, { input: { ...input, observed: 'BROKEN' } });
  }
  return input.obligationId;
}

export const OBSERVATION_ROWS: AccessRow[] = [
  {
    field: 'Query.manifesto',
    request: ({ conventionId }) => ({
      query: 'query($conventionId: ID!) { manifesto(conventionId: $conventionId) { conventionId } }',
      variables: { conventionId },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_NOT_FOUND,
  },
  {
    field: 'Mutation.observe',
    request: async (place) => verb('observe', 'ObserveInput', await observation(place)),
    inside: cells({ team: 'OK', dpoOwnSide: 'OK', reviewer: 'OK', others: 'NOT_A_SIDE' }),
    outside: cells({ reviewerElsewhere: 'NOT_OBSERVED_HERE', administrator: 'NOT_OBSERVED_HERE', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.retractObservation',
    request: async (place) => {
      const observationId = place.side === 'inside' ? await observed(place.keeper, place) : randomUUID();
      return verb('retractObservation', 'RetractObservationInput', {
        observationId,
        reason: 'Nous avions mal compris ce qui était observé.',
      });
    },
    inside: cells({ team: 'OK', dpoOwnSide: 'OK', others: 'NOT_THE_SIDE_OF_IT' }),
    outside: cells({ others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.replyToDisagreement',
    request: async (place) => {
      const body = `Parlons-en au prochain point (${randomUUID()}).`;
      return verb('replyToDisagreement', 'ReplyToDisagreementInput', { obligationId: await disagreement(place), body });
    },
    inside: cells({ team: 'OK', dpoOwnSide: 'OK', reviewer: 'OK', others: 'NOT_A_SIDE' }),
    outside: cells({ reviewerElsewhere: 'NOT_A_SIDE', administrator: 'NOT_A_SIDE', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.reviewManifesto',
    request: async (place) => ({
      query: 'mutation($input: ReviewManifestoInput!) { reviewManifesto(input: $input) { conventionId } }',
      variables: { input: await reviewInput(place) },
    }),
    inside: cells({ reviewer: 'OK', others: 'NOT_AN_INDEPENDENT_REVIEWER' }),
    outside: cells({ reviewerElsewhere: 'NO_MANIFESTO', administrator: 'NO_MANIFESTO', others: 'NOT_FOUND' }),
  },
];
