import type { EntryAnswer, Opened } from '../registers/opened.ts';
import type { KnownProcessor } from './processor.rules.ts';
import type { ProofKind } from './processorWords.ts';

type Known = Pick<KnownProcessor, 'notices' | 'proofs' | 'renouncement' | 'reference'>;
type Wanted = EntryAnswer | undefined;

function announced({ notices, renouncement }: Known, part: string | null): Wanted {
  const first = notices.find(({ announcedChange }) => (announcedChange?.id ?? null) === part);
  if (first) return { status: 'MET', words: first.content, doneAt: first.sentAt };
  return renouncement ? { status: 'NOT_REQUIRED', words: renouncement } : undefined;
}

function shown({ proofs, reference }: Known, kind: ProofKind, midnight: (day: string) => Date): Wanted {
  const first = proofs.findLast((proof) => proof.kind === kind);
  return first && { status: 'MET', words: first.words ?? reference, doneAt: midnight(first.doneOn).toISOString() };
}

/**
 * What is to be said now of each thing a processor opened: what was done is said once and stays, and nothing answers what a fact made impossible.
 * `midnight` tells when a day begins.
 */
export function answersOf(known: Known, opened: readonly Opened[], midnight: (day: string) => Date): (Opened & { answer: EntryAnswer })[] {
  const acts: Record<string, (part: string | null) => Wanted> = {
    'processor.announced': (part) => announced(known, part),
    'processor.undertakingRecorded': () => shown(known, 'UNDERTAKING', midnight),
    'processor.trainingRecorded': () => shown(known, 'TRAINING', midnight),
  };
  return opened.flatMap((each) => {
    if (each.isAnswered || each.isBroken || each.act === null) return [];
    const answer = acts[each.act]?.(each.part);
    return answer ? [{ ...each, answer }] : [];
  });
}
