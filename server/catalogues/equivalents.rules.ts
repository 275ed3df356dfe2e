import type { Text } from '../platform/errors.ts';

/** A commitment says that it is the same as another: both as `catalogue:code`. */
export interface Link {
  from: string;
  to: string;
}

/** What other catalogues hold: the codes that each ever had, by its key, and the links that their newest versions say. */
export interface Elsewhere {
  codes: ReadonlyMap<string, ReadonlySet<string>>;
  links: readonly Link[];
}

export const NOTHING_ELSEWHERE: Elsewhere = { codes: new Map(), links: [] };

/** What is wrong with one of the links that were given, by its place among them. */
export interface WrongLink {
  index: number;
  code: string;
  expected: Text;
}

const MAX_LISTED = 40;

const partsOf = (name: string): [key: string, code: string] => {
  const at = name.indexOf(':');
  return [name.slice(0, at), name.slice(at + 1)];
};

/** Commitments that are the same, one of each catalogue: by its key, its code. */
type Family = Map<string, string>;

class Families {
  private readonly of = new Map<string, Family>();

  family(name: string): Family {
    const known = this.of.get(name) ?? new Map([partsOf(name)]);
    this.of.set(name, known);
    return known;
  }

  /** Two commitments of one catalogue that would be the same if the link held. */
  clash({ from, to }: Link): [string, string] | undefined {
    const [left, right] = [this.family(from), this.family(to)];
    for (const [key, code] of left) {
      const other = right.get(key);
      if (other !== undefined && other !== code) return [`${key}:${code}`, `${key}:${other}`];
    }
    return undefined;
  }

  join({ from, to }: Link): void {
    const [left, right] = [this.family(from), this.family(to)];
    for (const [key, code] of right) {
      left.set(key, code);
      this.of.set(`${key}:${code}`, left);
    }
  }
}

/** Whether links, followed from one name, lead to the other. */
function leads(said: ReadonlyMap<string, readonly Link[]>, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const name of seen) {
    if (name === to) return true;
    for (const link of said.get(name) ?? []) seen.add(link.to);
  }
  return false;
}

const OF_ANOTHER = { fr: 'un engagement d’un autre catalogue que celui-ci', en: 'a commitment of another catalogue than this one' };

function unknown(key: string, codes: ReadonlySet<string>): Text {
  const listed = [...codes].slice(0, MAX_LISTED).join(', ') + (codes.size > MAX_LISTED ? ', …' : '');
  return { fr: `un engagement de ${key} (${listed})`, en: `a commitment of ${key} (${listed})` };
}

const circle = ({ from }: Link): Text => ({
  fr: `un engagement qui ne se dit pas déjà, lui-même ou par d’autres, le même que ${from} : le dire une fois suffit`,
  en: `a commitment that does not say already, by itself or through others, that it is the same as ${from}: saying it once is enough`,
});

const twice = ([one, other]: [string, string]): Text => ({
  fr: `un seul engagement par catalogue : ${one} et ${other} deviendraient le même`,
  en: `one commitment of each catalogue: ${one} and ${other} would become the same`,
});

/** What is wrong with the links of a catalogue beside what the others hold: one that is not loaded is not looked into. */
export function wrongLinks(links: readonly Link[], { codes, links: theirs }: Elsewhere): WrongLink[] {
  const families = new Families();
  for (const link of theirs) families.join(link);
  const said = Map.groupBy(theirs, ({ from }) => from);
  return links.flatMap((link, index): WrongLink[] => {
    const [[own], [key, code]] = [partsOf(link.from), partsOf(link.to)];
    const known = codes.get(key);
    if (key === own) return [{ index, code: 'EQUIVALENT_IN_SAME_CATALOGUE', expected: OF_ANOTHER }];
    if (known && !known.has(code)) return [{ index, code: 'UNKNOWN_EQUIVALENT', expected: unknown(key, known) }];
    if (leads(said, link.to, link.from)) return [{ index, code: 'EQUIVALENT_CIRCLE', expected: circle(link) }];
    const clash = families.clash(link);
    if (clash) return [{ index, code: 'EQUIVALENT_TWICE', expected: twice(clash) }];
    families.join(link);
    return [];
  });
}
