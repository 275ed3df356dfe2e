const SPACES_AND_CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

const line = (text: string | undefined): string => (text ?? '').replace(DIRECTIONS, '').replace(SPACES_AND_CONTROLS, ' ').trim();

/** First and usual name as one line of at most `max` characters, whatever characters came with them; undefined when there is nothing to read. */
export function certifiedName(givenName: string | undefined, usualName: string | undefined, max: number): string | undefined {
  const given = line(givenName);
  const usual = line(usualName);
  if (!given || !usual) return undefined;
  return [...`${given} ${usual}`].slice(0, max).join('').trim();
}
