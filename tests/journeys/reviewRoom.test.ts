import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../quality/axe.ts';
import { makeDocx } from '../support/files.ts';
import { Story } from '../support/seedWork.story.ts';
import { addressOf, OTHER_SIDE, onDuty, press, TEAM } from './duty.ts';
import { ACCEPTS, reviewOf, seenBy, sendHeld, signVerdict } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';

const DUTY = 'A1-VIO-DNUM-2';
const REGISTER = 'Registre des incidents';
const LACKING = 'Il manque les incidents de 2025.';
const OTHERS = ['A1-VIO-DNUM-1', 'A1-VIO-DNUM-3', 'A1-ORG-DNUM-1', 'A1-ORG-DNUM-2', 'A1-VIE-DNUM-1', 'A1-VIE-DNUM-2', 'A1-DON-DNUM-1'];
const titleOf = (code: string) => `Preuve de ${code}`;

let journey: Journey;
let story: Story;

beforeAll(async () => {
  journey = await startJourney();
  story = await Story.open(journey.app);
  await story.deposit('team', [DUTY], { title: REGISTER, content: { file: 'registre.pdf' } });
  for (const code of OTHERS) await story.deposit('team', [code], { title: titleOf(code), content: { file: `${code}.pdf` } });
}, 180_000);
afterAll(() => journey?.stop());

const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name, exact: true });
const heldActs = (page: Page) => page.getByRole('complementary', { name: 'Actes pas encore envoyés' });

async function verdictsOn(code: string): Promise<{ verdict: string; comment: string | null }[]> {
  const id = /[0-9a-f-]{36}/.exec(await addressOf(journey, code))![0];
  const { obligation } = await (await journey.app.as('dpoDinum')).get(
    'query($id: ID!) { obligation(id: $id) { evidence { versions { reviews { verdict comment } } } } }',
    { id },
  );
  return obligation.evidence.flatMap(({ versions }: { versions: { reviews: never[] }[] }) => versions.flatMap(({ reviews }) => reviews));
}

/** Somebody in the room where this proof is judged. */
async function inRoom(who: string, code: string, title: string): Promise<Page> {
  const page = await onDuty(journey, who, code);
  await reviewOf(page, title).click();
  await page.waitForURL('**/review/**');
  await region(page, 'Votre avis').getByRole('radio').first().waitFor();
  return page;
}

describe('A proof that is not good enough', { timeout: 150_000 }, () => {
  test('is read beside what it should show, nothing chosen beforehand, and is sent back', async () => {
    const dpo = await journey.enter(OTHER_SIDE, '/');
    await reviewOf(dpo, REGISTER).click();
    await region(dpo, REGISTER).locator('canvas').waitFor();
    await region(dpo, 'Ce qui est dû').getByText(DUTY, { exact: false }).waitFor();
    await region(dpo, 'Ce qui est dû').getByText('Preuves attendues').waitFor();
    const verdict = region(dpo, 'Votre avis');
    await verdict.getByText(`Vous signez : ${OTHER_SIDE} (DPO, DINUM).`).waitFor();
    await expect.poll(() => verdict.getByRole('radio', { checked: true }).count()).toBe(0);
    await press(dpo, 'Signer cet avis');
    await verdict.getByText('Ce champ est requis').waitFor();
    await verdict.getByRole('radio', { name: 'Demander une correction' }).check();
    await expect.poll(() => verdict.getByRole('radio', { checked: true }).count()).toBe(1);
    await signVerdict(dpo, { accepts: false, kind: 'INCOMPLETE', comment: LACKING });
    await expect.poll(() => region(dpo, REGISTER).count()).toBe(0);
    expect(await axeViolations(dpo)).toEqual([]);
    await sendHeld(dpo);
    await expect.poll(() => verdictsOn(DUTY)).toEqual([{ verdict: 'CHANGES_REQUESTED', comment: LACKING }]);
  });

  test('comes back with the remark it answers, side by side with the version before, and is accepted; then comes the next', async () => {
    await story.addVersion('team', { title: REGISTER, content: { file: 'registre-2025.pdf' } });
    const dpo = await inRoom(OTHER_SIDE, DUTY, REGISTER);
    await region(dpo, 'Ce qui était demandé sur la version 1').getByText(LACKING).waitFor();
    for (const version of ['Version 1, renvoyée', 'Version 2, à relire']) {
      await dpo.getByRole('article', { name: version }).locator('canvas').waitFor();
    }
    expect(await axeViolations(dpo)).toEqual([]);
    await press(dpo, 'Côte à côte avec la version renvoyée');
    await dpo.getByRole('article', { name: 'Version 1, renvoyée' }).waitFor({ state: 'detached' });
    const place = await dpo.getByText(/^\d+ sur 8 à relire$/).innerText();
    expect(place).toMatch(/^\d sur 8/);
    await dpo.getByRole('link', { name: 'Précédente' }).click();
    await dpo.getByText(`${Number(place[0]) - 1} sur 8 à relire`).waitFor();
    await dpo.getByRole('link', { name: 'Suivante' }).click();
    await dpo.getByText(place).waitFor();
    await signVerdict(dpo, ACCEPTS);
    await sendHeld(dpo);
    await expect.poll(() => verdictsOn(DUTY)).toContainEqual({ verdict: 'ACCEPTED', comment: null });
  });
});

