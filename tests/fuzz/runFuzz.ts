import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { buildSchema } from 'graphql';
import { contest, deposit, PERSONAS, type Persona, startWorld, type World } from '../access/world.ts';
import type { ApiClient } from '../support/client.ts';
import { Draw } from './draw.ts';
import { type Operation, Operations } from './operation.ts';
import { type Pool, readPool } from './pool.ts';
import { type HttpRequest, Routes } from './routes.ts';

export interface FuzzOptions {
  requests: number;
  seed: number;
  tell?(line: string): void;
}

/** A request that brought about what must never happen, with what is needed to send it again. */
export interface Fault {
  seed: number;
  who: string;
  status: number;
  sent: unknown;
  answer: string;
}

export interface FuzzReport {
  requests: number;
  byStatus: Record<string, number>;
  byCode: Record<string, number>;
  faults: Fault[];
  /** What the server could not even answer. */
  seconds: number;
}

const AT_ONCE = 4;
const ROUTE_ONE_IN = 5;
const REFILLED_EVERY = 250;
const TOLD_EVERY = 10_000;
const MOST_FAULTS = 40;
/** Nobody is held back: what is tried here is what operations do, not how many there may be. */
const UNLIMITED = {
  GRAPHQL_REQUESTS_PER_MINUTE: '100000000',
  GRAPHQL_ANONYMOUS_REQUESTS_PER_MINUTE: '100000000',
  GRAPHQL_WORK_PER_MINUTE: '1000000000',
};

interface Answer {
  status: number;
  text: string;
}

/** Sends the path as it is written: fetch would mend it. */
async function sendRaw(client: ApiClient, { path, method, headers, body }: HttpRequest): Promise<Answer> {
  if (body instanceof FormData) {
    const response = await client.fetch(path, { method, headers, body });
    return { status: response.status, text: await response.text() };
  }
  const { hostname, port } = new URL(client.url);
  const cookie = [client.cookie, headers.cookie].filter(Boolean).join('; ');
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      {
        agent: false,
        hostname,
        port,
        path,
        method,
        headers: { ...headers, cookie, 'content-length': Buffer.byteLength((body as string | undefined) ?? '') },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode!, text: Buffer.concat(chunks).toString() }));
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body as string | undefined);
  });
}

async function sendOperation(client: ApiClient, operation: Operation): Promise<Answer> {
  const response = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(operation),
  });
  return { status: response.status, text: await response.text() };
}

async function fill(world: World): Promise<void> {
  for (const place of Object.values(world.places)) {
    for (const confidentiality of ['PUBLIC', 'PARTIES', 'RESTRICTED']) await deposit(place, { confidentiality, isFile: true });
    await contest(place);
  }
}

async function emailsOf({ as }: World): Promise<ReadonlyMap<Persona, string>> {
  const emails = new Map<Persona, string>();
  for (const who of PERSONAS) {
    const { data } = await as[who].ask<{ me: { email: string } | null }>('{ me { email } }');
    if (data?.me) emails.set(who, data.me.email);
  }
  return emails;
}

class Fuzz {
  readonly report: FuzzReport = { requests: 0, byStatus: {}, byCode: {}, faults: [], seconds: 0 };

  constructor(
    private readonly world: World,
    private pool: Pool,
    private readonly options: FuzzOptions,
    private readonly emails: ReadonlyMap<Persona, string>,
  ) {}

  async run(): Promise<FuzzReport> {
    const started = performance.now();
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.work()));
    this.report.seconds = Math.round((performance.now() - started) / 1000);
    return this.report;
  }

  private async work(): Promise<void> {
    while (this.report.requests < this.options.requests && this.report.faults.length < MOST_FAULTS) {
      this.report.requests += 1;
      const number = this.report.requests;
      if (number % REFILLED_EVERY === 0) await this.refill();
      if (number % TOLD_EVERY === 0) this.options.tell?.(`${number} requests, ${this.report.faults.length} faults`);
      await this.one(this.options.seed * 1_000_003 + number);
    }
  }

  /** Reads what there is now, and gives back what requests took from who sends them: their session, their account, their memberships. */
  private async refill(): Promise<void> {
    const { app, as } = this.world;
    await app.orm.em.fork().transactional(async (tx) => {
      await tx.execute('set local session_replication_role = replica');
      await tx.execute('update person set deactivated_at = null where deactivated_at is not null');
      await tx.execute(`update membership set valid_from = '2020-01-01', valid_until = null where valid_until <> '2021-12-31'`);
    });
    for (const who of PERSONAS) {
      const email = this.emails.get(who);
      if (email) as[who] = await app.as({ email });
    }
    this.pool = await readPool(app);
  }

  /** One request that its own seed decides, once the pool is given. */
  private async one(seed: number): Promise<void> {
    const draw = new Draw(seed);
    const who = draw.of(PERSONAS);
    const client = this.world.as[who];
    const isRoute = draw.oneIn(ROUTE_ONE_IN);
    const sent = isRoute ? new Routes(draw, this.pool).next() : new Operations(SCHEMA, draw, this.pool).next();
    try {
      const answer = 'query' in sent ? await sendOperation(client, sent) : await sendRaw(client, sent);
      this.judge(seed, who, sent, answer);
    } catch (error) {
      this.judge(seed, who, sent, { status: 0, text: String(error) });
    }
  }

  private judge(seed: number, who: string, sent: unknown, { status, text }: Answer): void {
    const { byStatus, byCode, faults } = this.report;
    byStatus[status] = (byStatus[status] ?? 0) + 1;
    for (const [, code] of text.matchAll(/"extensions":\{"code":"(\w+)"/g)) byCode[code!] = (byCode[code!] ?? 0) + 1;
    const isFault = status === 0 || status >= 500 || /"(?:code|category)":"INTERNAL"|FST_|GRAPHQL_|BAD_USER_INPUT/.test(text);
    if (isFault) faults.push({ seed, who, status, sent, answer: text.slice(0, 1_000) });
  }
}

const SCHEMA = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));

/** Sends so many requests drawn from the seed to a whole program, by people of every role, and tells what must never happen: a breakdown. */
export async function runFuzz(options: FuzzOptions, settings: Record<string, string> = {}): Promise<FuzzReport> {
  const world = await startWorld({ ...UNLIMITED, ...settings });
  try {
    await fill(world);
    return await new Fuzz(world, await readPool(world.app), options, await emailsOf(world)).run();
  } finally {
    await world.app.stop();
  }
}

/** A report in lines. */
export function describeFuzz({ requests, byStatus, byCode, faults, seconds }: FuzzReport): string {
  const inOrder = (counts: Record<string, number>) =>
    Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  const told = faults.map((fault) => JSON.stringify(fault));
  return [
    `${requests} requests in ${seconds} s, ${faults.length} faults`,
    `status: ${inOrder(byStatus)}`,
    `codes: ${inOrder(byCode)}`,
    ...told,
  ].join('\n');
}
