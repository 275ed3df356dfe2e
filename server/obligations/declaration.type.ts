import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { atLeast, atMost, LENGTHS } from '../platform/lengths.ts';
import { DECLARATION_STATUSES, type DeclarationStatus } from './declaration.entity.ts';

export const DeclarationStatusEnum = graphqlEnum(
  'DeclarationStatus',
  DECLARATION_STATUSES,
  'What the bound party says of its obligation.',
  {
    MET: 'It is fulfilled; with an accepted proof in force, it is attested.',
    PARTLY_MET: 'Some of it is fulfilled; that attests nothing.',
    IN_PROGRESS: 'Work is under way.',
    NOT_MET: 'It is not fulfilled.',
    NOT_REQUIRED: 'Of one occurrence: what opened it asks nothing of the party here, with a reason.',
  },
);

@ObjectType('Declaration', { simpleResolvers: true, description: 'What the bound party says of its obligation, signed and dated.' })
export class DeclarationType {
  @Field(() => ID)
  id!: string;

  @Field(() => DeclarationStatusEnum, { description: 'What they say.' })
  status!: DeclarationStatus;

  @Field(() => String, { nullable: true })
  comment!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was said; it counts until the next one.' })
  declaredAt!: string;

  @Field(() => ID, { nullable: true, description: 'What it answers; null: the obligation as a whole.' })
  occurrenceId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When what was due was done; null where the declaration does not tell.' })
  doneAt!: string | null;

  @Field(() => Int, { nullable: true, description: 'Minutes by which that was late; null when it was in time.' })
  lateMinutes!: number | null;

  @Field(() => String, { nullable: true, description: 'Why; null when it was in time.' })
  lateReason!: string | null;

  @Field(() => Author)
  author!: Author;
}

@InputType({ description: 'What the bound party says of its obligation.' })
export class DeclareObligationInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The occurrence that is answered; left out, the one that the obligation is judged by, if any.',
  })
  occurrenceId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Of an occurrence that is met: when it was done; now when left out.' })
  doneAt?: string | null;

  @Field(() => String, { nullable: true, description: `${atLeast(LENGTHS.reason)}, required where it was done late.` })
  lateReason?: string | null;

  @Field(() => DeclarationStatusEnum, { description: 'Where it stands, in the eyes of the bound party.' })
  status!: DeclarationStatus;

  @Field(() => String, { nullable: true, description: `${atMost(LENGTHS.text)}.` })
  comment?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The latest declaration the author has seen, null for none; when given and no longer the latest, CONFLICT says what was declared meanwhile.',
  })
  lastDeclarationId?: string | null;
}
