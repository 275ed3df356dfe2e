import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { ObligationType } from '../obligation.type.ts';

@ObjectType({ simpleResolvers: true, description: 'Why one row of a bulk action was refused.' })
export class BulkRefusal {
  @Field(() => String, { description: 'Name of the rule, as in `extensions.code` of an error (docs/api.md).' })
  code!: string;

  @Field(() => String, { description: 'In the language of the request.' })
  message!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What a bulk action did to one obligation.' })
export class BulkResult {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => ObligationType, { nullable: true, description: 'As it is now; null when it cannot be read.' })
  obligation!: ObligationType | null;

  @Field(() => BulkRefusal, { nullable: true, description: 'Null when it was done, or was so already.' })
  refusal!: BulkRefusal | null;
}

@InputType({ description: 'Who takes charge of obligations.' })
export class AssignObligationsInput {
  @Field(() => [ID])
  obligationIds!: string[];

  @Field(() => ID, { nullable: true, description: 'A member of the bound party; null for nobody.' })
  assigneeId?: string | null;
}

@InputType({ description: 'A day the bound party gives itself, where the agreement fixes none.' })
export class SetDueDatesInput {
  @Field(() => [ID])
  obligationIds!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'Null takes the date back.' })
  dueOn?: string | null;
}

@InputType({ description: 'The same word on the applicability of several obligations.' })
export class SetApplicabilitiesInput {
  @Field(() => [ID])
  obligationIds!: string[];

  @Field(() => Boolean)
  isApplicable!: boolean;

  @Field(() => String)
  reason!: string;
}
