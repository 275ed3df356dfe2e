import { Field, ObjectType } from 'type-graphql';
import { EvidencePage } from '../evidence/evidence.type.ts';
import { IncidentPage } from '../incidents/incident.type.ts';
import { ObservationPage } from '../manifesto/observation.type.ts';
import { ObligationPage } from '../obligations/obligation.type.ts';
import { Member } from '../people/members.type.ts';
import { ServiceChangePage } from '../workshops/change.type.ts';
import { WorkshopPage } from '../workshops/workshop.type.ts';

@ObjectType({ simpleResolvers: true, description: 'What was found, among what one may see; at most ten of each.' })
export class SearchResults {
  @Field(() => ObligationPage, { description: 'Found in their code, text or theme.' })
  obligations!: ObligationPage;

  @Field(() => EvidencePage, { description: 'Found in their title or description.' })
  evidence!: EvidencePage;

  @Field(() => IncidentPage, { description: 'Found in their reference or title.' })
  incidents!: IncidentPage;

  @Field(() => WorkshopPage, { description: 'Found in their reference or minutes.' })
  workshops!: WorkshopPage;

  @Field(() => ServiceChangePage, { description: 'Found in what changed of the service; none that was taken back.' })
  serviceChanges!: ServiceChangePage;

  @Field(() => ObservationPage, { description: 'Found in what was seen; none that was taken back.' })
  observations!: ObservationPage;

  @Field(() => [Member], { description: 'Members today, found by name.' })
  people!: Member[];
}
