import DataLoader from 'dataloader';
import { authorJson } from '../../actors/author.type.ts';
import type { LoaderFactory } from '../../actors/requestContext.ts';
import { read, sql } from '../../platform/db/read.ts';
import type { ConventionDocumentType } from './document.type.ts';

const DOCUMENT = sql`jsonb_build_object('id', k.id, 'kind', k.kind, 'label', k.label, 'fileName', k.file_name, 'mediaType', k.media_type,
  'size', b.size, 'sha256', k.blob_sha256, 'downloadUrl', case when k.blob_sha256 is not null then '/files/' || k.id end, 'url', k.url,
  'addedAt', k.added_at, 'author', ${authorJson('k', 'author')}, 'withdrawnAt', k.withdrawn_at, 'withdrawnByName', k.withdrawn_by_name,
  'withdrawalReason', k.withdrawal_reason)`;

/** The documents of conventions, in one statement: the signed act first, withdrawn ones last, else in the order they were added. */
export const documentsOfConventions: LoaderFactory<string, ConventionDocumentType[]> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await read<{ conventionId: string; documents: ConventionDocumentType[] }>(
      em,
      sql`select k.convention_id as "conventionId",
          jsonb_agg(${DOCUMENT} order by k.withdrawn_at is not null, k.kind = 'ANNEX', k.id) as documents
        from convention_document k left join blob b on b.sha256 = k.blob_sha256
        where k.convention_id = any(${ids}::uuid[]) group by k.convention_id`,
    );
    const byConvention = new Map(rows.map(({ conventionId, documents }) => [conventionId, documents]));
    return ids.map((id) => byConvention.get(id) ?? []);
  });
