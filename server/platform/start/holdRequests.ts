import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pageHeaders } from '../auth/page.ts';
import { fail } from '../errors.ts';
import { languageOf } from '../http/presentError.ts';
import { Preparation } from './preparation.ts';
import { type PreparingWords, preparingPage } from './preparingPage.ts';

/** What is answered whatever is still to be prepared: that the process lives, and the icon of its page. */
const ALWAYS = new Set(['/healthz', '/favicon.svg']);

const programStarting = () =>
  fail('UNAVAILABLE', 'PROGRAM_STARTING', {
    fr: 'Garant se prépare et ne répond pas encore. Recommencez dans quelques secondes.',
    en: 'Garant is getting ready and does not answer yet. Try again in a few seconds.',
  });

const isForPage = ({ method, headers }: FastifyRequest): boolean => method === 'GET' && (headers.accept ?? '').includes('text/html');

/**
 * Until the preparation is over, answers 503 in the place of all routes registered after it: browsers that ask for a page get one that waits with
 * them, programs the error PROGRAM_STARTING, `/readyz` that it is starting.
 */
export function holdRequests(app: FastifyInstance, words: PreparingWords): Preparation {
  const preparation = new Preparation();
  app.addHook('onRequest', (request, reply, goOn) => {
    const [asked] = request.url.split('?');
    if (!preparation.isUnderWay || ALWAYS.has(asked!)) goOn();
    else if (asked === '/readyz') reply.code(503).send({ status: 'starting' });
    else if (!isForPage(request)) goOn(programStarting());
    else {
      const page = preparingPage(preparation, words, languageOf(request.headers['accept-language']));
      reply.code(503).headers(pageHeaders()).send(Readable.from(page));
    }
  });
  return preparation;
}
