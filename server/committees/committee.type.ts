import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { type Price, Priced } from '../platform/graphql/price.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../platform/graphql/scalars.ts';
import type { CommitteeAction } from './committee.verbs.ts';
import { CommitteeAttendee, CommitteeDecision, CommitteeInvitation, CommitteeWindow } from './committeeFacts.type.ts';
import type { CommitteeOutcome, CommitteeStatus } from './committeeWords.ts';
import { CommitteeActionEnum, CommitteeOutcomeEnum, CommitteeStatusEnum } from './committeeWords.type.ts';

export const WINDOW_ADVICE = ['WITHIN', 'BEFORE', 'AFTER', 'LATE', 'NONE'] as const;
export type WindowAdvice = (typeof WINDOW_ADVICE)[number];

export const WindowAdviceEnum = graphqlEnum('WindowAdvice', WINDOW_ADVICE, 'How the day of a committee lies to the advised window.', {
  WITHIN: 'Between its first day and its last.',
  BEFORE: 'Earlier than it.',
  AFTER: 'Later than it, within what the agreement allows: that alone is no lateness.',
  LATE: 'Later than the last day that the agreement allows.',
  NONE: 'Nothing sets a window.',
});

/** How many of them a committee has as a rule. */
const usually = (rows: number): Price => ({ work: 0, rows: () => rows });

@ObjectType('Committee', { simpleResolvers: true, description: 'An investment committee of a convention.' })
export class CommitteeType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  conventionId!: string;

  @Field(() => String, { description: 'What people call it by: COM and its number in its convention.' })
  reference!: string;

  @Field(() => CommitteeStatusEnum, { description: 'Where it stands.' })
  status!: CommitteeStatus;

  @Field(() => ID, { description: 'The party that organises it.' })
  partyId!: string;

  @Field(() => DateScalar, { description: 'The day planned for it.' })
  plannedOn!: string;

  @Field(() => String, { nullable: true, description: 'Where it takes place; null where nobody said.' })
  place!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was planned.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => CommitteeWindow, { description: 'When it is to be held; of one that was held, as that was known on its day.' })
  window!: CommitteeWindow;

  @Field(() => WindowAdviceEnum, { description: 'How its day, held or planned, lies to that window.' })
  windowAdvice!: WindowAdvice;

  @Field(() => Int, { description: 'By how many days it lies outside; 0 inside.' })
  adviceDays!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the parties were convened; null until they are.' })
  convenedOn!: string | null;

  @Priced(usually(2))
  @Field(() => [CommitteeInvitation], { description: 'The parties convened; none until it is convened.' })
  invitations!: CommitteeInvitation[];

  @Field(() => DateScalar, { description: 'By when what is shown is to be sent: advice of the guide, a week before.' })
  slidesDueOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which what is shown was sent; null until it is.' })
  slidesSentOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was held; null until it is.' })
  heldOn!: string | null;

  @Field(() => ID, { nullable: true, description: 'The party that chaired it; null until it is held.' })
  chairId!: string | null;

  @Field(() => String, { nullable: true, description: 'Function of who chaired it; null until it is held.' })
  chairFunction!: string | null;

  @Field(() => CommitteeOutcomeEnum, { nullable: true, description: 'What it decided of the product; null until it is held.' })
  committeeOutcome!: CommitteeOutcome | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Euros that it granted; null where nobody said.' })
  grantedAmount!: string | number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of what it granted; null where nobody said.' })
  grantedUntilOn!: string | null;

  @Field(() => [String], { description: 'By what the product will be judged next time; none until it is held.' })
  successCriteria!: string[];

  @Field(() => Author, { nullable: true, description: 'Who recorded that it was held; null until it is.' })
  holder!: Author | null;

  @Priced(usually(5))
  @Field(() => [CommitteeAttendee], { description: 'Who was expected, and who came; none until it is held.' })
  attendance!: CommitteeAttendee[];

  @Priced(usually(3))
  @Field(() => [CommitteeDecision], { description: 'What it decided beside, in order.' })
  committeeDecisions!: CommitteeDecision[];

  @Priced(usually(3))
  @Field(() => [CommitteeDecision], { description: 'Decisions of earlier committees that nobody looked at yet, to look at in this one.' })
  openDecisions!: CommitteeDecision[];

  @Field(() => ID, { nullable: true, description: 'The proof that is its minutes; null until there is one.' })
  minutesId!: string | null;

  @Field(() => Boolean, { description: 'Its minutes are accepted by who reviews them, and in force.' })
  hasAcceptedMinutes!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null until it is.' })
  closedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled; null unless it is.' })
  cancelReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was cancelled; null unless it is.' })
  cancelledAt!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => [CommitteeActionEnum])
  allowedActions!: CommitteeAction[];
}

export const CommitteePage = pageOf(CommitteeType, 'CommitteePage', 'The committees found, a page at a time.');
export type CommitteePage = PageOf<CommitteeType>;
