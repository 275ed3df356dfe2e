import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { atLeast, LENGTHS } from '../platform/lengths.ts';
import type { ObservedValue } from './observation.entity.ts';
import { ObservedValueEnum } from './observation.type.ts';

@InputType({ description: 'Facts that an observation rests on.' })
export abstract class CitingInput {
  @Field(() => [ID], { nullable: true, description: 'Proofs of the same convention that every party reads.' })
  evidenceIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Occurrences of obligations of the same convention.' })
  occurrenceIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'What the parties of the same convention asked or told each other.' })
  requestIds?: string[] | null;
}

@InputType({ description: 'How a commitment of the manifesto is kept, as the side of the person who asks saw it.' })
export class ObserveInput extends CitingInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => ObservedValueEnum, { description: 'Chosen by the person who observes: nothing stands for it when nothing is said.' })
  observed!: ObservedValue;

  @Field(() => DateScalar, { description: 'From the signature on, today at the latest.' })
  observedOn!: string;

  @Field(() => String, { description: `${atLeast(LENGTHS.reason)}.` })
  words!: string;
}

@InputType({ description: 'An observation that its side takes back.' })
export class RetractObservationInput {
  @Field(() => ID)
  observationId!: string;

  @Field(() => String, { description: `${atLeast(LENGTHS.reason)}.` })
  reason!: string;
}
