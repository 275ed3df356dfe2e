import type { CatalogueFile, CodedLabel, CreditDef } from './catalogueFile.ts';
import type { GdprRole } from './gdprRoles.ts';

/** What a catalogue knows of the act it was drawn from, offered to whoever opens a convention on it: theirs to keep or to correct. */
export interface ProposedAct {
  title: string;
  signedOn: string;
  /** Null when nothing bounds it. */
  endsOn: string | null;
  noticePeriod: string | null;
  place: string | null;
  originals: number | null;
  credits: CreditDef[];
  imputations: { label: string; wording: string | null }[];
  /** Titles of the documents joined to it. */
  annexes: string[];
  proposedParties: { code: string; name: string; roleLabel: string; gdprRole: GdprRole | null }[];
  /** Words that every convention writes for itself. */
  openWords: CodedLabel[];
}

/** Annex 2, le manifeste: each once, by its number. */
function annexesOf({ commitments }: CatalogueFile): string[] {
  const titles = new Map<string, string>();
  for (const { source } of commitments) {
    if (source.part === 'annex' && !titles.get(source.ref)) titles.set(source.ref, source.title ?? '');
  }
  return [...titles]
    .toSorted(([one], [other]) => one.localeCompare(other, 'fr', { numeric: true }))
    .map(([ref, title]) => [`Annexe ${ref}`, title].filter(Boolean).join(' : '));
}

/** The act that a catalogue was drawn from. */
export function proposeAct(content: CatalogueFile): ProposedAct {
  const { agreement, parties } = content;
  return {
    title: agreement.title,
    signedOn: agreement.signedOn,
    endsOn: agreement.endsOn ?? null,
    noticePeriod: agreement.noticePeriod ?? null,
    place: agreement.place ?? null,
    originals: agreement.originals ?? null,
    credits: agreement.credits ?? [],
    imputations: (agreement.imputation ?? []).map(({ label, value }) => ({ label, wording: value })),
    annexes: annexesOf(content),
    proposedParties: parties.map(({ code, name, role, gdprRole }) => ({ code, name, roleLabel: role, gdprRole: gdprRole ?? null })),
    openWords: content.variables ?? [],
  };
}
