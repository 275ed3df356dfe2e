import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { dayOf, instantOf } from '../platform/asOf.ts';
import { notFound } from '../platform/errors.ts';
import { atInstant, Priced } from '../platform/graphql/price.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { knownId } from '../platform/validate.ts';
import { findMatrix } from './matrix.queries.ts';
import { ResponsibilityMatrix } from './matrix.type.ts';

@Resolver()
export class MatrixResolver {
  @Priced({ work: atInstant(8_000), most: 3 })
  @Query(() => ResponsibilityMatrix, { nullable: true, description: 'Themes × parties of a convention, today or at the end of a day.' })
  async responsibilityMatrix(
    @Ctx() context: RequestContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string,
  ): Promise<ResponsibilityMatrix> {
    const instant = instantOf(asOf, context.clock);
    const id = knownId('conventionId', conventionId);
    const matrix = await findMatrix(context.em, actorOf(context), id, { instant, day: dayOf(instant), asOf });
    if (!matrix) {
      throw notFound('conventionId');
    }
    return matrix;
  }
}
