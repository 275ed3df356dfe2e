import { graphqlEnum } from '../platform/graphql/enums.ts';
import { ROLES, type Role } from './roles.ts';

const MEANINGS: Record<Role, string> = {
  DPO: 'Data protection officer (GDPR art. 37 to 39) of a party: writes for it, reviews proofs of the parties that other bodies hold.',
  TEAM_MEMBER: 'Declares, deposits proofs and answers for one party of one convention.',
  FINANCE:
    'Acts for a party like its team, but for answers about the service; reviews the financial proofs of the parties that other bodies hold.',
  REVIEWER: 'Reviews proofs and contests over the conventions of a programme, save what their own body owes; knows of no other.',
  READER: 'Reads one convention and writes nothing.',
  ADMINISTRATOR: 'Keeps conventions, catalogues, people and memberships; attests and contests nothing.',
};

export const RoleEnum = graphqlEnum('Role', ROLES, 'What a membership lets a person do.', MEANINGS);

const CAPACITIES = [...ROLES, 'PROGRAM'] as const;
export type Capacity = (typeof CAPACITIES)[number];

export const CapacityEnum = graphqlEnum('Capacity', CAPACITIES, 'What somebody acted as: one of the roles, or the program itself.', {
  ...MEANINGS,
  PROGRAM: 'A task of the program, or its command line.',
});
