import { graphqlEnum } from '../platform/graphql/enums.ts';
import { GDPR_ROLES } from './gdprRoles.ts';

export const GdprRoleEnum = graphqlEnum(
  'GdprRole',
  GDPR_ROLES,
  'Role in the sense of GDPR articles 4, 26 and 28; independent of being a signatory.',
  {
    CONTROLLER: 'Determines purposes and means of the processing (GDPR art. 4, 7).',
    JOINT_CONTROLLER: 'Determines them with others (GDPR art. 26).',
    PROCESSOR: 'Processes on behalf of a controller (GDPR art. 4, 8 and art. 28).',
    SUB_PROCESSOR: 'Engaged by a processor (GDPR art. 28, 2 and 4).',
  },
);
