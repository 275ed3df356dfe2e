import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';

@ObjectType('PortfolioView', {
  simpleResolvers: true,
  description: 'A way to look at the portfolio that the person who asks named for themselves; nobody else reads it.',
})
export class PortfolioViewType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'As the person named it; they have no other of that name.' })
  name!: string;

  @Field(() => String, { description: 'What follows `?` in the address of the page that shows it: filters, order, columns, display.' })
  searchParams!: string;

  @Field(() => Boolean, { description: 'Shown when the person opens the portfolio and chooses nothing; one at most.' })
  isDefault!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was last written.' })
  savedAt!: string;

  @Field(() => Int, { description: 'Grows each time it is written; an update gives it back.' })
  version!: number;
}

@ObjectType({ simpleResolvers: true, description: 'The named views of the portfolio of the person who asks.' })
export class PortfolioViews {
  @Field(() => [PortfolioViewType], { description: 'By name, A to Z.' })
  savedViews!: PortfolioViewType[];

  @Field(() => Int, { description: 'How many a person may have.' })
  most!: number;
}

@InputType({ description: 'A view of the portfolio to keep under a name.' })
export class CreatePortfolioViewInput {
  @Field(() => String, { description: '1 to 60 characters, on one line, unlike those of the person’s other views.' })
  name!: string;

  @Field(() => String, { description: 'What follows `?` in the address of the page, 1,000 characters at most.' })
  searchParams!: string;

  @Field(() => Boolean, { description: 'Shown when the person chooses nothing; another that was is no more.' })
  isDefault!: boolean;
}

@InputType({ description: 'What changes in a view; what is left out stays.' })
export class UpdatePortfolioViewInput {
  @Field(() => String, { nullable: true, description: '1 to 60 characters, on one line, unlike those of the person’s other views.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What follows `?` in the address of the page, 1,000 characters at most.' })
  searchParams?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Shown when the person chooses nothing; another that was is no more.' })
  isDefault?: boolean | null;

  @Field(() => Int, { description: 'The one that was read: refused when it was written since.' })
  version!: number;
}

@InputType({ description: 'Which view of the person who asks is forgotten.' })
export class DeletePortfolioViewInput {
  @Field(() => ID, { description: 'Theirs.' })
  portfolioViewId!: string;
}
