import { type AccessRow, type Ask, type Cells, cells } from './matrix.ts';
import type { Place } from './world.ts';

const WORDS = 'Au rythme des commandes passées depuis le début de l’année.';

const inputOf = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
const verb = (name: string, input: object): Ask => ({
  query: `mutation($input: ${inputOf(name)}!) { ${name}(input: $input) { id } }`,
  variables: { input },
});

interface Made {
  id: string;
  version: number;
  committeeDecisions: { id: string }[];
}

const send = async ({ keeper }: Place, name: string, input: object): Promise<Made> =>
  (await keeper.get(`mutation($input: ${inputOf(name)}!) { ${name}(input: $input) { id version committeeDecisions { id } } }`, { input }))[
    name
  ];

/** Days that follow one another, each of them once. */
const daysAfter = (first: number): (() => string) => {
  let days = 0;
  return () => {
    days += 1;
    return new Date(first + days * 86_400_000).toISOString().slice(0, 10);
  };
};
/** A day of its own that is past, since every agreement of this world was signed. */
const pastDay = daysAfter(Date.UTC(2026, 0, 15));
/** A day of its own that is to come. */
const ownDay = daysAfter(Date.now());

const on = ({ id: committeeId, version }: Made) => ({ committeeId, version });

const planned = (place: Place): Promise<Made> => send(place, 'planCommittee', { partyId: place.partyId, plannedOn: ownDay() });
async function convened(place: Place): Promise<Made & { day: string }> {
  const heldOn = pastDay();
  const made = await send(place, 'planCommittee', { partyId: place.partyId, plannedOn: heldOn });
  return { ...(await send(place, 'conveneCommittee', { ...on(made), invitedPartyIds: [], convenedOn: heldOn })), day: heldOn };
}
const holding = ({ partyId }: Place, made: Made & { day: string }) => ({
  ...on(made),
  heldOn: made.day,
  chairPartyId: partyId,
  chairFunction: 'Direction',
  attendance: [{ attendeeRole: 'SPONSOR_TOP', partyId, isPresent: true }],
  outcome: 'CONTINUE',
  decisions: [{ words: WORDS, partyId }],
  lateReason: WORDS,
});
const held = async (place: Place): Promise<Made> => send(place, 'holdCommittee', holding(place, await convened(place)));

/** Outside, its reviewers read what its parties share, an administrator does not. */
const allowing = (code: string, allowed: Partial<Cells>) => ({
  inside: cells({ administrator: 'NOT_FOUND', ...allowed, others: code }),
  outside: cells({ reviewerElsewhere: code, others: 'NOT_FOUND' }),
});

const OWN_TEAM = { team: 'OK', dpoOwnSide: 'OK' };
const ORGANISER = 'NOT_THE_ORGANISER';

