import { DateTime } from 'luxon';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { instantOf } from '../platform/asOf.ts';
import { LEGAL_TIME_ZONE } from '../platform/clock.ts';
import { badInput } from '../platform/errors.ts';
import { Priced } from '../platform/graphql/price.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { reportOn } from './reportOn.ts';
import { countByDay, countByTheme } from './trend.queries.ts';
import { StatesByTheme, Trend } from './trend.type.ts';

const MONTHS_MAX = 36;
/** Price of the states of one convention at one instant. */
const COMPUTED_ONCE = 3_000;

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

@Resolver()
export class TrendResolver {
  @Priced({ work: COMPUTED_ONCE, most: 3 })
  @Query(() => StatesByTheme, { nullable: true, description: 'States per theme, today or at the end of a day.' })
  async statesByTheme(
    @Ctx() context: RequestContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string,
  ): Promise<StatesByTheme> {
    const tell = (id: string) => countByTheme(context.em, actorOf(context), id, instantOf(asOf, context.clock));
    return { rows: await reportOn(context, conventionId, tell, (rows) => rows.length === 0) };
  }

  @Priced({ work: ({ months }) => COMPUTED_ONCE * (Number(months) + 1), most: 2 })
  @Query(() => Trend, {
    nullable: true,
    description: 'States at the end of each of the past months, from the signature of the convention on, and today or at the end of a day.',
  })
  async trend(
    @Ctx() context: RequestContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Arg('months', () => Int, { defaultValue: 12, description: `1 to ${MONTHS_MAX}.` }) months: number,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string,
  ): Promise<Trend> {
    if (months < 1 || months > MONTHS_MAX) {
      throw badInput('months', 'MONTHS_OUT_OF_RANGE', {
        fr: `Demandez de 1 à ${MONTHS_MAX} mois.`,
        en: `Ask for 1 to ${MONTHS_MAX} months.`,
      });
    }
    const days = monthEnds(instantOf(asOf, context.clock), months);
    const tell = (id: string) => countByDay(context.em, actorOf(context), id, days);
    return { points: await reportOn(context, conventionId, tell, (points) => points.every(({ states }) => states.length === 0)) };
  }
}
