import type { Pool } from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { JobObserver } from '../jobs/repeat.ts';
import type { UploadObserver } from '../transfers/registerUploads.ts';
import { countFiles, type FilesObserver } from './countFiles.ts';

/** `refused`: the caller may correct it; `failed`: the operator may. */
export type Outcome = 'ok' | 'refused' | 'failed';

export interface Metrics {
  registry: Registry;
  request(seen: { method: string; route: string; status: number; seconds: number }): void;
  operation(seen: { operation: string; type: string; outcome: Outcome; seconds: number }): void;
  watchPool(pool: Pool): void;
  jobs: JobObserver;
  uploads: UploadObserver;
  files: FilesObserver;
}

const ANSWER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const JOB_SECONDS = [0.01, 0.1, 1, 10, 60, 600];

type Registers = [Registry];

function countRequests(registers: Registers): Metrics['request'] {
  const labels = ['method', 'route', 'status'] as const;
  const total = new Counter({ name: 'garant_http_requests_total', help: 'HTTP requests answered.', labelNames: labels, registers });
  const seconds = new Histogram({
    name: 'garant_http_request_duration_seconds',
    help: 'From the head of a request to the end of its answer.',
    labelNames: ['method', 'route'],
    buckets: ANSWER_SECONDS,
    registers,
  });
  return ({ method, route, status, seconds: spent }) => {
    total.inc({ method, route, status });
    seconds.observe({ method, route }, spent);
  };
}

function countOperations(registers: Registers): Metrics['operation'] {
  const labels = ['operation', 'type', 'outcome'] as const;
  const total = new Counter({
    name: 'garant_graphql_operations_total',
    help: 'GraphQL operations answered.',
    labelNames: labels,
    registers,
  });
  const seconds = new Histogram({
    name: 'garant_graphql_operation_duration_seconds',
    help: 'From the parsing of a GraphQL operation to its answer, who asks being known already.',
    labelNames: ['operation'],
    buckets: ANSWER_SECONDS,
    registers,
  });
  return ({ operation, type, outcome, seconds: spent }) => {
    total.inc({ operation, type, outcome });
    seconds.observe({ operation }, spent);
  };
}

function watchPool(registers: Registers): Metrics['watchPool'] {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  return (pool) => {
    gauge('garant_db_pool_connections', 'Connections to the database, idle ones included.', () => pool.totalCount);
    gauge('garant_db_pool_idle', 'Connections to the database that nobody uses.', () => pool.idleCount);
    gauge('garant_db_pool_waiting', 'Those who wait for a connection to the database.', () => pool.waitingCount);
    gauge('garant_db_pool_max', 'Connections this process may hold.', () => pool.options.max);
  };
}

function countJobs(registers: Registers): JobObserver {
  const runs = new Counter({ name: 'garant_job_runs_total', help: 'Runs of background jobs.', labelNames: ['job', 'outcome'], registers });
  const seconds = new Histogram({
    name: 'garant_job_duration_seconds',
    help: 'How long a run of a background job takes.',
    labelNames: ['job'],
    buckets: JOB_SECONDS,
    registers,
  });
  const lastSuccess = new Gauge({
    name: 'garant_job_last_success_timestamp_seconds',
    help: 'When a background job last ended well.',
    labelNames: ['job'],
    registers,
  });
  return {
    ended(job, { seconds: spent, hasFailed }) {
      runs.inc({ job, outcome: hasFailed ? 'failed' : 'ok' });
      seconds.observe({ job }, spent);
      if (!hasFailed) lastSuccess.set({ job }, Date.now() / 1000);
    },
  };
}

function countUploads(registers: Registers): UploadObserver {
  const started = new Counter({ name: 'garant_uploads_started_total', help: 'Uploads begun.', registers });
  const received = new Counter({ name: 'garant_uploads_received_total', help: 'Uploads received whole and accepted.', registers });
  const refused = new Counter({ name: 'garant_uploads_refused_total', help: 'Uploads refused.', labelNames: ['code'], registers });
  const bytes = new Counter({ name: 'garant_upload_bytes_total', help: 'Bytes of the files received.', registers });
  return {
    started: () => started.inc(),
    received: (size) => {
      received.inc();
      bytes.inc(size);
    },
    refused: (code) => refused.inc({ code }),
  };
}

/** Figures of this process in the format of Prometheus, its memory, processor and event loop included. No label holds personal data. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers: Registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    request: countRequests(registers),
    operation: countOperations(registers),
    watchPool: watchPool(registers),
    jobs: countJobs(registers),
    uploads: countUploads(registers),
    files: countFiles(registers),
  };
}
