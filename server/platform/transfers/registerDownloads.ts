import type {} from '@fastify/compress';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AttachedFile } from '../files/consumeUpload.ts';
import type { FileGuard } from '../files/fileGuard.ts';
import { servedMediaType } from '../files/fileKinds.rules.ts';
import { attachmentNamed, matchesTag, readRange } from '../files/httpFile.rules.ts';
import { refuseOtherMethods } from '../http/methodNotAllowed.ts';
import type { Log } from '../log.ts';
import { answerFailure } from './answerFailure.ts';

export interface DownloadOptions {
  guard: FileGuard;
  log: Log;
  /** Where the files are; `/files` unless given. */
  at?: string;
  /** The file of a version of a proof, or of a document of an act. Throws a DomainError when the request may not have it. */
  authorize(request: FastifyRequest, evidenceVersionId: string): Promise<AttachedFile>;
}

const OK = 200;
const PARTIAL_CONTENT = 206;
const NOT_MODIFIED = 304;
const RANGE_NOT_SATISFIABLE = 416;

function setValidators(reply: FastifyReply, tag: string): void {
  reply
    .header('etag', tag)
    .header('cache-control', 'private, no-cache, no-transform')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cross-origin-resource-policy', 'same-origin');
}

function setDescription(reply: FastifyReply, file: AttachedFile): void {
  reply
    .header('content-type', servedMediaType(file.mediaType))
    .header('content-disposition', attachmentNamed(file.fileName))
    .header('repr-digest', `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`)
    .header('x-checksum-sha256', file.sha256)
    .header('accept-ranges', 'bytes');
}

function rangeOf(request: FastifyRequest, tag: string, size: number) {
  const { range, 'if-range': ifRange } = request.headers;
  if (request.method !== 'GET' || (ifRange !== undefined && ifRange !== tag)) return undefined;
  return readRange(range, size);
}

async function download(request: FastifyRequest<{ Params: { versionId: string } }>, reply: FastifyReply, options: DownloadOptions) {
  const file = await options.authorize(request, request.params.versionId);
  const tag = `"${file.sha256}"`;
  setValidators(reply, tag);
  if (matchesTag(request.headers['if-none-match'], tag)) return reply.code(NOT_MODIFIED).send();
  const range = rangeOf(request, tag, file.size);
  if (range === 'UNSATISFIABLE') {
    return reply.code(RANGE_NOT_SATISFIABLE).header('content-range', `bytes */${file.size}`).send();
  }
  if (request.method === 'HEAD') {
    await options.guard.require(file.sha256);
    setDescription(reply, file);
    return reply.header('content-length', file.size).send();
  }
  const content = await options.guard.open(file.sha256, range);
  setDescription(reply, file);
  if (range) reply.header('content-range', `bytes ${range.start}-${range.end}/${file.size}`);
  return reply
    .code(range ? PARTIAL_CONTENT : OK)
    .header('content-length', range ? range.end - range.start + 1 : file.size)
    .send(content);
}

/**
 * `GET` and `HEAD /files/:versionId`: the file of an evidence version, always as an attachment that no browser runs, with its SHA-256 in
 * `Repr-Digest` (RFC 9530) and `X-Checksum-Sha256`. One range is understood. A file that is not the one deposited any more is refused, and an
 * answer whose content turns out to be another is cut before its end.
 */
export async function registerDownloads(app: FastifyInstance, options: DownloadOptions): Promise<void> {
  await app.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => answerFailure(error, request, reply.removeHeader('etag'), options.log));
    const url = `${options.at ?? '/files'}/:versionId`;
    refuseOtherMethods(scope, url, ['GET', 'HEAD']);
    scope.route<{ Params: { versionId: string } }>({
      method: ['GET', 'HEAD'],
      url,
      exposeHeadRoute: false,
      compress: false,
      handler: (request, reply) => download(request, reply, options),
    });
  });
}
