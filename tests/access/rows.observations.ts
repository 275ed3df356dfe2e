import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../support/client.ts';
import { type AccessRow, cells, EVERY_MEMBER, PROGRAMME_OR_NOT_FOUND } from './matrix.ts';
import type { Place, World } from './world.ts';

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

const verb = (name: string, inputType: string, input: Record<string, unknown>) => ({
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

const READ = `query($id: ID!) { obligation(id: $id) { conventionId wordingReading { proposedReading readingSignatories { partyId partyCode readingWord { isConfirmed } } } } }`;
const REASON = 'Nous lisons ces mots autrement depuis le dernier comité.';

/** The words of the manifesto that are read in several ways, said by the officer of the place’s side, as they were before or not. */
async function reading(place: Place, world: World, isConfirmed: boolean) {
  const { conventionId, keeper, obligations: own } = place;
  const { obligations } = await keeper.get(OBSERVED, { filter: { conventionIds: [conventionId], codes: ['A2-P1-PART-1'] } });
  const obligationId = obligations.items[0]?.id ?? own[0];
  const { wordingReading } = (await keeper.get(READ, { id: obligationId })).obligation;
  const signatory = wordingReading?.readingSignatories.find(({ partyCode }: { partyCode: string }) => partyCode === place.partyCode);
  const { partyId, readingWord } = signatory ?? { partyId: place.partyId, readingWord: null };
  const proposedReading = wordingReading?.proposedReading ?? 'Rien.';
  const [confirm, withdraw] = [
    verb('confirmReading', 'ConfirmReadingInput', { obligationId, partyId, proposedReading }),
    verb('withdrawReading', 'WithdrawReadingInput', { obligationId, partyId, reason: REASON }),
  ];
  const was = readingWord?.isConfirmed ?? false;
  const before = isConfirmed ? confirm : withdraw;
  if (signatory && was !== isConfirmed) await world.as.dpoOwnSide.get(before.query, before.variables);
  return { confirm, withdraw };
}

const OF_A_READER = {
  inside: cells({ dpoOwnSide: 'OK', others: 'NOT_AN_OFFICER_OF_A_READER' }),
  outside: cells({ reviewerElsewhere: 'NO_READING_PROPOSED', administrator: 'NO_READING_PROPOSED', others: 'NOT_FOUND' }),
};

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
  {
    field: 'Mutation.confirmReading',
    request: async (place, world) => (await reading(place, world, false)).confirm,
    ...OF_A_READER,
  },
  {
    field: 'Mutation.withdrawReading',
    request: async (place, world) => (await reading(place, world, true)).withdraw,
    ...OF_A_READER,
  },
];
