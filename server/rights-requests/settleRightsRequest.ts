import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { run, sql } from '../platform/db/read.ts';
import { isOfController } from '../registers/entryParties.ts';
import { answerOpened, type EntryAct, type EntryAnswer, type Opened, openedBy } from '../registers/opened.ts';
import type { RightsRequest } from './rightsRequest.entity.ts';
import { knownRightsRequest, TOOLS } from './rightsRequest.queries.ts';
import { currentReceipts, duesOf, type KnownRightsRequest } from './rightsRequest.rules.ts';

/** Why what was never handed over is late, where it is. */
const UNRECORDED = 'La transmission n’est pas inscrite au registre : la réponse à la personne en tient lieu.';

/** What is to be said of what a request opened; undefined while it waits. A hand-over is done when it was sent, once the controller acknowledged it. */
function wanted(
  { handOvers, personAnswer: answer, withdrawalReason, reference }: KnownRightsRequest,
  { act, partyId }: Opened,
): EntryAnswer | undefined {
  if (act !== 'rightsRequest.handedOver') return undefined;
  const handed = handOvers.find(({ fromPartyId, acknowledgedAt }) => fromPartyId === partyId && acknowledgedAt);
  if (handed) return { status: 'MET', words: handed.content, doneAt: handed.sentAt };
  if (answer) return { status: 'MET', words: `${reference} · ${answer.kind}`, doneAt: answer.sentAt };
  return withdrawalReason ? { status: 'NOT_REQUIRED', words: withdrawalReason } : undefined;
}

/** A receipt opens what another party than the controller owes about it; a correction, with its reason, moves what was opened. */
async function announce(tx: EntityManager, known: KnownRightsRequest, at: Date): Promise<void> {
  const { conventionId, controllers } = known.weighed;
  for (const { partyId, receivedAt, reason } of currentReceipts(known)) {
    const party = known.parties.find(({ id }) => id === partyId)!;
    if (isOfController(party, controllers)) continue;
    await run(
      tx,
      sql`select date_moment(${conventionId}, 'rightsRequest.received', ${known.id}, ${receivedAt}, ${at}, ${partyId}, ${reason})`,
    );
  }
}

/** What the request opened that its acts can answer. */
export const handOversOwed = async (tx: EntityManager, { id, weighed }: KnownRightsRequest, at: Date): Promise<Opened[]> =>
  (await openedBy(tx, 'rightsRequest', weighed.conventionId, id, at)).filter(({ act }) => act === 'rightsRequest.handedOver');

/**
 * After each act: the day the answer is due is reckoned again; what the parties received opens what they owe, and what is recorded answers it. A request
 * that one party keeps to itself opens nothing that others would see.
 */
export async function settleRightsRequest(
  tx: EntityManager,
  actor: Actor,
  request: RightsRequest,
  act: EntryAct,
): Promise<KnownRightsRequest> {
  await tx.flush();
  const known = await knownRightsRequest(tx, request.id);
  const dues = duesOf(known, TOOLS);
  const startsAt = dues ? new Date(dues.startsAt) : null;
  if (startsAt?.getTime() !== request.startsAt?.getTime()) request.startsAt = startsAt;
  Object.assign(request, {
    ...{ dueOn: dues?.dueOn ?? null, prudentOn: dues?.prudentOn ?? null },
    ...{ suspendedOn: dues?.suspendedOn ?? null, extensibleOn: dues?.extensibleOn ?? null },
  });
  await tx.flush();
  if (known.weighed.isRestricted) return known;
  await announce(tx, known, act.at);
  const owed = await handOversOwed(tx, known, act.at);
  const lateReasonOf = (partyId: string): string =>
    known.handOvers.find(({ fromPartyId }) => fromPartyId === partyId)?.lateReason ?? UNRECORDED;
  const answers = owed.flatMap((each) => {
    const answer = each.isAnswered ? undefined : wanted(known, each);
    return answer ? [{ ...each, answer }] : [];
  });
  for (const each of answers) {
    await answerOpened(tx, actor, known.weighed.conventionId, [each], { ...act, lateReason: lateReasonOf(each.partyId) });
  }
  return known;
}
