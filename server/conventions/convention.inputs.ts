import { Field, ID, InputType, Int } from 'type-graphql';
import { JsonScalar } from '../platform/graphql/scalars.ts';

@InputType({ description: 'Which conventions; every given condition must hold.' })
export class ConventionFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words or parts of words of the title or the service, all of them; accents and case do not matter.',
  })
  text?: string;

  @Field(() => [ID], { nullable: true })
  ids?: string[];
}

@InputType({ description: 'What may be edited of a convention; a field left out keeps its value.' })
export class UpdateConventionInput {
  @Field(() => String, { nullable: true, description: 'At most 300 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 200 characters.' })
  serviceName?: string | null;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'What is known of the service on one question; null makes it unknown again.' })
export class AnswerProfileInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => String, { description: 'The question, by its key in the catalogue.' })
  key!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'As the question asks: its type, its bounds, its choices.' })
  value?: unknown;

  @Field(() => ID, {
    nullable: true,
    description:
      'The latest answer the author has seen, null for none; when given and no longer the latest, CONFLICT says what was answered meanwhile.',
  })
  lastAnswerId?: string | null;
}
