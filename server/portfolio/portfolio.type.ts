import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { RiskLevel } from '../incidents/incidentAssessment.entity.ts';
import { RiskLevelEnum } from '../incidents/incidentAssessment.type.ts';
import { type Assurance, AssuranceEnum } from '../obligations/obligation.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import type { ServicePhaseName } from '../practices/practiceWords.ts';
import { ServicePhaseNameEnum } from '../practices/practiceWords.type.ts';
import { type CommitmentAnswer, CommitmentAnswerEnum } from './portfolio.inputs.ts';

@ObjectType('DutyTally', { simpleResolvers: true, description: 'The duties of a group or of a theme of the matrix, by what they ask.' })
export class DutyTally {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'As the catalogue names it, in French.' })
  label!: string;

  @Field(() => Int, { description: 'Accepted, or observed as kept.' })
  held!: number;

  @Field(() => Int, { description: 'Waiting for somebody else.' })
  waiting!: number;

  @Field(() => Int, { description: 'Waiting for the party that is bound.' })
  toDo!: number;

  @Field(() => Int, { description: 'Contested, broken, lapsed, sent back.' })
  trouble!: number;

  @Field(() => Int, { description: 'Of all of them, those past their due date.' })
  overdue!: number;
}

@ObjectType('PortfolioDuty', {
  simpleResolvers: true,
  description: 'The commitment that is looked for, as it binds one party of the convention.',
})
export class PortfolioDuty {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => String)
  partyCode!: string;

  @Field(() => String, { description: 'Its code in the catalogue of that convention.' })
  code!: string;

  @Field(() => AssuranceEnum)
  assurance!: Assurance;
}

@ObjectType('PortfolioLine', { simpleResolvers: true, description: 'Where one convention stands.' })
export class PortfolioLine {
  @Field(() => ID, { description: 'Which convention is told of; its row has no other name.' })
  conventionId!: string;

  @Field(() => String, { description: 'As signed, or as administrators write it.' })
  title!: string;

  @Field(() => String, { description: 'The digital service it is about.' })
  serviceName!: string;

  @Field(() => [String], { description: 'The bodies that hold its parties, by their usual name, each once, in the order of the parties.' })
  bodyNames!: string[];

  @Field(() => ServicePhaseNameEnum, { nullable: true, description: 'In which phase its service is; null while nobody said.' })
  phaseName!: ServicePhaseName | null;

  @Field(() => Boolean, { description: 'Its last day in force is past.' })
  isOver!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in force, included; null when nothing bounds it.' })
  lastInForceOn!: string | null;

  @Field(() => Int, { description: 'Duties that are counted: those that sleep, rights and notes are not.' })
  countedCount!: number;

  @Field(() => Int, { description: 'Duties accepted, or observed as kept.' })
  heldCount!: number;

  @Field(() => Int, { description: 'Duties that wait for somebody else.' })
  waitingCount!: number;

  @Field(() => Int, { description: 'Duties that wait for the party they bind.' })
  toDoCount!: number;

  @Field(() => Int, { description: 'Duties contested, broken, lapsed or sent back.' })
  troubleCount!: number;

  @Field(() => Int, { description: 'Duties that a recorded fact says were broken.' })
  breachedCount!: number;

  @Field(() => Int, { description: 'Duties that are contested.' })
  contestedCount!: number;

  @Field(() => Int, { description: 'Duties past their due date.' })
  overdueCount!: number;

  @Field(() => Int, { description: 'Of those, the ones whose delay is set by the law.' })
  lateByLawCount!: number;

  @Field(() => Int, { description: 'Duties whose proof is no longer valid.' })
  lapsedCount!: number;

  @Field(() => Int, { description: 'Duties with a proof that waits for a review.' })
  inReviewCount!: number;

  @Field(() => Int, { description: 'Those whose proof waits for a review by the person who asks.' })
  waitingForMeCount!: number;

  @Field(() => Int, { description: 'Incidents that are not closed, of those that the person may read.' })
  openIncidentCount!: number;

  @Field(() => RiskLevelEnum, { nullable: true, description: 'The gravest of them; null without one that was qualified.' })
  worstLevel!: RiskLevel | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first due date to come of a duty that is not held; null when none is known.',
  })
  nextDueOn!: string | null;

  @Field(() => Int, { description: 'Commitments of the manifesto that its two sides see differently.' })
  disagreementCount!: number;

  @Field(() => Int, { description: 'Duties that sleep: nothing opened them, or what did is over; nothing is asked of them.' })
  dormantCount!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day of its next committee; null where nothing sets one, where the convention ends before, and once it is over.',
  })
  nextCommitteeLatestOn!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When something was last said on its duties that all who read it may know of; null when nothing was.',
  })
  movedAt!: string | null;

  @Field(() => [DutyTally], { description: 'Its groups, in the order of the catalogue.' })
  groupTallies!: DutyTally[];

  @Field(() => [DutyTally], { description: 'The themes of its matrix, in reading order.' })
  themeTallies!: DutyTally[];

  @Field(() => [DutyTally], {
    description: 'The principles of its manifesto, in the order of the catalogue, each under the code it is looked for by.',
  })
  principleTallies!: DutyTally[];

  @Field(() => DutyTally, { nullable: true, description: 'The group or principle that is looked for; null when none is.' })
  soughtPart!: DutyTally | null;

  @Field(() => CommitmentAnswerEnum, { nullable: true, description: 'Where the commitment that is looked for is; null when none is.' })
  soughtAnswer!: CommitmentAnswer | null;

  @Field(() => [PortfolioDuty], { description: 'That commitment by party; none when none is looked for.' })
  soughtDuties!: PortfolioDuty[];
}

