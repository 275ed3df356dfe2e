import { renderPage } from '../auth/page.ts';
import type { Text } from '../errors.ts';
import type { Language } from '../http/presentError.ts';
import type { Preparation } from './preparation.ts';

/** What the program prepares, in words for whoever waits. */
export interface PreparingWords {
  title: Text;
  what: Text;
}

const OPENS: Text = {
  fr: 'Cette page laisse la place à celle que vous demandez dès que c’est fait.',
  en: 'This page gives way to the one you asked for as soon as that is done.',
};
const GIVEN_UP: Text = {
  fr: 'Garant s’est arrêté avant la fin, et rien n’en reste : la raison est là où il a été lancé.',
  en: 'Garant stopped before the end, and nothing of it remains: the reason is where it was started.',
};
const DONE: Text = { fr: 'Fait', en: 'Done' };

const HERE = '<!-- what is done -->';
/** At once, and once: nobody is taken away from what they read by a delay. */
const ASK_AGAIN = '<meta http-equiv="refresh" content="0">';

const inBoth = (text: Text, first: Language): string =>
  [first, first === 'fr' ? 'en' : ('fr' as const)].map((language) => `<p lang="${language}">${text[language as Language]}</p>`).join('\n');

/** Only the last one shows. */
function step(share: number, language: Language): string {
  const percent = Math.floor(share * 100);
  return `<p class="step"><progress aria-label="${DONE[language]}" max="100" value="${percent}"></progress> ${percent} %</p>\n`;
}

/**
 * A page that needs no script: what is being prepared, in both languages, what is done of it as that grows, and in the end the way to what was asked
 * for. It is one answer that goes on until then.
 */
export async function* preparingPage(
  preparation: Preparation,
  { title, what }: PreparingWords,
  language: Language,
): AsyncGenerator<string> {
  const content = `${inBoth(what, language)}\n${inBoth(OPENS, language)}\n<div>\n${HERE}</div>`;
  const [head, rest] = renderPage({ language, title: title[language], paragraphs: [], content }).split(HERE);
  yield head!;
  let last = -1;
  for await (const share of preparation.shares()) {
    const tenth = Math.floor(share * 10);
    if (tenth > last) yield step(tenth / 10, language);
    last = tenth;
  }
  yield preparation.isDone ? ASK_AGAIN : inBoth(GIVEN_UP, language);
  yield rest!;
}
