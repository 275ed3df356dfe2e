import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { lockLastRecord, type RegisterRecord, renewRecord } from '../evidence/registerRecord.ts';
import { lockObligation } from '../obligations/lockObligation.ts';
import { read, run, sql } from '../platform/db/read.ts';
import type { HeldFile } from '../platform/files/takeUpload.ts';
import type { EntryAct } from '../registers/opened.ts';
import type { LegalText } from './legalText.entity.ts';
import { knownText } from './legalText.queries.ts';
import type { KnownText } from './legalText.rules.ts';

/** What the catalogue says such a text is the writing of (`writtenAs`), owed by the party that writes it. */
async function written(tx: EntityManager, actor: Actor, { kind, weighed }: KnownText): Promise<string[]> {
  const owed = await run<{ id: string }>(
    tx,
    sql`select o.id from obligation o join commitment c on c.id = o.commitment_id
      where o.party_id = ${weighed.keeper.id} and o.closed_at is null and c.definition -> 'writtenAs' ? ${kind}::text order by o.id`,
  );
  for (const { id } of owed) await lockObligation(tx, actor, id);
  return owed.map(({ id }) => id);
}

const fileOf = async (tx: EntityManager, versionId: string): Promise<HeldFile | null> => {
  const [file] = await read<HeldFile>(
    tx,
    sql`select v.blob_sha256 as blob, v.file_name as "fileName", v.media_type as "mediaType", v.file_description as "fileDescription"
      from legal_text_version v where v.id = ${versionId} and v.blob_sha256 is not null`,
  );
  return file ?? null;
};

/**
 * A text that is published, or put in force, proves what the catalogue says it is the writing of: frozen with its hash, its day and its address, the next
 * version of the same proof when one was offered before. It is reviewed as any proof is, and declares nothing.
 */
export async function proveText(tx: EntityManager, actor: Actor, text: LegalText, { by, at }: EntryAct): Promise<void> {
  const known = await knownText(tx, text.id);
  const served = await written(tx, actor, known);
  if (served.length === 0) return;
  const { reference, kind, title, weighed } = known;
  const { id, number, hash, publication, opinionRequest, alertWithinHours, handOverWithinDays } = known.textVersions[0]!;
  const { publishedOn, url } = publication!;
  const record: RegisterRecord = {
    conventionId: weighed.conventionId,
    partyId: weighed.keeper.id,
    title: `${reference} · ${title}`,
    words: null,
    reference: `legal-texts/${reference}/versions/${number}/publication`,
    entry: {
      register: 'LEGAL_TEXTS',
      id: text.id,
      snapshot: {
        ...{ reference, kind, title, version: number, hash, publishedOn, url },
        ...{ askedAt: opinionRequest?.askedAt ?? null, opinion: opinionRequest?.opinion ?? null, alertWithinHours, handOverWithinDays },
      },
    },
    serves: served.map((obligationId) => ({ obligationId, occurrenceId: null })),
    file: await fileOf(tx, id),
    url,
    validFrom: publishedOn,
  };
  const last = text.proof && (await lockLastRecord(tx, actor, sql`e.id = ${text.proof.id}`));
  text.proof = await renewRecord(tx, last ?? undefined, record, by, at);
}
