import { Field, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { REGISTER_VIEWS, type ViewCounts } from './views.ts';

/** What each view of a register shows. */
export const VIEW_MEANINGS = {
  TO_DO: 'Those that wait for something from a party one keeps the register for.',
  OVERDUE: 'Those that wait for something whose day or hour is past, whoever it is to come from.',
  CLOSED: 'Those of which nothing more is to be done.',
  ALL: 'All that one may read.',
};

export const RegisterViewEnum = graphqlEnum('RegisterView', REGISTER_VIEWS, 'What is looked at of a register.', VIEW_MEANINGS);

@ObjectType({ simpleResolvers: true, description: 'How many entries each view of a register shows, among those one may read.' })
export class RegisterViewCounts implements ViewCounts {
  @Field(() => Int, { nullable: true, description: 'Waiting for one’s own side; null for who keeps the register for no party.' })
  toDoCount!: number | null;

  @Field(() => Int, { description: 'Waiting for something whose day or hour is past.' })
  overdueCount!: number;

  @Field(() => Int, { description: 'Of which nothing more is to be done.' })
  closedCount!: number;

  @Field(() => Int, { description: 'Whatever the view.' })
  allCount!: number;
}
