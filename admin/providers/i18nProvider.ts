import polyglotI18nProvider from 'ra-i18n-polyglot';
import frenchMessages from 'ra-language-french';
import type { I18nProvider, TranslationMessages } from 'react-admin';
import { formatOf } from './format.ts';
import { language } from './language.ts';

const LANGUAGES = [
  { locale: 'fr', name: 'Français' },
  { locale: 'en', name: 'English' },
];

type Words = TranslationMessages['garant'];

/** Our own words, all under `garant`, with those of react-admin. */
export const french = <TWords>(words: TWords) => ({ ...frenchMessages, garant: words });

export async function english<TWords>(words: Promise<TWords>) {
  const { default: englishMessages } = await import('ra-language-english');
  return { ...englishMessages, garant: await words };
}

/** A provider of words that may be told there are more of them. */
export interface LearningProvider extends I18nProvider {
  /** More words of the current language may be there. */
  retell: () => Promise<void>;
}

/** Fills the holes of a sentence, its numbers as the language writes them. */
const fillerIn = (locale: () => string) =>
  function fill(this: string, hole: RegExp, told: (hole: string, name: string) => unknown): string {
    return this.replace(hole, (written: string, name: string) => {
      const words = told(written, name);
      return typeof words === 'number' ? formatOf(locale()).count(words) : String(words);
    });
  };

/** French first; English is fetched when asked for. The API answers in the same language. */
export function buildI18nProvider(words: { fr: () => Words; en: () => Promise<Words> }): LearningProvider {
  const provider: I18nProvider = polyglotI18nProvider(
    (locale) => (locale === 'en' ? english(words.en()) : french(words.fr())),
    'fr',
    LANGUAGES,
    {
      allowMissing: true,
      replace: fillerIn(() => provider.getLocale()),
    },
  );
  let last: Promise<void> = Promise.resolve();
  /** One change after the other: words that come while a language does must not bring the former one back. */
  const inTurn = (change: () => Promise<void>) => {
    last = last.catch(() => undefined).then(change);
    return last;
  };
  return {
    ...provider,
    changeLocale: (locale: string) =>
      inTurn(async () => {
        await provider.changeLocale(locale);
        language.set(locale);
      }),
    retell: () => inTurn(async () => (provider.getLocale() === 'fr' ? provider.changeLocale('fr') : undefined)),
  };
}
