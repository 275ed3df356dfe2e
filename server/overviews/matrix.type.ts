import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ThemeType, TrackingEnum } from '../catalogues/catalogue.type.ts';
import type { Tracking } from '../catalogues/commitment.entity.ts';
import { PartyType } from '../conventions/party.type.ts';
import { Attestation } from '../obligations/attestation.type.ts';
import { type Assurance, AssuranceEnum, type Standing, StandingEnum } from '../obligations/obligation.type.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { ToldObligation } from './toldObligation.type.ts';

@ObjectType({ simpleResolvers: true, description: 'An obligation as the matrix shows it.' })
export class MatrixObligation extends ToldObligation {
  @Field(() => TrackingEnum)
  tracking!: Tracking;

  @Field(() => StandingEnum)
  standing!: Standing;

  @Field(() => Boolean)
  isCounted!: boolean;

  @Field(() => String, { nullable: true })
  chapeau!: string | null;

  @Field(() => Boolean)
  awaitsDeclaration!: boolean;

  @Field(() => Int)
  evidenceCount!: number;

  @Field(() => Int)
  restrictedCount!: number;

  @Field(() => Int)
  openContestationCount!: number;

  @Field(() => Attestation, { nullable: true })
  attestation!: Attestation | null;
}

@ObjectType({ simpleResolvers: true, description: 'One theme × one party.' })
export class MatrixCell {
  @Field(() => String, { description: 'Its row.' })
  themeCode!: string;

  @Field(() => String, { description: 'Its column.' })
  partyCode!: string;

  @Field(() => Boolean, { description: 'The agreement lays no obligation here.' })
  isEmpty!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the agreement lays nothing here; null when it says nothing.' })
  note!: string | null;

  @Field(() => [MatrixObligation], { description: 'In the order of the catalogue.' })
  obligations!: MatrixObligation[];
}

@ObjectType({ simpleResolvers: true, description: 'How many obligations of the matrix are in one state.' })
export class AssuranceCount {
  @Field(() => AssuranceEnum, { description: 'One state.' })
  assurance!: Assurance;

  @Field(() => Int, { description: 'Obligations in that state.' })
  count!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Themes in rows, parties in columns, each cell its obligations: the home of a convention.',
})
export class ResponsibilityMatrix {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => String, { description: 'Of the convention.' })
  title!: string;

  @Field(() => DateScalar, { description: 'The day the states are told for.' })
  asOf!: string;

  @Field(() => [PartyType], { description: 'Columns, in the order of the catalogue.' })
  parties!: PartyType[];

  @Field(() => [ThemeType], { description: 'Rows, from the first.' })
  themes!: ThemeType[];

  @Field(() => [MatrixCell], { description: 'Every row × every column, row by row, empty ones included.' })
  cells!: MatrixCell[];

  @Field(() => [AssuranceCount], { description: 'One row for each state that occurs in the matrix.' })
  totals!: AssuranceCount[];
}
