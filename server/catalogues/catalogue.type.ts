import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { NATURES, type Nature } from './commitment.entity.ts';

export const NatureEnum = graphqlEnum(
  'Nature',
  NATURES,
  'What kind of duty: standing, one-off, periodic, triggered by an event, prior notice, prior opinion, terminal.',
);

@ObjectType({ simpleResolvers: true, description: 'What a catalogue holds, counted.' })
export class CatalogueCounts {
  @Field(() => Int)
  commitments!: number;

  @Field(() => Int, { description: 'Commitments once each is laid on the parties it binds.' })
  obligations!: number;

  @Field(() => Int, { description: 'Themes of the matrix.' })
  themes!: number;

  @Field(() => Int, { description: 'Cells of the matrix: themes × parties.' })
  cells!: number;

  @Field(() => Int)
  emptyCells!: number;

  @Field(() => Int)
  expenseLines!: number;
}

@ObjectType('Theme', { simpleResolvers: true, description: 'A theme of commitments; those of the matrix have a row.' })
export class ThemeType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Int, { nullable: true })
  matrixRow!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'A part of the agreement: matrix, good practices, manifesto…' })
export class CommitmentGroup {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A party as the catalogue names it.' })
export class CatalogueParty {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  roleLabel!: string | null;

  @Field(() => Boolean)
  isSignatory!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A line of expenses the agreement makes eligible.' })
export class ExpenseLine {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  familyCode!: string;

  @Field(() => String)
  familyLabel!: string;

  @Field(() => String)
  text!: string;
}

@ObjectType({ simpleResolvers: true, description: 'An answer that a choice offers.' })
export class ProfileChoice {
  @Field(() => String, { description: 'What is given back as the answer, and what rules compare.' })
  value!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  labelEn!: string;
}

/** What a question asks for. */
@ObjectType({ simpleResolvers: true })
export abstract class Asked {
  @Field(() => String, { description: 'boolean, number, text or choice.' })
  type!: string;

  @Field(() => [ProfileChoice], { description: 'Answers of a choice; none for other types.' })
  choices!: ProfileChoice[];

  @Field(() => Float, { nullable: true, description: 'Smallest number that answers; null for other types.' })
  minimum!: number | null;

  @Field(() => Float, { nullable: true, description: 'Largest number that answers; null for other types.' })
  maximum!: number | null;

  @Field(() => Int, { nullable: true, description: 'Figures after the decimal point, at most; null for other types.' })
  decimals!: number | null;
}

@ObjectType('ProfileQuestion', {
  simpleResolvers: true,
  description: 'A question about the service, whose answer decides whether commitments apply.',
})
export class ProfileQuestionType extends Asked {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  question!: string;

  @Field(() => String)
  questionEn!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Where a commitment is written.' })
export class Source {
  @Field(() => String, { description: 'article or annex.' })
  part!: string;

  @Field(() => String)
  ref!: string;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => Int, { nullable: true })
  row!: number | null;

  @Field(() => String, { nullable: true })
  rowLabel!: string | null;

  @Field(() => String, { nullable: true })
  column!: string | null;
}

@ObjectType('Commitment', { simpleResolvers: true, description: 'One sentence of the catalogue.' })
export class CommitmentType {
  @Field(() => String)
  code!: string;

  @Field(() => CommitmentGroup)
  group!: CommitmentGroup;

  @Field(() => ThemeType)
  theme!: ThemeType;

  @Field(() => [String], { description: 'Codes of the parties it binds.' })
  parties!: string[];

  @Field(() => String, { description: 'Verbatim text.' })
  text!: string;

  @Field(() => String, { nullable: true })
  chapeau!: string | null;

  @Field(() => NatureEnum)
  nature!: Nature;

  @Field(() => String, { description: 'OBLIGATION, CONSTRAINT, RIGHT, EFFECT or PRINCIPLE.' })
  force!: string;

  @Field(() => Source)
  source!: Source;

  @Field(() => String, { nullable: true, description: 'Applicability rule over the profile of the service.' })
  appliesIf!: string | null;

  @Field(() => Boolean, { description: 'Left open by the source (bracketed clause).' })
  isToConfirm!: boolean;
}

@ObjectType('Catalogue', { simpleResolvers: true, description: 'A published, immutable version of a catalogue of commitments.' })
export class CatalogueType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  version!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  language!: string;

  @Field(() => String, { description: 'SHA-256 (hex) of the canonical content.' })
  fingerprint!: string;

  @Field(() => DateTimeScalar)
  importedAt!: string;

  @Field(() => CatalogueCounts)
  counts!: CatalogueCounts;

  @Field(() => [CatalogueParty])
  parties!: CatalogueParty[];

  @Field(() => [ThemeType])
  themes!: ThemeType[];

  @Field(() => [CommitmentGroup])
  groups!: CommitmentGroup[];

  @Field(() => [ExpenseLine])
  expenseLines!: ExpenseLine[];

  @Field(() => [ProfileQuestionType])
  profile!: ProfileQuestionType[];

  @Field(() => [CommitmentType])
  commitments!: CommitmentType[];
}

@ObjectType({ simpleResolvers: true, description: 'One page of catalogues.' })
export class CataloguePage {
  @Field(() => [CatalogueType])
  items!: CatalogueType[];

  @Field(() => Int)
  total!: number;
}
