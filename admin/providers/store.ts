import { localStorageStore, type Store } from 'react-admin';

/** Another version where what lists keep changes its names: what was kept under the former ones is forgotten. */
const base = localStorageStore('2', 'garant');
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
