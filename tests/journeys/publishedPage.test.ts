import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { publishedBefore } from '../legal-texts/publishedBefore.ts';
import { fr } from '../support/words.ts';
import { dialog, TEAM } from './duty.ts';
import { sendHeld } from './gestures.ts';
import type { Journey } from './journey.ts';
import { daysAgo, expectUsable, inBothLights, region, startLastingJourney } from './registers.ts';

const TITLE = 'Mentions légales de l’ancien site';
const ADDRESS = 'https://example.gouv.fr/mentions';
const OTHER = 'La page nomme encore l’ancien directeur de la publication.';
const WORDS = fr.garant;

let journey: Journey;
let page: Page;

/** A notice of DNUM that was published eleven months and a half ago, when a publication was no proof yet. */
async function oldNotice({ app }: Journey): Promise<void> {
  const team = await app.as('team');
  const { conventions } = await team.get('{ conventions { items { id parties { id code } } } }');
  const partyId = conventions.items[0].parties.find(({ code }: { code: string }) => code === 'DNUM').id;
  const input = { partyId, kind: 'LEGAL_NOTICE', title: TITLE, content: { words: 'Éditeur : la direction générale.', url: ADDRESS } };
  const { openLegalText } = await team.get(
    'mutation($input: OpenLegalTextInput!) { openLegalText(input: $input) { textVersions { id } } }',
    { input },
  );
  await publishedBefore(app, openLegalText.textVersions[0].id, daysAgo(350).split('/').toReversed().join('-'));
}

const pressed = async (target: Locator, key: string) => {
  await target.focus();
  await page.keyboard.press(key);
};
const button = (name: string) => page.getByRole('button', { name, exact: true });
const signed = async (name: string) => {
  await pressed(dialog(page).getByRole('button', { name, exact: true }), 'Enter');
  await sendHeld(page);
};
/** What the keyboard is on pulses for as long as it is. */
const leave = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

/** Says what the page says, unless that is said already: a story that is begun again goes on. */
async function begun(done: Locator, outcome: 'SAYS_THIS' | 'SAYS_OTHER', words?: string): Promise<void> {
  await dialog(page).or(button(WORDS.verb.checkPage)).first().waitFor();
  if ((await done.count()) > 0) return;
  if (!(await dialog(page).isVisible())) await pressed(button(WORDS.verb.checkPage), 'Enter');
  await pressed(dialog(page).getByRole('radio', { name: WORDS.pageOutcome[outcome], exact: true }), 'Space');
  await dialog(page)
    .getByLabel(new RegExp(`^${WORDS.field.pageWords}`))
    .focus();
  if (words) await page.keyboard.insertText(words);
  await inBothLights(page);
  await signed(WORDS.verb.checkPage);
  await done.waitFor();
}

const fromHome = async (title: string) => {
  await page.goto(journey.app.url);
  await pressed(region(page, new RegExp(`^${title}`)).getByRole('link', { name: new RegExp(TITLE) }), 'Enter');
  await page.getByRole('heading', { level: 1, name: new RegExp(TITLE) }).waitFor();
};

beforeAll(async () => {
  journey = await startLastingJourney();
  await oldNotice(journey);
  page = journey.keep(await journey.enter(TEAM, '/'));
}, 180_000);
afterAll(() => journey?.stop());

describe('The page of a text that was published long ago, with the keyboard alone', () => {
  test('is asked to be looked at in what is asked of its writer, where the text is to be offered as a proof too', async () => {
    const pages = region(page, new RegExp(`^${WORDS.pagesToCheck.title}`));
    await pages.getByText(`à regarder au plus tard le`, { exact: false }).first().waitFor();
    await region(page, new RegExp(`^${WORDS.textsToProve.title}`))
      .getByRole('link', { name: new RegExp(TITLE) })
      .waitFor();
    await inBothLights(page);
    await fromHome(WORDS.textsToProve.title);
    await leave();
    await expectUsable(page, 'text-unproven');
  }, 120_000);

  test('is offered as the proof of what it is the writing of', async () => {
    const opened = region(page, WORDS.legalText.occurrences);
    const done = opened.getByText(WORDS.legalText.proves, { exact: false });
    await done.or(button(WORDS.verb.proveLegalText)).first().waitFor();
    if ((await done.count()) === 0) {
      await pressed(button(WORDS.verb.proveLegalText), 'Enter');
      await dialog(page).getByText('A1-DOC-DNUM-1', { exact: false }).first().waitFor();
      await leave();
      await inBothLights(page);
      await signed(WORDS.verb.proveLegalText);
    }
    await opened.getByRole('link', { name: 'A1-DOC-DNUM-1' }).waitFor();
  }, 120_000);

  test('says this version: it is looked at again in a year', async () => {
    const seen = region(page, WORDS.legalText.page)
      .getByText(`Vue le ${daysAgo(0)}`, { exact: false })
      .first();
    await begun(seen, 'SAYS_THIS');
    await region(page, WORDS.legalText.page).getByText('À revoir le', { exact: false }).waitFor();
  }, 120_000);

  test('says something else: what the text proves says so, and it waits for its writer', async () => {
    await begun(region(page, WORDS.legalText.page).getByText('dit autre chose que la version 1', { exact: false }), 'SAYS_OTHER', OTHER);
    await region(page, WORDS.legalText.ended).getByText('DNUM regarde la page publiée').waitFor();
    await leave();
    await expectUsable(page, 'text-page-differs');
    await pressed(region(page, WORDS.legalText.occurrences).getByRole('link', { name: 'A1-DOC-DNUM-1' }), 'Enter');
    await page.getByText('dit autre chose que cette version', { exact: false }).first().waitFor();
  }, 120_000);
});
