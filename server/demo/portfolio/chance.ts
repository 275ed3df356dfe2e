import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';

const digest = (words: string): Buffer => createHash('sha256').update(words).digest();

/** From 0 to 1, always the same for the same words. */
export const chance = (words: string): number => digest(words).readUInt32BE(0) / 2 ** 32;

/** One of a list, always the same for the same words. */
export const pick = <T>(from: readonly T[], words: string): T => from[Math.floor(chance(words) * from.length)]!;

/** A whole number between two, both included, always the same for the same words. */
export const between = (least: number, most: number, words: string): number => least + Math.floor(chance(words) * (most - least + 1));

/** An identifier ordered in time as those of the program, always the same for the same words and instant. */
export function idOf(words: string, at: Date): string {
  const drawn = digest(words);
  return uuidv7({ msecs: at.getTime(), random: drawn.subarray(0, 16), seq: drawn.readUInt32BE(16) });
}
