import type { HoldCode } from './holds.ts';
import type { Pairing } from './pairing.rules.ts';
import type { AsideFile, Stock } from './takeStock.ts';

export interface SweepFacts {
  pairing: Pairing;
  stock: Stock;
  /** Since the sweep before, in seconds; undefined for the first one. */
  elapsedSeconds: number | undefined;
  /** How long what is put aside is kept. */
  keepSeconds: number;
  /** So many unexpected files a person said are right. */
  accepted?: number;
}

export interface SweepPlan {
  hold: HoldCode | null;
  /** SHA-256 of what nothing refers to: to be put aside. */
  putAside: string[];
  /** SHA-256 of what is known again. */
  bringBack: string[];
  /** SHA-256 of what was aside long enough. */
  remove: string[];
  /** Unexpected files, aside or not: what the brake looks at. */
  unexpected: number;
  /** Of those to be deleted, the ones that were not uploads that expired. */
  doubted: number;
}

const DAY_SECONDS = 86_400;

/** Time that the program did not see go by does not count. */
const isLeap = (elapsed: number | undefined): boolean => elapsed !== undefined && Math.abs(elapsed) > DAY_SECONDS;

const isUnexpected = ({ isKnown, reason }: AsideFile): boolean => !isKnown && (reason ?? 'UNKNOWN') === 'UNKNOWN';

type IsTooMany = (unexpected: number, total: number) => boolean;

/**
 * What a sweep may do: nothing when database and store do not belong together, when the clock leapt, or when more is unexpected than waste
 * explains. Files of uploads that expired are expected, what a person accepted by its number too, except to be deleted.
 */
export function planSweep(facts: SweepFacts, isTooMany: IsTooMany): SweepPlan {
  const { pairing, stock, elapsedSeconds = 0, keepSeconds, accepted = 0 } = facts;
  const putAside = [...stock.unknown, ...stock.unreferenced];
  const due = stock.aside.filter(({ isKnown, reason, keptSeconds }) => !isKnown && reason && keptSeconds + elapsedSeconds >= keepSeconds);
  const unexpected = putAside.length + stock.aside.filter(isUnexpected).length;
  const total = stock.files + stock.aside.length;
  const doubted = due.filter(({ reason }) => reason !== 'UPLOAD_EXPIRED').length;
  const reasons: [boolean, HoldCode][] = [
    [isLeap(facts.elapsedSeconds), 'CLOCK_JUMPED'],
    [isTooMany(stock.missing.length, stock.recorded), 'TOO_MANY_MISSING'],
    [unexpected !== accepted && isTooMany(unexpected, total), 'TOO_MANY_UNKNOWN'],
    [doubted !== accepted && isTooMany(doubted, total), 'TOO_MANY_TO_DELETE'],
  ];
  const isPaired = pairing === 'PAIRED' || pairing === 'NEW';
  const hold = isPaired ? (reasons.find(([isSo]) => isSo)?.[1] ?? null) : pairing;
  return {
    hold,
    putAside,
    bringBack: stock.aside.filter(({ isKnown }) => isKnown).map(({ sha256 }) => sha256),
    remove: due.map(({ sha256 }) => sha256),
    unexpected,
    doubted,
  };
}
