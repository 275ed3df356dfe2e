import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PageOf } from '../../platform/db/readPage.ts';
import { graphqlEnum } from '../../platform/graphql/enums.ts';
import { pageOf } from '../../platform/graphql/paging.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';

export const OCCURRENCE_STATUSES = ['FORESEEN', 'OPEN', 'DONE', 'NOT_REQUIRED', 'BREACHED'] as const;
export type OccurrenceStatus = (typeof OCCURRENCE_STATUSES)[number];

export const OccurrenceStatusEnum = graphqlEnum('OccurrenceStatus', OCCURRENCE_STATUSES, 'Where an occurrence stands.', {
  FORESEEN: 'It is known and has not begun.',
  OPEN: 'It has begun, and nobody answered it.',
  DONE: 'The bound party answered that it was done, in time or late.',
  NOT_REQUIRED: 'The bound party answered, with a reason, that nothing is asked this time.',
  BREACHED: 'A recorded fact made it impossible.',
});

@ObjectType({ simpleResolvers: true })
abstract class Due {
  @Field(() => DateScalar, { nullable: true, description: 'The last day in time; null where the delay is one of hours, or there is none.' })
  dueOn!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The last instant in time, of a delay of hours; null of one of days, or without any.',
  })
  dueAt!: string | null;
}

@ObjectType('OccurrenceDue', { simpleResolvers: true, description: 'When an occurrence was due, as a fact made it known.' })
export class OccurrenceDueType extends Due {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The moment; null once it was no longer foreseen.' })
  causeAt!: string | null;

  @Field(() => DateTimeScalar, { description: 'From when on this was known; it counts until the next one is.' })
  knownAt!: string;

  @Field(() => String, { nullable: true, description: 'Why it moved; null for the first one.' })
  reason!: string | null;
}

@ObjectType('Occurrence', { simpleResolvers: true, description: 'One instance of an obligation: what a fact or a date opened.' })
export class OccurrenceType extends Due {
  @Field(() => ID, {
    description: 'One that a schedule implies and nothing wrote yet has an identity too, accepted wherever an occurrence is named.',
  })
  id!: string;

  @Field(() => ID)
  obligationId!: string;

  @Field(() => Int, { description: 'From 1, in the order in which those of the obligation were opened.' })
  number!: number;

  @Field(() => String, { nullable: true, description: 'Code of the facet that it is an instance of; null: of the whole sentence.' })
  facetCode!: string | null;

  @Field(() => String, { description: 'What opened it: a moment of the catalogue, or schedule (docs/catalogue.md).' })
  moment!: string;

  @Field(() => OccurrenceStatusEnum, { description: 'Where it stands.' })
  status!: OccurrenceStatus;

  @Field(() => Boolean, { description: 'The text gives no figure: it is never late; the time elapsed is told instead.' })
  isIndicative!: boolean;

  @Field(() => Boolean, { description: 'A schedule implies it, and nothing was written of it yet.' })
  isImplied!: boolean;

  @Field(() => Boolean, { description: 'The obligation is judged by it.' })
  isGoverning!: boolean;

  @Field(() => DateTimeScalar, { description: 'The moment that it follows or precedes.' })
  causeAt!: string;

  @Field(() => DateTimeScalar, { description: 'From when on it is open: its moment, or when preparing it begins.' })
  beginsAt!: string;

  @Field(() => Boolean, { description: 'Unanswered past its due date.' })
  isOverdue!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When what was due was done; null while it is not answered so.' })
  doneAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was said; null while it is unanswered.' })
  answeredAt!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes by which it was done late, for ever; null when it was in time, or is unanswered.',
  })
  lateMinutes!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it was late; null when it was in time.' })
  lateReason!: string | null;

  @Field(() => [OccurrenceDueType], { description: 'When it was due, one fact after the other, newest first.' })
  dues!: OccurrenceDueType[];
}

export const OccurrencePage = pageOf(OccurrenceType, 'OccurrencePage', 'The occurrences found, a page at a time.');
export type OccurrencePage = PageOf<OccurrenceType>;
