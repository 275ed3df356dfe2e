import { DateTime } from 'luxon';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { canReadConvention } from '../actors/scope.policy.ts';
import { instantOf } from '../platform/asOf.ts';
import { LEGAL_TIME_ZONE } from '../platform/clock.ts';
import { badInput, notFound } from '../platform/errors.ts';
import { Priced } from '../platform/graphql/price.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { knownId } from '../platform/validate.ts';
import { countByDay, countByTheme } from './trend.queries.ts';
import { ThemeStates, TrendPoint } from './trend.type.ts';

const MONTHS_MAX = 36;
/** Price of the states of one convention at one instant. */
const COMPUTED_ONCE = 3_000;

function readable(context: RequestContext, conventionId: string): string {
  const id = knownId('conventionId', conventionId);
  if (!canReadConvention(actorOf(context), id)) {
    throw notFound('conventionId');
  }
  return id;
}

/** The last day of each of the months before `instant`, then its own day. */
function monthEnds(instant: Date, months: number): string[] {
  const last = DateTime.fromJSDate(instant, { zone: LEGAL_TIME_ZONE });
  const ends = Array.from(
    { length: months },
    (_, index) =>
      last
        .minus({ months: months - index })
        .endOf('month')
        .toISODate()!,
  );
  return [...ends, last.toISODate()!];
}

@Resolver(() => TrendPoint)
export class TrendResolver {
  @Priced({ work: COMPUTED_ONCE, most: 3 })
  @Query(() => [ThemeStates], { description: 'States per theme, today or at the end of a day.' })
  async statesByTheme(
    @Ctx() context: RequestContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string,
  ): Promise<ThemeStates[]> {
    const id = readable(context, conventionId);
    return countByTheme(context.em, actorOf(context), id, instantOf(asOf, context.clock));
  }

  @Priced({ work: ({ months }) => COMPUTED_ONCE * (Number(months) + 1), most: 2 })
  @Query(() => [TrendPoint], { description: 'States at the end of each of the past months, and today or at the end of a day.' })
  async trend(
    @Ctx() context: RequestContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Arg('months', () => Int, { defaultValue: 12, description: `1 to ${MONTHS_MAX}.` }) months: number,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string,
  ): Promise<TrendPoint[]> {
    const id = readable(context, conventionId);
    if (months < 1 || months > MONTHS_MAX) {
      throw badInput('months', 'MONTHS_OUT_OF_RANGE', {
        fr: `Demandez de 1 à ${MONTHS_MAX} mois.`,
        en: `Ask for 1 to ${MONTHS_MAX} months.`,
      });
    }
    return countByDay(context.em, actorOf(context), id, monthEnds(instantOf(asOf, context.clock), months));
  }
}
