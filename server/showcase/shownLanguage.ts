import { type Language, languageOf } from '../platform/http/presentError.ts';

interface Asked {
  query: unknown;
  headers: { 'accept-language'?: string };
}

/** The language of the address (`?lang=fr` or `en`), else the one that the reader prefers. */
export function shownLanguage({ query, headers }: Asked): Language {
  const { lang } = query as { lang?: unknown };
  return lang === 'fr' || lang === 'en' ? lang : languageOf(headers['accept-language']);
}
