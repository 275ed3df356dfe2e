import { type AccessRow, type Ask, cells } from './matrix.ts';
import type { Place } from './world.ts';

/** What a party prepares is known to its own members; for anybody else, whatever their role, it is not there. */
const OWN_PARTY = {
  inside: cells({ team: 'OK', dpoOwnSide: 'OK', others: 'NOT_FOUND' }),
  outside: cells({ others: 'NOT_FOUND' }),
};

const CONTENT = { statement: 'La procédure est écrite et connue de l’équipe.' };
const PREPARE = 'mutation($input: PrepareProofInput!) { prepareProof(input: $input) { id } }';

const DEPOSIT = 'mutation($input: DepositEvidenceInput!) { depositEvidence(input: $input) { id versions { id } } }';

const depositFor = ({ obligations }: Place) => ({
  obligationIds: [obligations[0]],
  kind: 'STATEMENT',
  title: 'Procédure',
  content: CONTENT,
});

const proofFor = ({ obligations }: Place) => ({
  input: {
    obligationIds: [obligations[0]],
    kind: 'STATEMENT',
    title: 'Procédure',
    content: CONTENT,
    internalNote: 'À relire avant envoi.',
  },
});

/** A proof that the bound party prepares, still inside. Returns its id. */
const prepare = async (place: Place): Promise<string> => (await place.keeper.get(PREPARE, proofFor(place))).prepareProof.id;

const on =
  (name: string, type: string, selection: string, more: Record<string, unknown>) =>
  async (place: Place): Promise<Ask> => ({
    query: `mutation($input: ${type}!) { ${name}(input: $input)${selection} }`,
    variables: { input: { preparedProofId: await prepare(place), ...more } },
  });

export const PERSON_WORK_ROW: AccessRow = {
  field: 'Query.workByPerson',
  request: ({ conventionId }) => ({
    query: 'query($filter: PersonWorkFilter) { workByPerson(filter: $filter) { total } }',
    variables: { filter: { conventionIds: [conventionId] } },
  }),
  finance: 'EMPTY',
  inside: cells({ dpoOwnSide: 'OK', dpoOtherSide: 'OK', others: 'EMPTY' }),
  outside: cells({ others: 'EMPTY' }),
};

export const PREPARING_ROWS: AccessRow[] = [
  {
    field: 'Query.preparedProof',
    request: async (place) => ({ query: 'query($id: ID!) { preparedProof(id: $id) { id } }', variables: { id: await prepare(place) } }),
    ...OWN_PARTY,
  },
  {
    field: 'Query.preparedProofs',
    request: async (place) => ({
      query: 'query($filter: PreparedProofFilter) { preparedProofs(filter: $filter) { total } }',
      variables: { filter: { ids: [await prepare(place)] } },
    }),
    inside: cells({ team: 'OK', dpoOwnSide: 'OK', others: 'EMPTY' }),
    outside: cells({ others: 'EMPTY' }),
  },
  {
    field: 'Mutation.prepareProof',
    isUnjournaled: true,
    request: (place) => ({ query: PREPARE, variables: proofFor(place) }),
    inside: cells({ team: 'OK', dpoOwnSide: 'OK', others: 'NOT_YOUR_PARTY' }),
    outside: cells({ reviewerElsewhere: 'NOT_YOUR_PARTY', administrator: 'NOT_YOUR_PARTY', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.prepareVersion',
    isUnjournaled: true,
    request: async (place) => {
      const { depositEvidence: proof } = await place.keeper.get(DEPOSIT, { input: depositFor(place) });
      const input = { evidenceId: proof.id, lastVersionId: proof.versions[0].id, content: CONTENT };
      return { query: 'mutation($input: PrepareVersionInput!) { prepareVersion(input: $input) { id } }', variables: { input } };
    },
    inside: cells({ team: 'OK', dpoOwnSide: 'OK', administrator: 'NOT_FOUND', others: 'NOT_YOUR_EVIDENCE' }),
    outside: cells({ reviewerElsewhere: 'NOT_YOUR_EVIDENCE', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.updatePreparedProof',
    isUnjournaled: true,
    request: async (place) => ({
      query: 'mutation($id: ID!, $input: UpdatePreparedProofInput!) { updatePreparedProof(id: $id, input: $input) { id } }',
      variables: { id: await prepare(place), input: { title: 'Procédure relue', version: 1 } },
    }),
    ...OWN_PARTY,
  },
  {
    field: 'Mutation.annotatePreparedProof',
    isUnjournaled: true,
    request: on('annotatePreparedProof', 'AnnotatePreparedProofInput', ' { id }', { body: 'La page 3 est illisible.' }),
    ...OWN_PARTY,
  },
  {
    field: 'Mutation.discardPreparedProof',
    isUnjournaled: true,
    request: on('discardPreparedProof', 'DiscardPreparedProofInput', '', { version: 1 }),
    ...OWN_PARTY,
  },
  {
    field: 'Mutation.releasePreparedProof',
    request: on('releasePreparedProof', 'ReleasePreparedProofInput', ' { id }', { version: 1 }),
    inside: cells({ team: 'NOT_THE_DPO', dpoOwnSide: 'OK', others: 'NOT_FOUND' }),
    outside: OWN_PARTY.outside,
  },
];
