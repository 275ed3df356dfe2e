import { tooManyAtOnce } from './limitErrors.ts';

/** Heavy operations of one person that may run at once: the others wait, whatever else that person runs. */
const HEAVY_OF_ONE = 1;
/** Of everybody, in one process: a few processors are left for what is light. */
const HEAVY_OF_ALL = 2;
/** Operations of one person that may wait: a page of the back office asks for a dozen at once. */
const WAITING_OF_ONE = 24;

interface Waiting {
  isHeavy: boolean;
  start(): void;
}

interface Line {
  running: number;
  heavy: number;
  waiting: Waiting[];
}

/**
 * Lets each person run a few operations at once and wait for some more; heavy ones one at a time, and two in all. Whoever was let in longest ago
 * comes first: one's many requests keep nobody else waiting. Per process.
 */
export class FairGate {
  private readonly lines = new Map<string, Line>();
  private readonly most: number;
  private heavy = 0;

  constructor(mostOfOne: number) {
    this.most = mostOfOne;
  }

  /**
   * Waits for a place and returns how to give it back. Throws TOO_MANY_REQUESTS when too many of the same person wait already, and what `signal`
   * is aborted with when nobody waits for the answer any more.
   */
  async enter(person: string, isHeavy: boolean, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    const line = this.lines.get(person) ?? { running: 0, heavy: 0, waiting: [] };
    this.lines.set(person, line);
    if (this.hasPlace(line, isHeavy)) this.take(line, isHeavy);
    else await this.wait(line, isHeavy, signal);
    return () => this.leave(person, line, isHeavy);
  }

  private hasPlace(line: Line, isHeavy: boolean): boolean {
    return line.running < this.most && (!isHeavy || (line.heavy < HEAVY_OF_ONE && this.heavy < HEAVY_OF_ALL));
  }

  private take(line: Line, isHeavy: boolean): void {
    line.running += 1;
    line.heavy += Number(isHeavy);
    this.heavy += Number(isHeavy);
  }

  private wait(line: Line, isHeavy: boolean, signal: AbortSignal): Promise<void> {
    if (line.waiting.length >= WAITING_OF_ONE) throw tooManyAtOnce(this.most + WAITING_OF_ONE);
    return new Promise((resolve, reject) => {
      const waiting = {
        isHeavy,
        start: () => {
          signal.removeEventListener('abort', giveUp);
          resolve();
        },
      };
      const giveUp = () => {
        line.waiting = line.waiting.filter((one) => one !== waiting);
        reject(signal.reason);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      line.waiting.push(waiting);
    });
  }

  private leave(person: string, line: Line, isHeavy: boolean): void {
    line.running -= 1;
    line.heavy -= Number(isHeavy);
    this.heavy -= Number(isHeavy);
    if (line.running === 0 && line.waiting.length === 0) this.lines.delete(person);
    for (const [name, other] of [...this.lines]) {
      if (other.waiting.length > 0 && this.startWaiting(other)) {
        this.lines.delete(name);
        this.lines.set(name, other);
      }
    }
  }

  /** Lets in those of a line that find a place, in their order. */
  private startWaiting(line: Line): boolean {
    const before = line.waiting.length;
    line.waiting = line.waiting.filter((waiting) => {
      if (!this.hasPlace(line, waiting.isHeavy)) return true;
      this.take(line, waiting.isHeavy);
      waiting.start();
      return false;
    });
    return line.waiting.length < before;
  }
}
