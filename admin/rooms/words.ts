/** Words of one language, by key. */
export interface Words {
  [key: string]: string | Words;
}

/** The keys of a dictionary, in another language. */
export type SameKeys<TWords> = { [Key in keyof TWords]: TWords[Key] extends string ? string : SameKeys<TWords[Key]> };

/** French words that only some pages say, fetched with the first of them. */
export type LateWords<TFrench extends Words = Words> = () => Promise<{ later: TFrench }>;

/** What a room says: French at once, or with its pages (`later`); English when it is asked for, all of it. */
export interface Vocabulary<TFrench extends Words, TEnglish extends Words = Words, TLate extends Words = Words> {
  fr: TFrench;
  later?: LateWords<TLate>;
  en: () => Promise<{ en: TEnglish }>;
}

/** The words of several dictionaries together. */
export type Together<TWords> = (TWords extends unknown ? (words: TWords) => void : never) extends (words: infer TAll) => void
  ? TAll
  : never;

/** All the words of several dictionaries under their keys. Throws for a key that two of them give. */
export function mergeWords<TWords extends Words>(dictionaries: readonly TWords[]): Together<TWords> {
  const merged: Words = {};
  const add = (into: Words, words: Words, path: string) => {
    for (const [key, value] of Object.entries(words)) {
      if (typeof value === 'string' ? key in into : typeof into[key] === 'string') throw new Error(`two rooms say ${path}${key}`);
      if (typeof value === 'string') into[key] = value;
      else add(branchOf(into, key), value, `${path}${key}.`);
    }
  };
  for (const words of dictionaries) add(merged, words, '');
  return merged as Together<TWords>;
}

function branchOf(words: Words, key: string): Words {
  words[key] ??= {};
  return words[key] as Words;
}
