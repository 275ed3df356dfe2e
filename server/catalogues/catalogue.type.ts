import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PageOf } from '../platform/db/readPage.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { type Price, Priced } from '../platform/graphql/price.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { BASES, type Basis, type CommitmentForce, FORCES } from './catalogueFile.ts';
import { NATURES, type Nature, TRACKINGS, type Tracking } from './commitment.entity.ts';
import { ExpenseLine } from './expenseLine.type.ts';
import { CatalogueRequest, Opening } from './opening.type.ts';
import { ProfileQuestionType } from './profileQuestion.type.ts';
import { ProposedActType } from './proposedAct.type.ts';

export const NatureEnum = graphqlEnum('Nature', NATURES, 'What kind of duty, and so when it is due (docs/catalogue.md).', {
  STANDING: 'Due all the time; its proof is reviewed every twelve months unless the catalogue says otherwise.',
  ONE_OFF: 'Due once, on the day the source gives, if any.',
  PERIODIC: 'Due at intervals.',
  TRIGGERED: 'Due when an event happens, counted from it.',
  PRIOR_NOTICE: 'To be told before the thing it precedes.',
  PRIOR_OPINION: 'An opinion to be asked for before the thing is published.',
  TERMINAL: 'Opens when the convention ends or the service is transferred.',
});

export const ForceEnum = graphqlEnum('Force', FORCES, 'What a sentence of the agreement does (docs/catalogue.md).', {
  OBLIGATION: 'It binds its parties to do something.',
  CONSTRAINT: 'It binds its parties to a limit, or not to do something.',
  RIGHT: 'It lets its parties do something.',
  EFFECT: 'It takes effect by itself: scope, definition, consequence.',
  PRINCIPLE: 'It guides conduct, as the manifesto does.',
});

export const TrackingEnum = graphqlEnum('Tracking', TRACKINGS, 'What there is to do about a commitment (docs/catalogue.md).', {
  PROVE: 'It can be shown at any time: declare, deposit, review.',
  OCCUR: 'It exists once a fact or a date opens it: the same, for each occurrence.',
  OBSERVE: 'Conduct, observed by the sides and the reviewer.',
  USE: 'A right or a faculty, whose holder records its uses.',
  NOTE: 'Scope, definition or effect of law: nothing to do.',
});

export const BasisEnum = graphqlEnum('Basis', BASES, 'Where a rule comes from (docs/catalogue.md).', {
  AGREEMENT: 'The signed text.',
  LAW: 'A law or a regulation.',
  GUIDE: 'A published recommendation.',
  PRACTICE: 'Usage, or a reading that the parties may confirm.',
});

const SOURCE_PARTS = ['ARTICLE', 'ANNEX'] as const;
export type SourcePart = (typeof SOURCE_PARTS)[number];

export const SourcePartEnum = graphqlEnum('SourcePart', SOURCE_PARTS, 'A numbered part of an agreement.', {
  ARTICLE: 'An article of the agreement itself.',
  ANNEX: 'A document joined to it.',
});

@ObjectType({ simpleResolvers: true, description: 'What a catalogue holds, counted.' })
export class CatalogueCounts {
  @Field(() => Int, { description: 'Sentences of the agreement.' })
  commitmentCount!: number;

  @Field(() => Int, { description: 'Commitments once each is laid on the parties it binds.' })
  obligationCount!: number;

  @Field(() => Int, { description: 'Themes of the matrix.' })
  themeCount!: number;

  @Field(() => Int, { description: 'Cells of the matrix: themes × parties.' })
  cellCount!: number;

  @Field(() => Int, { description: 'Cells that hold no commitment.' })
  emptyCellCount!: number;

  @Field(() => Int, { description: 'Eligible expenses.' })
  expenseLineCount!: number;
}

@ObjectType('Theme', { simpleResolvers: true, description: 'A theme of commitments; those of the matrix have a row.' })
export class ThemeType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Int, { nullable: true, description: 'Its line in the matrix, from 1; null outside of the matrix.' })
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

  @Field(() => String, { description: 'Whole name, as the agreement writes it.' })
  name!: string;

  @Field(() => String, { nullable: true })
  roleLabel!: string | null;

  @Field(() => Boolean)
  isSignatory!: boolean;

  @Field(() => String, { nullable: true, description: 'Code of the signatory that answers for it; null for one that answers for itself.' })
  answers!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Where a commitment is written.' })
export class Source {
  @Field(() => SourcePartEnum, { description: 'Which part of the agreement `ref` numbers.' })
  part!: SourcePart;

  @Field(() => String, { description: 'Number of the article or annex, e.g. 2.' })
  ref!: string;

  @Field(() => String, { nullable: true, description: 'Its heading; null when it has none.' })
  title!: string | null;

  @Field(() => Int, { nullable: true, description: 'Line of the table, from 1; null outside of a table.' })
  row!: number | null;

  @Field(() => String, { nullable: true, description: 'Theme of that line; null outside of a table.' })
  rowLabel!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the party at the head of the column; null outside of a table.' })
  column!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A point of a compound sentence, as the catalogue writes it.' })
export class FacetDefinition {
  @Field(() => String, { description: 'Names it within the commitment.' })
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Boolean, { description: 'It is not due in every case.' })
  isConditional!: boolean;

