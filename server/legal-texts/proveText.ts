import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { lockLastRecord, type RegisterRecord, renewRecord } from '../evidence/registerRecord.ts';
import { lockObligation } from '../obligations/lockObligation.ts';
import { read, run, type Sql, sql } from '../platform/db/read.ts';
import type { HeldFile } from '../platform/files/takeUpload.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import type { EntryAct } from '../registers/opened.ts';
import type { LegalText } from './legalText.entity.ts';
import { knownText } from './legalText.queries.ts';
import type { KnownText } from './legalText.rules.ts';
import { WRITTEN_AS } from './legalTextViews.queries.ts';

/** What the catalogue says a text is the writing of, owed by the party that writes it. */
async function written(tx: EntityManager, actor: Actor, textId: string): Promise<string[]> {
  const owed = await run<{ id: string }>(
    tx,
    sql`select w.id from legal_text t cross join lateral (${WRITTEN_AS}) w where t.id = ${textId} order by w.id`,
  );
  for (const { id } of owed) await lockObligation(tx, actor, id);
  return owed.map(({ id }) => id);
}

const fileOf = async (tx: EntityManager, table: Sql, id: string): Promise<HeldFile | null> => {
  const [file] = await read<HeldFile>(
    tx,
    sql`select v.blob_sha256 as blob, v.file_name as "fileName", v.media_type as "mediaType", v.file_description as "fileDescription"
      from ${table} v where v.id = ${id} and v.blob_sha256 is not null`,
  );
  return file ?? null;
};

type InForce = KnownText['textVersions'][number];

/** What a version in force proves, as it is frozen: with what was last seen of its page, where that is why it is offered anew. */
function recordOf(known: KnownText, version: InForce, seen?: InForce['pageChecks'][number]): Omit<RegisterRecord, 'serves' | 'file'> {
  const { reference, kind, title, weighed } = known;
  const { number, hash, publication, opinionRequest, alertWithinHours, handOverWithinDays } = version;
  const { publishedOn, url } = publication!;
  const reservations = opinionRequest?.reservations.map(({ words, reservationOutcome }) => ({ words, outcome: reservationOutcome })) ?? [];
  const page = seen && { seenOn: seen.seenOn, url: seen.url, outcome: seen.pageOutcome, words: seen.words };
  return {
    conventionId: weighed.conventionId,
    partyId: weighed.keeper.id,
    title: `${reference} · ${title}`,
    words: null,
    reference: `legal-texts/${reference}/versions/${number}/publication`,
    entry: {
      register: 'LEGAL_TEXTS',
      id: known.id,
      snapshot: {
        ...{ reference, kind, title, version: number, hash, publishedOn, url },
        ...{ askedAt: opinionRequest?.askedAt ?? null, opinion: opinionRequest?.opinion ?? null, alertWithinHours, handOverWithinDays },
        ...(reservations.length > 0 && { reservations }),
        ...(page && { page }),
      },
    },
    url,
    validFrom: publishedOn,
  };
}

/**
 * What was seen of the page reopens what the publication proves: the next version of its proof says so, in force until the day the page was seen to say
 * something else; and the one after, once it says this version again. Both are reviewed as any proof is. Nothing where the text proves nothing.
 */
export async function proveAnew(tx: EntityManager, actor: Actor, text: LegalText, checkId: string, { by, at }: EntryAct): Promise<void> {
  const last = text.proof && (await lockLastRecord(tx, actor, sql`e.id = ${text.proof.id}`));
  if (!last) return;
  const known = await knownText(tx, text.id);
  const version = known.textVersions.find(({ id }) => id === known.page!.versionId)!;
  const seen = version.pageChecks.find(({ id }) => id === checkId)!;
  const isOther = seen.pageOutcome === 'SAYS_OTHER';
  const day = frenchDay(seen.seenOn);
  const record: RegisterRecord = {
    ...recordOf(known, version, seen),
    ...(isOther
      ? { validUntil: seen.seenOn, note: `La page publiée, vue le ${day}, dit autre chose que cette version.` }
      : { note: `La page publiée, vue le ${day}, dit de nouveau cette version.` }),
    serves: [],
    file: (await fileOf(tx, sql`page_check`, checkId)) ?? (await fileOf(tx, sql`legal_text_version`, version.id)),
  };
  await renewRecord(tx, last, record, by, at);
}

/**
 * A text that is published, or put in force, proves what the catalogue says it is the writing of: frozen with its hash, its day and its address, the next
 * version of the same proof when one was offered before. It is reviewed as any proof is, and declares nothing. `over`: what is said
 * of a text offered long after it was published.
 */
export async function proveText(
  tx: EntityManager,
  actor: Actor,
  text: LegalText,
  { by, at }: EntryAct,
  over: Pick<RegisterRecord, 'validFrom' | 'note'> = {},
): Promise<void> {
  const known = await knownText(tx, text.id);
  const served = await written(tx, actor, text.id);
  if (served.length === 0) return;
  const version = known.textVersions.find(({ publication }) => publication)!;
  const record: RegisterRecord = {
    ...recordOf(known, version),
    ...over,
    serves: served.map((obligationId) => ({ obligationId, occurrenceId: null })),
    file: await fileOf(tx, sql`legal_text_version`, version.id),
  };
  const last = text.proof && (await lockLastRecord(tx, actor, sql`e.id = ${text.proof.id}`));
  text.proof = await renewRecord(tx, last ?? undefined, record, by, at);
}
