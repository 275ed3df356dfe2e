import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { keepRecord, type RegisterRecord } from '../evidence/registerRecord.ts';
import { answerByRegister } from '../obligations/answerByRegister.ts';
import type { Signature } from '../platform/db/signature.ts';
import { openedBy } from '../registers/opened.ts';
import type { PartyRequest } from './partyRequest.entity.ts';
import { weighRequest } from './request.queries.ts';

/** What was done, when, and who says so. */
export interface Performance {
  words: string;
  doneAt: Date;
  lateReason?: string | null;
  by: Signature;
  at: Date;
}

/**
 * The act that the register keeps is what was owed: it answers what the request opened, and its record is offered as the proof, which waits for the
 * acknowledgement of the other party. Refuses on lateReason.
 */
export async function performRequest(tx: EntityManager, actor: Actor, request: PartyRequest, performance: Performance): Promise<void> {
  const { by, at, words } = performance;
  await tx.flush();
  const opened = (await openedBy(tx, 'request', request.convention.id, request.id, at)).filter(({ isAnswered }) => !isAnswered);
  if (opened.length === 0) return;
  for (const each of opened) await answerByRegister(tx, actor, each, { status: 'MET', ...performance });
  const { reference } = await weighRequest(tx, request.id);
  const party = (request.kind === 'ASKED' ? request.toParty : request.fromParty).id;
  const record: RegisterRecord = {
    conventionId: request.convention.id,
    partyId: party,
    title: `${reference} · ${request.aboutLabel}`,
    words,
    reference: `requests/${reference}`,
    entry: {
      register: 'REQUESTS',
      id: request.id,
      snapshot: {
        reference,
        kind: request.kind,
        aboutLabel: request.aboutLabel,
        fromParty: request.fromParty.id,
        toParty: request.toParty.id,
        words: request.words,
        madeAt: request.madeAt,
        answer: request.answer,
        answeredAt: request.answeredAt,
        recordedAt: at,
      },
    },
    serves: opened.map(({ id, obligationId }) => ({ obligationId, occurrenceId: id })),
  };
  request.evidence = keepRecord(tx, record, by, at);
}
