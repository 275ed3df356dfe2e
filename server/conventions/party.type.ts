import { Field, ID, ObjectType } from 'type-graphql';
import { OrganisationType } from '../organisations/organisation.type.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { GDPR_ROLES, type GdprRole } from './party.entity.ts';

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

@ObjectType('Party', { simpleResolvers: true, description: 'A side of one convention, bound by obligations and held by an organisation.' })
export class PartyType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'Whole name, as the agreement writes it.' })
  name!: string;

  @Field(() => String, { nullable: true })
  roleLabel!: string | null;

  @Field(() => GdprRoleEnum, { nullable: true, description: 'Null when neither the catalogue nor the administrator says.' })
  gdprRole!: GdprRole | null;

  @Field(() => Boolean)
  isSignatory!: boolean;

  @Field(() => OrganisationType, { description: 'The body that holds it; parties of one body stand on the same side.' })
  organisation!: OrganisationType;
}
