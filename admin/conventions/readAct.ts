interface Line {
  label: string;
  wording?: string | null;
}

/** An act as its form holds it: what was typed, or what was proposed. */
export interface TypedAct {
  noticePeriod?: string | null;
  place?: string | null;
  originals?: string | number | null;
  credits?: { year: string | number; ae?: string | null; cp?: string | null }[];
  imputations?: Line[];
  variables?: Record<string, string | null>;
}

const typed = (value: string | number | null | undefined): string | null => {
  const words = String(value ?? '').trim();
  return words === '' ? null : words;
};

/** A whole number; what is none becomes one that no act has, for the API to say what it accepts. */
function whole(value: string | number | null | undefined): number | null {
  const words = typed(value);
  if (words === null) return null;
  return /^\d{1,9}$/.test(words) ? Number(words) : 0;
}

/** 1 234,50 as the API takes it. */
const amount = (value: string | null | undefined): string | null =>
  typed(value)
    ?.replace(/[\s\u00a0\u202f€]/g, '')
    .replace(',', '.') ?? null;

/** What was typed of an act, as the API takes it; null for what is not known. */
export const readAct = ({ noticePeriod, place, originals, credits = [], imputations = [], variables = {} }: TypedAct) => ({
  noticePeriod: typed(noticePeriod),
  place: typed(place),
  originals: whole(originals),
  credits: credits.map(({ year, ae, cp }) => ({ year: whole(year) ?? 0, ae: amount(ae), cp: amount(cp) })),
  imputations: imputations.map(({ label, wording }) => ({ label, wording: typed(wording) })),
  variables: Object.entries(variables).map(([code, wording]) => ({ code, wording: wording ?? '' })),
});
