import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Clock } from '../clock.ts';
import { notFound } from '../errors.ts';
import { refuseOtherMethods } from './methodNotAllowed.ts';

export interface PublicTexts {
  /** Address people type, without a trailing slash. */
  publicUrl: string;
  /** Where a weakness is told: mailto:, https: or tel:. Undefined when nobody said. */
  securityContact?: string;
  clock: Clock;
}

const DAY_MS = 24 * 60 * 60_000;
/** RFC 9116, section 2.5.5, recommends less than a year. */
const VALID_DAYS = 180;

/** Nothing here is for search engines, as one signs in to read; of the pages that anybody reads, each says whether it may be listed. */
const ROBOTS = 'User-agent: *\nAllow: /public/\nDisallow: /\n';

function securityText({ publicUrl, clock }: PublicTexts, contact: string): string {
  const day = Math.floor(clock.now().getTime() / DAY_MS) + VALID_DAYS;
  return [
    `Contact: ${contact}`,
    `Expires: ${new Date(day * DAY_MS).toISOString()}`,
    'Preferred-Languages: fr, en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}

const asText = (reply: FastifyReply, text: string): FastifyReply =>
  reply.type('text/plain; charset=utf-8').header('cache-control', 'public, max-age=86400').send(text);

/** `/robots.txt` (RFC 9309) and `/.well-known/security.txt` (RFC 9116), the latter once it is known whom to tell. */
export function registerPublicTexts(app: FastifyInstance, texts: PublicTexts): void {
  const addresses: Record<string, () => string> = {
    '/robots.txt': () => ROBOTS,
    '/.well-known/security.txt': () => {
      if (!texts.securityContact) throw notFound();
      return securityText(texts, texts.securityContact);
    },
  };
  for (const [url, text] of Object.entries(addresses)) {
    refuseOtherMethods(app, url, ['GET', 'HEAD']);
    app.get(url, (_request, reply) => asText(reply, text()));
  }
}
