import type { Meaning } from './amendmentJudgement.entity.ts';

export interface Judged {
  partyId: string;
  code: string;
  meaning: Meaning;
}

/** What signatories make of the sentences that were reworded. */
export interface Settled {
  /** A signatory has not said whether it means the same. */
  unjudged: string[];
  /** Signatories do not say the same. */
  disputed: string[];
  /** All say that it means another thing: it starts again. */
  reopened: string[];
}

/** Weighs the newest word of each signatory on each code: all must speak, and say the same. */
export function settleMeanings(codes: readonly string[], signatoryIds: readonly string[], judged: readonly Judged[]): Settled {
  const saidOf = (code: string) =>
    signatoryIds.map((party) => judged.find((each) => each.code === code && each.partyId === party)?.meaning);
  const all = codes.map((code) => ({ code, said: saidOf(code) }));
  const codesWhere = (is: (said: (Meaning | undefined)[]) => boolean) => all.filter(({ said }) => is(said)).map(({ code }) => code);
  return {
    unjudged: codesWhere((said) => said.includes(undefined)),
    disputed: codesWhere((said) => new Set(said.filter(Boolean)).size > 1),
    reopened: codesWhere((said) => said.every((meaning) => meaning === 'NEW_MEANING')),
  };
}
