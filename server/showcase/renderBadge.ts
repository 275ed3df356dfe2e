import { escapeHtml } from '../platform/auth/page.ts';
import type { Language } from '../platform/http/presentError.ts';
import type { DutyStatus, ShowcaseContent } from './content.ts';
import { figuresOf } from './figures.rules.ts';
import { BADGE, say } from './words.ts';

const HEIGHT = 20;
const PADDING = 8;
/** Width of a character of the font at 11 pixels, in pixels: wide enough for every figure. */
const CHARACTER = 6.6;
/** White words on both: 7 to 1 at least. */
const COLOURS = { label: '#3a3a4a', value: '#1f4e8c' };

const DECLARED: readonly DutyStatus[] = ['DECLARED', 'PARTLY_DECLARED'];

/** What is attested and what is declared, apart; and what is contested, where something is. */
function figures({ duties }: ShowcaseContent, language: Language): string {
  const found = figuresOf(duties);
  const count = (statuses: readonly DutyStatus[]) =>
    found.filter(({ status }) => statuses.includes(status)).reduce((sum, figure) => sum + figure.count, 0);
  const words = (name: 'attested' | 'declared' | 'contested', number: number) =>
    say(number < 2 ? BADGE[`${name}One`] : BADGE[name], language, { count: number });
  const contested = count(['CONTESTED']);
  return [
    words('attested', count(['ATTESTED'])),
    words('declared', count(DECLARED)),
    ...(contested > 0 ? [words('contested', contested)] : []),
  ].join(' · ');
}

/** A badge to stand in a page of somebody else: two counts told apart, never one out of the other. */
export function renderBadge(content: ShowcaseContent, language: Language): string {
  const label = say(BADGE.label, language);
  const value = figures(content, language);
  const [left, right] = [label, value].map((words) => Math.ceil(words.length * CHARACTER) + 2 * PADDING) as [number, number];
  const title = escapeHtml(say(BADGE.title, language, { title: content.title, figures: value, on: content.asOf }));
  const words = (text: string, x: number) => `<text x="${x}" y="14">${escapeHtml(text)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="${HEIGHT}" role="img" aria-labelledby="t" xml:lang="${language}">
<title id="t">${title}</title>
<rect width="${left}" height="${HEIGHT}" fill="${COLOURS.label}"/>
<rect x="${left}" width="${right}" height="${HEIGHT}" fill="${COLOURS.value}"/>
<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">${words(label, left / 2)}${words(value, left + right / 2)}</g>
</svg>
`;
}
