import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../actors/requestContext.ts';
import { ObligationType } from '../obligations/obligation.type.ts';
import { EvidenceType } from './evidence.type.ts';
import { obligationEvidence } from './evidenceLoader.ts';

@Resolver(() => ObligationType)
export class ObligationEvidenceResolver {
  @FieldResolver(() => [EvidenceType], { description: 'Proofs linked now that one may read; withdrawn ones last.' })
  async evidence(@Root() { obligationId }: ObligationType, @Ctx() context: RequestContext): Promise<EvidenceType[]> {
    return context.loader(obligationEvidence).load(obligationId);
  }
}
