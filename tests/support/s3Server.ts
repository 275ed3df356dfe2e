import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface StoredObject {
  content: Buffer;
  modifiedAt: Date;
}

export interface S3Server {
  endpoint: string;
  objects: Map<string, StoredObject>;
  /** One `METHOD /key` per request answered. */
  requests: string[];
  /** Next PUT requests to refuse with 503. */
  failNextPuts(count: number): void;
  /** Refuses everything with 403 from now on, as for keys that were revoked; or no more. */
  revokeKeys(areRevoked: boolean): void;
  /** The next copy is answered as done without being made. */
  loseNextCopy(): void;
  stop(): Promise<void>;
}

const PAGE = 2;

function refuse(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

const etagOf = (content: Buffer): string => `"${createHash('md5').update(content).digest('hex')}"`;

function list(objects: Map<string, StoredObject>, url: URL): string {
  const prefix = url.searchParams.get('prefix') ?? '';
  const after = url.searchParams.get('continuation-token') ?? '';
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
  const page = keys.slice(0, PAGE);
  const contents = page.map((key) => {
    const { content, modifiedAt } = objects.get(key)!;
    return `<Contents><Key>${key}</Key><LastModified>${modifiedAt.toISOString()}</LastModified><Size>${content.length}</Size></Contents>`;
  });
  const isTruncated = keys.length > PAGE;
  const next = isTruncated ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${isTruncated}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`;
}

function give(request: IncomingMessage, response: ServerResponse, found: StoredObject | undefined): void {
  if (!found) {
    refuse(response, 404, 'NoSuchKey');
    return;
  }
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  const content = first && last ? found.content.subarray(Number(first), Number(last) + 1) : found.content;
  response.writeHead(first ? 206 : 200, {
    'content-length': content.length,
    'last-modified': found.modifiedAt.toUTCString(),
    etag: etagOf(found.content),
  });
  response.end(request.method === 'HEAD' ? undefined : content);
}

/** Reads the body of a PUT, or says why a strict store would not take it. */
async function receive(request: IncomingMessage): Promise<Buffer | string> {
  const { headers } = request;
  const content = await buffer(request);
  if (headers['content-length'] === undefined) return 'MissingContentLength';
  if (headers['content-encoding']?.includes('aws-chunked') || headers['x-amz-trailer']) return 'NotImplemented';
  const checksum = createHash('sha256').update(content).digest('base64');
  return headers['x-amz-checksum-sha256'] === checksum ? content : 'BadDigest';
}

/**
 * The part of the S3 protocol that the store speaks, in memory, pages of two. It stands at the HTTP port: the real client, its signing and
 * its errors run; signatures are required but not verified. Strict where stores differ: no body without length, no streamed trailer.
 */
export async function startS3Server(bucket: string): Promise<S3Server> {
  const objects = new Map<string, StoredObject>();
  const requests: string[] = [];
  let failures = 0;
  let isCopyLost = false;
  let areKeysRevoked = false;
  const copy = (source: string, key: string, response: ServerResponse): void => {
    const found = objects.get(source);
    if (!found) {
      refuse(response, 404, 'NoSuchKey');
      return;
    }
    if (!isCopyLost) objects.set(key, { content: found.content, modifiedAt: new Date() });
    isCopyLost = false;
    response.writeHead(200, { 'content-type': 'application/xml' }).end('<CopyObjectResult><ETag>"x"</ETag></CopyObjectResult>');
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const key = decodeURIComponent(url.pathname.slice(bucket.length + 2));
    requests.push(`${request.method} /${key}`);
    if (areKeysRevoked || !request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) return refuse(response, 403, 'AccessDenied');
    if (url.pathname.split('/')[1] !== bucket) return refuse(response, 404, 'NoSuchBucket');
    if (request.method === 'HEAD' && key === '') return void response.writeHead(200).end();
    if (url.searchParams.get('list-type') === '2')
      return void response.writeHead(200, { 'content-type': 'application/xml' }).end(list(objects, url));
    const source = request.headers['x-amz-copy-source'];
    if (source) return copy(decodeURIComponent(String(source)).slice(bucket.length + 2), key, response);
    if (request.method === 'PUT') {
      const received = await receive(request);
      if (typeof received === 'string') return refuse(response, 400, received);
      if (failures > 0) {
        failures -= 1;
        return refuse(response, 503, 'SlowDown');
      }
      objects.set(key, { content: received, modifiedAt: new Date() });
      return void response.writeHead(200, { etag: etagOf(received) }).end();
    }
    if (request.method === 'DELETE') {
      objects.delete(key);
      return void response.writeHead(204).end();
    }
    return give(request, response, objects.get(key));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    requests,
    failNextPuts(count) {
      failures = count;
    },
    revokeKeys(areRevoked) {
      areKeysRevoked = areRevoked;
    },
    loseNextCopy() {
      isCopyLost = true;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
