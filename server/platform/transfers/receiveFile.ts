import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../errors.ts';
import { extensionMissing, fileTypeNotAllowed } from '../files/contentErrors.ts';
import {
  fileMissing,
  fileNameInvalid,
  fileTooLarge,
  malformedUpload,
  severalFiles,
  storageFull,
  unexpectedField,
} from '../files/fileErrors.ts';
import { type FileKind, kindOfExtension } from '../files/fileKinds.rules.ts';
import { decodeBrowserEscapes, readFileName } from '../files/fileName.rules.ts';
import type { FileStore } from '../files/fileStore.ts';
import { wayOutOf } from '../files/refusedExtensions.rules.ts';
import type { StagedFile } from '../files/stagingFolder.ts';

/** What multipart adds around the file, at most. */
const ENVELOPE_BYTES = 64 * 1024;
const NO_ROOM = ['ENOSPC', 'EDQUOT'];

export interface ReceivedFile {
  staged: StagedFile;
  fileName: string;
  kind: FileKind;
}

function named(part: MultipartFile): { fileName: string; kind: FileKind } {
  const reading = readFileName(decodeBrowserEscapes(part.filename));
  if ('problem' in reading) throw fileNameInvalid(reading.problem);
  const { fileName, extension } = reading;
  if (extension === '') throw extensionMissing();
  const kind = kindOfExtension(extension);
  if (!kind) throw fileTypeNotAllowed({ fr: `.${extension}`, en: `.${extension}` }, wayOutOf(extension));
  return { fileName, kind };
}

function refusalOf(error: unknown, { aborted, reason }: AbortSignal): unknown {
  if (error instanceof DomainError) return error;
  if (aborted) return reason instanceof DomainError ? reason : malformedUpload();
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code && NO_ROOM.includes(code)) return storageFull();
  const isOurs = syscall !== undefined && code !== 'ECONNRESET' && code !== 'EPIPE';
  return isOurs ? error : malformedUpload();
}

/** Ends the reading of a refused body: a bounded rest is read and dropped, so that the client can finish sending and read the answer. */
export function dropBody(request: FastifyRequest, maxBytes: number): void {
  const { raw } = request;
  let dropped = 0;
  raw.unpipe();
  raw.on('error', () => {});
  raw.on('data', (chunk: Buffer) => {
    dropped += chunk.length;
    if (dropped > maxBytes) raw.destroy();
  });
  raw.resume();
}

/** What a source gives until the signal ends it: a source that waits for what will never happen any more is left waiting alone. */
async function* until<T>(signal: AbortSignal, source: AsyncIterable<T>): AsyncIterable<T> {
  signal.throwIfAborted();
  const over = Promise.withResolvers<never>();
  over.promise.catch(() => {});
  signal.addEventListener('abort', () => over.reject(signal.reason), { once: true });
  const iterator = source[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await Promise.race([iterator.next(), over.promise]);
    if (done) return;
    yield value;
  }
}

/**
 * Receives the one file of a multipart request into the staging of the store, its name and announced type already checked. Throws a
 * DomainError for each broken rule, and what `signal` is aborted with when it is one; nothing stays staged of what is refused or interrupted.
 */
export async function receiveFile(request: FastifyRequest, store: FileStore, maxBytes: number, signal: AbortSignal): Promise<ReceivedFile> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + ENVELOPE_BYTES) throw fileTooLarge(maxBytes);
  if (!request.isMultipart()) throw malformedUpload();
  let received: ReceivedFile | undefined;
  try {
    for await (const part of until(signal, request.parts())) {
      if (part.type === 'field' || part.fieldname !== 'file') throw unexpectedField();
      if (received) throw severalFiles();
      const name = named(part);
      received = { ...name, staged: await store.stage(part.file, { maxBytes, signal }) };
    }
    if (!received) throw fileMissing();
    return received;
  } catch (error) {
    if (received) await store.discard(received.staged);
    throw refusalOf(error, signal);
  }
}
