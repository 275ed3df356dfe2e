import polyglotI18nProvider from 'ra-i18n-polyglot';
import { fr } from '../i18n/fr.ts';
import { language } from './language.ts';

const LANGUAGES = [
  { locale: 'fr', name: 'Français' },
  { locale: 'en', name: 'English' },
];

const provider = polyglotI18nProvider(
  (locale) => (locale === 'en' ? import('../i18n/en.ts').then((module) => module.en) : fr),
  'fr',
  LANGUAGES,
  { allowMissing: true },
);

/** French first; English is fetched when asked for. The API answers in the same language. */
export const i18nProvider = {
  ...provider,
  changeLocale: async (locale: string) => {
    await provider.changeLocale(locale);
    language.set(locale);
  },
};
