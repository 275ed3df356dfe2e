import DataLoader from 'dataloader';
import { loadById } from '../actors/loadById.ts';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { findObservations, observationsOf } from './observation.queries.ts';
import type { ObservationType } from './observation.type.ts';

/** How many observations an obligation tells. */
const OBSERVATIONS_TOLD = 50;

/** Observations in one statement; null for one that the person who asks may not read. */
export const observationsById = loadById<ObservationType>((context, ids) =>
  findObservations(context.em, actorOf(context), ids, context.clock.now()),
);

/** Observations of many obligations in one statement. */
export const obligationObservations = (context: RequestContext): DataLoader<string, ObservationType[]> =>
  new DataLoader(async (ids) => {
    const found = await observationsOf(context.em, actorOf(context), ids, OBSERVATIONS_TOLD, context.clock.now());
    return ids.map((id) => found.get(id) ?? []);
  });
