import { connect, type Socket } from 'node:net';

/** One HTTP request, ready to be sent. */
export interface Shot {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Load {
  requests: number;
  /** Answers that are not 200, that begin with errors, or that never came. */
  errors: number;
  seconds: number;
  /** Milliseconds of every answer, shortest first. */
  latencies: Float64Array;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('0\r\n\r\n');
const LOOKED_AT = 200;

/** The bytes of a request on a connection that is kept. */
function render({ method, path, headers = {}, body = '' }: Shot, host: string): Buffer {
  const told = { host, connection: 'keep-alive', accept: 'application/json', ...headers };
  const all: Record<string, string> = body ? { ...told, 'content-length': String(Buffer.byteLength(body)) } : told;
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}

/** Reads answers one after the other from the pieces of a connection; no more is parsed than it takes to know where one ends. */
class AnswerReader {
  private head = '';
  private start: Buffer = Buffer.alloc(0);
  private left = -1;
  private tail: Buffer = Buffer.alloc(0);

  /** True once the answer is complete; \`isRefused\` then says whether it is one. */
  push(piece: Buffer): boolean {
    if (this.head) return this.take(piece);
    const read = this.start.length > 0 ? Buffer.concat([this.start, piece]) : piece;
    const end = read.indexOf(HEAD_END);
    this.start = read;
    if (end < 0) return false;
    this.head = read.toString('latin1', 0, end);
    const [, length] = /\r\ncontent-length: (\d+)/i.exec(this.head) ?? [];
    this.left = length === undefined ? -1 : Number(length);
    this.start = read.subarray(end + 4, end + 4 + LOOKED_AT);
    return this.take(read.subarray(end + 4));
  }

  private take(piece: Buffer): boolean {
    if (this.left >= 0) {
      this.left -= piece.length;
      return this.left <= 0;
    }
    this.tail = Buffer.concat([this.tail, piece]).subarray(-LAST_CHUNK.length);
    return this.tail.equals(LAST_CHUNK);
  }

  get isRefused(): boolean {
    return !this.head.startsWith('HTTP/1.1 200') || this.start.includes('"errors":');
  }

  /** Ready for the next answer. */
  reset(): void {
    this.head = '';
    this.start = this.tail = Buffer.alloc(0);
    this.left = -1;
  }
}

class Run {
  readonly latencies: number[] = [];
  errors = 0;
  private next = 0;

  constructor(
    private readonly port: number,
    private readonly requests: Buffer[],
    private readonly endsAt: number,
  ) {}

  /** One connection: a request is sent when the answer to the one before is there. Resolves at the first answer after the end. */
  connection(): Promise<void> {
    return new Promise((done) => {
      const reader = new AnswerReader();
      let sentAt = 0;
      const socket: Socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true });
      const send = () => {
        if (performance.now() >= this.endsAt) return void socket.destroy();
        sentAt = performance.now();
        socket.write(this.requests[this.next++ % this.requests.length]!);
      };
      socket.on('connect', send);
      socket.on('data', (piece) => {
        if (!reader.push(piece)) return;
        if (reader.isRefused) this.errors += 1;
        reader.reset();
        this.latencies.push(performance.now() - sentAt);
        send();
      });
      socket.on('error', () => {});
      socket.on('close', () => {
        if (performance.now() >= this.endsAt) return done();
        this.errors += 1;
        setTimeout(() => void this.connection().then(done), 10);
      });
    });
  }
}

/** Sends the requests in turn over \`connections\` kept connections for a time. Never more than one request at once on a connection. */
export async function load(
  origin: string,
  shots: Shot[],
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Load> {
  const { host, port } = new URL(origin);
  const began = performance.now();
  const run = new Run(
    Number(port),
    shots.map((shot) => render(shot, host)),
    began + seconds * 1000,
  );
  await Promise.all(Array.from({ length: connections }, () => run.connection()));
  const latencies = Float64Array.from(run.latencies).sort();
  return { requests: latencies.length, errors: run.errors, seconds: (performance.now() - began) / 1000, latencies };
}

/** One request by ordinary means, its answer read as JSON. Throws when it is refused. */
export async function ask(origin: string, { method, path, headers, body }: Shot): Promise<unknown> {
  const response = await fetch(`${origin}${path}`, { method, headers, body });
  const text = await response.text();
  const answer = response.ok ? JSON.parse(text) : { errors: text };
  if (answer?.errors) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer.errors).slice(0, 2000)}`);
  return answer;
}

/** The value below which a share of the sorted values lies. */
export const percentile = (sorted: Float64Array, share: number): number =>
  sorted.length === 0 ? Number.NaN : sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;

/** The middle one. */
export const median = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
