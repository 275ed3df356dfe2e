import { randomUUID } from 'node:crypto';
import { type AccessRow, type Ask, cells } from './matrix.ts';
import { viewCountsOf } from './viewCounts.ts';
import type { Place } from './world.ts';

const RECORD = 'mutation($input: RecordWorkshopInput!) { recordWorkshop(input: $input) { id version } }';
const METHODS = ['AGILE', 'EBIOS_RM', 'OTHER'];
const TRIGGERS = ['START', 'COMPONENT', 'DATA_KIND', 'VALUE_OR_NEEDS', 'USAGE', 'OTHER'];
let made = 0;

/** No two alike in the same minute. */
function held({ partyId }: Place, confidentiality = 'PARTIES') {
  made += 1;
  const day = `2026-10-${String(1 + (made % 28)).padStart(2, '0')}`;
  return { partyId, heldOn: day, method: METHODS[made % 3], heldFor: TRIGGERS[Math.floor(made / 28) % 6], confidentiality };
}

const recorded = async (place: Place, confidentiality?: string): Promise<{ id: string; version: number }> =>
  (await place.keeper.get(RECORD, { input: held(place, confidentiality) })).recordWorkshop;

const ANNOUNCE = 'mutation($input: AnnounceChangeInput!) { announceChange(input: $input) { id } }';

/** No two in the same words; during the convention, and before any workshop that is recorded here. */
const changed = ({ partyId, side }: Place) => ({
  partyId,
  whatChanged: 'USAGE',
  changedOn: side === 'inside' ? '2021-03-01' : '2026-02-02',
  words: `Ce qui a changé (${randomUUID()}).`,
});

const announced = async (place: Place): Promise<string> => (await place.keeper.get(ANNOUNCE, { input: changed(place) })).announceChange.id;

const NOTHING = { workshopRoles: [], userStories: [], riskSources: [], fearedEvents: [], riskComponents: [], abuserStories: [] };
const OWN_TEAM = { team: 'OK', dpoOwnSide: 'OK' };

export const WORKSHOP_ROWS: AccessRow[] = [
  {
    field: 'Query.workshop',
    request: async (place) => ({ query: 'query($id: ID!) { workshop(id: $id) { id } }', variables: { id: (await recorded(place)).id } }),
    inside: cells({ administrator: 'NOT_FOUND', others: 'OK' }),
    outside: cells({ reviewerElsewhere: 'OK', others: 'NOT_FOUND' }),
  },
  {
    field: 'Query.workshops',
    request: async (place) => {
      await recorded(place);
      return {
        query: 'query($filter: WorkshopFilter) { workshops(filter: $filter) { total } }',
        variables: { filter: { conventionIds: [place.conventionId] } },
      };
    },
    inside: cells({ administrator: 'EMPTY', others: 'OK' }),
    outside: cells({ reviewerElsewhere: 'OK', others: 'EMPTY' }),
  },
  {
    field: 'Mutation.recordWorkshop',
    request: (place): Ask => ({ query: RECORD, variables: { input: held(place) } }),
    inside: cells({ ...OWN_TEAM, others: 'NOT_YOUR_VOICE' }),
    outside: cells({ reviewerElsewhere: 'NOT_YOUR_VOICE', administrator: 'NOT_YOUR_VOICE', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.updateWorkshop',
    request: async (place) => {
      const { id, version } = await recorded(place);
      return {
        query: 'mutation($id: ID!, $input: UpdateWorkshopInput!) { updateWorkshop(id: $id, input: $input) { id } }',
        variables: { id, input: { version, ...NOTHING, minutesText: `Ce qui a été dit ce jour-là (${randomUUID()}).` } },
      };
    },
    inside: cells({ ...OWN_TEAM, administrator: 'NOT_FOUND', others: 'NOT_THE_WORKSHOP_KEEPER' }),
    outside: cells({ reviewerElsewhere: 'NOT_THE_WORKSHOP_KEEPER', others: 'NOT_FOUND' }),
  },
  viewCountsOf('workshop', 'WorkshopFilter', recorded),
  {
    field: 'Mutation.offerWorkshop',
    request: async (place) => {
      const { id } = await recorded(place);
      return {
        query: 'mutation($input: OfferWorkshopInput!) { offerWorkshop(input: $input) { id } }',
        variables: { input: { workshopId: id, version: 1 } },
      };
    },
    inside: cells({ team: 'NO_MINUTES', dpoOwnSide: 'NO_MINUTES', administrator: 'NOT_FOUND', others: 'NOT_THE_WORKSHOP_KEEPER' }),
    outside: cells({ reviewerElsewhere: 'NOT_THE_WORKSHOP_KEEPER', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.shareWorkshop',
    request: async (place) => ({
      query: 'mutation($input: ShareWorkshopInput!) { shareWorkshop(input: $input) { id } }',
      variables: { input: { workshopId: (await recorded(place, 'RESTRICTED')).id } },
    }),
    inside: cells({ ...OWN_TEAM, reviewer: 'NOT_THE_WORKSHOP_KEEPER', others: 'NOT_FOUND' }),
    outside: cells({ reviewerElsewhere: 'NOT_THE_WORKSHOP_KEEPER', others: 'NOT_FOUND' }),
  },
  {
    field: 'Query.serviceChanges',
    request: async (place) => {
      await announced(place);
      return {
        query: 'query($filter: ServiceChangeFilter) { serviceChanges(filter: $filter) { total } }',
        variables: { filter: { conventionIds: [place.conventionId] } },
      };
    },
    inside: cells({ administrator: 'EMPTY', others: 'OK' }),
    outside: cells({ reviewerElsewhere: 'OK', others: 'EMPTY' }),
  },
  {
    field: 'Mutation.announceChange',
    request: (place): Ask => ({ query: ANNOUNCE, variables: { input: changed(place) } }),
    inside: cells({ ...OWN_TEAM, others: 'NOT_YOUR_VOICE' }),
    outside: cells({ reviewerElsewhere: 'NOT_YOUR_VOICE', administrator: 'NOT_YOUR_VOICE', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.withdrawChange',
    request: async (place) => ({
      query: 'mutation($input: WithdrawChangeInput!) { withdrawChange(input: $input) { id } }',
      variables: { input: { changeId: await announced(place), reason: 'Rien n’a changé : une erreur de fiche.' } },
    }),
    inside: cells({ ...OWN_TEAM, administrator: 'NOT_FOUND', others: 'NOT_THE_ANNOUNCER' }),
    outside: cells({ reviewerElsewhere: 'NOT_THE_ANNOUNCER', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.answerChange',
    request: async (place) => {
      const { id } = await recorded(place);
      return {
        query: 'mutation($input: AnswerChangeInput!) { answerChange(input: $input) { id } }',
        variables: { input: { changeId: await announced(place), workshopId: id, version: 1 } },
      };
    },
    inside: cells({ team: 'NO_MINUTES', dpoOwnSide: 'NO_MINUTES', administrator: 'NOT_FOUND', others: 'NOT_THE_ASKED_PARTY' }),
    outside: cells({ reviewerElsewhere: 'NOT_THE_ASKED_PARTY', others: 'NOT_FOUND' }),
  },
];
