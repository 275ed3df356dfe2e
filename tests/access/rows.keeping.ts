import { randomUUID } from 'node:crypto';
import { type AccessRow, cells } from './matrix.ts';

const ATTEST = 'mutation($input: AttestRegisterInput!) { attestRegister(input: $input) { id } }';
const DECLARE = 'mutation($input: DeclareIncidentInput!) { declareIncident(input: $input) { id } }';

export const KEEPING_ROWS: AccessRow[] = [
  {
    field: 'Mutation.attestRegister',
    request: async ({ keeper, partyId }) => {
      const description = 'Un envoi de trop, aussitôt rattrapé par son auteur.';
      await keeper.get(DECLARE, { input: { partyId, title: `Envoi ${randomUUID()}`, description } });
      return { query: ATTEST, variables: { input: { partyId, registerName: 'INCIDENTS' } } };
    },
    inside: cells({ team: 'OK', dpoOwnSide: 'OK', others: 'NOT_YOUR_REGISTER' }),
    outside: cells({ reviewerElsewhere: 'NOT_YOUR_REGISTER', administrator: 'NOT_YOUR_REGISTER', others: 'NOT_FOUND' }),
  },
];
