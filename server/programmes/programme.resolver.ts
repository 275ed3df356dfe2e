import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { signAsAdministrator } from '../actors/actor.ts';
import { administrator, type RequestContext } from '../actors/requestContext.ts';
import { holds, isAmong } from '../platform/db/conditions.ts';
import { sql } from '../platform/db/read.ts';
import { notFound } from '../platform/errors.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced, ROW, WRITE } from '../platform/graphql/price.ts';
import { knownId } from '../platform/validate.ts';
import { createProgramme, updateProgramme } from './keepProgrammes.ts';
import { CreateProgrammeInput, ProgrammeFilter, UpdateProgrammeInput } from './programme.inputs.ts';
import { findProgrammes, ProgrammeSort } from './programme.queries.ts';
import { ProgrammePage, ProgrammeType } from './programme.type.ts';

async function showProgramme({ em }: RequestContext, id: string): Promise<ProgrammeType> {
  const { items } = await findProgrammes(em, [sql`g.id = ${knownId('id', id)}`], { offset: 0, limit: 1 });
  if (!items[0]) throw notFound('id');
  return items[0];
}

@Resolver(() => ProgrammeType)
export class ProgrammeResolver {
  @Priced(ROW)
  @Query(() => ProgrammeType, { nullable: true, description: 'One programme (administrators).' })
  async programme(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<ProgrammeType> {
    administrator(context);
    return showProgramme(context, id);
  }

  @Priced(LISTING)
  @Query(() => ProgrammePage, { description: 'Programmes of the instance (administrators).' })
  async programmes(
    @Ctx() context: RequestContext,
    @Arg('filter', () => ProgrammeFilter, { nullable: true }) filter?: ProgrammeFilter,
    @Arg('sort', () => ProgrammeSort, { nullable: true }) sort?: ProgrammeSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<ProgrammePage> {
    administrator(context);
    const conditions = [...isAmong('g.id', filter?.ids), ...holds(sql`fold(g.name)`, filter?.text)];
    return findProgrammes(context.em, conditions, paging(page, sort));
  }

  @Priced(WRITE)
  @Mutation(() => ProgrammeType, { description: 'Adds a programme, which reviewers can then be given (administrators).' })
  async createProgramme(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateProgrammeInput) input: CreateProgrammeInput,
  ): Promise<ProgrammeType> {
    const actor = administrator(context);
    return showProgramme(context, await createProgramme(context.em, signAsAdministrator(actor), context.clock, input));
  }

  @Priced(WRITE)
  @Mutation(() => ProgrammeType, { description: 'Edits a programme: its reviewers gain and lose conventions at once (administrators).' })
  async updateProgramme(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateProgrammeInput) input: UpdateProgrammeInput,
  ): Promise<ProgrammeType> {
    const actor = administrator(context);
    await updateProgramme(context.em, signAsAdministrator(actor), context.clock, id, input);
    return showProgramme(context, id);
  }
}
