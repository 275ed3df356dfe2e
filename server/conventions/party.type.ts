import { Field, ID, ObjectType } from 'type-graphql';
import { GdprRoleEnum } from '../catalogues/gdprRole.type.ts';
import type { GdprRole } from '../catalogues/gdprRoles.ts';
import { OrganisationType } from '../organisations/organisation.type.ts';

@ObjectType('Party', { simpleResolvers: true, description: 'A side of one convention, bound by obligations and held by an organisation.' })
export class PartyType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'Whole name, as the act writes it.' })
  name!: string;

  @Field(() => String, { nullable: true })
  roleLabel!: string | null;

  @Field(() => GdprRoleEnum, { nullable: true, description: 'Null when neither the catalogue nor the administrator says.' })
  gdprRole!: GdprRole | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where its data protection officer is reached, an address of the function; null when nobody wrote it.',
  })
  dpoEmail!: string | null;

  @Field(() => Boolean)
  isSignatory!: boolean;

  @Field(() => OrganisationType, { description: 'The body that holds it; parties of one body stand on the same side.' })
  organisation!: OrganisationType;
}
