import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { type JournalNote, journaled } from '../platform/journal/journaled.ts';
import { judgeUrl } from '../platform/judgeUrl.ts';
import { Checks } from '../platform/validate.ts';
import { checkPastDay } from '../registers/order.checks.ts';
import { lockService, requireSeen } from './lockPractice.ts';
import type { RecordServiceAddressInput, RecordServicePhaseInput } from './practice.inputs.ts';
import { ServiceAddress } from './serviceAddress.entity.ts';
import { ServicePhase } from './servicePhase.entity.ts';

/** In whose name something of the service is kept, and when; where public data says it, what cites that. */
export interface Keeping {
  tx: EntityManager;
  note: (note: JournalNote) => void;
  actor: Actor;
  at: Date;
  citation?: string;
}

/**
 * Keeps in which phase the service is since a day, in the caller's transaction. Nothing is written when that is known already. Returns the id of the
 * convention. Errors: NOT_FOUND, NOT_THE_SERVICE_TEAM, FUTURE_DAY (startedOn), RECORDED_MEANWHILE with the newest phase.
 */
export async function keepServicePhase({ tx, note, actor, at, citation }: Keeping, input: RecordServicePhaseInput): Promise<string> {
  const { conventionId, by } = await lockService(tx, actor, input.conventionId, 'RECORD_PHASE');
  const { phaseName: phase, startedOn } = input;
  const checks = new Checks();
  checkPastDay(checks, 'startedOn', startedOn, dayOf(at));
  checks.done();
  const last = await newestOf(tx, ServicePhase, { convention: conventionId });
  requireSeen(input.lastPhaseId, last, { phase: last?.phase, startedOn: last?.startedOn, authorName: last?.authorName });
  if (last?.phase === phase && last.startedOn === startedOn) return conventionId;
  appendNext(tx, ServicePhase, last, { convention: conventionId, phase, startedOn, citation, recordedAt: at, ...by });
  note({ chain: conventionId, action: 'convention.phaseRecorded', subject: { type: 'Convention', id: conventionId }, by, at });
  return conventionId;
}

/** Says in which phase the service is since a day. Returns the id of the convention. Errors: those of `keepServicePhase`. */
export const recordServicePhase = (em: EntityManager, actor: Actor, clock: Clock, input: RecordServicePhaseInput): Promise<string> =>
  journaled(em, (tx, note) => keepServicePhase({ tx, note, actor, at: clock.now() }, input));

/** An https address that every party can reach; null where none is given. Refuses what `judgeUrl` does, on url. */
export function readAddress(checks: Checks, given: string | null | undefined): string | null {
  if (!given?.trim()) return null;
  const verdict = judgeUrl(given);
  if ('url' in verdict) return verdict.url;
  checks.refuse('url', verdict.code, verdict.text);
  return null;
}

/**
 * Keeps where something of the service is found, or that there is none any more, in the caller's transaction. Nothing is written when that is known
 * already. Returns the id of the convention. Errors: NOT_FOUND, NOT_THE_SERVICE_TEAM, URL_… (url), RECORDED_MEANWHILE with the newest of the kind.
 */
export async function keepServiceAddress({ tx, note, actor, at, citation }: Keeping, input: RecordServiceAddressInput): Promise<string> {
  const checks = new Checks();
  const url = readAddress(checks, input.url);
  checks.done();
  const { conventionId, by } = await lockService(tx, actor, input.conventionId, 'RECORD_ADDRESS');
  const kind = input.addressKind;
  const known = await newestOf(tx, ServiceAddress, { convention: conventionId, kind });
  requireSeen(input.lastAddressId, known, { url: known?.url, authorName: known?.authorName });
  if (url === (known?.url ?? null)) return conventionId;
  const last = await newestOf(tx, ServiceAddress, { convention: conventionId });
  appendNext(tx, ServiceAddress, last, { convention: conventionId, kind, url, citation, recordedAt: at, ...by });
  note({ chain: conventionId, action: 'convention.addressRecorded', subject: { type: 'Convention', id: conventionId }, by, at });
  return conventionId;
}

/** Says where something of the service is found, or that there is none any more. Returns the id of the convention. Errors: those of `keepServiceAddress`. */
export const recordServiceAddress = (em: EntityManager, actor: Actor, clock: Clock, input: RecordServiceAddressInput): Promise<string> =>
  journaled(em, (tx, note) => keepServiceAddress({ tx, note, actor, at: clock.now() }, input));
