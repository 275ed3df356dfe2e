import { Field, ID, ObjectType } from 'type-graphql';
import { type Assurance, AssuranceEnum } from '../obligations/obligation.type.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';

/** What every overview tells of an obligation. */
@ObjectType({ simpleResolvers: true })
export abstract class ToldObligation {
  @Field(() => ID, { description: 'Of the obligation; as it was on a day, of the obligation on that day.' })
  id!: string;

  @Field(() => ID, { description: 'Of the obligation, on whatever day it is told.' })
  obligationId!: string;

  @Field(() => String, { description: 'Of its commitment; never changes meaning.' })
  code!: string;

  @Field(() => String)
  text!: string;

  @Field(() => AssuranceEnum)
  assurance!: Assurance;

  @Field(() => DateScalar, { nullable: true })
  dueOn!: string | null;

  @Field(() => Boolean)
  isOverdue!: boolean;

  @Field(() => DateScalar, { nullable: true })
  nextExpiryOn!: string | null;
}
