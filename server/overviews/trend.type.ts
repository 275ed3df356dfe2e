import { Field, ObjectType } from 'type-graphql';
import { ThemeType } from '../catalogues/catalogue.type.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { AssuranceCount } from './matrix.type.ts';

@ObjectType({ simpleResolvers: true, description: 'States of the obligations of one theme, counted.' })
export class ThemeStates {
  @Field(() => ThemeType)
  theme!: ThemeType;

  @Field(() => [AssuranceCount])
  states!: AssuranceCount[];
}

@ObjectType({ simpleResolvers: true, description: 'States of the obligations of a convention, theme by theme.' })
export class StatesByTheme {
  @Field(() => [ThemeStates], { description: 'One for each theme that has obligations, in reading order.' })
  rows!: ThemeStates[];
}

@ObjectType({ simpleResolvers: true, description: 'States of the obligations of a convention at the end of one day, counted.' })
export class TrendPoint {
  @Field(() => DateScalar, { description: 'The last of its month, or the day asked for.' })
  day!: string;

  @Field(() => [AssuranceCount])
  states!: AssuranceCount[];
}

@ObjectType({ simpleResolvers: true, description: 'How the states of the obligations of a convention changed, month after month.' })
export class Trend {
  @Field(() => [TrendPoint], { description: 'Oldest first.' })
  points!: TrendPoint[];
}
