import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { canReadConvention } from '../actors/scope.policy.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { badFields, DomainError, notFound } from '../platform/errors.ts';
import type { Fetched, PublicFetcher } from '../platform/fetching/fetchPublic.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, knownId } from '../platform/validate.ts';
import { keepProposals } from './keepProposals.ts';
import type { ReadSourceInput } from './proposal.inputs.ts';
import { sourceVerbs } from './proposal.verbs.ts';
import type { PublicSource } from './proposalWords.ts';
import type { SourceContent } from './sourceContent.ts';
import { readContent } from './sourceReaders.ts';
import { SourceReading } from './sourceReading.entity.ts';

const MOST_BYTES = 1024 * 1024;

interface Asked {
  source: PublicSource;
  conventionId: string;
  url: string | null;
  content: string | null;
  fileName: string | null;
}

/** Throws REQUIRED, ONE_OF_BOTH, CONTENT_TOO_BIG. */
function checked(input: ReadSourceInput): Asked {
  const checks = new Checks();
  const [url, content] = [input.url?.trim() || null, input.content || null];
  if (!url && !content) {
    checks.refuse('url', 'REQUIRED', { fr: 'Donnez une adresse, ou un fichier.', en: 'Give an address, or a file.' });
  } else if (url && content) {
    checks.refuse('content', 'ONE_OF_BOTH', {
      fr: 'Donnez une adresse ou un fichier, pas les deux.',
      en: 'Give an address or a file, not both.',
    });
  }
  if (Buffer.byteLength(content ?? '') > MOST_BYTES) {
    checks.refuse('content', 'CONTENT_TOO_BIG', { fr: 'Un fichier compte au plus 1 Mio.', en: 'A file has at most 1 MiB.' });
  }
  const fileName = checks.optionalText('fileName', content ? input.fileName : null, LENGTHS.line);
  checks.done();
  return { conventionId: knownId('conventionId', input.conventionId), source: input.publicSource, url, content, fileName };
}

/** What is told of an address in writing: neither credentials nor what it asks. */
function plainAddress(address: string): string {
  const url = URL.parse(address);
  return (url?.host ? `${url.protocol}//${url.host}${url.pathname}` : address.split(/[?#]/)[0]!).slice(0, LENGTHS.address.max);
}

/** Refusals of what is at an address are told on the address. */
function onUrl(error: DomainError): DomainError {
  return badFields(error.fieldErrors.map((each) => ({ ...each, field: 'url' })));
}

async function readFrom(asked: Asked, fetchPublic: PublicFetcher, today: string): Promise<{ fetched: Fetched; content: SourceContent }> {
  if (asked.url === null) {
    const bytes = Buffer.from(asked.content!);
    return { fetched: { url: '', text: asked.content!, bytes }, content: readContent(asked.source, asked.content!, today) };
  }
  const fetched = await fetchPublic.read(asked.url);
  return { fetched, content: readContent(asked.source, fetched.text, today) };
}

const NOTHING = { fileName: null, sha256: null, about: null, statedOn: null, unplaced: [], leftOut: [] };

/** That an address was given which is not read stays in the journal. */
async function keepRefusal(em: EntityManager, actor: Actor, clock: Clock, asked: Asked, { code, text }: DomainError): Promise<void> {
  await journaled(em, async (tx, note) => {
    const at = clock.now();
    const by = signAs(actor, sourceVerbs.require('READ_SOURCE', actor, asked));
    const id = newId();
    const { conventionId: convention, source, url } = asked;
    tx.create(SourceReading, {
      ...NOTHING,
      id,
      convention,
      source,
      url: plainAddress(url!),
      refusal: { code, ...text },
      readAt: at,
      ...by,
    });
    note({
      chain: asked.conventionId,
      action: 'source.refused',
      subject: { type: 'SourceReading', id },
      by,
      at,
      security: 'ACTION_REFUSED',
    });
  });
}

/**
 * Reads public data on the service of a convention, from an address or from a file, and proposes what it says for the duties that it shows; nothing else
 * is written. Who asks is confirmed before anything leaves, and a refused address is kept in the journal. Returns the id of the reading.
 * Errors: NOT_FOUND, NOT_YOUR_SOURCES, REQUIRED, ONE_OF_BOTH, CONTENT_TOO_BIG, TOO_LONG (fileName), those of `publicFetcher` (url), SOURCE_UNREADABLE,
 * SOURCE_FIELD (content, or url).
 */
export async function readSource(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  fetchPublic: PublicFetcher,
  input: ReadSourceInput,
): Promise<string> {
  const asked = checked(input);
  if (!canReadConvention(actor, asked.conventionId)) throw notFound('conventionId');
  await journaled(em, async () => void sourceVerbs.require('READ_SOURCE', actor, asked));
  try {
    const { fetched, content } = await readFrom(asked, fetchPublic, dayOf(clock.now()));
    const sha256 = createHash('sha256').update(fetched.bytes).digest('hex');
    return await keepReading(em, actor, clock, { ...asked, url: asked.url && fetched.url, sha256 }, content);
  } catch (error) {
    if (!(error instanceof DomainError) || asked.url === null || error.category !== 'BAD_INPUT') throw error;
    const refused = onUrl(error);
    await keepRefusal(em, actor, clock, asked, refused);
    throw refused;
  }
}

async function keepReading(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  { conventionId, source, url, fileName, sha256 }: Asked & { sha256: string },
  content: SourceContent,
): Promise<string> {
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const by = signAs(actor, sourceVerbs.require('READ_SOURCE', actor, { conventionId }));
    const id = newId();
    const { about, statedOn, leftOut } = content;
    const read = { id, convention: conventionId, source, url, fileName, sha256, about, statedOn, unplaced: [], leftOut, refusal: null };
    const reading = tx.create(SourceReading, { ...read, readAt: at, ...by });
    reading.unplaced = await keepProposals(tx, reading, content.stated);
    note({ chain: conventionId, action: 'source.read', subject: { type: 'SourceReading', id }, by, at });
    return id;
  });
}
