import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { ConventionType } from '../conventions/convention.type.ts';
import { showConvention } from '../conventions/showConvention.ts';
import { dayOf } from '../platform/asOf.ts';
import { isAmong } from '../platform/db/conditions.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import type { PagingRequest } from '../platform/db/readPage.ts';
import { notFound } from '../platform/errors.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced, ROW, WRITE } from '../platform/graphql/price.ts';
import { knownId } from '../platform/validate.ts';
import { agreeToAmendment } from './agreeToAmendment.ts';
import {
  AgreeToAmendmentInput,
  AmendmentFilter,
  CompareAmendmentInput,
  CorrectCatalogueInput,
  CreateAmendmentInput,
  JudgeAmendmentInput,
  RecordAmendmentCopyInput,
  UpdateAmendmentInput,
  WithdrawAmendmentInput,
} from './amendment.inputs.ts';
import { AmendmentSort, findAmendments, statusOn } from './amendment.queries.ts';
import { AmendmentPage, AmendmentType } from './amendment.type.ts';
import { compareVersionsOf } from './compareVersionsOf.ts';
import { CatalogueComparison } from './comparison.type.ts';
import { correctCatalogue } from './correctCatalogue.ts';
import { judgeAmendment } from './judgeAmendment.ts';
import { compareAmendment, createAmendment, updateAmendment } from './prepareAmendment.ts';
import { recordAmendmentCopy } from './recordCopy.ts';
import { withdrawAmendment } from './withdrawAmendment.ts';

/** Both versions are read whole and compared sentence by sentence. */
const COMPARING = { work: 40_000, most: 1 };
/** Every obligation of a convention follows. */
const MOVING = { work: 40_000, most: 1 };

const list = (context: RequestContext, conditions: Sql[], request: PagingRequest): Promise<AmendmentPage> =>
  findAmendments(context.em, actorOf(context), dayOf(context.clock.now()), conditions, request);

async function show(context: RequestContext, id: string, field = 'id'): Promise<AmendmentType> {
  const { items } = await list(context, [sql`a.id = ${knownId(field, id)}`], { offset: 0, limit: 1 });
  if (!items[0]) throw notFound(field);
  return items[0];
}

@Resolver(() => AmendmentType)
export class AmendmentResolver {
  @Priced(ROW)
  @Query(() => AmendmentType, { nullable: true, description: 'One amendment, with what its signatories say.' })
  async amendment(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<AmendmentType> {
    return show(context, id);
  }

  @Priced(LISTING)
  @Query(() => AmendmentPage, { description: 'Amendments of conventions one may read.' })
  async amendments(
    @Ctx() context: RequestContext,
    @Arg('filter', () => AmendmentFilter, { nullable: true }) filter?: AmendmentFilter,
    @Arg('sort', () => AmendmentSort, { nullable: true }) sort?: AmendmentSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<AmendmentPage> {
    const status = statusOn(dayOf(context.clock.now()));
    const conditions = [
      ...isAmong('a.id', filter?.ids),
      ...isAmong('a.convention_id', filter?.conventionIds, 'conventionIds'),
      ...(filter?.statuses ? [sql`(${status}) = any(${filter.statuses}::text[])`] : []),
    ];
    return list(context, conditions, paging(page, sort));
  }

  @Priced(COMPARING)
  @Query(() => CatalogueComparison, { nullable: true, description: 'The catalogue of a convention beside a newer version of it.' })
  async catalogueComparison(
    @Ctx() context: RequestContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Arg('catalogueId', () => ID, { description: 'A greater version of the same catalogue.' }) catalogueId: string,
  ): Promise<CatalogueComparison> {
    return compareVersionsOf(context.em, actorOf(context), conventionId, catalogueId);
  }

  @Priced(MOVING)
  @Mutation(() => ConventionType, { description: 'Puts an error of the catalogue right, from now on (administrators).' })
  async correctCatalogue(
    @Ctx() context: RequestContext,
    @Arg('input', () => CorrectCatalogueInput) input: CorrectCatalogueInput,
  ): Promise<ConventionType> {
    await correctCatalogue(context.em, actorOf(context), context.clock, input);
    return showConvention(context, input.conventionId);
  }

  @Mutation(() => AmendmentType, { description: 'Prepares an amendment.' })
  async createAmendment(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateAmendmentInput) input: CreateAmendmentInput,
  ): Promise<AmendmentType> {
    return show(context, await createAmendment(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => AmendmentType, { description: 'Edits an amendment that no signatory agreed to; it is a draft again.' })
  async updateAmendment(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateAmendmentInput) input: UpdateAmendmentInput,
  ): Promise<AmendmentType> {
    await updateAmendment(context.em, actorOf(context), context.clock, id, input);
    return show(context, id);
  }

  @Mutation(() => AmendmentType, { description: 'Puts an amendment before the parties as it is.' })
  async compareAmendment(
    @Ctx() context: RequestContext,
    @Arg('input', () => CompareAmendmentInput) input: CompareAmendmentInput,
  ): Promise<AmendmentType> {
    await compareAmendment(context.em, actorOf(context), context.clock, input);
    return show(context, input.amendmentId);
  }

  @Priced(WRITE)
  @Mutation(() => AmendmentType, { description: 'A signatory says whether reworded sentences mean another thing.' })
  async judgeAmendment(
    @Ctx() context: RequestContext,
    @Arg('input', () => JudgeAmendmentInput) input: JudgeAmendmentInput,
  ): Promise<AmendmentType> {
    await judgeAmendment(context.em, actorOf(context), context.clock, input);
    return show(context, input.amendmentId);
  }

  @Priced(MOVING)
  @Mutation(() => AmendmentType, { description: 'A signatory agrees to an amendment; the last one puts it through.' })
  async agreeToAmendment(
    @Ctx() context: RequestContext,
    @Arg('input', () => AgreeToAmendmentInput) input: AgreeToAmendmentInput,
  ): Promise<AmendmentType> {
    await agreeToAmendment(context.em, actorOf(context), context.clock, input);
    return show(context, input.amendmentId);
  }

  @Mutation(() => AmendmentType, { description: 'Gives up an amendment that the signatories have not all agreed to.' })
  async withdrawAmendment(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawAmendmentInput) input: WithdrawAmendmentInput,
  ): Promise<AmendmentType> {
    await withdrawAmendment(context.em, actorOf(context), context.clock, input);
    return show(context, input.amendmentId);
  }

  @Mutation(() => AmendmentType, { description: 'A copy of an agreed amendment was sent to a budget controller.' })
  async recordAmendmentCopy(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordAmendmentCopyInput) input: RecordAmendmentCopyInput,
  ): Promise<AmendmentType> {
    await recordAmendmentCopy(context.em, actorOf(context), context.clock, input);
    return show(context, input.amendmentId);
  }
}
