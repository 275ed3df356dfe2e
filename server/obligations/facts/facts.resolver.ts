import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../actors/requestContext.ts';
import { dayAsOf, instantOf } from '../../platform/asOf.ts';
import { Applicability } from '../applicability.type.ts';
import { ContestationType } from '../contestations/contestation.type.ts';
import { DeclarationType } from '../declaration.type.ts';
import { ObligationType } from '../obligation.type.ts';
import { obligationFacts } from './facts.queries.ts';

@Resolver(() => ObligationType)
export class ObligationFactsResolver {
  @FieldResolver(() => [DeclarationType], { description: 'Newest first.' })
  async declarations(@Root() { obligationId }: ObligationType, @Ctx() context: RequestContext): Promise<DeclarationType[]> {
    return (await context.loader(obligationFacts).load(obligationId)).declarations;
  }

  @FieldResolver(() => DeclarationType, {
    nullable: true,
    description: 'The newest one that counts; null when nothing was said since the sentence took another meaning.',
  })
  async declaration(@Root() { id, obligationId }: ObligationType, @Ctx() context: RequestContext): Promise<DeclarationType | null> {
    const { declarations, reopenings } = await context.loader(obligationFacts).load(obligationId);
    const until = instantOf(dayAsOf(id), context.clock);
    const since = reopenings.map((at) => new Date(at)).findLast((at) => at <= until);
    const counts = (at: Date) => at <= until && (!since || at >= since);
    return declarations.find(({ declaredAt }) => counts(new Date(declaredAt))) ?? null;
  }

  @FieldResolver(() => Applicability, { description: 'Whether it holds for this service today, and by what.' })
  async applicability(@Root() { obligationId }: ObligationType, @Ctx() context: RequestContext): Promise<Applicability> {
    return (await context.loader(obligationFacts).load(obligationId)).applicability;
  }

  @FieldResolver(() => [ContestationType], { description: 'Newest first.' })
  async contestations(@Root() { obligationId }: ObligationType, @Ctx() context: RequestContext): Promise<ContestationType[]> {
    return (await context.loader(obligationFacts).load(obligationId)).contestations;
  }
}
