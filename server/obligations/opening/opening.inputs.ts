import { Field, ID, InputType } from 'type-graphql';
import type { GdprRole } from '../../conventions/party.entity.ts';
import { GdprRoleEnum } from '../../conventions/party.type.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';

@InputType({ description: 'Which organisation holds a party of the catalogue.' })
export class ConventionPartyInput {
  @Field(() => String, { description: 'Code of the party in the catalogue.' })
  code!: string;

  @Field(() => ID, { description: 'The body that holds it.' })
  organisationId!: string;

  @Field(() => GdprRoleEnum, { nullable: true, description: 'As the catalogue says when left out.' })
  gdprRole?: GdprRole | null;
}

@InputType({ description: 'A convention on a published catalogue; what is left out comes from the catalogue.' })
export class CreateConventionInput {
  @Field(() => ID, { description: 'The published catalogue it freezes.' })
  catalogueId!: string;

  @Field(() => String, { description: 'Short name in lower case: letters, figures and dashes.' })
  slug!: string;

  @Field(() => String, { description: 'At most 300 characters.' })
  title!: string;

  @Field(() => String, { description: 'At most 200 characters.' })
  serviceName!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the signature.' })
  signedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, included.' })
  endsOn?: string | null;

  @Field(() => [ConventionPartyInput], { description: 'One for every party of the catalogue.' })
  parties!: ConventionPartyInput[];
}
