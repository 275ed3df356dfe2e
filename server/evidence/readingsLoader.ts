import DataLoader from 'dataloader';
import { authorJson } from '../actors/author.type.ts';
import type { RequestContext } from '../actors/requestContext.ts';
import { read, sql } from '../platform/db/read.ts';
import type { EvidenceReadingType } from './evidenceReading.type.ts';

const MOST_TOLD = 100;

/** Who opened each proof, newest first, at most 100, in one statement a request. Whoever loads it makes sure that it may be told. */
export const evidenceReadings = ({ em }: RequestContext): DataLoader<string, EvidenceReadingType[]> =>
  new DataLoader(async (ids) => {
    const rows = await read<{ id: string; readings: EvidenceReadingType[] }>(
      em,
      sql`select e.id, coalesce(h.readings, '[]'::jsonb) as readings from unnest(${[...ids]}::uuid[]) e (id) cross join lateral (
        select jsonb_agg(jsonb_build_object('reader', ${authorJson('r', 'reader')},
          'versionNumber', r.number, 'day', r.day, 'firstAt', r.first_at) order by r.first_at desc, r.id) as readings
        from (select r.*, v.number from evidence_reading r join evidence_version v on v.id = r.evidence_version_id
          where v.evidence_id = e.id order by r.first_at desc, r.id limit ${MOST_TOLD}) r) h`,
    );
    const byId = new Map(rows.map(({ id, readings }) => [id, readings]));
    return ids.map((id) => byId.get(id) ?? []);
  });
