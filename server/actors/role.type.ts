import { graphqlEnum } from '../platform/graphql/enums.ts';
import { ROLES } from './roles.ts';

export const RoleEnum = graphqlEnum('Role', ROLES, 'What a membership lets a person do.');
