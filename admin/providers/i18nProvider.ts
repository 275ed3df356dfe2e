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

/** French first; English is fetched when asked for. The API answers in the same language. */
export function buildI18nProvider(words: { fr: Words; en: () => Promise<Words> }): I18nProvider {
  const fr = french(words.fr);
  const provider = polyglotI18nProvider((locale) => (locale === 'en' ? english(words.en()) : fr), 'fr', LANGUAGES, { allowMissing: true });
  return {
    ...provider,
    changeLocale: async (locale: string) => {
      await provider.changeLocale(locale);
      language.set(locale);
    },
  };
}
