import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { ConfidentialityEnum } from '../actors/confidentiality.type.ts';
import { NatureEnum, ThemeType } from '../catalogues/catalogue.type.ts';
import type { Nature } from '../catalogues/commitment.entity.ts';
import { PartyType } from '../conventions/party.type.ts';
import type { EvidenceKind } from '../evidence/evidence.entity.ts';
import { EvidenceKindEnum, GivenVerdict } from '../evidence/evidence.type.ts';
import { DeclarationType } from '../obligations/declaration.type.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { ToldObligation } from './toldObligation.type.ts';

@ObjectType({ simpleResolvers: true, description: 'A verdict, as a dossier tells it.' })
export class DossierReview extends GivenVerdict {}

@ObjectType({ simpleResolvers: true, description: 'A version of a proof with its verdicts for one obligation, newest first.' })
export class DossierEvidenceVersion {
  @Field(() => ID, { description: 'Of the version as it is told for this obligation on this day.' })
  id!: string;

  @Field(() => ID, { description: 'Of the version: /files/… gives its file.' })
  evidenceVersionId!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String, { nullable: true })
  fileName!: string | null;

  @Field(() => String, { nullable: true })
  sha256!: string | null;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => String, { nullable: true })
  statement!: string | null;

  @Field(() => DateScalar, { nullable: true })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true })
  validUntil!: string | null;

  @Field(() => DateTimeScalar)
  createdAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => [DossierReview], { description: 'Verdicts given by that day, newest first.' })
  reviews!: DossierReview[];
}

@ObjectType({ simpleResolvers: true, description: 'A proof offered for one obligation; versions newest first.' })
export class DossierEvidence {
  @Field(() => ID, { description: 'Of the proof as it is told for this obligation on this day.' })
  id!: string;

  @Field(() => ID, { description: 'Of the proof.' })
  evidenceId!: string;

  @Field(() => EvidenceKindEnum)
  kind!: EvidenceKind;

  @Field(() => String, { description: 'As the depositor named it.' })
  title!: string;

  @Field(() => ConfidentialityEnum)
  confidentiality!: Confidentiality;

  @Field(() => String, { description: 'Code of the party on whose behalf it was deposited.' })
  partyCode!: string;

  @Field(() => [DossierEvidenceVersion], { description: 'Those there were on that day, newest first.' })
  versions!: DossierEvidenceVersion[];
}

@ObjectType({ simpleResolvers: true, description: 'An obligation with everything said and shown of it.' })
export class DossierObligation extends ToldObligation {
  @Field(() => NatureEnum)
  nature!: Nature;

  @Field(() => String, { description: 'Of the part of the agreement it stands in.' })
  groupCode!: string;

  @Field(() => String, { description: 'Of the theme it is filed under.' })
  themeCode!: string;

  @Field(() => String)
  partyCode!: string;

  @Field(() => DeclarationType, { nullable: true })
  declaration!: DeclarationType | null;

  @Field(() => [DossierEvidence], { description: 'Proofs that served it on that day and that one may read, newest first.' })
  evidence!: DossierEvidence[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'A whole convention on a day: every obligation with its declaration, its proofs, their versions and verdicts.',
})
export class Dossier {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => String, { description: 'Of the convention.' })
  title!: string;

  @Field(() => DateScalar, { description: 'The day the dossier is told for.' })
  asOf!: string;

  @Field(() => [PartyType])
  parties!: PartyType[];

  @Field(() => [ThemeType], { description: 'Of its catalogue, in reading order.' })
  themes!: ThemeType[];

  @Field(() => [DossierObligation], { description: 'In the order of the catalogue, then of the parties.' })
  obligations!: DossierObligation[];
}
