import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { badInput, notFound } from '../platform/errors.ts';
import { attachmentNamed } from '../platform/files/httpFile.rules.ts';
import { refuseOtherMethods } from '../platform/http/methodNotAllowed.ts';
import { languageOf } from '../platform/http/presentError.ts';
import { noteSecurity } from '../platform/securityLog.ts';
import { refuseCrossSite } from '../platform/transfers/refuseCrossSite.ts';
import { knownId } from '../platform/validate.ts';
import { exportRegister, FORMATS } from './exportRegister.ts';
import { importRegister } from './importRegister.ts';
import { tableNamed } from './registerTables.ts';

interface ExchangeOptions {
  /** Who asks, with the manager that reads and writes for them. Throws a DomainError when the request may not. */
  context(request: FastifyRequest): Promise<RequestContext>;
  publicOrigin: string;
}

const MEDIA_TYPES = { csv: 'text/csv; charset=utf-8', ods: 'application/vnd.oasis.opendocument.spreadsheet' };
const MOST_BYTES = 64 * 1024 * 1024;
const LONGEST_NAME = 200;

type ExportRequest = FastifyRequest<{
  Params: { register: string; format: string };
  Querystring: { conventionId?: string; language?: string };
}>;

async function sendExport(request: ExportRequest, reply: FastifyReply, { context }: ExchangeOptions) {
  const { em, clock, ...asking } = await context(request);
  const actor = actorOf({ em, clock, ...asking });
  const { register, format } = request.params;
  const known = FORMATS.find((each) => each === format);
  if (!known) throw notFound('format');
  const table = tableNamed(register);
  const conventionId = request.query.conventionId ?? '';
  const file = exportRegister({ em, actor, now: clock.now(), table, conventionId }, known, request.query.language === 'en' ? 'en' : 'fr');
  noteSecurity('EXPORT', { personId: actor.personId, subject: `Convention:${conventionId}`, code: `${register}.${known}` });
  return reply
    .type(MEDIA_TYPES[known])
    .header('cache-control', 'private, no-store')
    .header('content-disposition', attachmentNamed(`${register}.${known}`))
    .send(file);
}

type ImportRequest = FastifyRequest<{
  Params: { register: string };
  Querystring: { partyId?: string; isDryRun?: string; isCorrecting?: string; fileName?: string };
}>;

/** Writes a body into a file of its own, which is gone once it was worked on. */
async function withFile<T>(body: unknown, work: (location: string) => Promise<T>): Promise<T> {
  if (typeof (body as Readable | undefined)?.pipe !== 'function') {
    throw badInput('file', 'REQUIRED', { fr: 'Envoyez un fichier CSV (text/csv).', en: 'Send a CSV file (text/csv).' });
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'garant-import-'));
  try {
    const location = path.join(folder, randomUUID());
    await pipeline(body as Readable, createWriteStream(location));
    return await work(location);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receiveImport(request: ImportRequest, { context, publicOrigin }: ExchangeOptions) {
  refuseCrossSite(request, publicOrigin);
  const asking = await context(request);
  const actor = actorOf(asking);
  const table = tableNamed(request.params.register);
  const { partyId = '', isDryRun, isCorrecting, fileName } = request.query;
  const file = {
    table,
    partyId: knownId('partyId', partyId),
    isDryRun: isDryRun !== '0',
    isCorrecting: isCorrecting === '1',
    fileName: (fileName || `${table.name}.csv`).slice(0, LONGEST_NAME),
  };
  const language = languageOf(request.headers['accept-language']);
  const report = await withFile(request.body, (location) => importRegister(asking.em, actor, asking.clock, { ...file, location }));
  return { ...report, faults: report.faults.map((fault) => ({ ...fault, message: fault.text[language] })) };
}

/**
 * `GET /tables/:register/export/:format?conventionId=&language=` (csv, ods; the sheet in French unless `language` is en) and
 * `POST /tables/:register/import?partyId=&isDryRun=&isCorrecting=&fileName=`, whose body is the file; a trial unless `isDryRun` is 0, and what differs from the
 * register is refused unless `isCorrecting` is 1.
 */
export async function registerExchanges(app: FastifyInstance, options: ExchangeOptions): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(['text/csv', 'application/octet-stream'], (_request, payload, done) => done(null, payload));
    refuseOtherMethods(scope, '/tables/:register/export/:format', ['GET', 'HEAD']);
    scope.get('/tables/:register/export/:format', (request, reply) => sendExport(request as ExportRequest, reply, options));
    refuseOtherMethods(scope, '/tables/:register/import', ['POST']);
    scope.post('/tables/:register/import', { bodyLimit: MOST_BYTES }, (request) => receiveImport(request as ImportRequest, options));
  });
}
