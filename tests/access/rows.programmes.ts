import { programmeNamed } from '../support/outside.ts';
import { type AccessRow, ADMINISTRATORS } from './matrix.ts';
import type { World } from './world.ts';

/** Programmes belong to the instance: it makes no difference whose convention they hold. */
const ONLY_ADMINISTRATORS = { inside: ADMINISTRATORS, outside: ADMINISTRATORS };

async function newProgramme({ administrator, unique }: World): Promise<string> {
  const { createProgramme } = await administrator.get('mutation($input: CreateProgrammeInput!) { createProgramme(input: $input) { id } }', {
    input: { name: unique('Programme') },
  });
  return createProgramme.id;
}

export const PROGRAMME_ROWS: AccessRow[] = [
  {
    field: 'Query.programme',
    request: async (_place, { administrator }) => ({
      query: 'query($id: ID!) { programme(id: $id) { id } }',
      variables: { id: await programmeNamed(administrator) },
    }),
    ...ONLY_ADMINISTRATORS,
  },
  {
    field: 'Query.programmes',
    request: () => ({ query: '{ programmes { total } }' }),
    ...ONLY_ADMINISTRATORS,
  },
  {
    field: 'Mutation.createProgramme',
    request: ({ conventionId }, { unique }) => ({
      query: 'mutation($input: CreateProgrammeInput!) { createProgramme(input: $input) { id } }',
      variables: { input: { name: unique('Programme'), conventionIds: [conventionId] } },
    }),
    ...ONLY_ADMINISTRATORS,
  },
  {
    field: 'Mutation.updateProgramme',
    request: async ({ conventionId }, world) => ({
      query: 'mutation($id: ID!, $input: UpdateProgrammeInput!) { updateProgramme(id: $id, input: $input) { id } }',
      variables: { id: await newProgramme(world), input: { conventionIds: [conventionId], version: 1 } },
    }),
    ...ONLY_ADMINISTRATORS,
  },
];
