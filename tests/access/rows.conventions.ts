import { EAU } from '../support/outside.ts';
import { type AccessRow, ADMINISTRATORS, cells, EVERY_MEMBER, PROGRAMME_OR_EMPTY, PROGRAMME_OR_NOT_FOUND } from './matrix.ts';
import type { Place, World } from './world.ts';

async function versionOf({ conventionId }: Place, { administrator }: World): Promise<number> {
  const { convention } = await administrator.get('query($id: ID!) { convention(id: $id) { version } }', { id: conventionId });
  return convention.version;
}

const REASON = 'Relu sur l’original signé par les deux parties.';
const KEEPERS_OUTSIDE = cells({ administrator: 'OK', reviewerElsewhere: 'ADMINISTRATORS_ONLY', others: 'NOT_FOUND' });
const ADD_DOCUMENT = `mutation($input: AddConventionDocumentInput!) {
  addConventionDocument(input: $input) { documents { id withdrawnAt } } }`;
const annexOf = (conventionId: string) => ({ input: { conventionId, kind: 'ANNEX', label: 'Annexe' } });

/** A day on which the convention is not known to enter into force. */
async function otherDay(conventionId: string, { administrator }: World): Promise<string> {
  const { convention } = await administrator.get('query($id: ID!) { convention(id: $id) { inForceOn } }', { id: conventionId });
  return convention.inForceOn === '2020-12-01' ? '2020-12-02' : '2020-12-01';
}

const CATALOGUE_ROWS: AccessRow[] = [
  {
    field: 'Query.catalogue',
    request: ({ catalogueId }) => ({ query: 'query($id: ID!) { catalogue(id: $id) { id } }', variables: { id: catalogueId } }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_NOT_FOUND,
  },
  {
    field: 'Query.catalogues',
    request: ({ catalogueId }) => ({
      query: 'query($filter: CatalogueFilter) { catalogues(filter: $filter) { total } }',
      variables: { filter: { ids: [catalogueId] } },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_EMPTY,
  },
  {
    field: 'Mutation.importCatalogue',
    request: (_place, world) => {
      const source = EAU.replace('key: eau-metropole-2026', `key: ${world.unique('catalogue')}`);
      return {
        query: 'mutation($input: ImportCatalogueInput!) { importCatalogue(input: $input) { outcome } }',
        variables: { input: { source, fileName: 'essai.yaml', isDryRun: false } },
      };
    },
    inside: ADMINISTRATORS,
    outside: ADMINISTRATORS,
  },
];

/** Members of the party that the answer binds, and nobody else. */
const ANSWERERS = {
  inside: cells({ team: 'OK', dpoOwnSide: 'OK', others: 'NOT_YOUR_QUESTION' }),
  outside: cells({ administrator: 'NOT_YOUR_QUESTION', reviewerElsewhere: 'NOT_YOUR_QUESTION', others: 'NOT_FOUND' }),
};

export const CONVENTION_ROWS: AccessRow[] = [
  ...CATALOGUE_ROWS,
  {
    field: 'Query.convention',
    request: ({ conventionId }) => ({ query: 'query($id: ID!) { convention(id: $id) { id } }', variables: { id: conventionId } }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_NOT_FOUND,
  },
  {
    field: 'Query.conventions',
    request: ({ conventionId }) => ({
      query: 'query($filter: ConventionFilter) { conventions(filter: $filter) { total } }',
      variables: { filter: { ids: [conventionId] } },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_EMPTY,
  },
  {
    field: 'Mutation.createConvention',
    request: ({ catalogueId, bodies }, world) => ({
      query: 'mutation($input: CreateConventionInput!) { createConvention(input: $input) { id } }',
      variables: {
        input: {
          catalogueId,
          slug: world.unique('essai'),
          title: 'Essai',
          serviceName: 'Essai',
          signedOn: '2026-01-15',
          parties: Object.entries(bodies).map(([code, organisationId]) => ({ code, organisationId })),
        },
      },
    }),
    inside: ADMINISTRATORS,
    outside: ADMINISTRATORS,
  },
  {
    field: 'Mutation.updateConvention',
    request: async (place, world) => ({
      query: 'mutation($id: ID!, $input: UpdateConventionInput!) { updateConvention(id: $id, input: $input) { id } }',
      variables: { id: place.conventionId, input: { serviceName: world.unique('Service'), version: await versionOf(place, world) } },
    }),
    inside: ADMINISTRATORS,
    outside: KEEPERS_OUTSIDE,
  },
  {
    field: 'Mutation.correctConventionDate',
    request: async ({ conventionId }, world) => ({
      query: 'mutation($input: CorrectConventionDateInput!) { correctConventionDate(input: $input) { id } }',
      variables: { input: { conventionId, kind: 'IN_FORCE', fallsOn: await otherDay(conventionId, world), reason: REASON } },
    }),
    inside: ADMINISTRATORS,
    outside: KEEPERS_OUTSIDE,
  },
  {
    field: 'Mutation.correctConvention',
    request: ({ conventionId }, world) => ({
      query: 'mutation($input: CorrectConventionInput!) { correctConvention(input: $input) { id } }',
      variables: { input: { conventionId, place: world.unique('Ville'), reason: REASON } },
    }),
    inside: ADMINISTRATORS,
    outside: KEEPERS_OUTSIDE,
  },
  {
    field: 'Mutation.addConventionDocument',
    request: ({ conventionId }) => ({ query: ADD_DOCUMENT, variables: annexOf(conventionId) }),
    inside: ADMINISTRATORS,
    outside: KEEPERS_OUTSIDE,
  },
  {
    field: 'Mutation.withdrawConventionDocument',
    request: async ({ conventionId }, { administrator }) => {
      const { addConventionDocument } = await administrator.get(ADD_DOCUMENT, annexOf(conventionId));
      const { id: documentId } = addConventionDocument.documents.findLast(({ withdrawnAt }: { withdrawnAt: null }) => !withdrawnAt);
      return {
        query: 'mutation($input: WithdrawConventionDocumentInput!) { withdrawConventionDocument(input: $input) { id } }',
        variables: { input: { documentId, reason: REASON } },
      };
    },
    inside: ADMINISTRATORS,
    outside: KEEPERS_OUTSIDE,
  },
  {
    field: 'Mutation.answerProfile',
    request: async ({ conventionId, question, keeper }) => {
      const query = 'mutation($input: AnswerProfileInput!) { answerProfile(input: $input) { id } }';
      await keeper.get(query, { input: { conventionId, key: question, value: false } });
      return { query, variables: { input: { conventionId, key: question, value: true } } };
    },
    ...ANSWERERS,
  },
];

const PREVIEW_ROWS: AccessRow[] = [
  {
    field: 'Query.profilePreview',
    request: ({ conventionId, question }) => ({
      query: 'query($id: ID!, $key: String!) { profilePreview(conventionId: $id, key: $key, value: true) { becoming { count } } }',
      variables: { id: conventionId, key: question },
    }),
    ...ANSWERERS,
  },
];

export const JOURNAL_ROWS: AccessRow[] = [
  ...PREVIEW_ROWS,
  {
    field: 'Query.journal',
    request: ({ conventionId }) => ({
      query: 'query($id: ID!) { journal(conventionId: $id) { total } }',
      variables: { id: conventionId },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_NOT_FOUND,
  },
  {
    field: 'Query.verifyJournal',
    request: ({ conventionId }) => ({
      query: 'query($id: ID!) { verifyJournal(conventionId: $id) { isIntact } }',
      variables: { id: conventionId },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_NOT_FOUND,
  },
];
