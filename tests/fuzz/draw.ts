import { chance } from '../obligations/assuranceChance.ts';

/** Choices that the seed alone decides. */
export class Draw {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = chance(seed);
  }

  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.next() * times < 1;
  }

  upTo(most: number): number {
    return Math.floor(this.next() * (most + 1));
  }

  of<T>(values: readonly T[]): T {
    return values[Math.floor(this.next() * values.length)]!;
  }
}
