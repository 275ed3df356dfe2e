import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { acknowledgeAlert } from './acknowledgeAlert.ts';
import {
  AcknowledgeAlertInput,
  AddMeasureInput,
  AlertControllerInput,
  CompleteMeasureInput,
  DecidePeopleInput,
  DeclareElsewhereInput,
  NotifyAuthorityInput,
  RecordAwarenessInput,
} from './acts.inputs.ts';
import { alertController } from './alertController.ts';
import { decidePeople } from './decidePeople.ts';
import { declareElsewhere } from './declareElsewhere.ts';
import { IncidentType } from './incident.type.ts';
import { incidentsById } from './incidentLoader.ts';
import { notifyAuthority } from './notifyAuthority.ts';
import { recordAwareness } from './recordAwareness.ts';
import { addMeasure, completeMeasure } from './takeMeasures.ts';

const show = async (context: RequestContext, id: string): Promise<IncidentType> => (await context.loader(incidentsById).load(id))!;

@Resolver(() => IncidentType)
export class IncidentActsResolver {
  @Mutation(() => IncidentType, { description: 'A party says since when it knows, or corrects it: what was reckoned from that moves.' })
  async recordAwareness(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordAwarenessInput) input: RecordAwarenessInput,
  ): Promise<IncidentType> {
    return show(context, await recordAwareness(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => IncidentType, { description: 'A party tells the controller, which knows from then on.' })
  async alertController(
    @Ctx() context: RequestContext,
    @Arg('input', () => AlertControllerInput) input: AlertControllerInput,
  ): Promise<IncidentType> {
    return show(context, await alertController(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => IncidentType, { description: 'The controller says that it received an alert, which proves it.' })
  async acknowledgeAlert(
    @Ctx() context: RequestContext,
    @Arg('input', () => AcknowledgeAlertInput) input: AcknowledgeAlertInput,
  ): Promise<IncidentType> {
    return show(context, await acknowledgeAlert(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => IncidentType, { description: 'Records what the supervisory authority was told; the first time stops the clock.' })
  async notifyAuthority(
    @Ctx() context: RequestContext,
    @Arg('input', () => NotifyAuthorityInput) input: NotifyAuthorityInput,
  ): Promise<IncidentType> {
    return show(context, await notifyAuthority(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => IncidentType, { description: 'Decides whether the people concerned are told, or records that they were.' })
  async decidePeople(
    @Ctx() context: RequestContext,
    @Arg('input', () => DecidePeopleInput) input: DecidePeopleInput,
  ): Promise<IncidentType> {
    return show(context, await decidePeople(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => IncidentType, { description: 'A party says what it told another authority, beside the supervisory one.' })
  async declareElsewhere(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeclareElsewhereInput) input: DeclareElsewhereInput,
  ): Promise<IncidentType> {
    return show(context, await declareElsewhere(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => IncidentType, { description: 'A party says what it does about an incident, or did.' })
  async addMeasure(@Ctx() context: RequestContext, @Arg('input', () => AddMeasureInput) input: AddMeasureInput): Promise<IncidentType> {
    return show(context, await addMeasure(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => IncidentType, { description: 'A measure was taken.' })
  async completeMeasure(
    @Ctx() context: RequestContext,
    @Arg('input', () => CompleteMeasureInput) input: CompleteMeasureInput,
  ): Promise<IncidentType> {
    return show(context, await completeMeasure(context.em, actorOf(context), context.clock, input));
  }
}
