import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ObligationType } from '../obligations/obligation.type.ts';
import { type Severity, SeverityEnum } from '../obligations/work.type.ts';

@ObjectType({ simpleResolvers: true, description: 'What is missing for one reason; at most the first 100 are listed.' })
export class MissingGroup {
  @Field(() => SeverityEnum)
  severity!: Severity;

  @Field(() => Int)
  total!: number;

  @Field(() => [ObligationType])
  items!: ObligationType[];
}

@ObjectType({ simpleResolvers: true, description: 'What is missing in a convention, gravest first; each obligation is told once.' })
export class MissingReport {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => Int)
  total!: number;

  @Field(() => [MissingGroup])
  groups!: MissingGroup[];
}
