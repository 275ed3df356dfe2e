let current = 'fr';

/** Language the API is asked to answer in. */
export const language = {
  get: () => current,
  set: (locale: string) => {
    current = locale;
    document.documentElement.lang = locale;
  },
};
