import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { SIDES, type Side } from '../obligations/observers.policy.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { OBSERVED_VALUES, type ObservedValue } from './observation.entity.ts';
import { type ObservationAction, observationVerbs } from './observation.verbs.ts';

export const ObservedValueEnum = graphqlEnum(
  'ObservedValue',
  OBSERVED_VALUES,
  'How a commitment of the manifesto is kept, as one side saw it.',
  {
    KEPT: 'Nothing against it was seen.',
    AT_RISK: 'It is kept less than it should be, or about not to be.',
    BROKEN: 'It is not kept.',
    NOT_OBSERVED: 'Nothing could be seen of it: this changes nothing of its state.',
  },
);

export const ManifestoSideEnum = graphqlEnum('ManifestoSide', SIDES, 'From where a commitment of the manifesto is observed.', {
  PARTNER: 'The parties that the catalogue puts on the side of the partner.',
  TEAM: 'The parties that the catalogue puts on the side of the team.',
  REVIEWER: 'A reviewer of the programme who stands with neither.',
});

const ObservationActionEnum = graphqlEnum('ObservationAction', observationVerbs.names, 'What may be done on an observation.', {
  RETRACT_OBSERVATION: 'Take it back, with a reason (retractObservation): its side.',
});

export const FACT_KINDS = ['EVIDENCE', 'OCCURRENCE', 'REQUEST'] as const;
export type FactKind = (typeof FACT_KINDS)[number];
const ObservationFactKindEnum = graphqlEnum('ObservationFactKind', FACT_KINDS, 'What an observation rests on.', {
  EVIDENCE: 'A proof.',
  OCCURRENCE: 'An occurrence of an obligation.',
  REQUEST: 'What a party asked or told another.',
});

@ObjectType('ObservationFact', { simpleResolvers: true, description: 'A fact that an observation rests on.' })
export class ObservationFactType {
  @Field(() => ObservationFactKindEnum)
  kind!: FactKind;

  @Field(() => ID, { description: 'The id of the proof, of the occurrence or of the request.' })
  targetKey!: string;

  @Field(() => String, { description: 'Title of the proof, code of what the occurrence is of, reference of the request.' })
  label!: string;

  @Field(() => Int, { nullable: true, description: 'Of an occurrence, its number; null of anything else.' })
  number!: number | null;
}

@ObjectType('ObservationRetraction', { simpleResolvers: true, description: 'The side that made an observation took it back.' })
export class ObservationRetraction {
  @Field(() => String, { description: 'Why, in at least 20 characters.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'From when on the observation counts no more.' })
  retractedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType('Observation', {
  simpleResolvers: true,
  description: 'What one side saw of how a commitment of the manifesto is kept, on a day; it stays as it was written.',
})
export class ObservationType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  obligationId!: string;

  @Field(() => ManifestoSideEnum, { description: 'On which side its author stood then.' })
  side!: Side;

  @Field(() => ObservedValueEnum, { description: 'How it was kept, then.' })
  observed!: ObservedValue;

  @Field(() => DateScalar, { description: 'Day on which it was seen; it counts for twelve months.' })
  observedOn!: string;

  @Field(() => String, { description: 'What was seen, in at least 20 characters.' })
  words!: string;

  @Field(() => [ObservationFactType], { description: 'What it rests on; none that the person who asks may not read.' })
  citedFacts!: ObservationFactType[];

  @Field(() => DateTimeScalar, { description: 'From when on it counts.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => Boolean, { description: 'It counts today: seen less than twelve months ago, and not taken back.' })
  isFresh!: boolean;

  @Field(() => ObservationRetraction, { nullable: true, description: 'Null while nobody took it back.' })
  retraction!: ObservationRetraction | null;

  @Field(() => [ObservationActionEnum])
  allowedActions!: ObservationAction[];
}

export const ObservationPage = pageOf(ObservationType, 'ObservationPage', 'Observations, a page at a time.');
export type ObservationPage = PageOf<ObservationType>;
