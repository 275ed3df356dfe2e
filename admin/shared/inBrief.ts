const LONGEST = 130;

/** The first words of a text as a title on one line, cut between two words. */
export function inBrief(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s,;:.]+$/, '')}…`;
}

/** A duty as a title: of an element of a list, marked as the end of a sentence. */
export const titleOf = ({ text, chapeau }: { text: string; chapeau?: string | null }): string => `${chapeau ? '… ' : ''}${inBrief(text)}`;
