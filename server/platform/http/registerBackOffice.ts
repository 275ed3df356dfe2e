import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../errors.ts';
import { matchesTag } from '../files/httpFile.rules.ts';
import { languageOf, presentError, statusOf } from './presentError.ts';
import { PDF_READER_POLICY, withScriptsOf } from './securityHeaders.ts';

/** First path segments that are never pages of the back office. */
const NOT_PAGES = new Set([
  'graphql',
  'auth',
  'uploads',
  'files',
  'healthz',
  'readyz',
  'demo-idp',
  'assets',
  'metrics',
  'debug',
  'calendars',
  'tables',
  'public',
  'public-preview',
]);

const PDF_READER = /pdf\.worker[^/\\]*$/;

const HTML = 'text/html; charset=utf-8';
const NOT_MODIFIED = 304;

/** The one page, to be asked for again each time; its tag is its content, because file times are all the same in some images. */
async function sendPage(request: FastifyRequest, reply: FastifyReply, file: string): Promise<FastifyReply> {
  const page = await readFile(file);
  const tag = `"${createHash('sha256').update(page).digest('base64url')}"`;
  reply.header('cache-control', 'no-cache').header('etag', tag);
  reply.header('content-security-policy', withScriptsOf(page.toString(), String(reply.getHeader('content-security-policy'))));
  if (matchesTag(request.headers['if-none-match'], tag)) return reply.code(NOT_MODIFIED).send();
  return reply.code(200).type(HTML).send(page);
}

/** Serves the built back office: hashed assets for a year, compressed when the build made them so, its one page for every other address. */
export async function registerBackOffice(app: FastifyInstance, folder: string): Promise<void> {
  const page = path.join(folder, 'index.html');
  const isBuilt = existsSync(page);
  if (isBuilt) {
    for (const url of ['/', '/index.html']) app.get(url, (request, reply) => sendPage(request, reply, page));
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, file) => {
        const isHashed = file.includes(`${path.sep}assets${path.sep}`);
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
        if (PDF_READER.test(file)) reply.header('content-security-policy', PDF_READER_POLICY);
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const [first = ''] = request.url.slice(1).split(/[/?]/);
    if (isBuilt && request.method === 'GET' && !NOT_PAGES.has(first)) {
      return sendPage(request, reply, page);
    }
    const presented = presentError(notFound(), languageOf(request.headers['accept-language']), () => {});
    return reply.code(statusOf(presented.extensions)).send({ errors: [presented] });
  });
}
