import type { PreparingWords } from '../platform/start/preparingPage.ts';

/** What is said to whoever comes while the demonstration is being laid. */
export const LAYING: PreparingWords = {
  title: { fr: 'Garant pose sa démonstration…', en: 'Garant lays its demonstration…' },
  what: {
    fr: 'Au premier démarrage, Garant pose quatorze mois de travail inventé sur une convention, acte après acte : quelques secondes.',
    en: 'At its first start, Garant lays fourteen months of invented work on an agreement, one act after the other: a few seconds.',
  },
};

const BESIDE = {
  fr: 'Soixante autres conventions de démonstration arrivent à côté, et finissent d’arriver peu après.',
  en: 'Sixty more agreements of the demonstration arrive beside it, the last of them a little later.',
};

/** The same, where many conventions are laid beside it. */
export const LAYING_MANY: PreparingWords = {
  ...LAYING,
  what: { fr: `${LAYING.what.fr} ${BESIDE.fr}`, en: `${LAYING.what.en} ${BESIDE.en}` },
};
