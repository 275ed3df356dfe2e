import { carryOn } from './connection.ts';
import { drafts } from './drafts.ts';
import type { Failure } from './failure.ts';
import { buildSignal } from './signal.ts';

/** How long an act may be taken back before it is sent, in milliseconds. */
export const HELD_MS = 10_000;

/** An act that was signed and is not sent yet. */
export interface HeldAct {
  id: number;
  /** What it is, already translated. */
  words: string;
  /** The address it was signed at, to come back to. */
  place: string;
  /** What it is about, for screens that offer the same act; the name of its draft where there is one. */
  subject: string;
  /** When it is sent, in milliseconds since 1970. */
  endsAt: number;
  /** It is on its way, too late to be taken back. */
  isLeaving: boolean;
}

/** An act that was refused once its screen had been left. */
export type RefusedAct = Pick<HeldAct, 'id' | 'words' | 'place'> & { failure: Failure };

export type Fate = 'SENT' | 'TAKEN_BACK';

interface Holding {
  act: HeldAct;
  timer: ReturnType<typeof setTimeout>;
  settle: (fate: Fate) => void;
}

let lastId = 0;
const holdings = new Map<number, Holding>();

/** What waits to be sent, oldest first. */
export const heldNow = buildSignal<readonly HeldAct[]>([]);
/** What was refused and nobody was there to be told, oldest first. */
export const refusedNow = buildSignal<readonly RefusedAct[]>([]);

const show = () => heldNow.set([...holdings.values()].map(({ act }) => act));

/** What is on its way gets there although the page is left meanwhile, in the same breath perhaps. */
const noteLeaving = () => carryOn([...holdings.values()].some(({ act }) => act.isLeaving));

function settle(id: number, fate: Fate): void {
  const holding = holdings.get(id);
  if (!holding || holding.act.isLeaving) return;
  clearTimeout(holding.timer);
  if (fate === 'TAKEN_BACK') holdings.delete(id);
  else holding.act = { ...holding.act, isLeaving: true };
  noteLeaving();
  show();
  holding.settle(fate);
}

/** The server answered, whatever it answered. */
function end(id: number): void {
  holdings.delete(id);
  noteLeaving();
  show();
}

/** Keeps an act for ten seconds; answers what became of it, once it is to be sent or was taken back. */
function hold(act: Omit<HeldAct, 'id' | 'endsAt' | 'isLeaving'>): { act: HeldAct; fate: Promise<Fate> } {
  lastId += 1;
  const held = { ...act, id: lastId, endsAt: Date.now() + HELD_MS, isLeaving: false };
  const fate = new Promise<Fate>((resolve) => {
    const timer = setTimeout(() => settle(held.id, 'SENT'), HELD_MS);
    holdings.set(held.id, { act: held, timer, settle: resolve });
  });
  show();
  return { act: held, fate };
}

const sendAll = () => {
  for (const id of [...holdings.keys()]) settle(id, 'SENT');
};

/** Sends what is held and waits for the answers: whoever signs out still signed it. */
async function finish(): Promise<void> {
  sendAll();
  while (holdings.size > 0) await new Promise<void>((resolve) => onceChanged(resolve));
}

function onceChanged(listener: () => void): void {
  const stop = heldNow.subscribe(() => {
    stop();
    listener();
  });
}

/**
 * Acts that bind wait ten seconds in the page before they are sent, whatever screen is shown meanwhile; whoever leaves the page has them sent at
 * once. A page that is stopped dead (power, crash) within that time has sent nothing, and nothing says that it was recorded.
 */
export const heldActs = {
  hold,
  takeBack: (id: number): void => settle(id, 'TAKEN_BACK'),
  send: (id: number): void => settle(id, 'SENT'),
  finish,
  end,
  tellRefused: ({ id, words, place }: HeldAct, failure: Failure): void =>
    refusedNow.set([...refusedNow.get(), { id, words, place, failure }]),
  forgetRefused: (id: number): void => refusedNow.set(refusedNow.get().filter((one) => one.id !== id)),
};

/** Sends what is held when the page is left: closed, read again, or gone elsewhere. */
export function sendHeldOnLeaving(): void {
  window.addEventListener('pagehide', () => {
    for (const { subject } of heldNow.get()) drafts.sentOnLeaving(subject);
    sendAll();
  });
}
