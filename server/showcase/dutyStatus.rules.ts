import type { DeclarationStatus } from '../obligations/declaration.entity.ts';
import type { DutyStatus } from './content.ts';

/** What the program knows of an obligation. */
export interface KnownDuty {
  tracking: string;
  assurance: string;
  declarationStatus: DeclarationStatus | null;
  /** Its facts are entries of a register, or what the parties ask of each other. */
  staysInside: boolean;
}

const OF_ASSURANCE: Record<string, DutyStatus> = {
  ATTESTED: 'ATTESTED',
  CONTESTED: 'CONTESTED',
  BREACHED: 'BREACHED',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
  TO_CONFIRM: 'TO_CONFIRM',
  DORMANT: 'DORMANT',
  KEPT: 'OBSERVED',
  AT_RISK: 'OBSERVED',
  BROKEN: 'OBSERVED',
  DISAGREEMENT: 'OBSERVED',
  ONE_SIDED: 'OBSERVED',
  STALE: 'OBSERVED',
};

const OF_DECLARATION: Record<DeclarationStatus, DutyStatus> = {
  MET: 'DECLARED',
  PARTLY_MET: 'PARTLY_DECLARED',
  IN_PROGRESS: 'IN_PROGRESS',
  NOT_MET: 'NOT_MET',
  NOT_REQUIRED: 'DORMANT',
};

/**
 * What anybody is told of an obligation. Whether a proof waits, was sent back or lapsed is between the parties: what was declared is told then. What a
 * register opens is told of no more than that it does.
 */
export function dutyStatus({ tracking, assurance, declarationStatus, staysInside }: KnownDuty): DutyStatus {
  if (tracking === 'NOTE') return 'MEMO';
  if (tracking === 'USE') return 'RIGHT';
  if (staysInside) return 'EVENT_BOUND';
  return OF_ASSURANCE[assurance] ?? (declarationStatus ? OF_DECLARATION[declarationStatus] : 'UNDECLARED');
}

/** Where what the bound party said last is told beside. */
export const TELLS_DECLARATION: readonly DutyStatus[] = ['ATTESTED', 'DECLARED', 'PARTLY_DECLARED', 'IN_PROGRESS', 'NOT_MET', 'CONTESTED'];
