import { constants } from 'node:zlib';
import type { FastifyCompressOptions } from '@fastify/compress';

const KIBIBYTE = 1024;

/**
 * How answers are compressed when the client accepts it; measured in docs/performance.md. Below 4 KiB a compressed answer arrives no sooner.
 * Up to 256 KiB it is compressed at once, within a millisecond, which costs a third of a stream. Requests are never decompressed: a small
 * body that grows would escape the limit of size.
 */
export const ANSWER_COMPRESSION: FastifyCompressOptions & { syncThreshold: number } = {
  encodings: ['br', 'gzip'],
  threshold: 4 * KIBIBYTE,
  syncThreshold: 256 * KIBIBYTE,
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 2, [constants.BROTLI_PARAM_LGWIN]: 17 } },
  zlibOptions: { level: 1 },
  globalDecompression: false,
};
