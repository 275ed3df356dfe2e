import type { Page } from 'playwright-core';

/** Words that French is full of and English has none of, elisions included. */
const WORDS =
  'les|des|une|du|aux|dans|est|sont|avec|qui|pas|cette|leur|leurs|être|été|et|ou|à|où|sur|de la|pour les|par le|par la|en cours';
export const FRENCH = `(^|[^\\p{L}’'-])(?:(?:${WORDS})(?=$|[^\\p{L}’'-])|(?:[ldnscj]|qu)[’']\\p{L})`;

/**
 * Runs of text of a page that read as French where the document, or what holds them, says another language (WCAG 3.1.2). Names of people and of
 * bodies are the same in every language: `names` are left out, and so is a picture, which is read by its name.
 */
export async function unmarkedFrench(page: Page, names: string[]): Promise<string[]> {
  const find = ({ pattern, left }: { pattern: string; left: string[] }): string[] => {
    const french = new RegExp(pattern, 'iu');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const told = new Set<string>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement!;
      if (holder.closest('script, style, [lang=fr], [role=img]')) continue;
      const text = left.reduce((words, name) => words.replaceAll(name, ''), (node.textContent ?? '').replace(/\s+/g, ' ').trim());
      if (french.test(text)) told.add(text);
    }
    return [...told];
  };
  return page.evaluate(find, { pattern: FRENCH, left: names });
}
