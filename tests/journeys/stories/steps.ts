import type { Locator, Page } from 'playwright-core';
import type { TestApp } from '../../support/app.ts';
import type { PersonaName } from '../../support/personas.ts';
import { fr } from '../../support/words.ts';
import { sendHeld } from '../gestures.ts';

/** The words of the screens, so that a story follows them when they are said better. */
export const WORDS = fr.garant;

/** The people of the demonstration, as the identity provider names them. */
export const PEOPLE = {
  team: 'Camille Roux',
  dpoDnum: 'Dominique Petit',
  dpoDinum: 'Claude Martin',
  financeDinum: 'Maxime Leroy',
  reviewer: 'Alix Bernard',
  reader: 'Sacha Moreau',
  administrator: 'Noor Lambert',
  unknown: 'Inès Garnier',
} as const;

export const obligatory = (label: string): string => `${label} ${WORDS.form.obligatory}`;

export const main = (page: Page): Locator => page.locator('main');
export const dialog = (page: Page): Locator => page.getByRole('dialog');
export const press = (within: Page | Locator, name: string): Promise<void> => within.getByRole('button', { name, exact: true }).click();
export const see = (within: Page | Locator, words: string | RegExp): Promise<void> => within.getByText(words).first().waitFor();
export const goTo = (page: Page, entry: keyof typeof WORDS.menu): Promise<void> =>
  page.getByRole('menuitem', { name: WORDS.menu[entry], exact: true }).click();

/** The part of a page under this title, whatever count follows it. */
export const section = (page: Page, title: string): Locator => page.getByRole('region', { name: new RegExp(`^${title}( \\(\\d+\\))?$`) });

/** Presses the verb, fills its dialog and signs it, sent at once; the dialog closes when the server agreed. */
export async function act(within: Page | Locator, page: Page, verb: string, fill: (form: Locator) => Promise<unknown> = async () => {}) {
  await press(within, verb);
  const form = dialog(page);
  await fill(form);
  await press(form, verb);
  await form.waitFor({ state: 'detached' });
  await sendAtOnce(page);
}

/** What binds is held for ten seconds: sent at once here, if there is any. */
export async function sendAtOnce(page: Page): Promise<void> {
  const isHeld = page.getByRole('complementary', { name: WORDS.held.title });
  if ((await isHeld.count()) > 0) await sendHeld(page);
}

/** Chooses in a list of choices, by the words of its label and of the choice. */
export async function choose(within: Page | Locator, page: Page, label: string, choice: string | RegExp): Promise<void> {
  await within.getByLabel(label, { exact: true }).click();
  await page.getByRole('option', { name: choice }).first().click();
}

/** The state that stands under the title of an obligation. */
export const seeState = (page: Page, assurance: keyof typeof WORDS.assurance): Promise<void> =>
  page.locator('h1 + div').getByText(WORDS.assurance[assurance], { exact: true }).waitFor();

/** The code of the obligation whose page is opened, once it is read; a panel over the matrix is none. */
export async function openedCode(page: Page): Promise<string> {
  const opened = page.locator('main [data-code]:not(a)');
  await opened.getByRole('heading', { name: WORDS.obligation.text }).waitFor();
  return (await opened.getAttribute('data-code'))!;
}

/** Drops files from the desktop somewhere on the page. */
export async function dropFiles(page: Page, files: { name: string; content: Buffer }[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    (given) => {
      const carried = new DataTransfer();
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        carried.items.add(new File([bytes], name, { type: 'application/pdf' }));
      }
      return carried;
    },
    files.map(({ name, content }) => ({ name, base64: content.toString('base64') })),
  );
  for (const type of ['dragover', 'drop']) await page.dispatchEvent('main h1', type, { dataTransfer });
}

const OBLIGATION = `query($id: ID!) { obligation(id: $id) {
  id evidence { id title versions { id isCurrent } } contestations { id isOpen } } }`;
const REVIEW = 'mutation($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { id } }';
const REPLY = 'mutation($input: ReplyToContestationInput!) { replyToContestation(input: $input) { id } }';

/** Somebody sends a proof back while nobody looks, through the API. */
export async function sendBack(app: TestApp, who: PersonaName, obligationId: string, title: string, comment: string): Promise<void> {
  const client = await app.as(who);
  const { obligation } = await client.get(OBLIGATION, { id: obligationId });
  const proof = obligation.evidence.find((one: { title: string }) => one.title === title);
  const { id } = proof.versions.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent);
  await client.get(REVIEW, {
    input: { obligationId, evidenceVersionId: id, verdict: 'CHANGES_REQUESTED', changeKind: 'INCOMPLETE', comment },
  });
}

/** Somebody answers the contestation that is open, through the API. */
export async function reply(app: TestApp, who: PersonaName, obligationId: string, body: string): Promise<void> {
  const client = await app.as(who);
  const { obligation } = await client.get(OBLIGATION, { id: obligationId });
  const { id } = obligation.contestations.find(({ isOpen }: { isOpen: boolean }) => isOpen);
  await client.get(REPLY, { input: { contestationId: id, body } });
}

/** The id of the record of this page. */
export const idInAddress = (page: Page): string => /[0-9a-f-]{36}/.exec(page.url())![0];
