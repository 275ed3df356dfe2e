import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../actors/requestContext.ts';
import { IncidentType } from '../incidents/incident.type.ts';
import { ProcessorType } from './processor.type.ts';
import { processorsById } from './processorLoader.ts';

@Resolver(() => IncidentType)
export class IncidentProcessorsResolver {
  @FieldResolver(() => [ProcessorType], { description: 'Processors of the register that are involved, among those one may read.' })
  async processorsInvolved(@Root() { processorIds }: IncidentType, @Ctx() context: RequestContext): Promise<ProcessorType[]> {
    const found = await Promise.all(processorIds.map((id) => context.loader(processorsById).load(id)));
    return found.filter((each) => each !== null);
  }
}
