import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insideAgreement } from '../support/outside.ts';
import { fr } from '../support/words.ts';
import { sign } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';
import { expectUsable } from './registers.ts';

const WORDS = fr.garant;
const CODE = 'A2-P1-PART-1';
const REASON = 'Le comité de mai lit « première version » autrement.';
const FOUND = `query($filter: ObligationFilter) { obligations(filter: $filter) { items { id
  wordingReading { readingSignatories { partyId readingWord { isConfirmed } allowedActions } } } } }`;
const WITHDRAW = 'mutation($input: WithdrawReadingInput!) { withdrawReading(input: $input) { id } }';

let journey: Journey;
let conventionId: string;

beforeAll(async () => {
  journey = await startJourney();
  ({ conventionId } = await insideAgreement(await journey.app.as('administrator')));
}, 180_000);
afterAll(() => journey?.stop());

/** The obligation, of which nobody confirms the reading: what a first attempt confirmed is taken back. */
async function unread(): Promise<string> {
  let obligationId = '';
  for (const who of ['dpoDnum', 'dpoDinum'] as const) {
    const client = await journey.app.as(who);
    const { obligations } = await client.get(FOUND, { filter: { conventionIds: [conventionId], codes: [CODE] } });
    const [{ id, wordingReading }] = obligations.items;
    for (const { partyId, allowedActions } of wordingReading.readingSignatories) {
      if (allowedActions.includes('WITHDRAW_READING')) await client.get(WITHDRAW, { input: { obligationId: id, partyId, reason: REASON } });
    }
    obligationId = id;
  }
  return obligationId;
}

const section = (page: Page) => page.getByRole('region', { name: WORDS.wordingReading.title, exact: true });
const waitsFor = (party: string) => WORDS.turn.waitsFor.replace('%{party}', party);

test('words that are read in several ways wait for each signatory, from its work to the page, until both confirmed; one takes it back', {
  timeout: 240_000,
}, async () => {
  const obligationId = await unread();
  const address = `/obligations/${obligationId}/show#reading`;
  const own = await journey.enter('Dominique Petit', '/');
  const list = own.getByRole('region', { name: new RegExp(`^${WORDS.work.toConfirm} \\(`) });
  await list.getByText(WORDS.turn.yours.CONFIRM).first().waitFor();
  await list.locator(`a[href="${address}"]`).click();
  await section(own).getByText("Aucun lancement n'est exigé avant la fin de la période de construction (6 mois).").waitFor();
  await section(own).getByRole('button', { name: WORDS.verb.confirmReading }).click();
  await own
    .getByRole('dialog')
    .getByText(/^Vous signez : Dominique Petit/)
    .waitFor();
  await sign(own, WORDS.verb.confirmReading);
  await section(own).getByText(waitsFor('DINUM')).waitFor();
  await expectUsable(own, 'reading-waits');

  const other = await journey.enter('Claude Martin', address);
  await section(other).getByText(WORDS.turn.yours.CONFIRM).waitFor();
  await section(other).getByRole('button', { name: WORDS.verb.confirmReading }).click();
  await sign(other, WORDS.verb.confirmReading);
  await section(other)
    .getByText(/^Chaque signataire a confirmé cette lecture/)
    .waitFor();
  await other.getByText(WORDS.assurance.UNOBSERVED, { exact: true }).first().waitFor();
  await expectUsable(other, 'reading-settled');

  await section(other).getByRole('button', { name: WORDS.verb.withdrawReading }).click();
  await other.getByRole('dialog').getByLabel(`${WORDS.field.reason} ${WORDS.form.obligatory}`).fill(REASON);
  await sign(other, WORDS.verb.withdrawReading);
  await section(other).getByText(REASON).waitFor();
  await other.getByText(WORDS.assurance.TO_CONFIRM, { exact: true }).first().waitFor();
  expect(await section(other).getByRole('button', { name: WORDS.verb.confirmReading }).count()).toBe(1);
});