describe('What was signed may be taken back for ten seconds', { timeout: 150_000 }, () => {
  const CODE = 'A1-VIO-DNUM-1';

  test('whatever screen one went to meanwhile: nothing was recorded, and what was typed is there again', async () => {
    const dpo = await inRoom(OTHER_SIDE, CODE, titleOf(CODE));
    await signVerdict(dpo, { accepts: true, comment: 'Procédure claire.' });
    await dpo.getByRole('menuitem', { name: 'Preuves', exact: true }).click();
    await dpo.getByRole('heading', { level: 1, name: 'Preuves' }).waitFor();
    await heldActs(dpo)
      .getByText(`Accepter la preuve · ${titleOf(CODE)} · ${CODE}`)
      .waitFor();
    await heldActs(dpo)
      .getByRole('button', { name: /^Reprendre/ })
      .click();
    await heldActs(dpo).waitFor({ state: 'detached' });
    expect(await verdictsOn(CODE)).toEqual([]);
    await dpo.goto(`${journey.app.url}${await addressOf(journey, CODE)}`);
    await reviewOf(dpo, titleOf(CODE)).click();
    await dpo.getByText('Voici ce que vous aviez saisi sans l’envoyer.').waitFor();
    await expect.poll(() => dpo.getByLabel('Commentaire').inputValue()).toBe('Procédure claire.');
    await dpo.keyboard.press('Escape');
  });

  test('with Control and Z too; then it is recorded by itself', async () => {
    const dpo = await inRoom(OTHER_SIDE, CODE, titleOf(CODE));
    await signVerdict(dpo, ACCEPTS);
    await heldActs(dpo).waitFor();
    await dpo.locator('main h1').focus();
    await dpo.keyboard.press('Control+z');
    await heldActs(dpo).waitFor({ state: 'detached' });
    expect(await verdictsOn(CODE)).toEqual([]);
    await dpo.goto(`${journey.app.url}${await addressOf(journey, CODE)}`);
    await reviewOf(dpo, titleOf(CODE)).click();
    await signVerdict(dpo, ACCEPTS);
    await dpo.getByText('Avis enregistré').waitFor();
    expect(await verdictsOn(CODE)).toEqual([{ verdict: 'ACCEPTED', comment: null }]);
  });

  test('and is sent at once when the page is left', async () => {
    const code = 'A1-VIO-DNUM-3';
    const dpo = await inRoom(OTHER_SIDE, code, titleOf(code));
    await signVerdict(dpo, ACCEPTS);
    await heldActs(dpo).waitFor();
    await dpo.goto('about:blank');
    await expect.poll(() => verdictsOn(code), { timeout: 5_000 }).toEqual([{ verdict: 'ACCEPTED', comment: null }]);
  });
});

describe('What was sent at once', { timeout: 150_000 }, () => {
  test('is recorded although the page is left in the same breath', async () => {
    const code = 'A1-VIE-DNUM-2';
    const dpo = await inRoom(OTHER_SIDE, code, titleOf(code));
    await signVerdict(dpo, ACCEPTS);
    await sendHeld(dpo);
    await dpo.goto('about:blank');
    await expect.poll(() => verdictsOn(code), { timeout: 5_000 }).toEqual([{ verdict: 'ACCEPTED', comment: null }]);
  });
});

