import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Disk } from 'flydrive';
import { S3Driver } from 'flydrive/drivers/s3';
import type { FilesEnv } from '../env.ts';
import { BLOBS, FileNotInStore, keyOf, shaOf } from './fileKey.ts';
import type { ByteRange, FileStore, StoredFile } from './fileStore.ts';
import { clearStaging, type StagedFile, stageInto } from './stagingFolder.ts';

type S3Settings = Extract<FilesEnv, { kind: 's3' }>;

const ATTEMPTS = 3;
const PAUSE_MS = 200;
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
}

/** Checksums only where asked for: several S3-compatible stores refuse the SDK's streamed trailers. */
function clientFor(settings: S3Settings): S3Client {
  return new S3Client({
    region: settings.region,
    endpoint: settings.endpoint,
    forcePathStyle: settings.forcePathStyle,
    credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    logger: SILENT,
  });
}

async function sizeOf(disk: Disk, sha256: string): Promise<number | undefined> {
  if (!(await disk.exists(keyOf(sha256)))) return undefined;
  return (await disk.getMetaData(keyOf(sha256))).contentLength;
}

/** A read stream cannot be rewound by the client's own retries: each attempt opens the staged file anew. */
async function send(disk: Disk, staged: StagedFile): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const content = createReadStream(staged.path);
    try {
      return await disk.putStream(keyOf(staged.sha256), content, {
        contentLength: staged.size,
        contentType: 'application/octet-stream',
        ChecksumSHA256: Buffer.from(staged.sha256, 'hex').toString('base64'),
      });
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await delay(attempt * PAUSE_MS);
    } finally {
      content.destroy();
    }
  }
}

async function* list(disk: Disk): AsyncIterable<StoredFile> {
  let paginationToken: string | undefined;
  do {
    const page = await disk.listAll(BLOBS, { recursive: true, paginationToken });
    for (const found of page.objects) {
      const sha256 = found.isFile ? shaOf(found.key) : undefined;
      if (found.isFile && sha256) yield { sha256, storedAt: (await found.getMetaData()).lastModified };
    }
    paginationToken = page.paginationToken;
  } while (paginationToken);
}

/** Files in a bucket, under `blobs/ab/cd/<sha256>`. They are received in `spool` on this machine, so that their length and hash are known when sent. */
export function createS3Store(settings: S3Settings, spool: string): FileStore {
  const client = clientFor(settings);
  const disk = new Disk(new S3Driver({ client, bucket: settings.bucket, visibility: 'private', supportsACL: false }));
  const ensure = async (staged: StagedFile) => {
    if ((await sizeOf(disk, staged.sha256)) !== staged.size) await send(disk, staged);
  };
  return {
    stage: (source, options) => stageInto(spool, source, options),
    prepare: ensure,
    promote: ensure,
    discard: (staged) => rm(staged.path, { force: true }),
    open: (sha256, range) => read(client, settings.bucket, sha256, range),
    has: (sha256) => disk.exists(keyOf(sha256)),
    remove: (sha256) => disk.delete(keyOf(sha256)),
    clearStaging: (before) => clearStaging(spool, before),
    list: () => list(disk),
  };
}

async function read(client: S3Client, bucket: string, sha256: string, range: ByteRange | undefined): Promise<Readable> {
  const Range = range && `bytes=${range.start}-${range.end}`;
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(sha256), Range }));
    return Body as Readable;
  } catch (error) {
    throw statusOf(error) === 404 ? new FileNotInStore(sha256, { cause: error }) : error;
  }
}
