import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { run, sql } from '../platform/db/read.ts';
import { conflict, notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { LegalText } from './legalText.entity.ts';
import { knownText, TOOLS } from './legalText.queries.ts';
import { factsOn, type KnownText } from './legalText.rules.ts';
import type { LegalTextFacts } from './legalText.verbs.ts';

/** A text that nobody else acts on until the transaction ends, everything known of it, and the day and instant of the act. */
export interface LockedText {
  text: LegalText;
  known: KnownText;
  facts: LegalTextFacts;
  at: Date;
  /** Today in Paris. */
  day: string;
}

/** Locks a text until the transaction ends. Throws NOT_FOUND on `field` when it does not exist or the actor may not read it. */
export async function lockText(tx: EntityManager, actor: Actor, clock: Clock, id: string, field = 'legalTextId'): Promise<LockedText> {
  const [row] = await run<{ id: string }>(
    tx,
    sql`select t.id from legal_text t where t.id = ${knownId(field, id)} and ${readableRecords(actor, 't')} for no key update of t`,
  );
  const text = row && (await tx.findOne(LegalText, { id: row.id }));
  if (!text) throw notFound(field);
  const known = await knownText(tx, text.id);
  const at = clock.now();
  const day = dayOf(at);
  return { text, known, facts: factsOn(known, day, TOOLS), at, day };
}

/** The same, by a version of it. Throws NOT_FOUND on `field`. */
export async function lockTextOfVersion(
  tx: EntityManager,
  actor: Actor,
  clock: Clock,
  versionId: string,
  field = 'versionId',
): Promise<LockedText> {
  const [row] = await run<{ textId: string }>(
    tx,
    sql`select v.legal_text_id as "textId" from legal_text_version v where v.id = ${knownId(field, versionId)}`,
  );
  if (!row) throw notFound(field);
  return lockText(tx, actor, clock, row.textId, field);
}

/** What is done is done of the version that was read. Throws VERSION_REPLACED with the newest. */
export function requireNewest({ textVersions: [newest] }: KnownText, versionId: string | null | undefined): void {
  if ((versionId?.toLowerCase() ?? null) === (newest?.id ?? null)) return;
  throw conflict(
    'VERSION_REPLACED',
    {
      fr: 'Une autre version a été ajoutée entre-temps : relisez-la.',
      en: 'Another version was added meanwhile: read it.',
    },
    { number: newest?.number ?? null, hash: newest?.hash ?? null, authorName: newest?.author.name ?? null },
  );
}
