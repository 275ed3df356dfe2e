import { randomUUID } from 'node:crypto';
import { type AccessRow, type Ask, cells } from './matrix.ts';
import type { Place } from './world.ts';

const PARTS = `query($conventionId: ID!) { convention(id: $conventionId) { openPublications { obligationId parts { code status { id verdicts { id } } } } } }`;

/** Something to publish, and what is said of it; where the catalogue follows nothing so, an obligation of which no part is known. */
async function partOf({ keeper, conventionId, obligations: own }: Place) {
  const { convention } = await keeper.get(PARTS, { conventionId });
  const [publication] = convention.openPublications;
  const part = publication?.parts.find(({ code }: { code: string }) => code === 'c');
  const obligationId: string = publication?.obligationId ?? own[0];
  return { obligationId, partCode: 'c', status: part?.status as { id: string; verdicts: { id: string }[] } | null | undefined };
}

const verb = (name: string, inputType: string, input: Record<string, unknown>): Ask => ({
  query: `mutation($input: ${inputType}!) { ${name}(input: $input) { id } }`,
  variables: { input },
});

async function said(place: Place) {
  const { status, ...part } = await partOf(place);
  return { ...part, lastStatusId: status?.id, state: 'PUBLISHED', url: 'https://github.com/SocialGouv/domifa', publishedOn: '2026-11-02' };
}

const RECORD = 'mutation($input: RecordPublicationInput!) { recordPublication(input: $input) { id } }';

/** A status that nobody reviewed. */
async function fresh(place: Place): Promise<string> {
  await place.keeper.get(RECORD, { input: await said(place) });
  return (await partOf(place)).status!.id;
}

export const PUBLICATION_ROWS: AccessRow[] = [
  {
    field: 'Query.publicationTurns',
    request: async (place) => {
      if (place.side === 'inside') await fresh(place);
      const filter = { conventionIds: [place.conventionId] };
      return { query: 'query($filter: PublicationTurnFilter) { publicationTurns(filter: $filter) { total } }', variables: { filter } };
    },
    inside: cells({ reviewer: 'OK', others: 'EMPTY' }),
    outside: cells({ others: 'EMPTY' }),
  },
  {
    field: 'Mutation.recordPublication',
    request: async (place) => verb('recordPublication', 'RecordPublicationInput', await said(place)),
    inside: cells({ team: 'OK', dpoOwnSide: 'OK', others: 'NOT_YOUR_PARTY' }),
    outside: cells({ reviewerElsewhere: 'UNKNOWN_PART', administrator: 'UNKNOWN_PART', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.reviewPublication',
    request: async (place) => {
      const statusId = place.side === 'inside' ? await fresh(place) : randomUUID();
      return verb('reviewPublication', 'ReviewPublicationInput', { statusId, verdict: 'ACCEPTED' });
    },
    inside: cells({ team: 'OWN_DEPOSIT', reviewer: 'OK', others: 'NOT_A_REVIEWER' }),
    outside: cells({ others: 'NOT_FOUND' }),
  },
];
