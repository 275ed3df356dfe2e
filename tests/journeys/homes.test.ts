import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seenBy } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';
import { goTo, main, obligatory, openedCode, PEOPLE, press, section, see, WORDS } from './stories/steps.ts';

const { setup, first, site, reading } = WORDS;
const STATEMENT = 'La notification suit une procédure écrite, relue chaque année par la direction.';
const LAST_DAY = '2029-12-31';

let journey: Journey;
let administrator: Page;

beforeAll(async () => {
  journey = await startJourney();
  administrator = await journey.enter(PEOPLE.administrator);
}, 180_000);
afterAll(() => journey?.stop());

async function endReading(validUntil: string): Promise<void> {
  const api = await journey.app.as('administrator');
  const { memberships } = await api.get('{ memberships(filter: { roles: [READER] }) { items { id } } }');
  await api.get('mutation($id: ID!, $validUntil: Date!) { endMembership(input: { membershipId: $id, validUntil: $validUntil }) { id } }', {
    id: memberships.items[0].id,
    validUntil,
  });
}

const place = () => section(administrator, setup.title);
const stepsShown = () => place().locator('ol').first().getByRole('listitem').allInnerTexts();

describe('The home of who administers a new instance', { timeout: 150_000 }, () => {
  test('says what remains first, each step with its count and the way to it', async () => {
    await place().getByText('Restent 2 étapes.').waitFor();
    const [pages, proof] = await stepsShown();
    expect(pages).toContain('0 écrite sur 3. Il manque : Accessibilité, Mentions légales, Politique de confidentialité.');
    expect(proof).toContain('0 déposée');
    await place().getByText('5 étapes faites').click();
    await place().getByText(setup.step.REVIEWERS).waitFor();
  });

  test('leads to a page with a text to start from, which is refused as long as something is left to complete', async () => {
    await place().getByRole('link', { name: setup.act.LEGAL_PAGES }).click();
    await press(main(administrator), WORDS.verb.update);
    await press(main(administrator), site.start);
    const body = main(administrator).getByLabel(obligatory(site.bodyFr));
    await expect.poll(() => body.inputValue()).toContain('[à compléter : nom de l’organisme]');
    expect(await body.evaluate((field) => field === document.activeElement)).toBe(true);
    await see(main(administrator), /^Restent 10 passages à compléter avant de publier/);
    await press(main(administrator), 'Enregistrer');
    await see(main(administrator), /^Complétez ou retirez ce qui est entre crochets/);
    for (const label of [obligatory(site.bodyFr), site.bodyEn]) {
      const field = main(administrator).getByLabel(label, { exact: true });
      await field.fill((await field.inputValue()).replace(/\[[^\]]*\](?!\()/g, 'DINUM'));
    }
    await press(main(administrator), 'Enregistrer');
    await main(administrator).getByRole('button', { name: 'Enregistrer' }).waitFor({ state: 'detached' });
    await see(main(administrator), 'DINUM s’engage à rendre ce site accessible');
    await administrator.goto(journey.app.url);
    await place()
      .getByText(/^1 écrite sur 3\./)
      .waitFor();
  });

  test('counts the first proof once a team, told what to begin with, has deposited it', async () => {
    const team = await journey.enter(PEOPLE.team);
    const begin = section(team, first.title);
    await begin.getByText('Déclarer et prouver une obligation (environ 15 min)').waitFor();
    await begin.getByText('Tout ce qui vous attend : environ 2 jours de travail.', { exact: true }).waitFor();
    await begin.getByText(first.why).focus();
    await team.keyboard.press('Enter');
    const rule =
      /^Ce qui vient d’abord : .* À déclarer, À relire, .* Durées fixées d’avance, les mêmes pour tous : déclarer 2 min, relire 5 min/;
    await begin.getByText(rule).waitFor();
    const code = (await begin.getByText(/^[A-Z0-9-]+ · [A-Z]+ · /).innerText()).split(' · ')[0];
    await begin.getByRole('link', { name: first.begin }).click();
    expect(await openedCode(team)).toBe(code);
    await press(team, WORDS.deposit.kinds.STATEMENT);
    await team.getByLabel(obligatory(WORDS.field.title)).fill('Engagement écrit');
    await team.getByLabel(obligatory(WORDS.field.statement)).fill(STATEMENT);
    await seenBy(team);
    await team
      .getByRole('button', { name: /^Déposer/ })
      .last()
      .click();
    await team.getByRole('link', { name: 'Engagement écrit' }).or(team.getByText('Engagement écrit')).first().waitFor();
    await administrator.goto(journey.app.url);
    await place().getByText('Reste 1 étape.').waitFor();
    await place().getByText('6 étapes faites').click();
    await place().getByText('1 déposée').waitFor();
  });
});

describe('The home of the others', { timeout: 150_000 }, () => {
  test('of a reviewer begins with the oldest proof that waits, one press from its review', async () => {
    const reviewer = await journey.enter(PEOPLE.reviewer);
    const begin = section(reviewer, first.title);
    await begin.getByText('Relire une preuve (environ 5 min)').waitFor();
    expect(await begin.getByText('Tout ce qui vous attend').count()).toBe(0);
    await begin.getByRole('link', { name: first.begin }).press('Enter');
    await reviewer.waitForURL('**/review/**');
  });

  test('of a reader says what may be read, until when, and that nothing may be written', async () => {
    await endReading(LAST_DAY);
    const reader = await journey.enter(PEOPLE.reader);
    const rights = section(reader, reading.title);
    await rights.getByText('Jusqu’au 31/12/2029 inclus').waitFor();
    await rights.getByText(/^Les obligations, leur état.* Vous ne pouvez rien y écrire\.$/).waitFor();
    await rights.getByRole('link', { name: /^Matrice : / }).click();
    await reader.getByRole('table').waitFor();
    await goTo(reader, 'myWork');
    expect(await main(reader).getByText(WORDS.work.none).count()).toBe(0);
  });

  test('never makes a browser complain', () => {
    expect(journey.complaints).toEqual([]);
  });
});
