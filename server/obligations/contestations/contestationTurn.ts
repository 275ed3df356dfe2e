import { type Actor, partyMemberships, reviewerOf } from '../../actors/actor.ts';
import type { Turn } from '../../actors/turn.type.ts';
import type { Signature } from '../../platform/db/signature.ts';
import { bound, type ContestationFacts, type ObligationFacts, otherSide } from '../obligation.policy.ts';

interface Thread extends Signature, Pick<ContestationFacts, 'obligation'> {
  openedAt: string;
  resolvedAt: string | null;
  /** Code of the bound party. */
  partyCode: string;
  breach: Signature | null;
  messages: readonly (Signature & { writtenAt: string })[];
}

/** Whether the person stands with who contests, or with who recorded the breach that is contested. */
function isWith(actor: Actor, obligation: ObligationFacts, { authorId, authorRole, authorParty }: Signature): boolean {
  if (!otherSide.membership(actor, obligation)) return false;
  if (authorId === actor.personId) return true;
  return authorRole === 'REVIEWER'
    ? reviewerOf(actor, obligation.conventionId) !== undefined
    : partyMemberships(actor, obligation.conventionId).some(({ partyCode }) => partyCode === authorParty);
}

/** The bound party wrote it; a reviewer writes for nobody, whatever their body is called. */
const isOfBound = ({ authorRole, authorParty }: Signature, partyCode: string): boolean =>
  authorRole !== 'REVIEWER' && authorParty === partyCode;

/** Whom an open contestation waits for and since when: the side that did not write last. Null once it is resolved. */
export function turnOf(actor: Actor, thread: Thread): Turn | null {
  const { messages, openedAt, resolvedAt, partyCode, breach } = thread;
  if (resolvedAt) return null;
  const written = [{ ...thread, writtenAt: openedAt }, ...messages];
  const waitsForBound = !isOfBound(written.at(-1)!, partyCode);
  const since = written.findLastIndex((word) => isOfBound(word, partyCode) === waitsForBound) + 1;
  const other = breach ?? thread;
  const isMine = waitsForBound ? bound.membership(actor, thread.obligation) !== undefined : isWith(actor, thread.obligation, other);
  return {
    act: 'ANSWER',
    isYours: isMine,
    waitsFor: waitsForBound ? partyCode : (other.authorParty ?? other.authorName),
    turnedAt: written[since]!.writtenAt,
  };
}
