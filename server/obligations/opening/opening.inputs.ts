import { Field, ID, InputType } from 'type-graphql';
import type { GdprRole } from '../../conventions/party.entity.ts';
import { GdprRoleEnum } from '../../conventions/party.type.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';

@InputType({ description: 'Which organisation holds a party of the catalogue.' })
export class ConventionPartyInput {
  @Field(() => String)
  code!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => GdprRoleEnum, { nullable: true, description: 'As the catalogue says when left out.' })
  gdprRole?: GdprRole | null;
}

@InputType({ description: 'A convention on a published catalogue; what is left out comes from the catalogue.' })
export class CreateConventionInput {
  @Field(() => ID)
  catalogueId!: string;

  @Field(() => String, { description: 'Short name in lower case: letters, figures and dashes.' })
  slug!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  serviceName!: string;

  @Field(() => DateScalar, { nullable: true })
  signedOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  endsOn?: string | null;

  @Field(() => [ConventionPartyInput], { description: 'One for every party of the catalogue.' })
  parties!: ConventionPartyInput[];
}
