import type { Page } from 'playwright-core';
import type { PersonaName } from '../support/personas.ts';
import type { SeededWork } from '../support/seedWork.ts';
import { en, fr } from '../support/words.ts';
import { hasUnanswered } from './visitors.ts';

export type Language = 'fr' | 'en';
const WORDS = { fr, en };
type Words = typeof fr.garant;

/** A screen as somebody meets it, on a work that was laid. */
export interface Screen<TWork = SeededWork> {
  name: string;
  /** Who looks at it; nobody is signed in when left out. */
  who?: PersonaName;
  path(work: TWork): string;
  /** What one does there before looking, in the words of the language. */
  act?(page: Page, words: Words): Promise<void>;
  /** What it shows is a form that a button of another screen opens. */
  isForm?: boolean;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

const opened = (of: (words: Words) => string) => ({
  isForm: true,
  act: async (page: Page, words: Words) => {
    await press(page, of(words));
    await page.getByRole('dialog').waitFor();
  },
});

/** The form of a new agreement is most of it the facts of an act, which a catalogue proposes. */
const overCatalogue = async (page: Page, { field }: Words) => {
  await page.getByRole('combobox', { name: new RegExp(`^${field.catalogue}`) }).click();
  await page.getByRole('option').first().click();
  await page.getByLabel(new RegExp(`^${field.signedOn}`)).waitFor();
};

const inConvention = (rest: string) => (work: SeededWork) => `/conventions/${work.conventionId}${rest}`;
const obligation = (state: keyof SeededWork['obligations']) => (work: SeededWork) => `/obligations/${work.obligations[state]}/show`;
const at = (path: string) => () => path;

/** The text to start from, in the form of a legal page that nobody has written. */
const fromStarter = async (page: Page, { verb, site }: Words) => {
  await press(page, verb.update);
  await press(page, site.start);
};

const PUBLIC: Screen[] = [
  { name: 'connexion', path: at('/login') },
  { name: 'accessibilite', path: at('/accessibilite') },
  { name: 'mentions-legales', path: at('/mentions-legales') },
  { name: 'page-legale-ecrire', who: 'administrator', path: at('/politique-confidentialite'), act: fromStarter },
];

const HOMES: Screen[] = [
  { name: 'accueil-equipe', who: 'team', path: at('/') },
  { name: 'accueil-dpo', who: 'dpoDinum', path: at('/') },
  { name: 'accueil-relecture', who: 'reviewer', path: at('/') },
  { name: 'accueil-finances', who: 'financeDinum', path: at('/') },
  { name: 'accueil-lecture', who: 'reader', path: at('/') },
  { name: 'accueil-administration', who: 'administrator', path: at('/') },
];

const CONVENTION: Screen[] = [
  { name: 'matrice', who: 'dpoDinum', path: inConvention('/matrix') },
  { name: 'matrice-estompee', who: 'dpoDinum', path: inConvention('/matrix?states=ATTESTED') },
  { name: 'matrice-obligation', who: 'dpoDinum', path: (work) => `/conventions/${work.conventionId}/matrix/${work.obligations.contested}` },
  { name: 'graphiques', who: 'dpoDinum', path: inConvention('/charts') },
  { name: 'ce-qui-manque', who: 'dpoDnum', path: inConvention('/missing') },
  { name: 'incidents', who: 'dpoDnum', path: at('/incidents') },
  { name: 'incident-declarer', who: 'dpoDinum', path: at('/incidents'), ...opened(({ verb }) => verb.declareIncident) },
  { name: 'demandes-de-droits', who: 'dpoDnum', path: at('/rightsRequests') },
  {
    name: 'demande-de-droits-inscrire',
    who: 'dpoDinum',
    path: at('/rightsRequests'),
    ...opened(({ verb }) => verb.receiveRightsRequest),
  },
  { name: 'sous-traitants', who: 'dpoDinum', path: at('/processors') },
  { name: 'sous-traitant-prevoir', who: 'dpoDinum', path: at('/processors'), ...opened(({ verb }) => verb.planProcessor) },
  { name: 'sous-traitants-tableau', who: 'dpoDinum', path: at('/processors/table') },
  { name: 'sous-traitants-pays', who: 'dpoDinum', path: at('/processors/countries') },
  { name: 'textes', who: 'dpoDnum', path: at('/legalTexts') },
  { name: 'texte-inscrire', who: 'team', path: at('/legalTexts'), ...opened(({ verb }) => verb.openLegalText) },
  { name: 'portefeuille', who: 'reviewer', path: at('/portfolio') },
  { name: 'portefeuille-carte', who: 'reviewer', path: at('/portfolio?view=map') },
  { name: 'portefeuille-evolution', who: 'reviewer', path: at('/portfolio/trend') },
  { name: 'engagements-partout', who: 'reviewer', path: at('/portfolio/commitments?over=all') },
  { name: 'calendrier-mois', who: 'dpoDnum', path: at('/calendar?month=2020-11') },
  { name: 'calendrier-liste', who: 'team', path: at('/calendar?view=list&scope=mine') },
  { name: 'mon-agenda', who: 'team', path: at('/calendar/feed') },
  { name: 'journal', who: 'dpoDnum', path: inConvention('/journal') },
  { name: 'convention', who: 'administrator', path: inConvention('/show') },
  { name: 'conventions', who: 'administrator', path: at('/conventions') },
];

const OBLIGATIONS: Screen[] = [
  { name: 'obligation-attestee', who: 'team', path: obligation('attested') },
  { name: 'obligation-a-corriger', who: 'team', path: obligation('changesRequested') },
  { name: 'obligation-contestee', who: 'dpoDinum', path: obligation('contested') },
  { name: 'obligation-a-relire', who: 'dpoDinum', path: obligation('waiting') },
  { name: 'obligation-a-prouver', who: 'team', path: obligation('missing') },
  { name: 'obligation-lecture', who: 'reader', path: obligation('corrected') },
  { name: 'declarer', who: 'team', path: obligation('missing'), ...opened(({ verb }) => verb.declare) },
  { name: 'contester', who: 'dpoDinum', path: obligation('waiting'), ...opened(({ verb }) => verb.contest) },
  { name: 'applicabilite', who: 'team', path: obligation('missing'), ...opened(({ verb }) => verb.setApplicability) },
  { name: 'obligation-echeances', who: 'team', path: obligation('periodic') },
  { name: 'obligation-en-veille', who: 'team', path: obligation('dormant') },
  { name: 'obligation-pour-memoire', who: 'team', path: obligation('noted') },
  { name: 'repondre-echeance', who: 'team', path: obligation('periodic'), ...opened(({ verb }) => verb.declare) },
  { name: 'article-2', who: 'team', path: inConvention('/article-2') },
  { name: 'echeances', who: 'team', path: at('/occurrences') },
  { name: 'obligations', who: 'reviewer', path: at('/obligations') },
];

const sendingBack = async (page: Page, { verdictChoice }: Words) =>
  page.getByRole('radio', { name: verdictChoice.CHANGES_REQUESTED }).check();

const EVIDENCE: Screen[] = [
  { name: 'relire', who: 'dpoDinum', path: (work) => `/review/${work.obligations.waiting}/${work.waitingEvidenceId}` },
  {
    name: 'renvoyer',
    who: 'dpoDinum',
    path: (work) => `/review/${work.obligations.waiting}/${work.waitingEvidenceId}`,
    act: sendingBack,
  },
  { name: 'relire-corrigee', who: 'dpoDinum', path: (work) => `/review/${work.obligations.corrected}/${work.evidenceId}` },
  { name: 'preuves', who: 'team', path: at('/evidences') },
  { name: 'preuve', who: 'team', path: (work) => `/evidences/${work.evidenceId}/show` },
];

const ADMINISTRATION: Screen[] = [
  { name: 'catalogues', who: 'administrator', path: at('/catalogues') },
  { name: 'personnes', who: 'administrator', path: at('/people') },
  { name: 'personne-nouvelle', who: 'administrator', path: at('/people/create') },
  { name: 'organismes', who: 'administrator', path: at('/organisations') },
  { name: 'convention-nouvelle', who: 'administrator', path: at('/conventions/create'), act: overCatalogue },
  { name: 'introuvable', who: 'team', path: at('/nulle-part') },
  { name: 'refus', who: 'reader', path: at('/people') },
];

/** Every screen of the back office, with the seeded work behind it. */
export const SCREENS: Screen[] = [PUBLIC, HOMES, CONVENTION, OBLIGATIONS, EVIDENCE, ADMINISTRATION].flat();

/** Goes to a screen and does there what it says; resolves once nothing is waited for any more. */
export async function visit<TWork>(page: Page, origin: string, screen: Screen<TWork>, work: TWork, language: Language): Promise<void> {
  await page.goto(`${origin}${screen.path(work)}`);
  await settled(page);
  if (!screen.act) return;
  await screen.act(page, WORDS[language].garant as Words);
  await settled(page);
}

/** The same in a page that has the program in memory: through the router, as the menu goes. What was shown and typed before is left for good. */
export async function turn<TWork>(page: Page, screen: Screen<TWork>, work: TWork, language: Language): Promise<void> {
  for (const address of ['/nulle-part', screen.path(work)]) {
    await page.evaluate(async (to) => {
      sessionStorage.clear();
      history.pushState({}, '', to);
      dispatchEvent(new PopStateEvent('popstate', { state: {} }));
      for (let frames = 0; frames < 2; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    }, address);
  }
  await settled(page);
  if (!screen.act) return;
  await screen.act(page, WORDS[language].garant as Words);
  await settled(page);
}

/** Resolves once the title stands, every question is answered, nothing loads and nothing moves, three looks in a row. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  const isStill = () =>
    !document.querySelector('[role=progressbar]:not([aria-valuenow]), .MuiSkeleton-root, [aria-busy=true]') &&
    document.getAnimations().every((animation) => animation.playState !== 'running');
  for (let looks = 0; looks < 3; await page.waitForTimeout(60)) {
    await page.waitForFunction(isStill);
    looks = hasUnanswered(page) ? 0 : looks + 1;
  }
}
