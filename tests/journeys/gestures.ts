import type { Locator, Page } from 'playwright-core';
import type { ChangeKind, Confidentiality, DeclarationStatus } from '../../admin/generated/graphql.ts';
import { fr } from '../support/words.ts';

const WORDS = fr.garant;
const obligatory = (label: string): string => `${label} ${WORDS.form.obligatory}`;

/** Sends at once all that was signed and may still be taken back, as whoever is sure of it does; a story told without a mouse stays so. */
export async function sendHeld(page: Page): Promise<void> {
  const now = page.getByRole('button', { name: new RegExp(`^${WORDS.held.sendNow} : `) });
  await now.first().waitFor();
  await now.evaluateAll((buttons) => {
    for (const button of buttons) (button as HTMLButtonElement).click();
  });
}

/** Presses the button that signs in a dialog, and sends at once what it signs. */
export async function sign(page: Page, verb: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click();
  await sendHeld(page);
}

/** Takes one of the possibilities of a choice that binds. */
export const decide = (within: Page | Locator, choice: string): Promise<void> =>
  within.getByRole('radio', { name: choice, exact: true }).check();

/** Says where one stands, in the dialog that is open. */
export const sayStatus = (page: Page, status: DeclarationStatus): Promise<void> =>
  decide(page.getByRole('dialog'), WORDS.declarationStatus[status]);

/** Says who may see what is deposited, in the form that is open. */
export const seenBy = (within: Page | Locator, confidentiality: Confidentiality = 'PARTIES'): Promise<void> =>
  decide(within, WORDS.confidentiality[confidentiality]);

/** Declares, from the button to the answer of the server. */
export async function declare(page: Page, status: DeclarationStatus, comment?: string): Promise<void> {
  await page.getByRole('button', { name: WORDS.verb.declare, exact: true }).click();
  await sayStatus(page, status);
  if (comment) await page.getByRole('dialog').getByLabel(WORDS.field.comment).fill(comment);
  await sign(page, WORDS.verb.declare);
}

/** The way to the review of a proof, wherever it is offered. */
export const reviewOf = (within: Page | Locator, title: string): Locator =>
  within.getByRole('link', { name: `${WORDS.verb.review} : ${title}`, exact: true });

export type GivenVerdict = { accepts: true; comment?: string } | { accepts: false; kind: ChangeKind; comment: string };

/** Chooses and signs a verdict in the review that is open. */
export async function signVerdict(page: Page, verdict: GivenVerdict): Promise<void> {
  const place = page.getByRole('region', { name: WORDS.review.verdict, exact: true });
  await decide(place, WORDS.verdictChoice[verdict.accepts ? 'ACCEPTED' : 'CHANGES_REQUESTED']);
  if (!verdict.accepts) await decide(place, WORDS.changeKind[verdict.kind]);
  const label = verdict.accepts ? WORDS.field.comment : obligatory(WORDS.field.requestedChanges);
  if (verdict.comment) await place.getByLabel(label).fill(verdict.comment);
  await place.getByRole('button', { name: WORDS.verb.signVerdict, exact: true }).click();
}

/** Opens the review of a proof from where one is, gives the verdict and sends it at once. */
export async function review(within: Page | Locator, page: Page, title: string, verdict: GivenVerdict): Promise<void> {
  await reviewOf(within, title).click();
  await signVerdict(page, verdict);
  await sendHeld(page);
}

export const ACCEPTS: GivenVerdict = { accepts: true };
