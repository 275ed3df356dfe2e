import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Story } from '../../support/seedWork.story.ts';
import { fr } from '../../support/words.ts';
import { sendHeld } from '../gestures.ts';
import { type Journey, startJourney } from '../journey.ts';
import { countTouches, enter, hasFocus, tabTo, type } from './keyboard.ts';
import { dialog, idInAddress, main, obligatory, openedCode, PEOPLE, section, see, seeState, WORDS } from './steps.ts';

const { verb, work, field, deposit } = WORDS;
const REGISTER = 'Registre des incidents';
const PROCEDURE = 'Procédure de notification';
const RISKS = 'Analyse de risques';
const LACKING = 'Il manque les incidents de 2025.';
const DOUBT = 'Aucun partage n’a eu lieu à notre connaissance.';

let journey: Journey;
let story: Story;
let dpo: Page;
let touches: () => Promise<number>;

beforeAll(async () => {
  journey = await startJourney();
  story = await Story.open(journey.app);
  const proofs = { 'A1-VIO-DNUM-2': REGISTER, 'A1-VIO-DNUM-1': PROCEDURE, 'A1-ORG-DNUM-1': RISKS };
  for (const [code, title] of Object.entries(proofs)) {
    await story.declare('team', code, 'MET');
    await story.deposit('team', [code], { title, content: { file: `${code}.pdf` } });
  }
  await story.declare('team', 'A1-SSI-DNUM-1', 'MET');
  dpo = await journey.open('/');
  touches = await countTouches(dpo);
  await dpo.reload();
}, 180_000);
afterAll(() => journey?.stop());

const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });
const row = (title: string) => section(dpo, work.toReview).getByRole('group', { name: new RegExp(`^${title}, pour `) });
const cell = (code: string) => dpo.locator('td[data-row]').filter({ has: dpo.locator(`[data-code="${code}"]`) });

/** Walks with the arrows of a queue until this row has the focus. */
async function walkTo(title: string): Promise<void> {
  const rows = section(dpo, work.toReview).getByRole('group');
  await tabTo(dpo, rows.and(dpo.locator('[tabindex="0"]')));
  await dpo.keyboard.press('Home');
  for (let step = await rows.count(); step > 0 && !(await hasFocus(row(title))); step -= 1) await dpo.keyboard.press('ArrowDown');
  await expect.poll(() => hasFocus(row(title))).toBe(true);
}

/** From the queue to the review of a proof, whose title has the focus. */
async function openFromQueue(title: string): Promise<void> {
  await walkTo(title);
  await dpo.keyboard.press('Enter');
  await dpo.waitForURL('**/review/**');
  await expect.poll(() => hasFocus(dpo.locator('main h1'))).toBe(true);
  await section(dpo, WORDS.review.verdict).getByRole('radio').first().waitFor();
}

