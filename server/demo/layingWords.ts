import type { PreparingWords } from '../platform/start/preparingPage.ts';

/** What is said to whoever comes while the demonstration is being laid. */
export const LAYING: PreparingWords = {
  title: { fr: 'Garant pose sa démonstration…', en: 'Garant lays its demonstration…' },
  what: {
    fr: 'Au premier démarrage, Garant pose quatorze mois de travail inventé sur une convention, acte après acte : quelques secondes.',
    en: 'At its first start, Garant lays fourteen months of invented work on an agreement, one act after the other: a few seconds.',
  },
};
