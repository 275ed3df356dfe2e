import type { ApiClient } from '../support/client.ts';
import { type AccessRow, ADMINISTRATORS, cells, EVERY_MEMBER, type Outcome, PROGRAMME_OR_NOT_FOUND, type Send } from './matrix.ts';
import { contest } from './world.ts';

interface BulkAnswer {
  refusal: { code: string } | null;
}

/** A bulk action on one obligation: what its only row says. */
const bulk = (name: string, inputType: string, input: Record<string, unknown>): Send => ({
  async send(client: ApiClient): Promise<Outcome> {
    const query = `mutation($input: ${inputType}!) { ${name}(input: $input) { refusal { code } } }`;
    const { data, errors } = await client.ask<Record<string, BulkAnswer[]>>(query, { input });
    return errors?.[0]?.extensions.code ?? data?.[name]?.[0]?.refusal?.code ?? 'OK';
  },
});

const ASSIGN = 'mutation($input: AssignObligationInput!) { assignObligation(input: $input) { id } }';
const SET_DUE_DATE = 'mutation($input: SetDueDateInput!) { setDueDate(input: $input) { id } }';

const BOUND_PARTY = {
  inside: cells({ team: 'OK', dpoOwnSide: 'OK', others: 'NOT_YOUR_PARTY' }),
  outside: cells({ reviewerElsewhere: 'NOT_YOUR_PARTY', administrator: 'NOT_YOUR_PARTY', others: 'NOT_FOUND' }),
};
const OPEN = { anonymous: 'OK', noMembership: 'OK', expiredReader: 'OK', others: 'OK' };

const SEARCH = `query($text: String!) { search(text: $text) {
  obligations { items { conventionId } } evidence { items { conventionId } }
  incidents { items { conventionId } } people { conventionId } } }`;

interface Found {
  search: Record<'obligations' | 'evidence' | 'incidents', { items: { conventionId: string }[] }> & { people: { conventionId: string }[] };
}

/** Everything of the place that a search by its first obligation's code brings up. */
const foundIn = (conventionId: string) => (data: Record<string, unknown>) => {
  const { obligations, evidence, incidents, people } = (data as unknown as Found).search;
  return ![...obligations.items, ...evidence.items, ...incidents.items, ...people].some((item) => item.conventionId === conventionId);
};

export const SHARING_ROWS: AccessRow[] = [
  {
    field: 'Mutation.assignObligation',
    request: async ({ obligations, keeper }) => {
      const { me } = await keeper.get('{ me { id } }');
      await keeper.ask(ASSIGN, { input: { obligationId: obligations[0], assigneeId: me.id } });
      return { query: ASSIGN, variables: { input: { obligationId: obligations[0], assigneeId: null } } };
    },
    ...BOUND_PARTY,
  },
  {
    field: 'Mutation.setDueDate',
    request: async ({ obligations, keeper }) => {
      await keeper.ask(SET_DUE_DATE, { input: { obligationId: obligations[0], dueOn: null } });
      return { query: SET_DUE_DATE, variables: { input: { obligationId: obligations[0], dueOn: '2030-01-31' } } };
    },
    ...BOUND_PARTY,
  },
  {
    field: 'Mutation.assignObligations',
    request: async ({ obligations, keeper }) => {
      const { me } = await keeper.get('{ me { id } }');
      await bulk('assignObligations', 'AssignObligationsInput', { obligationIds: [obligations[0]], assigneeId: me.id }).send(keeper);
      return bulk('assignObligations', 'AssignObligationsInput', { obligationIds: [obligations[0]], assigneeId: null });
    },
    ...BOUND_PARTY,
  },
  {
    field: 'Mutation.setDueDates',
    request: async ({ obligations, keeper }) => {
      await bulk('setDueDates', 'SetDueDatesInput', { obligationIds: [obligations[0]], dueOn: null }).send(keeper);
      return bulk('setDueDates', 'SetDueDatesInput', { obligationIds: [obligations[0]], dueOn: '2030-01-31' });
    },
    ...BOUND_PARTY,
  },
  {
    field: 'Mutation.setApplicabilities',
    request: ({ obligations }) =>
      bulk('setApplicabilities', 'SetApplicabilitiesInput', {
        obligationIds: [obligations[2]],
        isApplicable: false,
        reason: 'Le service ne traite aucune de ces données.',
      }),
    ...BOUND_PARTY,
  },
  {
    field: 'Mutation.replyToContestation',
    request: async (place) => ({
      query: 'mutation($input: ReplyToContestationInput!) { replyToContestation(input: $input) { id } }',
      variables: { input: { contestationId: await contest(place), body: 'Nous déposons la pièce cette semaine.' } },
    }),
    inside: cells({ reader: 'NOT_IN_THIS_DISPUTE', administrator: 'NOT_IN_THIS_DISPUTE', others: 'OK' }),
    outside: cells({ reviewerElsewhere: 'OK', administrator: 'NOT_IN_THIS_DISPUTE', others: 'NOT_FOUND' }),
  },
  {
    field: 'Query.members',
    request: ({ partyId }) => ({
      query: 'query($id: ID!) { members(filter: { partyIds: [$id] }) { total } }',
      variables: { id: partyId },
      isEmpty: ({ members }) => (members as { total: number }).total === 0,
    }),
    inside: cells({ dpoOtherSide: 'EMPTY', reader: 'EMPTY', others: 'OK' }),
    outside: cells({ reviewerElsewhere: 'OK', administrator: 'OK', others: 'EMPTY' }),
  },
  {
    field: 'Query.search',
    request: ({ conventionId, searchWord }) => ({ query: SEARCH, variables: { text: searchWord }, isEmpty: foundIn(conventionId) }),
    inside: EVERY_MEMBER,
    outside: cells({ reviewerElsewhere: 'OK', administrator: 'OK', others: 'EMPTY' }),
  },
  {
    field: 'Query.statesByTheme',
    request: ({ conventionId }) => ({
      query: 'query($id: ID!) { statesByTheme(conventionId: $id) { rows { theme { code } } } }',
      variables: { id: conventionId },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_NOT_FOUND,
  },
  {
    field: 'Query.trend',
    request: ({ conventionId }) => ({
      query: 'query($id: ID!) { trend(conventionId: $id) { points { day } } }',
      variables: { id: conventionId },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_NOT_FOUND,
  },
  { field: 'Query.setup', request: () => ({ query: '{ setup { steps { isDone } } }' }), inside: ADMINISTRATORS, outside: ADMINISTRATORS },
  { field: 'Query.site', request: () => ({ query: '{ site { look } }' }), inside: cells(OPEN), outside: cells(OPEN) },
  {
    field: 'Query.sitePage',
    request: () => ({ query: '{ sitePage(id: "accessibilite") { id } }' }),
    inside: cells(OPEN),
    outside: cells(OPEN),
  },
  {
    field: 'Mutation.updateSitePage',
    request: async (_place, { administrator }) => {
      const { sitePage } = await administrator.get('{ sitePage(id: "mentions-legales") { version } }');
      return {
        query: 'mutation($input: UpdateSitePageInput!) { updateSitePage(id: "mentions-legales", input: $input) { version } }',
        variables: { input: { bodyFr: `# Mentions légales ${sitePage.version}`, version: sitePage.version } },
      };
    },
    inside: ADMINISTRATORS,
    outside: ADMINISTRATORS,
  },
];
