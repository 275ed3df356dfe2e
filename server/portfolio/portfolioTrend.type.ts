import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { DutyTally } from './portfolio.type.ts';

@ObjectType({ simpleResolvers: true, description: 'How conventions stood at the end of one day.' })
export class PortfolioPoint {
  @Field(() => DateScalar, { description: 'The last of a quarter, or today.' })
  day!: string;

  @Field(() => Int, { description: 'Conventions that are counted: those signed by then.' })
  conventionCount!: number;

  @Field(() => Int, { description: 'Those signed by then whose states of that day are not reckoned yet: a task does, a few each minute.' })
  awaitedCount!: number;

  @Field(() => [DutyTally], { description: 'Over all of them, group by group.' })
  groupTallies!: DutyTally[];
}

@ObjectType({ simpleResolvers: true, description: 'How the conventions that a filter leaves today stood, quarter after quarter.' })
export class PortfolioTrend {
  @Field(() => [PortfolioPoint], { description: 'The end of each of the last four quarters, then today, from the facts recorded by then.' })
  quarters!: PortfolioPoint[];
}