  @Field(() => String, { nullable: true, description: 'In which case, in words; null when the catalogue does not say.' })
  condition!: string | null;

  @Field(() => TrackingEnum, { nullable: true, description: 'Null when it is tracked as its commitment is.' })
  tracking!: Tracking | null;
}

/** What a commitment says, in the catalogue as in the obligations that it lays on parties. */
@ObjectType({ simpleResolvers: true })
export abstract class Sentence {
  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true })
  chapeau!: string | null;

  @Field(() => CommitmentGroup)
  group!: CommitmentGroup;

  @Field(() => ThemeType)
  theme!: ThemeType;

  @Field(() => NatureEnum)
  nature!: Nature;

  @Field(() => ForceEnum)
  force!: CommitmentForce;

  @Field(() => Source)
  source!: Source;

  @Field(() => [Opening], { description: 'Moments that open it; none where nothing the program knows does.' })
  openings!: Opening[];

  @Field(() => String, { nullable: true, description: 'The deadline in the words of the source; null when it gives none.' })
  deadlineLabel!: string | null;

  @Field(() => BasisEnum, {
    nullable: true,
    description: 'Where the deadline comes from; null when there is none, or the catalogue does not say.',
  })
  deadlineBasis!: Basis | null;

  @Field(() => String, { nullable: true, description: 'Words or article the deadline comes from; null when the catalogue cites none.' })
  deadlineCitation!: string | null;

  @Field(() => BasisEnum, {
    nullable: true,
    description: 'Where the event that opens it comes from; null when the catalogue does not say.',
  })
  triggerBasis!: Basis | null;
}

@ObjectType('Commitment', { simpleResolvers: true, description: 'One sentence of the catalogue.' })
export class CommitmentType extends Sentence {
  @Field(() => String)
  code!: string;

  @Field(() => [String], { description: 'Of the parties it binds.' })
  partyCodes!: string[];

  @Field(() => TrackingEnum, { description: 'Of its own, else as its group, its force or its nature tell.' })
  tracking!: Tracking;

  @Field(() => [FacetDefinition], { description: 'Points to cover where one sentence holds several; none otherwise.' })
  facetDefinitions!: FacetDefinition[];

  @Field(() => [String], { description: 'Codes of the parties that hold the right, when they are not those bound; none otherwise.' })
  beneficiaryCodes!: string[];

  @Field(() => [String], {
    description: 'The same commitment in other catalogues, each as `catalogue:code`; none where it says so of none.',
  })
  equivalentTo!: string[];

  @Field(() => String, { nullable: true, description: 'Applicability rule over the profile of the service; null when it always applies.' })
  appliesIf!: string | null;

  @Field(() => Boolean, { description: 'Left open by the source (bracketed clause).' })
  isToConfirm!: boolean;
}

/** As many as agreements usually hold. */
const ofCatalogue = (usual: number): Price => ({ work: 0, rows: () => usual });
/** 150 sentences, and telling one takes ten times as long as another field: long texts, put into one answer while nobody else is served. */
const SENTENCES: Price = ofCatalogue(1_500);

@ObjectType('Catalogue', { simpleResolvers: true, description: 'A published, immutable version of a catalogue of commitments.' })
export class CatalogueType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Names the catalogue over all its versions.' })
  key!: string;

  @Field(() => String, { description: 'Semantic version, e.g. 1.0.0; once published its content never changes.' })
  semanticVersion!: string;

  @Field(() => String, { description: 'Title of the agreement it describes, in its language.' })
  title!: string;

  @Field(() => String, { description: 'Language of its texts, ISO 639-1.' })
  language!: string;

  @Field(() => String)
  fingerprint!: string;

  @Field(() => DateTimeScalar, { description: 'When it was published on this instance.' })
  importedAt!: string;

  @Field(() => CatalogueCounts)
  counts!: CatalogueCounts;

  @Field(() => [CatalogueParty], { description: 'Those that commitments bind.' })
  catalogueParties!: CatalogueParty[];

  @Priced(ofCatalogue(20))
  @Field(() => [ThemeType], { description: 'All of them, in reading order.' })
  themes!: ThemeType[];

  @Field(() => [CommitmentGroup], { description: 'Parts of the agreement, in their order.' })
  groups!: CommitmentGroup[];

  @Priced(ofCatalogue(30))
  @Field(() => [ExpenseLine], { description: 'Expenses the agreement makes eligible; none when it says nothing of them.' })
  expenseLines!: ExpenseLine[];

  @Field(() => [CatalogueRequest], {
    description: 'What its parties ask or tell each other, and that opens commitments; none when it names none.',
  })
  requests!: CatalogueRequest[];

  @Field(() => [ProfileQuestionType], {
    description: 'Questions about a service that rules may need; none when every commitment always applies.',
  })
  questions!: ProfileQuestionType[];

  @Field(() => ProposedActType, { description: 'What it knows of the act it was drawn from.' })
  proposedAct!: ProposedActType;

  @Priced(SENTENCES)
  @Field(() => [CommitmentType], { description: 'In the order of the agreement.' })
  commitments!: CommitmentType[];
}

export const CataloguePage = pageOf(CatalogueType, 'CataloguePage', 'The catalogues found, a page at a time.');
export type CataloguePage = PageOf<CatalogueType>;
