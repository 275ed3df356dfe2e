import DataLoader from 'dataloader';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { authorJson } from '../actors/author.type.ts';
import { actorOf, type LoaderFactory, type RequestContext } from '../actors/requestContext.ts';
import { ConventionType } from '../conventions/convention.type.ts';
import { conventionsById } from '../conventions/conventionLoader.ts';
import { ObligationType } from '../obligations/obligation.type.ts';
import { obligationsById } from '../obligations/obligationLoader.ts';
import { read, sql } from '../platform/db/read.ts';
import { Priced, WRITE } from '../platform/graphql/price.ts';
import { knownId } from '../platform/validate.ts';
import { placeFeedbackButton, recordSatisfaction } from './askForOpinions.ts';
import { recordServiceAddress, recordServicePhase } from './describeService.ts';
import { planConnectStep } from './planConnectStep.ts';
import {
  PlaceFeedbackButtonInput,
  PlanConnectStepInput,
  RecordConnectStepInput,
  RecordMissionLetterInput,
  RecordSatisfactionInput,
  RecordServiceAddressInput,
  RecordServicePhaseInput,
} from './practice.inputs.ts';
import { ServicePhaseType } from './practiceFacts.type.ts';
import { recordConnectStep } from './recordConnectStep.ts';
import { recordMissionLetter } from './recordMissionLetter.ts';

/** In which phase the service of each convention is, in one statement; the conventions are already authorized. */
const phaseOf: LoaderFactory<string, ServicePhaseType | null> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await read<ServicePhaseType & { conventionId: string }>(
      em,
      sql`select distinct on (x.convention_id) x.convention_id as "conventionId", x.id, x.recorded_at as "recordedAt", ${authorJson('x', 'author')} as author,
          x.phase as "phaseName", x.started_on::text as "startedOn", x.citation
        from service_phase x where x.convention_id = any(${ids}::uuid[]) order by x.convention_id, x.rank desc`,
    );
    const found = new Map(rows.map(({ conventionId, ...phase }) => [conventionId, phase]));
    return ids.map((id) => found.get(id) ?? null);
  });

@Resolver(() => ConventionType)
export class ConventionServiceResolver {
  @FieldResolver(() => ServicePhaseType, { nullable: true, description: 'In which phase its service is; null while nobody said.' })
  async servicePhase(@Root() { id }: ConventionType, @Ctx() context: RequestContext): Promise<ServicePhaseType | null> {
    return context.loader(phaseOf).load(knownId('id', id));
  }

  @Mutation(() => ConventionType, { description: 'A party says in which phase the service is.' })
  async recordServicePhase(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordServicePhaseInput) input: RecordServicePhaseInput,
  ): Promise<ConventionType> {
    const id = await recordServicePhase(context.em, actorOf(context), context.clock, input);
    return (await context.loader(conventionsById).load(id))!;
  }

  @Mutation(() => ConventionType, { description: 'A party says where the service is found, or that it is found there no more.' })
  async recordServiceAddress(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordServiceAddressInput) input: RecordServiceAddressInput,
  ): Promise<ConventionType> {
    const id = await recordServiceAddress(context.em, actorOf(context), context.clock, input);
    return (await context.loader(conventionsById).load(id))!;
  }
}

const show = async (context: RequestContext, id: string): Promise<ObligationType> => (await context.loader(obligationsById).load(id))!;

@Resolver()
export class PracticeResolver {
  @Mutation(() => ObligationType, { description: 'The bound party says how far FranceConnect came; this attests nothing.' })
  async recordConnectStep(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordConnectStepInput) input: RecordConnectStepInput,
  ): Promise<ObligationType> {
    return show(context, await recordConnectStep(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => ObligationType, {
    description: 'The bound party says when a stage of FranceConnect is to be reached; this proves nothing.',
  })
  async planConnectStep(
    @Ctx() context: RequestContext,
    @Arg('input', () => PlanConnectStepInput) input: PlanConnectStepInput,
  ): Promise<ObligationType> {
    return show(context, await planConnectStep(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => ObligationType, { description: 'The bound party says where users are asked for their opinion.' })
  async placeFeedbackButton(
    @Ctx() context: RequestContext,
    @Arg('input', () => PlaceFeedbackButtonInput) input: PlaceFeedbackButtonInput,
  ): Promise<ObligationType> {
    return show(context, await placeFeedbackButton(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => ObligationType, { description: 'The bound party says what users said in a month; said again, it replaces that month.' })
  async recordSatisfaction(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordSatisfactionInput) input: RecordSatisfactionInput,
  ): Promise<ObligationType> {
    return show(context, await recordSatisfaction(context.em, actorOf(context), context.clock, input));
  }

  @Priced(WRITE)
  @Mutation(() => ObligationType, {
    description:
      'The bound party records a mission letter, deposited as a proof of every obligation that it answers, from its first to its last day.',
  })
  async recordMissionLetter(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordMissionLetterInput) input: RecordMissionLetterInput,
  ): Promise<ObligationType> {
    return show(context, await recordMissionLetter(context.em, actorOf(context), context.clock, input));
  }
}
