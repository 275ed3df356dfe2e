import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { Turn } from '../actors/turn.type.ts';
import type { Side } from '../obligations/observers.policy.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { type DisagreementAction, disagreementVerbs } from './disagreement.verbs.ts';
import { ManifestoSideEnum } from './observation.type.ts';

const DisagreementActionEnum = graphqlEnum(
  'DisagreementAction',
  disagreementVerbs.names,
  'What may be done about a commitment that the sides see differently.',
  { REPLY_TO_DISAGREEMENT: 'Tell the others something of it (replyToDisagreement): the sides of the manifesto.' },
);

@ObjectType('DisagreementMessage', {
  simpleResolvers: true,
  description: 'What one side told the others of a commitment seen differently.',
})
export class DisagreementMessageType {
  @Field(() => ID)
  id!: string;

  @Field(() => ManifestoSideEnum, { description: 'On which side its author stood then.' })
  side!: Side;

  @Field(() => String, { description: 'Plain text, at most 5,000 characters.' })
  body!: string;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  writtenAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType('Disagreement', {
  simpleResolvers: true,
  description: 'The sides of the manifesto see, or last saw, a commitment differently: since when, and what they tell each other.',
})
export class Disagreement {
  @Field(() => Boolean, { description: 'They see it differently today.' })
  isOpen!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When they came to see it differently, the last time; null where its sentence took another meaning since.',
  })
  beganAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When they came to agree, or their observations ceased to count; null while it is open.',
  })
  endedAt!: string | null;

  @Field(() => Turn, {
    nullable: true,
    description: 'Whose turn it is to answer or to observe anew: those who see it otherwise than who spoke last; null once it is over.',
  })
  turn!: Turn | null;

  @Field(() => [DisagreementMessageType], { description: 'Oldest first; of former disagreements too.' })
  sideMessages!: DisagreementMessageType[];

  @Field(() => [DisagreementActionEnum])
  allowedActions!: DisagreementAction[];
}
