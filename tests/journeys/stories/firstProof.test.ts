import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf } from '../../support/files.ts';
import { type Journey, startJourney } from '../journey.ts';
import { HANDS, WAYS, type Way } from './hands.ts';
import { main, obligatory, openedCode, PEOPLE, section, see, seeState, WORDS } from './steps.ts';

const { work, first, field, deposit } = WORDS;
const TITLES: Record<Way, string> = { 'by pointer': 'Première preuve', 'by keyboard': 'Deuxième preuve' };

let journey: Journey;

/** The program as `npm start -- --empty` leaves it: a convention, its people, and nothing that anybody did. */
beforeAll(async () => {
  journey = await startJourney();
}, 180_000);
afterAll(() => journey?.stop());

const obligationsToProve = async (page: Page): Promise<number> =>
  Number(/\((\d+)\)/.exec(await page.getByRole('heading', { name: new RegExp(`^${work.toProve} \\(`) }).innerText())![1]);

describe.each(WAYS)('Somebody of the team who comes for the first time, %s', { timeout: 120_000 }, (way) => {
  const hand = HANDS[way];
  const title = TITLES[way];

  test('is shown first what to prove, gives a file, and sees who has to read it', async () => {
    const team = await journey.open('/');
    await hand.press(team.getByRole('link', { name: WORDS.signIn.button }));
    await hand.press(team.getByRole('button', { name: PEOPLE.team }));
    const begin = section(team, first.title);
    await see(begin, first.act.toProve);
    const before = await obligationsToProve(team);
    await hand.press(begin.getByRole('link', { name: first.begin }));
    const code = await openedCode(team);
    await seeState(team, 'MISSING');

    const file = { name: 'preuve.pdf', mimeType: 'application/pdf', buffer: makePdf(title) };
    await main(team).locator('input[type=file]').setInputFiles(file);
    await main(team).getByText(deposit.received, { exact: true }).waitFor();
    const named = main(team).getByLabel(obligatory(field.title));
    await named.selectText();
    await hand.write(named, title);
    await hand.take(main(team).getByRole('radio', { name: WORDS.confidentiality.PARTIES, exact: true }));
    await hand.press(team.getByRole('button', { name: deposit.submit.split(' |||| ')[0], exact: true }));

    await seeState(team, 'EVIDENCED');
    const proof = section(team, WORDS.evidence.title).getByRole('article');
    await proof.getByRole('heading', { name: title }).waitFor();
    await see(proof, WORDS.evidence.notReviewed);
    await team.goto(journey.app.url);
    await expect.poll(() => obligationsToProve(team)).toBe(before - 1);
    const reader = await journey.enter(PEOPLE.dpoDinum, `/obligations?filter=${encodeURIComponent(JSON.stringify({ text: code }))}`);
    await see(main(reader), WORDS.assurance.EVIDENCED);
  });
});

test('No browser complained', () => {
  expect(journey.complaints).toEqual([]);
});
