import { Field, ID, InputType, Int } from 'type-graphql';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import type { ServicePhaseName } from '../practices/practiceWords.ts';
import { ServicePhaseNameEnum } from '../practices/practiceWords.type.ts';

export const LIVES = ['CURRENT', 'ENDED_OPEN', 'ENDED'] as const;
/** Whether a convention is over, and whether something of it is still to be done. */
export type Life = (typeof LIVES)[number];

export const CONCERNS = ['BREACHED', 'CONTESTED', 'OVERDUE', 'LAPSED', 'IN_REVIEW', 'DISAGREEMENT'] as const;
/** What there may be to worry about in a convention. */
export type Concern = (typeof CONCERNS)[number];

export const ANSWERS = ['PROVEN', 'UNPROVEN', 'TO_CONFIRM', 'NOT_ASKED'] as const;
/** Where one commitment is in a convention, for who looks for it in all of them. */
export type CommitmentAnswer = (typeof ANSWERS)[number];

export const PART_STATES = ['TROUBLE', 'OVERDUE', 'TO_DO', 'WAITING', 'ALL_HELD', 'NOT_ASKED'] as const;
/** How a group or a principle of a convention stands, for who looks for it in all of them. */
export type PartState = (typeof PART_STATES)[number];

export const LifeEnum = graphqlEnum(
  'PortfolioLife',
  LIVES,
  'Whether a convention is over, and whether something of it is still to be done.',
  {
    CURRENT: 'Its last day is not past, or none is known.',
    ENDED_OPEN: 'Its last day is past, and something is still to do, late, contested or in trouble.',
    ENDED: 'Its last day is past, and nothing is left to do.',
  },
);

export const ConcernEnum = graphqlEnum('PortfolioConcern', CONCERNS, 'What there may be to worry about in a convention.', {
  BREACHED: 'A duty that a recorded fact says was broken.',
  CONTESTED: 'A duty that is contested.',
  OVERDUE: 'A duty past its due date.',
  LAPSED: 'A duty whose proof is no longer valid.',
  IN_REVIEW: 'A proof that waits for a review.',
  DISAGREEMENT: 'A commitment of the manifesto that its two sides see differently.',
});

export const CommitmentAnswerEnum = graphqlEnum('CommitmentAnswer', ANSWERS, 'Where one commitment is in a convention.', {
  PROVEN: 'Every party that it binds holds it, by an accepted proof or by observations that agree.',
  UNPROVEN: 'It applies, and a party that it binds does not hold it yet.',
  TO_CONFIRM: 'Whether it applies, or how its words are read, is not settled.',
  NOT_ASKED: 'It does not apply, sleeps, or asks for nothing.',
});

export const PartStateEnum = graphqlEnum('PortfolioPartState', PART_STATES, 'How a group or a principle of a convention stands.', {
  TROUBLE: 'A duty of it is contested, broken, lapsed or sent back.',
  OVERDUE: 'A duty of it is past its due date.',
  TO_DO: 'A duty of it waits for the party it binds.',
  WAITING: 'A duty of it waits for somebody else.',
  ALL_HELD: 'Something of it is asked, and all that is asked is held.',
  NOT_ASKED: 'Nothing of it is asked: it does not apply, or sleeps.',
});

@InputType({ description: 'Which conventions; every given condition must hold.' })
export class PortfolioFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Words or parts of words of the title or the service, all of them; accents and case do not matter.',
  })
  text?: string;

  @Field(() => [LifeEnum], { nullable: true, description: 'Over or not, with something left to do or not.' })
  lives?: Life[];

  @Field(() => [ConcernEnum], { nullable: true, description: 'With at least one of these.' })
  concerns?: Concern[];

  @Field(() => [ServicePhaseNameEnum], { nullable: true, description: 'Whose service is in one of these phases, as it was last said.' })
  phases?: ServicePhaseName[];

  @Field(() => Boolean, { nullable: true, description: 'Of which somebody said in which phase the service is, or nobody did.' })
  isPhaseSaid?: boolean;

  @Field(() => [ID], { nullable: true, description: 'Of which one of these bodies holds a party.' })
  organisationIds?: string[];

  @Field(() => Int, {
    nullable: true,
    description:
      'With a due date, the last day of the next committee or their own last day in at most this many days, today included: 1 to 366.',
  })
  withinDays?: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Those whose catalogue has this commitment: by its code in every catalogue that has it, or by `catalogue:code`; with those that catalogues say are the same.',
  })
  code?: string;

  @Field(() => [CommitmentAnswerEnum], { nullable: true, description: 'Where that commitment is; asks for `code`.' })
  answers?: CommitmentAnswer[];

  @Field(() => String, {
    nullable: true,
    description: 'Those whose catalogue has this group, by its code, or this principle, by `group/theme`; one of `offeredParts`.',
  })
  groupOrPrinciple?: string;

  @Field(() => [PartStateEnum], {
    nullable: true,
    description: 'How that group or principle stands, in one of these ways; asks for `groupOrPrinciple`.',
  })
  partStates?: PartState[];
}

@InputType({ description: 'Which of them, and over which conventions; every given condition must hold.' })
export class CommitmentAcrossFilter {
  @Field(() => [ID], { nullable: true, description: 'In these conventions.' })
  conventionIds?: string[];

  @Field(() => Boolean, { nullable: true, description: 'In conventions whose last day in force is past, or in the others.' })
  isOver?: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Words or parts of words of the code, the text or the group, all of them; accents and case do not matter.',
  })
  text?: string;
}

@InputType({ description: 'Which bodies; every given condition must hold.' })
export class PortfolioBodyFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true, description: 'That hold a party of one of these conventions.' })
  conventionIds?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Words or parts of words of the names, all of them; accents and case do not matter.',
  })
  text?: string;
}
