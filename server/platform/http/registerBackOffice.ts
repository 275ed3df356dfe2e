import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../errors.ts';
import { HTTP_STATUS, languageOf, presentError } from '../presentError.ts';

/** First path segments that are never pages of the back office. */
const NOT_PAGES = new Set(['graphql', 'auth', 'uploads', 'files', 'healthz', 'readyz', 'demo-idp', 'assets']);

/** Serves the built back office: hashed assets for a year, compressed when the build made them so, its one page for every other address. */
export async function registerBackOffice(app: FastifyInstance, folder: string): Promise<void> {
  const isBuilt = existsSync(path.join(folder, 'index.html'));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, file) => {
        const isHashed = file.includes(`${path.sep}assets${path.sep}`);
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const [first = ''] = request.url.slice(1).split(/[/?]/);
    if (isBuilt && request.method === 'GET' && !NOT_PAGES.has(first)) {
      return reply.sendFile('index.html');
    }
    const presented = presentError(notFound(), languageOf(request.headers['accept-language']), () => {});
    return reply.code(HTTP_STATUS.NOT_FOUND).send({ errors: [presented] });
  });
}
