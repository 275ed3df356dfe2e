import { Field, ID, ObjectType } from 'type-graphql';
import { OrganisationType } from '../organisations/organisation.type.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { GDPR_ROLES, type GdprRole } from './party.entity.ts';

export const GdprRoleEnum = graphqlEnum(
  'GdprRole',
  GDPR_ROLES,
  'Role in the sense of GDPR articles 4, 26 and 28; independent of being a signatory.',
);

@ObjectType('Party', { simpleResolvers: true, description: 'A side of one convention, bound by obligations and held by an organisation.' })
export class PartyType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its part in the agreement, in the words of the agreement.' })
  roleLabel!: string | null;

  @Field(() => GdprRoleEnum, { nullable: true })
  gdprRole!: GdprRole | null;

  @Field(() => Boolean)
  isSignatory!: boolean;

  @Field(() => OrganisationType)
  organisation!: OrganisationType;
}
