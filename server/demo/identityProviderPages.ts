import { createHash } from 'node:crypto';
import { escapeHtml, pageHeaders, renderPage } from '../platform/auth/page.ts';
import type { Language } from '../platform/http/presentError.ts';
import type { DemoPerson } from './identityProvider.ts';

interface DemoPage {
  html: string;
  headers: Record<string, string>;
}

const SUBMIT_SCRIPT = 'document.forms[0].submit()';
const SUBMIT_SCRIPT_HASH = createHash('sha256').update(SUBMIT_SCRIPT).digest('base64');

const WORDS = {
  fr: {
    title: 'Connexion de démonstration',
    what: 'Ceci est une démonstration : aucun mot de passe, aucune personne réelle. Ce fournisseur d’identité tient la place de ProConnect.',
    choose: 'Choisissez la personne au nom de qui vous entrez.',
    signInAs: 'Se connecter en tant que',
    cancel: 'Ne pas se connecter',
    signOutTitle: 'Fin de la session de démonstration',
    signOutWhat: 'Vous allez être déconnecté du fournisseur d’identité de démonstration.',
    signOut: 'Se déconnecter',
    errorTitle: 'Demande refusée par la démonstration',
    errorWhat: 'Le fournisseur d’identité de démonstration n’a pas accepté cette demande. Recommencez la connexion depuis le site.',
    signedOut: 'Vous êtes déconnecté',
    signedOutWhat: 'La session de démonstration est terminée. Vous pouvez fermer cet onglet.',
    code: 'Code :',
  },
  en: {
    title: 'Demonstration sign-in',
    what: 'This is a demonstration: no password, no real person. This identity provider stands in for ProConnect.',
    choose: 'Choose the person you enter as.',
    signInAs: 'Sign in as',
    cancel: 'Do not sign in',
    signOutTitle: 'End of the demonstration session',
    signOutWhat: 'You are about to be signed out of the demonstration identity provider.',
    signOut: 'Sign out',
    errorTitle: 'Request refused by the demonstration',
    errorWhat: 'The demonstration identity provider did not accept this request. Start signing in again from the site.',
    signedOut: 'You are signed out',
    signedOutWhat: 'The demonstration session is over. You may close this tab.',
    code: 'Code:',
  },
} as const;

function button(person: DemoPerson, language: Language): string {
  const organisation = person.organizationLabel ? ` – ${person.organizationLabel}` : '';
  const name = `${WORDS[language].signInAs} ${person.givenName} ${person.usualName}`;
  return `<li><button name="sub" value="${escapeHtml(person.sub)}"><strong>${escapeHtml(name)}</strong> ${escapeHtml(person.roleLabel)}${escapeHtml(organisation)}</button></li>`;
}

/** Whom one can sign in as. `clientOrigin` is where the form's redirections end. */
export function choicePage(people: DemoPerson[], action: string, language: Language, clientOrigin: string): DemoPage {
  const words = WORDS[language];
  const content = `<form method="post" action="${escapeHtml(action)}">
<ul>
${people.map((person) => button(person, language)).join('\n')}
</ul>
<p><button name="cancel" value="1">${escapeHtml(words.cancel)}</button></p>
</form>`;
  return {
    html: renderPage({ language, title: words.title, paragraphs: [words.what, words.choose], content }),
    headers: pageHeaders(`'self' ${clientOrigin}`),
  };
}

/** Confirms the end of the provider's session; sends itself where scripts run. `form` is the provider's own, without buttons. */
export function signOutPage(form: string, language: Language, clientOrigin: string): DemoPage {
  const words = WORDS[language];
  const fields = `<input type="hidden" name="logout" value="yes"><button>${escapeHtml(words.signOut)}</button></form>`;
  const content = `${form.replace('</form>', fields)}<script>${SUBMIT_SCRIPT}</script>`;
  const headers = pageHeaders(`'self' ${clientOrigin}`);
  headers['content-security-policy'] += `; script-src 'sha256-${SUBMIT_SCRIPT_HASH}'`;
  return { html: renderPage({ language, title: words.signOutTitle, paragraphs: [words.signOutWhat], content }), headers };
}

export function signedOutPage(language: Language): DemoPage {
  const words = WORDS[language];
  return { html: renderPage({ language, title: words.signedOut, paragraphs: [words.signedOutWhat] }), headers: pageHeaders() };
}

export function errorPage(code: string, language: Language): DemoPage {
  const words = WORDS[language];
  const paragraphs = [words.errorWhat, `${words.code} ${code}`];
  return {
    html: renderPage({ language, title: words.errorTitle, paragraphs, links: [{ label: 'Garant', href: '/' }] }),
    headers: pageHeaders(),
  };
}
