import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/** The language of what is written in the record: of the catalogues that Garant ships, and so of those who answer them. */
export const WRITTEN_IN = 'fr';

/** Words of the record inside a screen, whose language they keep: a voice reads them as they were written (WCAG 3.1.2). */
export const Quoted = ({ children }: { children: ReactNode }) => <span lang={WRITTEN_IN}>{children}</span>;

const MARK = '\u2063';

interface QuotingProps {
  /** Translation key of a sentence. */
  words: string;
  /** What it quotes from the record, by the name it has in the sentence. */
  quoted: Record<string, string | null | undefined>;
  /** What else it says. */
  options?: Record<string, unknown>;
}

/** A sentence of the interface around words of the record. */
export function Quoting({ words, quoted, options }: QuotingProps) {
  const translate = useTranslate();
  const names = Object.keys(quoted);
  const marks = Object.fromEntries(names.map((name) => [name, `${MARK}${name}${MARK}`]));
  const pieces = translate(words, { ...options, ...marks }).split(MARK);
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence are never moved
  return pieces.map((piece, rank) => (rank % 2 === 0 ? piece : <Quoted key={rank}>{quoted[piece]}</Quoted>));
}

interface AroundProps {
  /** A sentence, already told. */
  words: string;
  /** What it takes from the record, as it is in the sentence. */
  quoted: readonly (string | null | undefined)[];
}

/** A sentence that is told elsewhere too (a file, a title), around the words of the record that it takes. */
export function Around({ words, quoted: [first, ...others] }: AroundProps): ReactNode {
  const at = first ? words.lastIndexOf(first) : -1;
  if (!first || at < 0) return others.length > 0 ? <Around words={words} quoted={others} /> : words;
  return (
    <>
      <Around words={words.slice(0, at)} quoted={others} />
      <Quoted>{first}</Quoted>
      <Around words={words.slice(at + first.length)} quoted={others} />
    </>
  );
}
