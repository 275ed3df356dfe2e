import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';

@InputType({ description: 'Who takes charge of an obligation.' })
export class AssignObligationInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => ID, { nullable: true, description: 'A member of the bound party; null for nobody.' })
  assigneeId?: string | null;
}

@InputType({ description: 'A day the bound party gives itself for an obligation, where the agreement fixes none.' })
export class SetDueDateInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Null takes the date back.' })
  dueOn?: string | null;
}
