import { Field, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { EXPENSE_KINDS, type ExpenseKind } from './catalogueFile.ts';

const ExpenseKindEnum = graphqlEnum('ExpenseKind', EXPENSE_KINDS, 'What an eligible line is.', {
  EXPENSE: 'Something that is bought or paid.',
  MISSION: 'A mission of those who are paid.',
});

@ObjectType({ simpleResolvers: true, description: 'A line of expenses the agreement makes eligible.' })
export class ExpenseLine {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'Of the group of expenses it is filed under.' })
  familyCode!: string;

  @Field(() => String, { description: 'That group in words.' })
  familyLabel!: string;

  @Field(() => ExpenseKindEnum)
  kind!: ExpenseKind;

  @Field(() => String, { description: 'The expense, word for word.' })
  text!: string;
}