export const COMMITTEE_ROWS: AccessRow[] = [
  {
    field: 'Query.committee',
    request: async (place) => ({ query: 'query($id: ID!) { committee(id: $id) { id } }', variables: { id: (await planned(place)).id } }),
    inside: cells({ administrator: 'NOT_FOUND', others: 'OK' }),
    outside: cells({ reviewerElsewhere: 'OK', others: 'NOT_FOUND' }),
  },
  {
    field: 'Query.committeeFile',
    request: async (place) => ({
      query: 'query($id: ID!) { committeeFile(id: $id) { title } }',
      variables: { id: (await planned(place)).id },
    }),
    inside: cells({ administrator: 'NOT_FOUND', others: 'OK' }),
    outside: cells({ reviewerElsewhere: 'OK', others: 'NOT_FOUND' }),
  },
  {
    field: 'Query.committees',
    request: async (place) => {
      await planned(place);
      return {
        query: 'query($filter: CommitteeFilter) { committees(filter: $filter) { total } }',
        variables: { filter: { conventionIds: [place.conventionId] } },
      };
    },
    inside: cells({ administrator: 'EMPTY', others: 'OK' }),
    outside: cells({ reviewerElsewhere: 'OK', others: 'EMPTY' }),
  },
  {
    field: 'Query.committeeTurns',
    request: async (place) => {
      await planned(place);
      const filter = { conventionIds: [place.conventionId] };
      return { query: 'query($filter: CommitteeTurnFilter) { committeeTurns(filter: $filter) { total } }', variables: { filter } };
    },
    inside: cells({ team: 'OK', dpoOwnSide: 'OK', dpoOtherSide: 'OK', financeOtherSide: 'OK', others: 'EMPTY' }),
    outside: cells({ others: 'EMPTY' }),
  },
  {
    field: 'Mutation.planCommittee',
    request: ({ partyId }) => verb('planCommittee', { partyId, plannedOn: ownDay() }),
    inside: cells({ ...OWN_TEAM, others: 'NOT_AN_ORGANISER' }),
    outside: cells({ reviewerElsewhere: 'NOT_AN_ORGANISER', administrator: 'NOT_AN_ORGANISER', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.estimateEnvelope',
    request: async ({ conventionId, partyId, keeper }) => {
      const query = 'query($id: ID!) { convention(id: $id) { committeeSchedule { estimates { id } } } }';
      const { committeeSchedule } = (await keeper.get(query, { id: conventionId })).convention;
      return verb('estimateEnvelope', {
        ...{ partyId, exhaustedOn: '2100-01-01', words: WORDS },
        lastEstimateId: committeeSchedule.estimates[0]?.id,
      });
    },
    inside: cells({ ...OWN_TEAM, others: 'NOT_A_PARTY' }),
    outside: cells({ reviewerElsewhere: 'NOT_A_PARTY', administrator: 'NOT_A_PARTY', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.rescheduleCommittee',
    request: async (place) => verb('rescheduleCommittee', { ...on(await planned(place)), plannedOn: ownDay() }),
    ...allowing(ORGANISER, OWN_TEAM),
  },
  {
    field: 'Mutation.conveneCommittee',
    request: async (place) => {
      const made = await planned(place);
      return verb('conveneCommittee', { ...on(made), invitedPartyIds: [] });
    },
    ...allowing(ORGANISER, OWN_TEAM),
  },
  {
    field: 'Mutation.recordSlides',
    request: async (place) => verb('recordSlides', on(await planned(place))),
    ...allowing(ORGANISER, OWN_TEAM),
  },
  {
    field: 'Mutation.holdCommittee',
    request: async (place) => verb('holdCommittee', holding(place, await convened(place))),
    ...allowing(ORGANISER, OWN_TEAM),
  },
  {
    field: 'Mutation.recordMinutes',
    request: async (place, world) =>
      verb('recordMinutes', { ...on(await held(place)), evidenceId: (await minutes(place, world.unique('Relevé'))).id }),
    ...allowing(ORGANISER, OWN_TEAM),
  },
  {
    field: 'Mutation.closeCommittee',
    request: async (place, world) => {
      const made = await held(place);
      const { id: evidenceId, versionId, obligationId } = await minutes(place, world.unique('Relevé'));
      const { version } = await send(place, 'recordMinutes', { ...on(made), evidenceId });
      const input = { obligationId, evidenceVersionId: versionId, verdict: 'ACCEPTED' };
      await place.otherDpo.get('mutation($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { id } }', { input });
      return verb('closeCommittee', { committeeId: made.id, version });
    },
    finance: 'NOT_A_PARTY_OF_IT',
    ...allowing('NOT_A_PARTY_OF_IT', { ...OWN_TEAM, dpoOtherSide: 'OK' }),
  },
  {
    field: 'Mutation.cancelCommittee',
    request: async (place) => verb('cancelCommittee', { ...on(await planned(place)), reason: WORDS }),
    ...allowing(ORGANISER, OWN_TEAM),
  },
  {
    field: 'Mutation.completeDecision',
    request: async (place) => verb('completeDecision', { decisionId: (await held(place)).committeeDecisions[0]!.id }),
    finance: 'NOT_A_PARTY_OF_IT',
    ...allowing('NOT_A_PARTY_OF_IT', { ...OWN_TEAM, dpoOtherSide: 'NOT_ITS_DECISION' }),
  },
  {
    field: 'Mutation.checkDecision',
    request: async (place) => {
      const decisionId = (await held(place)).committeeDecisions[0]!.id;
      return verb('checkDecision', { decisionId, committeeId: (await held(place)).id });
    },
    ...allowing(ORGANISER, OWN_TEAM),
  },
];

/** A proof of the party that organises, which another party's officer reviews. */
async function minutes({ keeper, obligations }: Place, title: string): Promise<{ id: string; versionId: string; obligationId: string }> {
  const query = 'mutation($input: DepositEvidenceInput!) { depositEvidence(input: $input) { id versions { id } } }';
  const input = { obligationIds: [obligations[0]], kind: 'STATEMENT', title, content: { statement: WORDS } };
  const { depositEvidence } = await keeper.get(query, { input });
  return { id: depositEvidence.id, versionId: depositEvidence.versions[0].id, obligationId: obligations[0]! };
}
