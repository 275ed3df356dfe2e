import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../platform/clock.ts';
import { writingsSoFar } from '../platform/journal/journaled.ts';
import { readContent } from './content.queries.ts';
import type { ShowcaseContent } from './content.ts';
import { findShowcaseNamed } from './showcase.queries.ts';

/** How long what was read is good, in seconds. */
const GOOD_FOR_SECONDS = 60;
/** Pages kept at once; the ones asked for last. */
const MOST_PAGES = 200;

/** An answer as it is sent, with its tag. */
export interface Kept {
  body: string;
  tag: string;
}

/** What was found at an address: a page, one that ended, or none. */
export type Found = { is: 'OPEN'; content: ShowcaseContent; answers: Map<string, Kept> } | { is: 'GONE' } | { is: 'NONE' };

interface Entry {
  readAt: number;
  writings: number;
  found: Promise<Found>;
}

/**
 * Public pages that were read lately: many readers cost the database two statements a minute. Whatever is written through this process makes it read again,
 * so that a withdrawal ends the page at once; what another process writes is seen within `GOOD_FOR_SECONDS`.
 */
export class ShowcaseCache {
  readonly #entries = new Map<string, Entry>();
  readonly #em: () => EntityManager;
  readonly #clock: Clock;

  constructor(em: () => EntityManager, clock: Clock) {
    this.#em = em;
    this.#clock = clock;
  }

  async find(slug: string): Promise<Found> {
    const now = this.#clock.now().getTime();
    const known = this.#entries.get(slug);
    this.#entries.delete(slug);
    const isGood = known && known.writings === writingsSoFar() && Math.abs(now - known.readAt) < GOOD_FOR_SECONDS * 1_000;
    const entry = isGood ? known : { readAt: now, writings: writingsSoFar(), found: this.#read(slug) };
    this.#entries.set(slug, entry);
    if (this.#entries.size > MOST_PAGES) this.#entries.delete(this.#entries.keys().next().value!);
    return entry.found.catch((error: unknown) => {
      if (this.#entries.get(slug) === entry) this.#entries.delete(slug);
      throw error;
    });
  }

  async #read(slug: string): Promise<Found> {
    const now = this.#clock.now();
    const em = this.#em();
    const known = await findShowcaseNamed(em, slug, now);
    if (!known) return { is: 'NONE' };
    if (known.stand.status !== 'OPEN') return { is: 'GONE' };
    return { is: 'OPEN', content: await readContent(em, known, known.stand, now), answers: new Map() };
  }
}

/** An answer made once for each page that is kept, under its name. */
export function keptAnswer({ answers }: Extract<Found, { is: 'OPEN' }>, name: string, make: () => string): Kept {
  const kept = answers.get(name);
  if (kept) return kept;
  const body = make();
  const made = { body, tag: `"${createHash('sha256').update(body).digest('base64url')}"` };
  answers.set(name, made);
  return made;
}
