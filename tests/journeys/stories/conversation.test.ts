import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf } from '../../support/files.ts';
import { Story } from '../../support/seedWork.story.ts';
import { reviewOf, sendHeld } from '../gestures.ts';
import { type Journey, startJourney } from '../journey.ts';
import { HANDS, type Hand, WAYS, type Way } from './hands.ts';
import { dialog, main, obligatory, PEOPLE, section, see, seeState, WORDS } from './steps.ts';

const { verb, work, field, review, contestation, turn } = WORDS;
const DOUBT = 'La politique publiée ne nomme pas le responsable de traitement.';
const ANSWER = 'La page est corrigée depuis ce matin, le responsable y est nommé.';
const SETTLED = 'Vérifié en ligne : le responsable est nommé.';
const LACKING = 'Il manque les incidents de 2025.';

/** A duty disputed, one whose proof is sent back, and one whose proof waits behind it: each way of using a page has its own. */
const DUTIES: Record<Way, { disputed: string; corrected: string; next: string }> = {
  'by pointer': { disputed: 'A1-SSI-DNUM-1', corrected: 'A1-VIO-DNUM-1', next: 'A1-VIO-DNUM-2' },
  'by keyboard': { disputed: 'A1-VIE-DNUM-1', corrected: 'A1-ORG-DNUM-1', next: 'A1-ORG-DNUM-2' },
};
const proofOf = (code: string) => `Preuve de ${code}`;

let journey: Journey;
let story: Story;

beforeAll(async () => {
  journey = await startJourney();
  story = await Story.open(journey.app);
}, 180_000);
afterAll(() => journey?.stop());

const deposit = (code: string) => story.deposit('team', [code], { title: proofOf(code), content: { file: 'preuve.pdf' } });
const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });
const link = (list: Locator, code: string) => list.locator(`a[href*="${story.obligation(code)}"]`).first();
const waitsFor = (party: string) => turn.waitsFor.replace('%{party}', party);

/** At home, in one of the lists of what waits for somebody. */
async function home(page: Page, list: string): Promise<Locator> {
  await page.goto(journey.app.url);
  const found = section(page, list);
  await found.waitFor();
  return found;
}

/** Fills and signs the dialog of a verb, and sends it at once. */
async function signIn(page: Page, hand: Hand, name: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  await hand.press(button(main(page), name));
  await fill(dialog(page));
  await hand.press(button(dialog(page), name));
  await sendHeld(page);
}

/** Gives a verdict in the room that is open, and sends it at once. */
async function judge(page: Page, hand: Hand, choose: (verdict: Locator) => Promise<void>): Promise<void> {
  const verdict = section(page, review.verdict);
  await choose(verdict);
  await hand.press(button(verdict, verb.signVerdict));
  await sendHeld(page);
}

describe.each(WAYS)('Two parties, %s', { timeout: 150_000 }, (way) => {
  const hand = HANDS[way];
  const { disputed, corrected, next } = DUTIES[way];
  const at = (code: string) => `/obligations/${story.obligation(code)}/show`;

  test('contest and answer each other until it is resolved, each told when it is their turn', async () => {
    await story.declare('team', disputed, 'MET');
    const dpo = await journey.enter(PEOPLE.dpoDinum, at(disputed));
    await seeState(dpo, 'DECLARED');
    await signIn(dpo, hand, verb.contest, (form) => hand.write(form.getByLabel(obligatory(field.reason)), DOUBT));
    await seeState(dpo, 'CONTESTED');
    await see(section(dpo, contestation.title), waitsFor('DNUM'));

    const team = await journey.enter(PEOPLE.team);
    const toAnswer = await home(team, work.contested);
    await see(toAnswer, turn.yours.ANSWER);
    await hand.press(link(toAnswer, disputed));
    const thread = section(team, contestation.title);
    await see(thread, DOUBT);
    await hand.write(thread.getByLabel(obligatory(field.reply)), ANSWER);
    await hand.press(button(thread, verb.reply));
    await sendHeld(team);
    await see(thread, ANSWER);

    const back = await home(dpo, work.contested);
    await see(back, turn.yours.ANSWER);
    await hand.press(link(back, disputed));
    await see(section(dpo, contestation.title), ANSWER);
    await signIn(dpo, hand, verb.resolveContestation, (form) => hand.write(form.getByLabel(obligatory(field.resolution)), SETTLED));
    await seeState(dpo, 'DECLARED');
    await team.reload();
    for (const words of [DOUBT, ANSWER, SETTLED]) await see(section(team, contestation.title), words);
    await expect.poll(() => section(team, contestation.title).getByText(contestation.open, { exact: true }).count()).toBe(0);
  });

  test('send back a proof and correct it; it comes back with its remark beside the version before, is accepted, and the next one follows', async () => {
    await deposit(corrected);
    const dpo = await journey.enter(PEOPLE.dpoDinum, '/');
    await hand.press(reviewOf(dpo, proofOf(corrected)));
    await judge(dpo, hand, async (verdict) => {
      await hand.take(verdict.getByRole('radio', { name: WORDS.verdictChoice.CHANGES_REQUESTED }));
      await hand.take(verdict.getByRole('radio', { name: WORDS.changeKind.INCOMPLETE, exact: true }));
      await hand.write(verdict.getByLabel(obligatory(field.requestedChanges)), LACKING);
    });

    const team = await journey.enter(PEOPLE.team);
    await hand.press(link(await home(team, work.toCorrect), corrected));
    await see(main(team).getByRole('alert'), LACKING);
    await hand.press(button(main(team), verb.addVersion).first());
    const form = dialog(team);
    const file = { name: 'preuve-v2.pdf', mimeType: 'application/pdf', buffer: makePdf('Avec 2025') };
    await form.locator('input[type=file]').setInputFiles(file);
    await form.getByText(WORDS.deposit.received, { exact: true }).waitFor();
    await hand.press(button(form, verb.addVersion));
    await seeState(team, 'EVIDENCED');

    await deposit(next);
    await home(dpo, work.toReview);
    await hand.press(reviewOf(dpo, proofOf(corrected)));
    await see(section(dpo, review.asked.replace('%{number}', '1')), LACKING);
    for (const version of [review.former.replace('%{number}', '1'), review.current.replace('%{number}', '2')]) {
      await dpo.getByRole('article', { name: version }).locator('canvas').waitFor();
    }
    await judge(dpo, hand, (verdict) => hand.take(verdict.getByRole('radio', { name: WORDS.verdictChoice.ACCEPTED })));
    await dpo.getByRole('heading', { name: proofOf(next) }).waitFor();
    await dpo.goto(`${journey.app.url}${at(corrected)}`);
    await see(section(dpo, WORDS.evidence.title), PEOPLE.dpoDinum);
    await story.accept('dpoDinum', next, proofOf(next));
  });
});

test('No browser complained', () => {
  expect(journey.complaints).toEqual([]);
});
