/** Without accents nor capitals, as the search of the API reads words. */
const fold = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/gi, 'oe').toLowerCase();

/** As the search of the API: shorter words are never guessed, and so much of a word must be found in another. */
const ALIKE_FROM = 5;
const ALIKENESS = 0.6;

function trigrams(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

/** Whether one of the words of a text looks like this one ("proces" and "procedure"). */
function looksAlike(word: string, text: string): boolean {
  const sought = trigrams(word);
  const needed = ALIKENESS * sought.size;
  return text.split(/[^\p{L}\p{N}]+/u).some((one) => {
    const held = trigrams(one);
    let common = 0;
    for (const each of sought) if (held.has(each)) common += 1;
    return common >= needed;
  });
}

/** The texts that hold every word, whatever the accents and the case; when none does, those with words that look alike. */
export function findWords<T>(typed: string, items: readonly T[], textOf: (item: T) => string): readonly T[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  const texts = items.map((item) => ({ item, text: fold(textOf(item)) }));
  const keep = (holds: (text: string, word: string) => boolean) =>
    texts.filter(({ text }) => words.every((word) => holds(text, word))).map(({ item }) => item);
  const exact = keep((text, word) => text.includes(word));
  if (exact.length > 0) return exact;
  return keep((text, word) => text.includes(word) || (word.length >= ALIKE_FROM && looksAlike(word, text)));
}
