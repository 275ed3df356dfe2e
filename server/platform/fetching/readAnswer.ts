import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { DomainError } from '../errors.ts';
import { fetchRefused } from './fetchRefusals.ts';

const DECODERS: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** What passes, until the first byte too many. */
const upTo = (limit: number) =>
  async function* counted(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > limit) throw fetchRefused('ANSWER_TOO_BIG');
      yield chunk;
    }
  };

/** A whole text, up to a limit. */
const gathered =
  (limit: number) =>
  async (source: AsyncIterable<Buffer>): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    for await (const chunk of upTo(limit)(source)) chunks.push(chunk);
    return Buffer.concat(chunks);
  };

async function decompressed(answer: IncomingMessage, decoder: Duplex, limit: number): Promise<Buffer> {
  try {
    return await pipeline(answer, upTo(limit), decoder, gathered(limit));
  } catch (error) {
    throw error instanceof DomainError || answer.errored ? error : fetchRefused('ANSWER_UNREADABLE');
  }
}

/**
 * Reads an answer whole, in memory: at most so many bytes of it, as it comes and once decompressed. Throws ANSWER_TOO_BIG, and ANSWER_UNREADABLE of a
 * compression that is not known or does not hold.
 */
export async function readAnswer(answer: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(answer.headers['content-length'] ?? 0) > limit) throw fetchRefused('ANSWER_TOO_BIG');
  const encoding = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity') return gathered(limit)(answer);
  const decoder = DECODERS[encoding]?.();
  if (!decoder) throw fetchRefused('ANSWER_UNREADABLE');
  return decompressed(answer, decoder, limit);
}
