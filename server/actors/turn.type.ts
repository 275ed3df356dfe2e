import { Field, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';

export const TURN_ACTS = [
  'ANSWER',
  'ACKNOWLEDGE',
  'CHECK',
  'CORRECT',
  'REVIEW',
  'DECLARE',
  'CONFIRM',
  'PLAN',
  'CONVENE',
  'SEND_SLIDES',
  'HOLD',
  'RECORD_MINUTES',
  'CLOSE',
] as const;
export type TurnAct = (typeof TURN_ACTS)[number];

export const TurnActEnum = graphqlEnum('TurnAct', TURN_ACTS, 'What somebody is waited for to do.', {
  ANSWER: 'Answer a contestation, or what another party asked.',
  ACKNOWLEDGE: 'Say that what another party did or told was received.',
  CHECK: 'Check what one’s own party prepared, before it leaves.',
  CORRECT: 'Offer a newer version of a proof that was sent back, or say anew what was.',
  REVIEW: 'Give a verdict on a proof, or on a point to publish.',
  DECLARE: 'Say where the obligation stands, of which a proof was accepted.',
  PLAN: 'Give the next investment committee a day.',
  CONVENE: 'Convene the parties to a committee that is planned.',
  SEND_SLIDES: 'Send what will be shown to a committee.',
  HOLD: 'Record that a committee was held, or give it another day.',
  RECORD_MINUTES: 'Deposit the minutes of a committee that was held.',
  CLOSE: 'Close a committee whose minutes are accepted.',
  CONFIRM: 'Confirm how words that can be read in several ways are read.',
});

@ObjectType('Turn', { simpleResolvers: true, description: 'Whose turn it is to act, and since when.' })
export class Turn {
  @Field(() => TurnActEnum, { description: 'What is waited for.' })
  act!: TurnAct;

  @Field(() => Boolean, { description: 'It waits for the side of the person who asks, who may act.' })
  isYours!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the party, or short name of the body, that is waited for; null: whoever reviews the proof.',
  })
  waitsFor!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it became their turn.' })
  turnedAt!: string;
}
