import multipart from '@fastify/multipart';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import type { Orm } from '../db/orm.ts';
import { DomainError } from '../errors.ts';
import { programStopping, tooManyUploads } from '../files/fileErrors.ts';
import type { FileStore } from '../files/fileStore.ts';
import { inspectFile } from '../files/inspection/inspectFile.ts';
import { endUpload } from '../files/quarantine.ts';
import { UPLOAD_PACE, watchPace } from '../http/bodyPace.ts';
import { hangUpOf } from '../http/hangUp.ts';
import { bodyTooSlow } from '../http/httpErrors.ts';
import { refuseOtherMethods } from '../http/methodNotAllowed.ts';
import type { Log } from '../log.ts';
import { answerFailure } from './answerFailure.ts';
import { dropBody, receiveFile } from './receiveFile.ts';
import { type ReceivedUpload, recordUpload } from './recordUpload.ts';
import { refuseCrossSite } from './refuseCrossSite.ts';
import { ReceptionDisk, requireQuota, type UploadLimits } from './uploadRoom.ts';

/** Uploads that one person may have running at once, in one process. */
export const MAX_RUNNING_UPLOADS = 4;

const MINUTE_MS = 60_000;
/** A reception that lasts longer is ended. */
const DEADLINE_MS = 30 * MINUTE_MS;

/** How long the receptions in flight may go on once the server closes; shorter than the program's own patience, so that they are told. */
const GRACE_MS = 8_000;

export interface UploadObserver {
  started(): void;
  received(bytes: number): void;
  /** `code` names the broken rule, or is INTERNAL. */
  refused(code: string): void;
}

export interface Uploader {
  personId: string;
  em: EntityManager;
}

export interface UploadOptions {
  orm: Orm;
  clock: Clock;
  log: Log;
  store: FileStore;
  limits: UploadLimits;
  /** Who uploads, and the manager that writes for them. Throws a DomainError when the request may not. */
  uploader(request: FastifyRequest): Promise<Uploader>;
  /** Origin people see, e.g. `https://garant.example.gouv.fr`, when it is not the host the requests arrive with. */
  publicOrigin?: string;
  observer?: UploadObserver;
}

interface Slots {
  hold<T>(personId: string, work: () => Promise<T>): Promise<T>;
}

function createSlots(): Slots {
  const running = new Map<string, number>();
  return {
    async hold(personId, work) {
      const count = running.get(personId) ?? 0;
      if (count >= MAX_RUNNING_UPLOADS) throw tooManyUploads(MAX_RUNNING_UPLOADS);
      running.set(personId, count + 1);
      try {
        return await work();
      } finally {
        const left = running.get(personId)! - 1;
        if (left === 0) running.delete(personId);
        else running.set(personId, left);
      }
    },
  };
}

/** Aborted when the receptions in flight had their time after the server began to close. */
function stoppingOf(scope: FastifyInstance): AbortSignal {
  const stopping = new AbortController();
  scope.addHook('preClose', async () => {
    setTimeout(() => stopping.abort(programStopping()), GRACE_MS).unref();
  });
  return stopping.signal;
}

/** Receives a file for as long as its connection lives, the body keeps coming and the program goes on. */
async function receive(request: FastifyRequest, reply: FastifyReply, { store, limits }: UploadOptions, stopping: AbortSignal) {
  const late = new AbortController();
  const tooLate = () => late.abort(bodyTooSlow());
  const endWatch = watchPace(request.raw.socket, UPLOAD_PACE, tooLate);
  const deadline = setTimeout(tooLate, DEADLINE_MS).unref();
  try {
    return await receiveFile(request, store, limits.maxBytes, AbortSignal.any([stopping, hangUpOf(request, reply), late.signal]));
  } finally {
    clearTimeout(deadline);
    endWatch();
  }
}

async function upload(
  request: FastifyRequest,
  reply: FastifyReply,
  { personId, em }: Uploader,
  options: UploadOptions,
  stopping: AbortSignal,
): Promise<ReceivedUpload> {
  const hangUp = hangUpOf(request, reply);
  const { staged, fileName, kind } = await receive(request, reply, options, stopping);
  try {
    const description = await inspectFile(staged, kind, { signal: hangUp });
    hangUp.throwIfAborted();
    const received = await recordUpload({ ...options, em }, staged, { fileName, kind, description, uploaderId: personId });
    if (hangUp.aborted) await endUpload(options, received);
    return received;
  } finally {
    await options.store.discard(staged);
  }
}

/**
 * `POST /uploads`: receives one file as a stream, checks it, and answers 201 with the upload to attach within 24 hours. Refusals are
 * answered as `{errors: [...]}` and leave no file and no record.
 */
export async function registerUploads(app: FastifyInstance, options: UploadOptions): Promise<void> {
  const slots = createSlots();
  const disk = new ReceptionDisk(options.limits);
  await app.register(async (scope) => {
    const stopping = stoppingOf(scope);
    scope.removeAllContentTypeParsers();
    await scope.register(multipart, { preservePath: true, limits: { fileSize: Number.POSITIVE_INFINITY, files: 2, fields: 1, parts: 3 } });
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.setErrorHandler((error, request, reply) => {
      dropBody(request, 4 * options.limits.maxBytes);
      options.observer?.refused(error instanceof DomainError ? error.code : 'INTERNAL');
      return answerFailure(error, request, reply, options.log);
    });
    refuseOtherMethods(scope, '/uploads', ['POST']);
    scope.post('/uploads', { config: { readsOwnBody: true } }, async (request, reply) => {
      options.observer?.started();
      refuseCrossSite(request, options.publicOrigin);
      const uploader = await options.uploader(request);
      const size = Math.min(Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY), options.limits.maxBytes);
      const received = await slots.hold(uploader.personId, async () => {
        await requireQuota(options.orm.em.fork(), { uploaderId: uploader.personId, size: 0 }, options.limits, options.clock.now());
        return disk.receive(size, () => upload(request, reply, uploader, options, stopping));
      });
      options.observer?.received(received.size);
      return reply.code(201).send(received);
    });
  });
}
