import { EventEmitter, on } from 'node:events';

/** What the program still has to do once it listens, before it answers. */
export class Preparation {
  private readonly told = new EventEmitter<{ step: [share: number]; over: [] }>().setMaxListeners(0);
  private share = 0;
  private state: 'UNDER_WAY' | 'DONE' | 'GIVEN_UP' = 'UNDER_WAY';

  get isUnderWay(): boolean {
    return this.state === 'UNDER_WAY';
  }

  get isDone(): boolean {
    return this.state === 'DONE';
  }

  /** Says how much of it is done, from 0 to 1. */
  tell(share: number): void {
    this.share = share;
    this.told.emit('step', share);
  }

  /** Does it: whoever waits is told, however it ends. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      this.state = 'DONE';
      return result;
    } catch (error) {
      this.state = 'GIVEN_UP';
      throw error;
    } finally {
      this.told.emit('over');
    }
  }

  /** How much of it is done, and again each time that changes, until it is over. */
  async *shares(): AsyncGenerator<number> {
    if (!this.isUnderWay) return;
    const steps = on(this.told, 'step', { close: ['over'] });
    yield this.share;
    for await (const [share] of steps) yield share as number;
  }
}
