import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../support/client.ts';
import { type AccessRow, type Ask, cells, EVERY_MEMBER, PROGRAMME_OR_EMPTY } from './matrix.ts';
import type { Place } from './world.ts';

const verb = (name: string, inputType: string, input: Record<string, unknown>): Ask => ({
  query: `mutation($input: ${inputType}!) { ${name}(input: $input) { id } }`,
  variables: { input },
});

const breachOf = ({ obligations }: Place) => ({
  obligationId: obligations[0],
  facts: `Le registre n’a pas été tenu au mois d’octobre (${randomUUID()}).`,
  brokenOn: '2026-10-31',
});

const RECORD = 'mutation($input: RecordBreachInput!) { recordBreach(input: $input) { id version } }';
const recorded = async (client: ApiClient, place: Place): Promise<{ id: string; version: number }> =>
  (await client.get(RECORD, { input: breachOf(place) })).recordBreach;

const OTHER_SIDE = {
  inside: cells({ dpoOtherSide: 'OK', reviewer: 'OK', others: 'NOT_THE_OTHER_SIDE' }),
  outside: cells({ reviewerElsewhere: 'OK', administrator: 'NOT_THE_OTHER_SIDE', others: 'NOT_FOUND' }),
};

const RIGHTS = `query($filter: ObligationFilter) { obligations(filter: $filter, page: { limit: 100 }) { items { id tracking } } }`;

/** A right that the bound party holds. */
async function rightOf({ keeper, conventionId, partyId }: Place): Promise<string> {
  const { obligations } = await keeper.get(RIGHTS, { filter: { conventionIds: [conventionId], partyIds: [partyId] } });
  return obligations.items.find(({ tracking }: { tracking: string }) => tracking === 'USE').id;
}

export const BREACH_ROWS: AccessRow[] = [
  {
    field: 'Query.breaches',
    request: async (place) => {
      await recorded(place.otherDpo, place);
      return {
        query: 'query($filter: BreachFilter) { breaches(filter: $filter) { total } }',
        variables: { filter: { conventionIds: [place.conventionId] } },
      };
    },
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_EMPTY,
  },
  {
    field: 'Mutation.recordBreach',
    request: (place) => verb('recordBreach', 'RecordBreachInput', breachOf(place)),
    ...OTHER_SIDE,
  },
  {
    field: 'Mutation.endBreach',
    request: async (place) => {
      const { id, version } = await recorded(place.otherDpo, place);
      const ending = 'Le registre est tenu de nouveau depuis ce jour.';
      return verb('endBreach', 'EndBreachInput', { breachId: id, endedOn: '2026-11-15', ending, version });
    },
    ...OTHER_SIDE,
  },
  {
    field: 'Mutation.contestBreach',
    request: async (place) => {
      const { id } = await recorded(place.otherDpo, place);
      return verb('contestBreach', 'ContestBreachInput', { breachId: id, reason: 'Le registre était tenu, sur un autre support.' });
    },
    inside: cells({ team: 'OK', dpoOwnSide: 'OK', others: 'NOT_YOUR_PARTY' }),
    outside: cells({ reviewerElsewhere: 'NOT_YOUR_PARTY', administrator: 'NOT_YOUR_PARTY', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.recordUse',
    request: async (place) =>
      verb('recordUse', 'RecordUseInput', {
        obligationId: await rightOf(place),
        usedOn: '2026-11-02',
        description: `Nous avons usé de ce droit ce jour-là (${randomUUID()}).`,
      }),
    inside: cells({ team: 'OK', dpoOwnSide: 'OK', others: 'NOT_THE_HOLDER' }),
    outside: cells({ reviewerElsewhere: 'NOT_THE_HOLDER', administrator: 'NOT_THE_HOLDER', others: 'NOT_FOUND' }),
  },
];
