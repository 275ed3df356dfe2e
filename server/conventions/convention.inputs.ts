import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, JsonScalar } from '../platform/graphql/scalars.ts';
import type { GdprRole } from './party.entity.ts';
import { GdprRoleEnum } from './party.type.ts';

@InputType({ description: 'Which conventions.' })
export class ConventionFilter {
  @Field(() => String, { nullable: true })
  text?: string;

  @Field(() => [ID], { nullable: true })
  ids?: string[];
}

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

@InputType({ description: 'What may be edited of a convention; a field left out keeps its value.' })
export class UpdateConventionInput {
  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  serviceName?: string | null;

  @Field(() => DateScalar, { nullable: true })
  endsOn?: string | null;

  @Field(() => Int, { description: 'The version of the record the author has seen; CONFLICT when it changed since.' })
  version!: number;
}

@InputType({ description: 'What is known of the service on one question; null makes it unknown again.' })
export class AnswerProfileInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => String)
  key!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'As the question asks: its type, its bounds, its choices.' })
  value?: unknown;

  @Field(() => ID, {
    nullable: true,
    description:
      'The latest answer the author has seen, null for none; when given and no longer the latest, CONFLICT says what was answered meanwhile.',
  })
  lastAnswerId?: string | null;
}
