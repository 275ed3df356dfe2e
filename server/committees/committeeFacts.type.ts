import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import type { CommitteeBound } from '../clocks/clocks.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import type { AttendeeRole } from './committeeWords.ts';
import { AttendeeRoleEnum } from './committeeWords.type.ts';

export const COMMITTEE_BOUNDS = ['AGREEMENT', 'GUIDE', 'DECISION'] as const satisfies readonly CommitteeBound[];

export const CommitteeBoundEnum = graphqlEnum('CommitteeBound', COMMITTEE_BOUNDS, 'What sets the last day of a committee.', {
  AGREEMENT: 'The signed text: so long after the last one.',
  GUIDE: 'The guide of the programme: 30 days before the envelope is spent.',
  DECISION: 'The last committee: the end of what it granted provisionally.',
});

@ObjectType({ simpleResolvers: true, description: 'When a committee is to be held: only the agreement makes it late, the rest is advice.' })
export class CommitteeWindow {
  @Field(() => DateScalar, { nullable: true, description: 'First day of the advised window; null where nothing sets a last one.' })
  opensOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which everything is respected; null where nothing sets one.' })
  latestOn!: string | null;

  @Field(() => CommitteeBoundEnum, { nullable: true, description: 'What sets that last day; null where nothing does.' })
  bound!: CommitteeBound | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day that the agreement allows; null where it asks for no committee.' })
  agreedOn!: string | null;

  @Field(() => DateScalar, { description: 'What it is counted from: the last committee held, else the signature.' })
  countedFromOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'When the envelope will be spent, as it was known; null where nobody said.' })
  exhaustedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of what the last committee granted provisionally; null where it did not.',
  })
  provisionalUntilOn!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A party that is convened to a committee.' })
export class CommitteeInvitation {
  @Field(() => ID)
  partyId!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether somebody came for it; null until the committee is held.' })
  isPresent!: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: 'Who was expected in a committee, by role and party: no name is kept.' })
export class CommitteeAttendee {
  @Field(() => AttendeeRoleEnum, { description: 'As whom they sit.' })
  attendeeRole!: AttendeeRole;

  @Field(() => ID, { nullable: true, description: 'The party they sit for; null for none of the convention.' })
  partyId!: string | null;

  @Field(() => Boolean, { description: 'They came.' })
  isPresent!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'What a committee decided, followed until a later one looks at it.' })
export class CommitteeDecision {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'The one that took it.' })
  committeeId!: string;

  @Field(() => Int, { description: 'From 1, in the order in which they were taken.' })
  number!: number;

  @Field(() => String, { description: 'What was decided.' })
  words!: string;

  @Field(() => ID, { description: 'Who carries it out.' })
  partyId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day to carry it out; null where none was given.' })
  dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was carried out; null until it is.' })
  doneOn!: string | null;

  @Field(() => Boolean, { description: 'Past its day, and not carried out.' })
  isOverdue!: boolean;

  @Field(() => Boolean, { description: 'The person who asks may say now that it was carried out (completeDecision).' })
  canComplete!: boolean;

  @Field(() => Author, { nullable: true, description: 'Who said that it was carried out; null until somebody does.' })
  doer!: Author | null;

  @Field(() => ID, { nullable: true, description: 'The later committee at which it was looked at; null until it is.' })
  checkedById!: string | null;

  @Field(() => String, { nullable: true, description: 'What was said of it then; null when nothing was.' })
  checkWords!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was recorded; null until it is.' })
  checkedAt!: string | null;
}
