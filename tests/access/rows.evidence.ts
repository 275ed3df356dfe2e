import { makePdf } from '../support/files.ts';
import { type AccessRow, type Ask, cells, type Outcome } from './matrix.ts';
import { deposit } from './world.ts';

/** An evidence the parties share: the programme's reviewers read it everywhere, an administrator nowhere. */
const SHARED = {
  inside: cells({ administrator: 'NOT_FOUND', others: 'OK' }),
  outside: cells({ reviewerElsewhere: 'OK', others: 'NOT_FOUND' }),
};

const ITS_PARTY = {
  inside: cells({ team: 'OK', dpoOwnSide: 'OK', administrator: 'NOT_FOUND', others: 'NOT_YOUR_EVIDENCE' }),
  outside: cells({ reviewerElsewhere: 'NOT_YOUR_EVIDENCE', others: 'NOT_FOUND' }),
};

const REVIEWERS = {
  finance: 'NOT_A_REVIEWER',
  inside: cells({ team: 'OWN_DEPOSIT', dpoOtherSide: 'OK', reviewer: 'OK', administrator: 'NOT_FOUND', others: 'NOT_A_REVIEWER' }),
  outside: cells({ reviewerElsewhere: 'NOT_A_REVIEWER', others: 'NOT_FOUND' }),
};

const CONTENT = { statement: 'La procédure est écrite et connue de l’équipe.' };

const verb = (name: string, inputType: string, input: Record<string, unknown>): Ask => ({
  query: `mutation($input: ${inputType}!) { ${name}(input: $input) { id } }`,
  variables: { input },
});

const claimOf = (name: 'claimReview' | 'releaseReview', { versionId, obligationId }: { versionId: string; obligationId: string }) =>
  verb(name, name === 'claimReview' ? 'ClaimReviewInput' : 'ReleaseReviewInput', { evidenceVersionId: versionId, obligationId });

async function codeOf(response: Response): Promise<Outcome> {
  if (response.ok) {
    await response.arrayBuffer();
    return 'OK';
  }
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors[0]!.extensions.code;
}

const READS: AccessRow[] = [
  {
    field: 'Query.evidence',
    request: async (place) => ({ query: 'query($id: ID!) { evidence(id: $id) { id } }', variables: { id: (await deposit(place)).id } }),
    ...SHARED,
  },
  {
    field: 'Query.evidences',
    request: async (place) => ({
      query: 'query($filter: EvidenceFilter) { evidences(filter: $filter) { total } }',
      variables: { filter: { ids: [(await deposit(place)).id] } },
    }),
    inside: cells({ administrator: 'EMPTY', others: 'OK' }),
    outside: cells({ reviewerElsewhere: 'OK', others: 'EMPTY' }),
  },
  {
    field: 'GET /files/:versionId',
    request: async (place) => {
      const { versionId } = await deposit(place, { isFile: true });
      return { send: async (client) => codeOf(await client.fetch(`/files/${versionId}`)) };
    },
    ...SHARED,
  },
];

const WRITES: AccessRow[] = [
  {
    field: 'POST /uploads',
    isUnjournaled: true,
    request: (_place, world) => ({
      send: async (client) => {
        const { status, body } = await client.upload(makePdf(world.unique('preuve')), 'preuve.pdf');
        return status === 201 ? 'OK' : body.errors![0]!.extensions.code;
      },
    }),
    inside: cells({ team: 'OK', dpoOwnSide: 'OK', dpoOtherSide: 'OK', administrator: 'OK', others: 'NOT_A_PARTY' }),
    outside: cells({ team: 'OK', dpoOwnSide: 'OK', dpoOtherSide: 'OK', administrator: 'OK', others: 'NOT_A_PARTY' }),
  },
  {
    field: 'Mutation.depositEvidence',
    request: ({ obligations }) =>
      verb('depositEvidence', 'DepositEvidenceInput', {
        obligationIds: [obligations[0], obligations[1]],
        kind: 'STATEMENT',
        title: 'Procédure',
        content: CONTENT,
      }),
    inside: cells({ team: 'OK', dpoOwnSide: 'OK', others: 'NOT_YOUR_PARTY' }),
    outside: cells({ reviewerElsewhere: 'NOT_YOUR_PARTY', administrator: 'NOT_YOUR_PARTY', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.addEvidenceVersion',
    request: async (place) => {
      const { id, versionId } = await deposit(place);
      return verb('addEvidenceVersion', 'AddEvidenceVersionInput', { evidenceId: id, lastVersionId: versionId, content: CONTENT });
    },
    ...ITS_PARTY,
  },
  {
    field: 'Mutation.updateEvidence',
    request: async (place) => ({
      query: 'mutation($id: ID!, $input: UpdateEvidenceInput!) { updateEvidence(id: $id, input: $input) { id } }',
      variables: { id: (await deposit(place)).id, input: { title: 'Procédure relue', version: 1 } },
    }),
    ...ITS_PARTY,
  },
  {
    field: 'Mutation.linkEvidence',
    request: async (place) =>
      verb('linkEvidence', 'LinkEvidenceInput', { evidenceId: (await deposit(place)).id, obligationId: place.obligations[1] }),
    ...ITS_PARTY,
  },
  {
    field: 'Mutation.unlinkEvidence',
    request: async (place) => {
      const { id, obligationId } = await deposit(place);
      return verb('unlinkEvidence', 'UnlinkEvidenceInput', { evidenceId: id, obligationId });
    },
    ...ITS_PARTY,
  },
  {
    field: 'Mutation.withdrawEvidence',
    request: async (place) =>
      verb('withdrawEvidence', 'WithdrawEvidenceInput', {
        evidenceId: (await deposit(place)).id,
        reason: 'Déposée par erreur, une autre la remplace.',
      }),
    ...ITS_PARTY,
  },
  {
    field: 'Mutation.reviewEvidence',
    request: async (place) => {
      const { versionId, obligationId } = await deposit(place);
      return verb('reviewEvidence', 'ReviewEvidenceInput', { evidenceVersionId: versionId, obligationId, verdict: 'ACCEPTED' });
    },
    ...REVIEWERS,
  },
  {
    field: 'Mutation.claimReview',
    isUnjournaled: true,
    request: async (place) => claimOf('claimReview', await deposit(place)),
    ...REVIEWERS,
  },
  {
    field: 'Mutation.releaseReview',
    isUnjournaled: true,
    request: async (place) => {
      const made = await deposit(place);
      const [claim, release] = (['claimReview', 'releaseReview'] as const).map((name) => claimOf(name, made));
      return {
        send: async (client) => {
          await client.ask(claim!.query, claim!.variables);
          const { errors } = await client.ask(release!.query, release!.variables);
          return errors?.[0]?.extensions.code ?? 'OK';
        },
      };
    },
    ...REVIEWERS,
  },
  {
    field: 'Mutation.skipReview',
    isUnjournaled: true,
    request: async (place) => {
      const { versionId, obligationId } = await deposit(place);
      const reason = 'J’attends le rapport annoncé au comité.';
      return verb('skipReview', 'SkipReviewInput', { evidenceVersionId: versionId, obligationId, reason });
    },
    ...REVIEWERS,
  },
];

export const EVIDENCE_ROWS: AccessRow[] = [...READS, ...WRITES];
