import { loadById } from '../actors/loadById.ts';
import { actorOf } from '../actors/requestContext.ts';
import { findProposals, findReadings } from './proposal.queries.ts';
import type { ProposalType, SourceReadingType } from './proposal.type.ts';

/** Proposals in one statement; null for one that the person who asks may not read. */
export const proposalsById = loadById<ProposalType>(
  async (context, ids) => (await findProposals(context.em, actorOf(context), { ids: [...ids] }, { offset: 0, limit: ids.length })).items,
);

/** Readings of public data in one statement; null for one that the person who asks may not read. */
export const readingsById = loadById<SourceReadingType>(async (context, ids) => {
  const page = { offset: 0, limit: ids.length };
  return (await findReadings(context.em, actorOf(context), context.language, { ids: [...ids] }, page)).items;
});
