import DataLoader from 'dataloader';
import { loadById } from '../actors/loadById.ts';
import { actorOf, type LoaderFactory, type RequestContext } from '../actors/requestContext.ts';
import type { ObligationType } from '../obligations/obligation.type.ts';
import { obligationsById } from '../obligations/obligationLoader.ts';
import type { OccurrenceType } from '../obligations/occurrences/occurrence.type.ts';
import { occurrencesById } from '../obligations/occurrences/occurrenceLoader.ts';
import { read, sql } from '../platform/db/read.ts';
import { findLegalTexts } from './legalText.queries.ts';
import type { LegalTextType } from './legalText.type.ts';
import { IS_PROVABLE, WRITTEN_AS } from './legalTextViews.queries.ts';

/** Texts in one statement; null for one that the person who asks may not read. */
export const legalTextsById = loadById<LegalTextType>(async (context, ids) => {
  const page = { offset: 0, limit: ids.length };
  return (await findLegalTexts(context.em, actorOf(context), context.clock.now(), { ids: [...ids] }, page)).items;
});

/** What the versions of texts opened, in one statement more than reading occurrences takes; the texts themselves are already authorized. */
export const textOccurrences = (context: RequestContext): DataLoader<string, OccurrenceType[]> =>
  new DataLoader(async (ids) => {
    const rows = await read<{ id: string; textId: string }>(
      context.em,
      sql`select oc.id, t.id as "textId" from legal_text t join legal_text_version v on v.legal_text_id = t.id
          join obligation o on o.convention_id = t.convention_id
          join occurrence oc on oc.obligation_id = o.id and oc.cause_key = v.id::text and oc.moment like 'legalText.%'
        where t.id = any(${ids}::uuid[]) order by v.number, oc.id`,
    );
    const byId = context.loader(occurrencesById);
    const found = await Promise.all(rows.map(({ id }) => byId.load(id)));
    return ids.map((id) => found.filter((occurrence, index) => occurrence !== null && rows[index]!.textId === id) as OccurrenceType[]);
  });

/** What texts, already authorized, would prove were they offered as proofs now; in one statement more than reading obligations takes. */
export const provableDuties = (context: RequestContext): DataLoader<string, ObligationType[]> =>
  new DataLoader(async (ids) => {
    const rows = await read<{ id: string; textId: string }>(
      context.em,
      sql`select w.id, t.id as "textId" from legal_text t cross join lateral (${WRITTEN_AS}) w
        where t.id = any(${ids}::uuid[]) and ${IS_PROVABLE} order by w.id`,
    );
    const byId = context.loader(obligationsById);
    const found = await Promise.all(rows.map(({ id }) => byId.load(id)));
    return ids.map((id) => found.filter((duty, index) => duty !== null && rows[index]!.textId === id) as ObligationType[]);
  });

/** The words of versions that are already authorized, in one statement: a list never reads them. */
export const wordsOfVersions: LoaderFactory<string, string | null> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await read<{ id: string; content: string | null }>(
      em,
      sql`select v.id, v.content from legal_text_version v where v.id = any(${ids}::uuid[])`,
    );
    const byId = new Map(rows.map(({ id, content }) => [id, content]));
    return ids.map((id) => byId.get(id) ?? null);
  });
