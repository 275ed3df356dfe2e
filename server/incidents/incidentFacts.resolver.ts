import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../actors/requestContext.ts';
import { AuthorityDeclarationType } from './authorityDeclaration.type.ts';
import { IncidentType } from './incident.type.ts';
import { IncidentAssessment } from './incidentAssessment.type.ts';
import {
  IncidentAlert,
  IncidentAwareness,
  IncidentContainment,
  IncidentMeasure,
  IncidentNotification,
  PeopleDecision,
} from './incidentFacts.type.ts';
import { piecesOfIncidents } from './incidentLoader.ts';
import type { IncidentPieces } from './incidentPieces.queries.ts';

const piecesOf = ({ id }: IncidentType, context: RequestContext): Promise<IncidentPieces> => context.loader(piecesOfIncidents).load(id);

/** The facts of an incident, read where they are asked for: no row of a list needs them. */
@Resolver(() => IncidentType)
export class IncidentFactsResolver {
  @FieldResolver(() => [IncidentAwareness], {
    description: 'When each party came to know, corrections included, in the order they were said.',
  })
  async awareness(@Root() root: IncidentType, @Ctx() context: RequestContext): Promise<IncidentAwareness[]> {
    return (await piecesOf(root, context)).awareness;
  }

  @FieldResolver(() => [IncidentAssessment], { description: 'What was said of the risk, newest first.' })
  async assessments(@Root() root: IncidentType, @Ctx() context: RequestContext): Promise<IncidentAssessment[]> {
    return (await piecesOf(root, context)).assessments;
  }

  @FieldResolver(() => [IncidentContainment], {
    description: 'When it was said to go on no more, newest first: an assessment made since asks for it anew.',
  })
  async containments(@Root() root: IncidentType, @Ctx() context: RequestContext): Promise<IncidentContainment[]> {
    return (await piecesOf(root, context)).containments;
  }

  @FieldResolver(() => [IncidentAlert], { description: 'Alerts given to a controller, in their order.' })
  async alerts(@Root() root: IncidentType, @Ctx() context: RequestContext): Promise<IncidentAlert[]> {
    return (await piecesOf(root, context)).alerts;
  }

  @FieldResolver(() => [IncidentNotification], { description: 'What the authority was told, in the order it was recorded.' })
  async notifications(@Root() root: IncidentType, @Ctx() context: RequestContext): Promise<IncidentNotification[]> {
    return (await piecesOf(root, context)).notifications;
  }

  @FieldResolver(() => [AuthorityDeclarationType], { description: 'What other authorities were told, in the order it was recorded.' })
  async authorityDeclarations(@Root() root: IncidentType, @Ctx() context: RequestContext): Promise<AuthorityDeclarationType[]> {
    return (await piecesOf(root, context)).authorityDeclarations;
  }

  @FieldResolver(() => [PeopleDecision], { description: 'What was decided about telling people, newest first.' })
  async peopleDecisions(@Root() root: IncidentType, @Ctx() context: RequestContext): Promise<PeopleDecision[]> {
    return (await piecesOf(root, context)).peopleDecisions;
  }

  @FieldResolver(() => [IncidentMeasure], { description: 'What is done about it, in the order it was recorded.' })
  async measures(@Root() root: IncidentType, @Ctx() context: RequestContext): Promise<IncidentMeasure[]> {
    return (await piecesOf(root, context)).measures;
  }
}
