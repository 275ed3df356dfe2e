import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { GetObjectCommand, HeadBucketCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Disk } from 'flydrive';
import { S3Driver } from 'flydrive/drivers/s3';
import type { FilesEnv } from '../env.ts';
import { BLOBS, FileNotInStore, keyOf, MARK, type Place, QUARANTINE, shaOf } from './fileKey.ts';
import type { ByteRange, FileStore, OpenedFile, StoredFile } from './fileStore.ts';
import { clearStaging, requireWritable, type StagedFile, stageInto } from './stagingFolder.ts';

type S3Settings = Extract<FilesEnv, { kind: 's3' }>;

const ATTEMPTS = 3;
const PAUSE_MS = 200;
/** A service that cannot be connected to, or that says nothing, fails rather than keep people waiting. */
const CONNECT_MS = 3_000;
const SILENCE_MS = 30_000;
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
    requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: SILENCE_MS },
    logger: SILENT,
  });
}

interface ObjectHead {
  ETag?: string;
  LastModified?: Date;
  ContentLength?: number;
}

/** A bucket that is not there says nothing of the files. */
const isAbsent = (error: unknown): boolean => statusOf(error) === 404 && (error as Error).name !== 'NoSuchBucket';

const stampFrom = ({ ETag, LastModified }: ObjectHead): string => [ETag, LastModified?.getTime()].join(' ');

async function headOf(client: S3Client, bucket: string, key: string): Promise<ObjectHead | undefined> {
  try {
    return await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
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

async function* list(disk: Disk, place: Place): AsyncIterable<StoredFile> {
  let paginationToken: string | undefined;
  do {
    const page = await disk.listAll(`${place}/`, { recursive: true, paginationToken });
    for (const found of page.objects) {
      const sha256 = found.isFile ? shaOf(found.key, place) : undefined;
      if (found.isFile && sha256) yield { sha256, storedAt: (await found.getMetaData()).lastModified };
    }
    paginationToken = page.paginationToken;
  } while (paginationToken);
}

async function read(client: S3Client, bucket: string, sha256: string, range?: ByteRange, place?: Place): Promise<OpenedFile> {
  const Range = range && `bytes=${range.start}-${range.end}`;
  try {
    const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(sha256, place), Range }));
    return { content: answer.Body as Readable, stamp: stampFrom(answer) };
  } catch (error) {
    throw isAbsent(error) ? new FileNotInStore(sha256, { cause: error }) : error;
  }
}

/** A bucket renames nothing: the object is copied, the copy is looked at, and only then does the first one go. */
async function move(client: S3Client, disk: Disk, bucket: string, from: string, to: string): Promise<void> {
  const found = await headOf(client, bucket, from);
  if (!found) return;
  await disk.copy(from, to);
  const copied = await headOf(client, bucket, to);
  if (!copied || copied.ContentLength !== found.ContentLength) throw new Error(`The store did not copy ${from} to ${to}`);
  await disk.delete(from);
}

/**
 * Files in a bucket, under `blobs/ab/cd/<sha256>` and, once nothing refers to them, `quarantine/ab/cd/<sha256>`. They are received in
 * `spool` on this machine, so that their length and hash are known when sent.
 */
export function createS3Store(settings: S3Settings, spool: string): FileStore {
  const { bucket } = settings;
  const client = clientFor(settings);
  const disk = new Disk(new S3Driver({ client, bucket, visibility: 'private', supportsACL: false }));
  const stampOf = async (sha256: string, place?: Place) => {
    const found = await headOf(client, bucket, keyOf(sha256, place));
    return found && stampFrom(found);
  };
  const ensure = async (staged: StagedFile, kept: string | undefined): Promise<string> => {
    const found = await stampOf(staged.sha256);
    if (found !== undefined && found === kept) return found;
    await send(disk, staged);
    return (await stampOf(staged.sha256))!;
  };
  return {
    stage: (source, options) => stageInto(spool, source, options),
    prepare: ensure,
    promote: ensure,
    discard: (staged) => rm(staged.path, { force: true }),
    open: (sha256, range, place) => read(client, bucket, sha256, range, place),
    stampOf,
    move: (sha256, to) => move(client, disk, bucket, keyOf(sha256, to === BLOBS ? QUARANTINE : BLOBS), keyOf(sha256, to)),
    removeAside: (sha256) => disk.delete(keyOf(sha256, QUARANTINE)),
    clearStaging: (olderThanMs) => clearStaging(spool, olderThanMs),
    async probe() {
      await requireWritable(spool);
      await client.send(new HeadBucketCommand({ Bucket: bucket }));
    },
    list: (place = BLOBS) => list(disk, place),
    readMark: async () => ((await disk.exists(MARK)) ? disk.get(MARK) : undefined),
    writeMark: (content) =>
      disk.put(MARK, content, {
        contentType: 'application/json',
        ChecksumSHA256: createHash('sha256').update(content).digest('base64'),
      }),
  };
}
