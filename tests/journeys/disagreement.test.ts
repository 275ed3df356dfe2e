import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insideAgreement } from '../support/outside.ts';
import { fr } from '../support/words.ts';
import { type Commitment, KEPT, RISK, seen, untouched } from './commitments.ts';
import { decide, sendHeld, sign } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';
import { expectUsable } from './registers.ts';

const WORDS = fr.garant;
const [REVIEWER, PARTNER, TEAM] = ['Alix Bernard', 'Andréa Lopez', 'Camille Roux'];

let journey: Journey;
let conventionId: string;

beforeAll(async () => {
  journey = await startJourney();
  ({ conventionId } = await insideAgreement(await journey.app.as('administrator')));
}, 180_000);
afterAll(() => journey?.stop());

/** A commitment that nobody observed, seen kept by the partner and at risk by the team: each attempt of a test has its own. */
async function disagreed(): Promise<Commitment> {
  const duty = await untouched(journey, conventionId);
  await seen(journey, 'partner', duty, 'KEPT', KEPT);
  await seen(journey, 'team', duty, 'AT_RISK', RISK);
  return duty;
}

const section = (page: Page) => page.getByRole('region', { name: WORDS.disagreement.title, exact: true });
const observations = (page: Page) => page.getByRole('region', { name: WORDS.observation.title, exact: true });
/** Enter on what has the focus, as who uses no mouse. */
async function pressEnter(page: Page, on: Locator): Promise<void> {
  await on.focus();
  await page.keyboard.press('Enter');
}
const waitsFor = (party: string) => WORDS.turn.waitsFor.replace('%{party}', party);
const addressOf = ({ obligationId }: Commitment) => `/obligations/${obligationId}/show#disagreement`;

describe('A disagreement on the manifesto', () => {
  test('is found in the portfolio, discussed by both sides and the reviewer, and ended by an observation', {
    timeout: 240_000,
  }, async () => {
    const duty = await disagreed();
    const reviewer = await journey.enter(REVIEWER, '/portfolio');
    await reviewer.getByRole('link', { name: /désaccords sur le manifeste/ }).click();
    await reviewer
      .getByRole('link', { name: /^Désaccords: \d+, / })
      .first()
      .click();
    await reviewer.locator(`a[href="/obligations/${duty.obligationId}/show"]`).first().click();
    await section(reviewer).getByText('Partenaire : respecté').waitFor();
    await section(reviewer).getByText(RISK).waitFor();
    await section(reviewer).getByText(waitsFor('PARTENAIRE')).waitFor();
    await section(reviewer).getByLabel(`${WORDS.field.disagreementReply} ${WORDS.form.obligatory}`).fill('De quels tableaux parlez-vous ?');
    await section(reviewer)
      .getByText(/^Vous signez : Alix Bernard/)
      .waitFor();
    await section(reviewer).getByRole('button', { name: WORDS.verb.replyToDisagreement, exact: true }).click();
    await sendHeld(reviewer);
    await section(reviewer).getByText('De quels tableaux parlez-vous ?').waitFor();
    await section(reviewer).getByText(waitsFor('PARTENAIRE, EQUIPE')).waitFor();
    await expectUsable(reviewer);

    const partner = await journey.enter(PARTNER, '/');
    const list = partner.getByRole('region', { name: new RegExp(`^${WORDS.work.disagreeing} \\(`) });
    await list.getByText(WORDS.turn.yours.ANSWER).first().waitFor();
    await list.locator(`a[href="${addressOf(duty)}"]`).click();
    await section(partner).getByText('De quels tableaux parlez-vous ?').waitFor();
    await section(partner)
      .getByLabel(`${WORDS.field.disagreementReply} ${WORDS.form.obligatory}`)
      .fill('Des trois tableaux d’octobre, retirés depuis.');
    await section(partner).getByRole('button', { name: WORDS.verb.replyToDisagreement, exact: true }).click();
    await sendHeld(partner);
    await section(partner).getByText(waitsFor('EQUIPE')).waitFor();

    const team = await journey.enter(TEAM, addressOf(duty));
    await section(team).getByText('Des trois tableaux d’octobre, retirés depuis.').waitFor();
    await section(team).getByText(WORDS.turn.yours.ANSWER).waitFor();
    await observations(team).getByRole('button', { name: WORDS.verb.observe }).click();
    const form = team.getByRole('dialog');
    await decide(form, 'respecté');
    await form.getByLabel('Observé le (obligatoire)', { exact: true }).fill('20/11/2026');
    await form.getByLabel('Ce qui a été observé (obligatoire)').fill('Les tableaux ont été retirés, les entretiens ont repris.');
    await sign(team, WORDS.verb.observe);
    await section(team)
      .getByText(/^Les côtés ont été en désaccord du/)
      .waitFor();
    expect(await section(team).getByRole('textbox').count()).toBe(0);
    await section(team).getByText('De quels tableaux parlez-vous ?').waitFor();
    await expectUsable(team);
  });

  test('is answered from the manifesto without a mouse, and waits for the other side', { timeout: 120_000 }, async () => {
    const duty = await disagreed();
    const page = await journey.enter(PARTNER, `/conventions/${conventionId}/manifesto?disagreements=1`);
    await pressEnter(page, page.getByRole('link', { name: `${WORDS.disagreement.discuss} : ${duty.code}` }));
    const field = section(page).getByLabel(`${WORDS.field.disagreementReply} ${WORDS.form.obligatory}`);
    await field.focus();
    await page.keyboard.type('Parlons-en au point de mardi.');
    await pressEnter(page, section(page).getByRole('button', { name: WORDS.verb.replyToDisagreement, exact: true }));
    await sendHeld(page);
    await section(page).getByText('Parlons-en au point de mardi.').waitFor();
    await section(page).getByText(waitsFor('EQUIPE')).waitFor();
    await page.goto(`${journey.app.url}/conventions/${conventionId}/manifesto`);
    await page.getByRole('link', { name: `${WORDS.disagreement.read} : ${duty.code}` }).waitFor();
    await expectUsable(page);
  });
});
