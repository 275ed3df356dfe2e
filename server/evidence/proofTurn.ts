import { type Actor, partyMemberships } from '../actors/actor.ts';
import type { Turn, TurnAct } from '../actors/turn.type.ts';
import { isMyTurnOnLink } from '../obligations/turn.policy.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import type { EvidenceRow, LinkRow, ReviewRow } from './evidence.queries.ts';

interface Judged {
  link: LinkRow;
  /** The verdict in force on the newest version, for that obligation. */
  lastReview: ReviewRow | undefined;
  mayReview: boolean;
  mayCorrect: boolean;
}

const later = (a: string, b: string): string => (Date.parse(a) < Date.parse(b) ? b : a);

/** Whom a proof waits for, for one obligation, and since when; null once nothing is asked. A newer version brings it back to who reviews. */
export function turnOfProof(actor: Actor, row: EvidenceRow, { link, lastReview, mayReview, mayCorrect }: Judged): Turn | null {
  const [current] = row.versions;
  if (!current || row.withdrawnAt) return null;
  if (!lastReview) return { act: 'REVIEW', isYours: mayReview, waitsFor: null, turnedAt: later(current.createdAt, link.linkedAt) };
  if (lastReview.verdict === 'CHANGES_REQUESTED') {
    return { act: 'CORRECT', isYours: mayCorrect, waitsFor: row.party.code, turnedAt: lastReview.reviewedAt };
  }
  if (!link.awaitsDeclaration) return null;
  const isYours = partyMemberships(actor, row.conventionId).some(({ partyId }) => partyId === link.partyId);
  return { act: 'DECLARE', isYours, waitsFor: link.partyCode, turnedAt: lastReview.reviewedAt };
}

/** SQL form of `turnOfProof`, over e (evidence): for one obligation at least, the person is waited for to do one of those (tests compare the two). */
export const isMyTurnOnProof = (actor: Actor, acts: readonly TurnAct[], now: Date): Sql =>
  sql`exists (select from evidence_link l join current_state(${now}) s on s.obligation_id = l.obligation_id
    where l.evidence_id = e.id and ${isMyTurnOnLink(actor, acts)})`;
