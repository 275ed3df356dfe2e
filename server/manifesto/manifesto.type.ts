import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { ThemeType, TrackingEnum } from '../catalogues/catalogue.type.ts';
import type { Tracking } from '../catalogues/commitment.entity.ts';
import { type Assurance, AssuranceEnum, type Standing, StandingEnum } from '../obligations/obligation.type.ts';
import type { Side } from '../obligations/observers.policy.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { type ManifestoAction, manifestoVerbs } from './manifesto.verbs.ts';
import type { ObservedValue } from './observation.entity.ts';
import { ManifestoSideEnum, ObservationFactType, ObservedValueEnum } from './observation.type.ts';

const ManifestoActionEnum = graphqlEnum('ManifestoAction', manifestoVerbs.names, 'What may be done about the manifesto of a convention.', {
  REVIEW_MANIFESTO: 'Go through it and sign what was seen (reviewManifesto): a reviewer independent of both sides.',
});

@ObjectType('SideView', {
  simpleResolvers: true,
  description: 'The last thing that one side saw of a commitment of the manifesto, not taken back.',
})
export class SideView {
  @Field(() => ManifestoSideEnum, { description: 'Whose view it is.' })
  side!: Side;

  @Field(() => ObservedValueEnum, { description: 'How it was kept, then.' })
  observed!: ObservedValue;

  @Field(() => DateScalar, { description: 'Day on which it was seen.' })
  observedOn!: string;

  @Field(() => String, { description: 'What was seen.' })
  words!: string;

  @Field(() => Boolean, { description: 'It was seen less than twelve months ago.' })
  isFresh!: boolean;

  @Field(() => [ObservationFactType], { description: 'What it rests on; none that the person who asks may not read.' })
  citedFacts!: ObservationFactType[];

  @Field(() => Author)
  author!: Author;
}

@ObjectType('ManifestoReview', {
  simpleResolvers: true,
  description: 'A reviewer went through the manifesto of a convention, on a day; it stays as it was written.',
})
export class ManifestoReviewType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'From 1 in each convention; the last one is the current one.' })
  number!: number;

  @Field(() => DateScalar, { description: 'Day of the review.' })
  reviewedOn!: string;

  @Field(() => String, { nullable: true, description: 'What the reviewer concludes of the whole; null when they said nothing of it.' })
  reviewConclusion!: string | null;

  @Field(() => Int, { description: 'Commitments seen kept.' })
  keptCount!: number;

  @Field(() => Int, { description: 'Commitments seen at risk.' })
  atRiskCount!: number;

  @Field(() => Int, { description: 'Commitments seen broken.' })
  brokenCount!: number;

  @Field(() => Int, { description: 'Commitments of which nothing could be seen.' })
  notObservedCount!: number;

  /** The proof it is offered as; null when there is none, or it is withdrawn or not to be read. Told by the edge `proof`. */
  proofId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody else accepted it as a proof; null while nobody did.' })
  acceptedAt!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was signed.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType('ManifestoDuty', { simpleResolvers: true, description: 'A commitment of the manifesto, laid on a party of one side.' })
export class ManifestoDuty {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => String, { description: 'Of its commitment; never changes meaning.' })
  code!: string;

  @Field(() => String, { description: 'The sentence of the agreement, word for word.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The phrase that introduces it; null when there is none.' })
  chapeau!: string | null;

  @Field(() => String, { description: 'Code of the bound party.' })
  partyCode!: string;

  @Field(() => ManifestoSideEnum, { description: 'The side of the bound party: partner or team.' })
  side!: Side;

  @Field(() => TrackingEnum, { description: 'A right of the team is used, a duty that a proof shows is proven: neither is observed.' })
  tracking!: Tracking;

  @Field(() => AssuranceEnum)
  assurance!: Assurance;

  @Field(() => StandingEnum)
  standing!: Standing;

  @Field(() => [SideView], { description: 'What each side saw last: at most one of each.' })
  sideViews!: SideView[];
}

@ObjectType('ManifestoPrinciple', { simpleResolvers: true, description: 'A principle of the manifesto, with what both sides commit to.' })
export class ManifestoPrinciple {
  @Field(() => ThemeType)
  theme!: ThemeType;

  @Field(() => [ManifestoDuty], { description: 'In the order of the agreement.' })
  duties!: ManifestoDuty[];
}

@ObjectType('Manifesto', {
  simpleResolvers: true,
  description: 'The manifesto of a convention: its principles, as each side saw them kept.',
})
export class ManifestoType {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => String, { description: 'Of the convention.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Which version of the manifesto the convention holds; null when its catalogue has none.',
  })
  textVersion!: string | null;

  @Field(() => String, { nullable: true, description: 'Where its text comes from; null when its catalogue has none.' })
  textSource!: string | null;

  @Field(() => ManifestoSideEnum, { nullable: true, description: 'From which side the person who asks may observe; null when from none.' })
  observesAs!: Side | null;

  @Field(() => [ManifestoPrinciple], { description: 'None when the catalogue has no manifesto.' })
  principles!: ManifestoPrinciple[];

  @Field(() => [ManifestoReviewType], { description: 'Reviews of the whole, newest first, at most ten.' })
  manifestoReviews!: ManifestoReviewType[];

  @Field(() => [ManifestoActionEnum])
  allowedActions!: ManifestoAction[];
}
