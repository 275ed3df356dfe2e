import type { Day } from '../../clocks/days.ts';
import type { ChangeKind, Verdict } from '../../evidence/review.entity.ts';
import type { ObservedValue } from '../../manifesto/observation.entity.ts';
import type { DeclarationStatus } from '../../obligations/declaration.entity.ts';

/** Who acts in the story of a convention. */
export type Author = 'TEAM' | 'DIRECTION_DPO' | 'INCUBATOR_DPO' | 'SPONSOR' | 'REVIEWER';

/** An occurrence of an obligation, by what opened it. */
export interface Cause {
  moment: string;
  causeKey: string;
}

interface Done {
  at: Date;
  by: Author;
  /** `code/party` of the obligation. */
  about: string;
}

export interface Answered {
  kind: 'ANSWER';
  at: Date;
  by: Author;
  key: string;
  value: boolean;
}

export interface Declared extends Done {
  kind: 'DECLARE';
  status: DeclarationStatus;
  comment: string;
  cause?: Cause;
  /** Of an occurrence: when it was done, never after it was due. */
  doneAt?: Date;
}

export interface Deposited extends Done {
  kind: 'DEPOSIT';
  title: string;
  content: { url: string } | { statement: string };
  validUntil?: Day;
  cause?: Cause;
}

/** On the proof that was deposited for the obligation, or for that occurrence of it. */
export interface Reviewed extends Done {
  kind: 'REVIEW';
  verdict: Verdict;
  changeKind?: ChangeKind;
  comment: string;
  cause?: Cause;
}

export interface Contested extends Done {
  kind: 'CONTEST';
  reason: string;
}

export interface Decided extends Done {
  kind: 'DECIDE';
  isApplicable: boolean;
  reason: string;
}

export interface Observed extends Done {
  kind: 'OBSERVE';
  value: ObservedValue;
  observedOn: Day;
  words: string;
}

/** A word on what the sides see differently. */
export interface Discussed extends Done {
  kind: 'DISCUSS';
  body: string;
}

/** Something that somebody did in a convention of the demonstration. */
export type Act = Answered | Declared | Deposited | Reviewed | Contested | Decided | Observed | Discussed;
