import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ObligationType } from '../obligations/obligation.type.ts';
import { type Severity, SeverityEnum } from '../obligations/work.type.ts';

@ObjectType({ simpleResolvers: true, description: 'What is missing for one reason; at most the first 100 are listed.' })
export class MissingGroup {
  @Field(() => SeverityEnum, { description: 'Why it is missing.' })
  severity!: Severity;

  @Field(() => Int, { description: 'How many there are, listed or not.' })
  total!: number;

  @Field(() => [ObligationType], { description: 'The first 100.' })
  items!: ObligationType[];
}

@ObjectType({ simpleResolvers: true, description: 'What is missing in a convention, gravest first; each obligation is told once.' })
export class MissingReport {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => Int, { description: 'How many there are of all severities.' })
  total!: number;

  @Field(() => [MissingGroup], { description: 'Gravest first; one of each severity.' })
  severities!: MissingGroup[];
}
