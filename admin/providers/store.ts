import { localStorageStore, type Store } from 'react-admin';

const base = localStorageStore('1', 'garant');
const KEPT = ['locale', 'theme'];

/** Preferences of the browser. Signing out forgets them, except the language and light or dark. */
export const store: Store = {
  ...base,
  reset: () => {
    const kept = KEPT.map((key) => [key, base.getItem<unknown>(key, undefined)] as const);
    base.reset();
    for (const [key, value] of kept) if (value !== undefined) base.setItem(key, value);
  },
};
