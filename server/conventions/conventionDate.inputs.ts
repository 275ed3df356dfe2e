import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../platform/graphql/scalars.ts';
import type { ConventionDateKind } from './conventionDate.entity.ts';
import { DateKindEnum } from './conventionDate.type.ts';

@InputType({ description: 'A date of a convention that was typed wrong, mended from now on: no earlier state moves.' })
export class CorrectConventionDateInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => DateKindEnum, { description: 'Which of its days.' })
  kind!: ConventionDateKind;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The true day; null says that there is none, which an end and a termination alone may lack.',
  })
  fallsOn?: string | null;

  @Field(() => String)
  reason!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The newest fact of that kind the author has seen, null for none; when given and no longer the newest, CONFLICT says what is known now.',
  })
  lastDateId?: string | null;
}
