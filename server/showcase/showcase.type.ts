import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { SHOWCASE_STATUSES, type ShowcaseStatus } from './showcase.rules.ts';
import { type ShowcaseAction, showcaseVerbs } from './showcase.verbs.ts';

const ShowcaseStatusEnum = graphqlEnum('ShowcaseStatus', SHOWCASE_STATUSES, 'Where the public page of a convention stands.', {
  CLOSED: 'No signatory agreed to it.',
  AWAITED: 'Some signatories agreed, others have not.',
  APART: 'Every signatory agreed, but to no common group: nothing is shown.',
  OPEN: 'Every signatory agreed: anybody may read what all of them named.',
  WITHDRAWN: 'It was open until a signatory withdrew.',
});

const ShowcaseActionEnum = graphqlEnum('ShowcaseAction', showcaseVerbs.names, 'What may be done about the public page of a convention.', {
  AGREE_TO_SHOWCASE: 'Agree that groups of the agreement are shown to anybody (agreeToShowcase).',
  WITHDRAW_FROM_SHOWCASE: 'Take that back: the page ends at once (withdrawFromShowcase).',
});

@ObjectType({ simpleResolvers: true, description: 'The last thing that a signatory said of the public page.' })
export class ShowcaseWord {
  @Field(() => Boolean, { description: 'It agrees; false once it took that back.' })
  isGiven!: boolean;

  @Field(() => [String], { description: 'Codes of the groups that it agrees to show; none once it took that back.' })
  groupCodes!: string[];

  @Field(() => Boolean, { description: 'It agrees that search engines list the page.' })
  isIndexed!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it said so.' })
  decidedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType({ simpleResolvers: true, description: 'A signatory, and what it says of the public page.' })
export class ShowcaseSignatory {
  @Field(() => ID)
  partyId!: string;

  @Field(() => String, { description: 'The short name that references to the side bear.' })
  partyCode!: string;

  @Field(() => String, { description: 'Whole name of the signatory, as the act writes it.' })
  partyName!: string;

  @Field(() => ShowcaseWord, { nullable: true, description: 'Null while it said nothing.' })
  word!: ShowcaseWord | null;

  @Field(() => [ShowcaseActionEnum])
  allowedActions!: ShowcaseAction[];
}

@ObjectType({ simpleResolvers: true, description: 'A part of the agreement that can be shown outside.' })
export class ShowcaseGroup {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Int, { description: 'How many obligations of it there are.' })
  dutyCount!: number;

  @Field(() => Int, { description: 'How many public proofs would be shown with them.' })
  proofCount!: number;

  @Field(() => Boolean, { description: 'Anybody reads it today.' })
  isShown!: boolean;
}

@ObjectType('Showcase', {
  simpleResolvers: true,
  description: 'The page of a convention that anybody may read, as long as every signatory agrees: public proofs and states only.',
})
export class ShowcaseType {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ShowcaseStatusEnum, { description: 'Whether anybody reads it, by the newest word of each signatory.' })
  status!: ShowcaseStatus;

  @Field(() => String, { description: 'Its address after that of the instance, whether it is open or not.' })
  path!: string;

  @Field(() => String, {
    description: 'Where a member reads the page as it would be, after the address of the instance; `?groups=` names some.',
  })
  previewPath!: string;

  @Field(() => Boolean, { description: 'Search engines may list it: it is open, and every signatory agreed to that.' })
  isIndexed!: boolean;

  @Field(() => Int, { description: 'How often signatories spoke; give it back when agreeing.' })
  version!: number;

  @Field(() => [ShowcaseGroup], { description: 'In the order of the agreement.' })
  showableGroups!: ShowcaseGroup[];

  @Field(() => [ShowcaseSignatory], { description: 'Those who decide, in the order of the agreement.' })
  decidingParties!: ShowcaseSignatory[];
}