export const PortfolioLinePage = pageOf(PortfolioLine, 'PortfolioLinePage', 'Where conventions stand, a page at a time.');
export type PortfolioLinePage = PageOf<PortfolioLine>;

@ObjectType('PortfolioPart', {
  simpleResolvers: true,
  description: 'A group of commitments, or a principle of one, that conventions may be kept by.',
})
export class PortfolioPart {
  @Field(() => String, { description: 'How it is looked for.' })
  code!: string;

  @Field(() => String, { description: 'As the newest catalogue that has it names it, in French.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Of a principle, the code of its group; null for a group.' })
  groupCode!: string | null;
}

@ObjectType('PortfolioTotals', {
  simpleResolvers: true,
  description: 'Sums over the conventions found; late duties are those of conventions that are not over.',
})
export class PortfolioTotals {
  @Field(() => Int, { description: 'Conventions that the filter leaves.' })
  conventionCount!: number;

  @Field(() => Int, { description: 'Conventions that are over, of which something is still to be done.' })
  endedOpenCount!: number;

  @Field(() => Int, { description: 'Duties that a recorded fact says were broken.' })
  breachedCount!: number;

  @Field(() => Int, { description: 'Duties that are contested.' })
  contestedCount!: number;

  @Field(() => Int, { description: 'Duties past their due date, in conventions that are not over.' })
  overdueCount!: number;

  @Field(() => Int, { description: 'Duties whose proof is no longer valid.' })
  lapsedCount!: number;

  @Field(() => Int, { description: 'Duties with a proof that waits for a review.' })
  inReviewCount!: number;

  @Field(() => Int, { description: 'Commitments of the manifesto that two sides see differently.' })
  disagreementCount!: number;

  @Field(() => Int, { description: 'Duties that sleep: nothing opened them, or what did is over; nothing is asked of them.' })
  dormantCount!: number;

  @Field(() => [PortfolioPart], {
    description:
      'The groups and principles of the catalogues of all conventions one may read, whatever the filter, in the order of the catalogue.',
  })
  offeredParts!: PortfolioPart[];
}

@ObjectType('CommitmentWording', { simpleResolvers: true, description: 'How one catalogue words a commitment that several share.' })
export class CommitmentWording {
  @Field(() => String, { description: 'Names the catalogue over all its versions.' })
  catalogueKey!: string;

  @Field(() => String, { description: 'Title of the newest of its versions that those conventions follow, in French.' })
  catalogueTitle!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'As that version words it, in French.' })
  text!: string;

  @Field(() => Int, { description: 'Conventions whose catalogue words it so.' })
  conventionCount!: number;
}

@ObjectType('CommitmentAcross', {
  simpleResolvers: true,
  description:
    'One commitment in the conventions one may read, with those of other catalogues that are said to be the same: in how many of them it is where.',
})
export class CommitmentAcross {
  @Field(() => String, { description: 'How it is looked for: `catalogue:code`, in the catalogue that most of those conventions follow.' })
  reference!: string;

  @Field(() => String, { description: 'Its code in that catalogue.' })
  code!: string;

  @Field(() => String, { description: 'Its text in that catalogue, in French.' })
  text!: string;

  @Field(() => String, { description: 'The group of that catalogue it belongs to.' })
  groupLabel!: string;

  @Field(() => [CommitmentWording], { description: 'How each catalogue of those conventions words it, that one first.' })
  wordings!: CommitmentWording[];

  @Field(() => Int, { description: 'Conventions whose catalogue has it.' })
  conventionCount!: number;

  @Field(() => Int, { description: 'Those in which every party that it binds holds it.' })
  provenCount!: number;

  @Field(() => Int, { description: 'Those in which it applies and is not held.' })
  unprovenCount!: number;

  @Field(() => Int, { description: 'Those in which whether it applies, or how its words are read, is not settled.' })
  toConfirmCount!: number;

  @Field(() => Int, { description: 'Those in which nothing of it is asked.' })
  notAskedCount!: number;
}

export const CommitmentAcrossPage = pageOf(CommitmentAcross, 'CommitmentAcrossPage', 'Commitments over conventions, a page at a time.');
export type CommitmentAcrossPage = PageOf<CommitmentAcross>;