describe('The DPO of a party, without a mouse', { timeout: 150_000 }, () => {
  test('signs in and is brought to what waits for a verdict', async () => {
    await enter(dpo, dpo.getByRole('link', { name: WORDS.signIn.button }));
    await enter(dpo, dpo.getByRole('button', { name: PEOPLE.dpoDinum }));
    await row(REGISTER).waitFor();
    await expect.poll(() => section(dpo, work.toReview).getByRole('group').count()).toBe(3);
  });

  test('sends a proof back from its review, chosen with one key, with a reason', async () => {
    await openFromQueue(REGISTER);
    await dpo.keyboard.press('r');
    await tabTo(dpo, dpo.getByRole('radio', { name: WORDS.changeKind.INCORRECT, exact: true }));
    await dpo.keyboard.press('ArrowDown');
    await type(dpo, dpo.getByLabel(obligatory(field.requestedChanges)), LACKING);
    await enter(dpo, button(main(dpo), verb.signVerdict));
    await sendHeld(dpo);
    await enter(dpo, dpo.getByRole('link', { name: WORDS.review.backToQueue }));
    await row(PROCEDURE).waitFor();
    await row(REGISTER).waitFor({ state: 'detached' });
  });

  test('accepts another with one key to choose and one to sign, and is brought to the next', async () => {
    await openFromQueue(PROCEDURE);
    await dpo.keyboard.press('a');
    await dpo.keyboard.press('Enter');
    await see(dpo, RISKS);
    await sendHeld(dpo);
    await see(dpo, '1 sur 1 à relire');
  });

  test('accepts the last one with a comment', async () => {
    await dpo.keyboard.press('a');
    await type(dpo, dpo.getByLabel(field.comment), 'Risques cotés et datés.');
    await enter(dpo, button(main(dpo), verb.signVerdict));
    await sendHeld(dpo);
    await see(dpo, WORDS.review.nothingLeft);
    await enter(dpo, dpo.getByRole('link', { name: WORDS.review.openDuty }));
    expect(await openedCode(dpo)).toBe('A1-ORG-DNUM-1');
    await seeState(dpo, 'ATTESTED');
    await see(section(dpo, WORDS.declaration.title), `${PEOPLE.dpoDinum} (${WORDS.role.DPO}, DINUM)`);
  });

  test('crosses the matrix with the arrows to what its own side owes, and opens it', async () => {
    await enter(dpo, dpo.getByRole('link', { name: WORDS.obligation.backToMatrix }));
    const own = cell('A1-VIO-DINUM-1');
    await tabTo(dpo, dpo.locator('td[data-row][tabindex="0"]'));
    await dpo.keyboard.press('Control+Home');
    for (let step = 0; step < 20 && !(await hasFocus(own)); step += 1) await dpo.keyboard.press('ArrowDown');
    await expect.poll(() => hasFocus(own)).toBe(true);
    await dpo.keyboard.press('Enter');
    await dialog(dpo).getByRole('heading', { name: WORDS.obligation.text }).waitFor();
    expect(idInAddress(dpo)).toBe(story.conventionId);
    expect(dpo.url()).toContain(story.obligation('A1-VIO-DINUM-1'));
  });

  test('declares it, chooses the state, and proves it with a link', async () => {
    const panel = dpo.getByRole('dialog', { name: WORDS.matrix.panel });
    await enter(dpo, button(panel, verb.declare));
    const form = dpo.getByRole('dialog', { name: verb.declare });
    await tabTo(dpo, form.getByRole('radio', { name: WORDS.declarationStatus.MET, exact: true }));
    await dpo.keyboard.press('Space');
    await enter(dpo, button(form, verb.declare));
    await sendHeld(dpo);
    await form.waitFor({ state: 'detached' });
    await tabTo(dpo, button(panel, deposit.kinds.FILE));
    await dpo.keyboard.press('ArrowRight');
    await dpo.keyboard.press('Enter');
    await type(dpo, panel.getByLabel(obligatory(field.url)), 'https://exemple.fr/alerte');
    await type(dpo, panel.getByLabel(obligatory(field.title)), 'Procédure d’alerte');
    await tabTo(dpo, panel.getByRole('radio', { name: WORDS.confidentiality.PARTIES, exact: true }));
    await dpo.keyboard.press('Space');
    await enter(dpo, button(panel, 'Déposer la preuve'));
    await panel.getByRole('heading', { name: 'Procédure d’alerte' }).waitFor();
    await see(panel, WORDS.assurance.EVIDENCED);
    await expect.poll(() => panel.getByRole('link', { name: new RegExp(`^${verb.review}`) }).count()).toBe(0);
  });

  test('comes back to the same cell with Escape', async () => {
    await dpo.keyboard.press('Escape');
    await dialog(dpo).waitFor({ state: 'detached' });
    await expect.poll(() => hasFocus(cell('A1-VIO-DINUM-1'))).toBe(true);
    await see(cell('A1-VIO-DINUM-1'), WORDS.assurance.EVIDENCED);
  });

  test('finds by its words what the other side claims, and contests it', async () => {
    await dpo.keyboard.press('Control+k');
    const box = dpo.getByRole('combobox', { name: WORDS.search.open });
    await box.waitFor();
    await dpo.keyboard.type('partage des pratiques');
    const found = dpo.getByRole('option').filter({ hasText: 'Partage des pratiques' }).first();
    await found.waitFor();
    const isChosen = async () => (await found.getAttribute('aria-selected')) === 'true';
    for (let step = 0; step < 10 && !(await isChosen()); step += 1) await dpo.keyboard.press('ArrowDown');
    await dpo.keyboard.press('Enter');
    expect(await openedCode(dpo)).toBe('A1-SSI-DNUM-1');
    await enter(dpo, button(main(dpo), verb.contest));
    await type(dpo, dialog(dpo).getByLabel(obligatory(field.reason)), DOUBT);
    await enter(dpo, button(dialog(dpo), verb.contest));
    await sendHeld(dpo);
    await seeState(dpo, 'CONTESTED');
  });

  test('never touched anything, and signs out', async () => {
    expect(await touches()).toBe(0);
    await dpo.mouse.click(1, 400);
    expect(await touches(), 'a touch is counted').toBeGreaterThan(0);
    await enter(dpo, button(dpo, PEOPLE.dpoDinum));
    const leave = dpo.getByRole('menuitem', { name: fr.ra.auth.logout });
    await leave.waitFor();
    for (let step = 0; step < 5 && !(await hasFocus(leave)); step += 1) await dpo.keyboard.press('ArrowDown');
    await dpo.keyboard.press('Enter');
    const again = dpo.getByRole('link', { name: WORDS.signIn.button });
    await again.waitFor();
    await dpo.goto(`${journey.app.url}/obligations`);
    await again.waitFor();
  });

  test('never makes its browser complain', () => {
    expect(journey.complaints).toEqual([]);
  });
});
