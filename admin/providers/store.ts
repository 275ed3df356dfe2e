import { localStorageStore, type Store } from 'react-admin';

const base = localStorageStore('1', 'garant');
const LANGUAGE = 'locale';

/** Preferences of the browser. Signing out forgets them, except the language. */
export const store: Store = {
  ...base,
  reset: () => {
    const locale = base.getItem(LANGUAGE, undefined);
    base.reset();
    if (locale) base.setItem(LANGUAGE, locale);
  },
};
