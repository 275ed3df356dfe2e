/** What a convention writes for the words its catalogue leaves open, by code; null when it leaves none. */
export type Words = Record<string, string> | null;

const OPEN_WORD = /\{([A-Za-z0-9][A-Za-z0-9_.-]*)\}/g;

/** A text of a catalogue, or whatever holds some, with the words of a convention for those it leaves open (`{code}`); once, so that words bring no others in. */
export function fillWords<T>(value: T, words: Words): T {
  if (!words) return value;
  if (typeof value === 'string') {
    return value.replace(OPEN_WORD, (open, code: string) => (Object.hasOwn(words, code) ? words[code]! : open)) as T;
  }
  if (Array.isArray(value)) return value.map((item) => fillWords(item, words)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillWords(item, words)])) as T;
}
