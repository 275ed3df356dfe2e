import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Story } from '../support/seedWork.story.ts';
import { fr } from '../support/words.ts';
import { addressOf, dialog, OTHER_SIDE, press, TEAM } from './duty.ts';
import { decide, sendHeld } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';

const WORDS = fr.garant;
const CODE = 'A1-VIO-DNUM-1';
const DUTY = 'Définition de la procédure de notification en cas de violation de données';
const SIGNED = `${WORDS.signing.as.split('%')[0]}Camille Roux (équipe, DNUM).`;
const REASON = 'Le service ne traite aucune donnée de cette nature.';

let journey: Journey;
let story: Story;
let team: Page;
let acts: string[];

beforeAll(async () => {
  journey = await startJourney();
  story = await Story.open(journey.app);
  await story.deposit('team', [CODE], { title: 'Procédure', content: { file: 'procedure.pdf' } });
  team = journey.keep(await journey.enter(TEAM, await addressOf(journey, CODE)));
  acts = [];
  team.on('request', (request) => {
    const name = /"query":"\s*mutation (\w+)/.exec(request.postData() ?? '')?.[1];
    if (name) acts.push(name);
  });
}, 180_000);
afterAll(() => journey?.stop());

const held = () => team.getByRole('complementary', { name: WORDS.held.title }).getByRole('listitem');

/** What an act quotes before it is signed: the words of the duty, the name, and that it is kept. */
async function quotes(form: Locator): Promise<void> {
  await form.locator('blockquote').filter({ hasText: DUTY }).waitFor();
  await form.getByText(SIGNED).waitFor();
  await form.getByText(WORDS.signing.kept).waitFor();
}

describe('An act that binds', { timeout: 150_000 }, () => {
  test('is a deposit whose readers are chosen, not presumed, and whose first day nobody says for the person', async () => {
    await press(team, WORDS.deposit.kinds.STATEMENT);
    const place = team.locator('#deposit');
    expect(await place.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await place.getByRole('textbox', { name: WORDS.field.validFrom }).inputValue()).toBe('');
    await place
      .getByLabel(/^Texte|^Attestation/)
      .first()
      .fill('La procédure est appliquée depuis 2024.');
    await place.getByLabel('Titre (obligatoire)').fill('Attestation de la direction');
    await press(team, 'Déposer la preuve');
    await place.getByText('Ce champ est requis').waitFor();
    expect(acts).toEqual([]);
    await team.reload();
    await press(team, WORDS.deposit.kinds.STATEMENT);
    await place.getByText(WORDS.draft.resumed).waitFor();
    await decide(place, WORDS.confidentiality.RESTRICTED);
    await press(team, 'Déposer la preuve');
    await team.getByRole('heading', { name: 'Attestation de la direction' }).waitFor();
    expect(acts.splice(0)).toEqual(['DepositEvidence']);
  });

  test('quotes the duty, the name and that it is kept, when a proof is withdrawn or detached', async () => {
    const proof = team.getByRole('article').filter({ has: team.getByRole('heading', { name: 'Procédure', exact: true }) });
    for (const verb of [WORDS.verb.withdraw, WORDS.verb.unlink]) {
      await proof.getByRole('button', { name: verb, exact: true }).click();
      await quotes(dialog(team));
      await team.keyboard.press('Escape');
      await dialog(team).waitFor({ state: 'detached' });
    }
  });

  test('is a reply that may be taken back with its words, then is sent once', async () => {
    await story.contest('dpoDinum', CODE, 'La procédure ne dit rien des personnes concernées.');
    await team.reload();
    const body = team.getByLabel(`${WORDS.field.reply} ${WORDS.form.obligatory}`);
    await team.getByText(SIGNED).waitFor();
    await body.fill('Un modèle est en cours de rédaction.');
    await press(team, WORDS.verb.reply);
    await held().waitFor();
    await team.keyboard.press('Control+z');
    await expect.poll(() => held().count()).toBe(0);
    expect(await body.inputValue()).toBe('Un modèle est en cours de rédaction.');
    await press(team, WORDS.verb.reply);
    await sendHeld(team);
    await team.getByRole('listitem').filter({ hasText: 'Un modèle est en cours de rédaction.' }).first().waitFor();
    expect(acts.splice(0)).toEqual(['ReplyToContestation']);
  });

  test('leaves its form for good once it is sent, however long the answer takes', async () => {
    acts.splice(0);
    await team.route('**/graphql', async (route) => {
      if (/"query":"\s*mutation/.test(route.request().postData() ?? '')) await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    await press(team, WORDS.verb.declare);
    await decide(dialog(team), WORDS.declarationStatus.MET);
    await dialog(team).getByRole('button', { name: WORDS.verb.declare, exact: true }).click();
    await dialog(team).waitFor({ state: 'hidden' });
    await team.evaluate(() => {
      const root = document.querySelector('#root')!;
      new MutationObserver(() => {
        if (root.getAttribute('aria-hidden')) root.setAttribute('data-covered', '');
      }).observe(root, { attributes: true, attributeFilter: ['aria-hidden'] });
    });
    await sendHeld(team);
    await expect.poll(() => held().count()).toBe(0);
    await team.getByText(WORDS.done.declare).waitFor();
    await team.unrouteAll({ behavior: 'wait' });
    expect(await team.locator('[data-covered]').count()).toBe(0);
    expect(acts.splice(0)).toEqual(['DeclareObligation']);
  });

  test('quotes the duty, the name and that it is kept, when a contestation is lifted', async () => {
    const dpo = await journey.enter(OTHER_SIDE, await addressOf(journey, CODE));
    await press(dpo, WORDS.verb.resolveContestation);
    await dialog(dpo).locator('blockquote').filter({ hasText: DUTY }).waitFor();
    await dialog(dpo)
      .getByText(`${WORDS.signing.as.split('%')[0]}${OTHER_SIDE} (DPO, DINUM).`)
      .waitFor();
  });

  test('is the applicability of several duties: each quoted, none chosen, taken back, then told row by row', async () => {
    await team.goto(`${journey.app.url}/obligations?filter=${encodeURIComponent('{"text":"A1-VIO-DNUM"}')}`);
    for (const code of [CODE, 'A1-VIO-DNUM-2']) await team.getByRole('checkbox', { name: `Choisir ${code}` }).check();
    const decideAll = async () => {
      await press(team, WORDS.verb.setApplicability);
      await quotes(dialog(team));
      expect(await dialog(team).locator('blockquote').count()).toBe(2);
    };
    await decideAll();
    expect(await dialog(team).getByRole('radio', { checked: true }).count()).toBe(0);
    await decide(dialog(team), WORDS.applicability.no);
    await dialog(team).getByLabel('Motif (obligatoire)').fill(REASON);
    await press(team, WORDS.bulk.apply);
    await held().waitFor();
    await team.keyboard.press('Control+z');
    await expect.poll(() => held().count()).toBe(0);
    expect(acts).toEqual([]);
    await decideAll();
    expect(await dialog(team).getByLabel('Motif (obligatoire)').inputValue()).toBe(REASON);
    await press(team, WORDS.bulk.apply);
    await sendHeld(team);
    await dialog(team).getByText('2 faites, 0 refusée').waitFor();
    expect(acts).toEqual(['SetApplicabilities']);
  });

  test('never makes a browser complain', () => {
    expect(journey.complaints).toEqual([]);
  });
});
