import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { listObligations, type ObligationList } from '../obligations/listObligations.ts';
import type { ObligationParts } from '../obligations/obligationParts.ts';
import { WORK_KINDS, type WorkKind } from '../obligations/work.type.ts';
import type { MyWork, WorkList } from './myWork.type.ts';

const LISTED = 25;

const SORTS: Partial<Record<WorkKind, ObligationList['sort']>> = {
  TO_PROVE: { field: 'DUE_ON' },
  MINE: { field: 'DUE_ON' },
  TO_REVIEW: { field: 'WAITING_SINCE' },
  LAPSING_SOON: { field: 'NEXT_EXPIRY_ON' },
};

const listOf = (work: WorkKind, parts: ObligationParts): ObligationList => ({
  filter: { workKinds: [work] },
  offset: 0,
  limit: LISTED,
  sort: SORTS[work],
  parts,
});

/** The lists of one person, in one statement, however many conventions. */
export async function findMyWork(em: EntityManager, actor: Actor, now: Date, parts: ObligationParts): Promise<MyWork> {
  const lists = WORK_KINDS.map((kind) => listOf(kind, parts));
  const pages = await listObligations(em, actor, now, lists);
  const list = (kind: WorkKind): WorkList => pages[WORK_KINDS.indexOf(kind)]!;
  return {
    roles: [...new Set(actor.memberships.map(({ role }) => role))],
    mine: list('MINE'),
    toDeclare: list('TO_DECLARE'),
    toProve: list('TO_PROVE'),
    toCorrect: list('TO_CORRECT'),
    toReview: list('TO_REVIEW'),
    lapsingSoon: list('LAPSING_SOON'),
    contested: list('CONTESTED'),
    disagreeing: list('DISAGREEING'),
    toObserve: list('TO_OBSERVE'),
    toConfirm: list('TO_CONFIRM'),
  };
}
