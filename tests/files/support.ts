import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import Fastify, { type FastifyInstance } from 'fastify';
import { entities } from '../../server/entities.ts';
import type { Clock } from '../../server/platform/clock.ts';
import { newId } from '../../server/platform/db/columns.ts';
import { createOrm, type Orm } from '../../server/platform/db/orm.ts';
import { unauthenticated } from '../../server/platform/errors.ts';
import { FileGuard } from '../../server/platform/files/fileGuard.ts';
import { MARK } from '../../server/platform/files/fileKey.ts';
import { createFileStore, type FileStore } from '../../server/platform/files/fileStore.ts';
import { createLog } from '../../server/platform/log.ts';
import { registerUploads } from '../../server/platform/transfers/registerUploads.ts';
import type { UploadLimits } from '../../server/platform/transfers/uploadRoom.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

export const MAX_BYTES = 1024 * 1024;
export const PERSON = '018f0000-0000-7000-8000-000000000001';
export const log = createLog({ level: 'silent', format: 'json' });
export const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

export interface Refusal {
  status: number;
  code: string;
  category: string;
  message: string;
  text: { fr: string; en: string };
  field?: string;
}

export interface Stage {
  database: TestDatabase;
  orm: Orm;
  store: FileStore;
  guard: FileGuard;
  folder: string;
  clock: Clock & { shift(ms: number): void };
  app: FastifyInstance;
  url: string;
  /** Every file under the folder of the store, staging and quarantine included, its mark left out. */
  filesOnDisk(): Promise<string[]>;
  count(table: 'blob' | 'upload'): Promise<number>;
  clear(): Promise<void>;
  close(): Promise<void>;
}

function shiftedClock(): Stage['clock'] {
  let shiftMs = 0;
  return {
    now: () => new Date(Date.now() + shiftMs),
    shift(ms) {
      shiftMs += ms;
    },
  };
}

/** A database, a store on disk and a server with the upload route; the person is whom the header `x-person` names. */
export async function createStage(
  options: {
    maxBytes?: number;
    limits?: Partial<UploadLimits>;
    store?: FileStore;
    database?: TestDatabase;
    whileAsking?: () => Promise<unknown>;
  } = {},
): Promise<Stage> {
  const database = options.database ?? (await createTestDatabase());
  const orm = await createOrm(database.url, entities);
  const folder = await mkdtemp(path.join(tmpdir(), 'garant-files-'));
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  const store = options.store ?? (await createFileStore({ kind: 'disk', folder, uploadMaxBytes: maxBytes }, folder));
  const clock = shiftedClock();
  const app = Fastify({ forceCloseConnections: true });
  await registerUploads(app, {
    orm,
    clock,
    log,
    store,
    limits: { maxBytes, ...options.limits },
    uploader: async (request) => {
      const person = request.headers['x-person'];
      if (!person) throw unauthenticated();
      await options.whileAsking?.();
      return { personId: String(person), em: orm.em };
    },
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    database,
    orm,
    store,
    guard: new FileGuard({ orm, store, clock, log }),
    folder,
    clock,
    app,
    url,
    async filesOnDisk() {
      const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      return found.filter((entry) => entry.isFile() && entry.name !== MARK).map((entry) => path.join(entry.parentPath, entry.name));
    },
    async count(table) {
      const [row] = await orm.em.fork().execute<{ total: number }[]>(`select count(*)::int as total from ${table}`);
      return row!.total;
    },
    async clear() {
      for (const table of ['upload', 'instance', 'quarantined_file', 'file_check']) await orm.em.fork().execute(`delete from ${table}`);
      await orm.em.fork().execute('delete from blob b where not exists (select from evidence_version v where v.blob_sha256 = b.sha256)');
      await rm(folder, { recursive: true, force: true });
    },
    async close() {
      await app.close();
      await orm.close(true);
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface SendOptions {
  person?: string | null;
  headers?: Record<string, string>;
  body?: BodyInit;
}

/** Sends one file as the application would, unless `body` says otherwise. */
export async function send(stage: Stage, fileName: string, content: Buffer, options: SendOptions = {}): Promise<Response> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(content)]), fileName);
  const person = options.person === undefined ? PERSON : options.person;
  return fetch(`${stage.url}/uploads`, {
    method: 'POST',
    body: options.body ?? form,
    headers: { 'x-garant-request': '1', ...(person ? { 'x-person': person } : {}), ...options.headers },
  });
}

/** The refusal in an answer. */
export async function refusal(response: Response): Promise<Refusal> {
  const { errors } = (await response.json()) as {
    errors: [{ message: string; extensions: { code: string; category: string; text: Refusal['text']; fieldErrors: { field: string }[] } }];
  };
  const { message, extensions } = errors[0];
  const { code, category, text, fieldErrors } = extensions;
  return { status: response.status, code, category, message, text, field: fieldErrors[0]?.field };
}

/** A multipart body written by hand, for what no well-behaved client sends. */
export function rawMultipart(parts: { disposition: string; type?: string; content: Buffer | string }[], end = true): [Buffer, string] {
  const boundary = '----garant-test-boundary';
  const written = parts.map(({ disposition, type = 'application/octet-stream', content }) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: ${type}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ]),
  );
  const closing = Buffer.from(end ? `--${boundary}--\r\n` : '');
  return [Buffer.concat([...written, closing]), `multipart/form-data; boundary=${boundary}`];
}

/** Sends a hand-written multipart body. */
export function sendRaw(stage: Stage, ...args: Parameters<typeof rawMultipart>): Promise<Response> {
  const [body, type] = rawMultipart(...args);
  return send(stage, 'ignored', Buffer.alloc(0), { body: new Uint8Array(body), headers: { 'content-type': type } });
}

/** Inside a transaction, an evidence version that refers to a stored file, as a deposit leaves it. Returns its id. */
export async function depositInside(em: EntityManager, hash: string): Promise<string> {
  const [organisation, catalogue, convention, party, evidence, version] = Array.from({ length: 6 }, newId);
  const insert = (table: string, row: Record<string, unknown>) =>
    em.execute(
      `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row)
        .map(() => '?')
        .join(', ')})`,
      Object.values(row),
    );
  const now = new Date();
  const author = { author_name: 'A', author_role: 'TEAM_MEMBER' };
  await em.execute(`select set_config('garant.journaled', 'yes', true)`);
  await insert('organisation', { id: organisation, name: 'Corps', short_name: organisation, created_at: now });
  await insert('catalogue', {
    id: catalogue,
    key: catalogue,
    version: '1',
    title: 'C',
    language: 'fr',
    fingerprint: 'f',
    content: '{}',
    imported_at: now,
  });
  await insert('convention', {
    id: convention,
    slug: convention,
    title: 'C',
    service_name: 'S',
    catalogue_id: catalogue,
    signed_on: '2026-01-01',
    created_at: now,
  });
  await insert('party', {
    id: party,
    convention_id: convention,
    code: 'P',
    name: 'P',
    organisation_id: organisation,
    is_signatory: true,
    position: 1,
  });
  await insert('evidence', {
    id: evidence,
    convention_id: convention,
    party_id: party,
    kind: 'FILE',
    title: 'Preuve',
    confidentiality: 'PARTIES',
    deposited_at: now,
    ...author,
  });
  await insert('evidence_version', { id: version, evidence_id: evidence, number: 1, blob_sha256: hash, created_at: now, ...author });
  return version!;
}

export const depositBlob = (orm: Orm, hash: string): Promise<string> => orm.em.fork().transactional((em) => depositInside(em, hash));