describe('While a proof is being read', { timeout: 150_000 }, () => {
  test('somebody else judges it: the second verdict is refused, said over the screen one went to, and its words are kept', async () => {
    const code = 'A1-ORG-DNUM-1';
    const dpo = await inRoom(OTHER_SIDE, code, titleOf(code));
    await story.accept('reviewer', code, titleOf(code));
    await signVerdict(dpo, { accepts: false, kind: 'OUTDATED', comment: 'Elle date de mars 2023.' });
    await sendHeld(dpo);
    const told = heldActs(dpo).getByRole('alert');
    await told.getByText('Un autre visa a été donné entre-temps sur cette version.').waitFor();
    await told.getByRole('button', { name: 'Y revenir, avec ce que vous aviez saisi' }).click();
    await region(dpo, 'Votre avis').getByText('Alix Bernard').waitFor();
    await expect.poll(() => dpo.getByLabel('Ce qu’il faut corriger (obligatoire)').inputValue()).toBe('Elle date de mars 2023.');
    expect(await verdictsOn(code)).toEqual([{ verdict: 'ACCEPTED', comment: null }]);
  });

  test('its party takes it back: it is said in clear words, and what was typed stays in sight', async () => {
    const code = 'A1-ORG-DNUM-2';
    const dpo = await inRoom(OTHER_SIDE, code, titleOf(code));
    const withdraw = 'mutation($input: WithdrawEvidenceInput!) { withdrawEvidence(input: $input) { id } }';
    const input = { evidenceId: story.evidenceId(titleOf(code)), reason: 'Ce document concernait un autre service.' };
    await (await journey.app.as('team')).get(withdraw, { input });
    await signVerdict(dpo, { accepts: true, comment: 'Engagements signés.' });
    await sendHeld(dpo);
    const told = heldActs(dpo).getByRole('alert');
    await told.getByText('Cette preuve a été retirée.').waitFor();
    await told.getByRole('button', { name: 'Y revenir, avec ce que vous aviez saisi' }).click();
    await region(dpo, 'Votre avis').getByText('Ce document concernait un autre service.').waitFor();
    await region(dpo, 'Votre avis').getByText('Engagements signés.').waitFor();
  });

  test('a file that cannot be shown says so and can be downloaded', async () => {
    const team = await onDuty(journey, TEAM, 'A1-DOC-DNUM-1');
    await team.locator('input[type=file]').setInputFiles({ name: 'note.docx', mimeType: 'application/octet-stream', buffer: makeDocx() });
    await team.getByText('Reçu', { exact: true }).waitFor();
    await seenBy(team);
    await press(team, 'Déposer la preuve');
    await team.getByRole('heading', { name: 'note', exact: true }).waitFor();
    const dpo = await inRoom(OTHER_SIDE, 'A1-DOC-DNUM-1', 'note');
    await dpo.getByText('Pas d’aperçu pour ce type de fichier : téléchargez-le.').waitFor();
    const [download] = await Promise.all([dpo.waitForEvent('download'), dpo.getByRole('link', { name: /note\.docx/ }).click()]);
    expect(download.suggestedFilename()).toBe('note.docx');
  });
});

test('A reviewer says that they take a review: the others see by whom and until when, in the queue and in the room, and may judge all the same', async () => {
  const code = 'A1-VIE-DNUM-1';
  const dpo = await inRoom(OTHER_SIDE, code, titleOf(code));
  await press(dpo, 'Je la relis (30 min)');
  await dpo.getByText(/^Vous la relisez, jusqu’au/).waitFor();
  const reviewer = await journey.enter('Alix Bernard', '/');
  await reviewer.getByText(/^Claude Martin \(DPO, DINUM\) la relit, jusqu’au \d\d\/\d\d\/\d{4}/).waitFor();
  await reviewOf(reviewer, titleOf(code)).click();
  await reviewer.getByText('Vous pouvez tout de même donner votre avis.').waitFor();
  await press(dpo, 'La laisser à d’autres');
  await dpo.getByRole('button', { name: 'Je la relis (30 min)' }).waitFor();
}, 120_000);

test('The room is reached from the preview and from the page of a proof, and holds in 320 pixels', async () => {
  const code = 'A1-DON-DNUM-1';
  const dpo = await onDuty(journey, OTHER_SIDE, code);
  await press(dpo, `Aperçu de ${code}.pdf`);
  await dpo.getByRole('dialog').getByRole('link', { name: 'Relire', exact: true }).click();
  await region(dpo, 'Votre avis').waitFor();
  await dpo.goto(`${journey.app.url}/evidences/${story.evidenceId(titleOf(code))}/show`);
  await reviewOf(dpo, titleOf(code)).click();
  await region(dpo, 'Votre avis').getByRole('radio').first().waitFor();
  await dpo.setViewportSize({ width: 320, height: 700 });
  await expect.poll(() => dpo.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  expect(await axeViolations(dpo)).toEqual([]);
}, 150_000);

test('No browser complained, but of the two verdicts that were refused', () => {
  expect(journey.complaints.filter((words) => !/status of 4\d\d/.test(words))).toEqual([]);
});
