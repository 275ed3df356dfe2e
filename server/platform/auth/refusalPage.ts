import type { Language } from '../http/presentError.ts';
import type { Page } from './page.ts';
import { REFUSALS, type SignInRefusal } from './signInRefusal.ts';

const NO_RETRY = new Set(['UNKNOWN_PERSON', 'DEACTIVATED_PERSON']);

const LABELS = {
  fr: {
    retry: 'Se connecter de nouveau',
    signOut: 'Se déconnecter du fournisseur d’identité',
    contact: 'Contact de l’administrateur :',
    provider: 'Code du fournisseur d’identité :',
    reference: 'Référence de l’incident :',
  },
  en: {
    retry: 'Sign in again',
    signOut: 'Sign out of the identity provider',
    contact: 'Contact of the administrator:',
    provider: 'Code of the identity provider:',
    reference: 'Incident reference:',
  },
} as const;

export interface RefusalContext {
  language: Language;
  incidentId: string;
  /** How to reach the administrator of the instance. */
  contact?: string;
}

/** The page of a refusal: what happened, what to do, and the way there. */
export function refusalPage(refusal: SignInRefusal, { language, incidentId, contact }: RefusalContext): Page {
  const words = REFUSALS[refusal.code];
  const labels = LABELS[language];
  const paragraphs: string[] = [words.what[language], words.next[language]];
  if (contact) paragraphs.push(`${labels.contact} ${contact}`);
  if (refusal.providerCode) paragraphs.push(`${labels.provider} ${refusal.providerCode}`);
  paragraphs.push(`${labels.reference} ${incidentId}`);
  const links = [];
  if (refusal.signOutUrl) links.push({ label: labels.signOut, href: refusal.signOutUrl });
  if (!NO_RETRY.has(refusal.code)) {
    const query = refusal.returnTo && refusal.returnTo !== '/' ? `?returnTo=${encodeURIComponent(refusal.returnTo)}` : '';
    links.push({ label: labels.retry, href: `/auth/sign-in${query}` });
  }
  return { language, title: words.title[language], paragraphs, links };
}
