import polyglotI18nProvider from 'ra-i18n-polyglot';
import frenchMessages from 'ra-language-french';
import type { I18nProvider, TranslationMessages } from 'react-admin';
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

/** French first; English is fetched when asked for. The API answers in the same language. */
export function buildI18nProvider(words: { fr: () => Words; en: () => Promise<Words> }): LearningProvider {
  const provider = polyglotI18nProvider((locale) => (locale === 'en' ? english(words.en()) : french(words.fr())), 'fr', LANGUAGES, {
    allowMissing: true,
  });
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
