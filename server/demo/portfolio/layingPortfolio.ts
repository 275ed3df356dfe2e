import type { Clock } from '../../platform/clock.ts';
import type { Orm } from '../../platform/db/orm.ts';
import { runWithin } from '../../platform/db/statementBounds.ts';
import type { RepeatedJob } from '../../platform/jobs/repeat.ts';
import type { Log } from '../../platform/log.ts';
import { refreshStands } from '../../portfolio/keepStands.ts';
import { type Ground, layGround } from './ground.ts';
import { layService, missingServices, openToReviewer } from './layPortfolio.ts';
import type { Service } from './services.ts';

const LANES = 2;

interface Parts {
  orm: Orm;
  clock: Clock;
  log: Log;
}

/**
 * Lays the sixty conventions beside what the program does, each in a transaction of its own: one that a stop cut off leaves nothing, and the next start
 * lays what is missing.
 */
export class LayingPortfolio implements RepeatedJob {
  private readonly parts: Parts;
  private readonly now: Date;
  private queue: Service[] = [];
  private ground: Ground | undefined;
  private readonly lanes: Promise<void>[] = [];
  private ended: Promise<void> = Promise.resolve();
  private underWay = 0;
  private isStopped = false;

  constructor(parts: Parts) {
    this.parts = parts;
    this.now = parts.clock.now();
  }

  /** How many conventions are still to come. */
  get arriving(): number {
    return this.queue.length + this.underWay;
  }

  /** Puts in place what they stand on, people among it, so that who opens the first page finds who they are. Nothing where they are all there. */
  async prepare(): Promise<void> {
    const missing = await missingServices(this.parts.orm.em);
    if (missing.length === 0) return;
    this.ground = await layGround(this.parts.orm.em, this.now);
    this.queue = missing;
  }

  /** Nobody waits for the rest of the demonstration any more: two at a time, and they are shown to its reviewer once they all are there. */
  begin(): void {
    if (!this.ground) return;
    const { log } = this.parts;
    log.info(`${this.arriving} conventions de démonstration arrivent / ${this.arriving} conventions of the demonstration are on their way`);
    for (let lane = 0; lane < LANES; lane += 1) this.addLane();
    this.ended = this.finish();
    this.ended.catch(() => undefined);
  }

  async atRest(): Promise<void> {
    await this.ended;
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.queue = [];
    await Promise.allSettled([...this.lanes, this.ended]);
  }

  private addLane(): void {
    const lane = runWithin('NONE', () => this.lay());
    lane.catch(() => undefined);
    this.lanes.push(lane);
  }

  private async lay(): Promise<void> {
    for (let service = this.queue.shift(); service; service = this.queue.shift()) {
      this.underWay += 1;
      try {
        await layService(this.parts.orm.em, this.ground!, service, this.now);
      } finally {
        this.underWay -= 1;
      }
    }
  }

  private async finish(): Promise<void> {
    const { orm, clock, log } = this.parts;
    try {
      await Promise.all(this.lanes);
      if (this.isStopped) return;
      await openToReviewer(orm.em, clock);
      await refreshStands(orm);
      log.info('Soixante conventions de démonstration sont posées / Sixty conventions of the demonstration are laid');
    } catch (error) {
      this.queue = [];
      log.error({ err: error }, 'the conventions of the demonstration could not all be laid');
    }
  }
}
