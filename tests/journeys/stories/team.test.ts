import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf } from '../../support/files.ts';
import { decide, seenBy } from '../gestures.ts';
import { type Journey, startJourney } from '../journey.ts';
import {
  act,
  dialog,
  dropFiles,
  idInAddress,
  main,
  obligatory,
  openedCode,
  PEOPLE,
  press,
  section,
  see,
  seeState,
  sendBack,
  WORDS,
} from './steps.ts';

const { verb, work, field, deposit, declarationStatus } = WORDS;
const MISSING_PAGES = 'Il manque le volet « agents extérieurs ».';
const HOW_FAR = 'La première moitié est écrite.';

let journey: Journey;
let team: Page;
let first: string;

beforeAll(async () => {
  journey = await startJourney();
  team = await journey.signIn(PEOPLE.team);
}, 180_000);
afterAll(() => journey?.stop());

describe('The team of a service', { timeout: 150_000 }, () => {
  test('finds what is asked of it, opens an obligation to prove and takes charge of it', async () => {
    const toProve = section(team, work.toProve);
    await toProve.getByRole('link').first().click();
    expect(await openedCode(team)).toMatch(/DNUM|EQUIPE/);
    first = idInAddress(team);
    await press(team, verb.takeCharge);
    await section(team, WORDS.assignment.title).getByText(PEOPLE.team).waitFor();
    await expect.poll(() => team.getByRole('button', { name: verb.takeCharge }).count()).toBe(0);
  });

  test('says where it stands, in its own name', async () => {
    await act(main(team), team, verb.declare, async (form) => {
      await decide(form, declarationStatus.IN_PROGRESS);
      await form.getByLabel(field.comment).fill(HOW_FAR);
    });
    await seeState(team, 'IN_PROGRESS');
    const declared = section(team, WORDS.declaration.title);
    await see(declared, HOW_FAR);
    await see(declared, `${PEOPLE.team} (${WORDS.role.TEAM_MEMBER}`);
  });

  test('drops two files on the page, gives their validity, and sees them wait for review', async () => {
    await dropFiles(team, [
      { name: 'note-de-cadrage.pdf', content: makePdf('Note') },
      { name: 'compte-rendu.pdf', content: makePdf('Compte rendu') },
    ]);
    await expect.poll(() => team.getByText(deposit.received, { exact: true }).count()).toBe(2);
    const titles = team.getByLabel(obligatory(field.title));
    await titles.first().fill('Note de cadrage signée');
    await main(team).getByRole('button', { name: '12 mois' }).click();
    await expect.poll(() => team.getByLabel(field.validUntil, { exact: true }).inputValue()).toMatch(/^\d\d\/\d\d\/\d{4}$/);
    await seenBy(team);
    await press(team, 'Déposer les 2 preuves');
    await seeState(team, 'EVIDENCED');
    const proofs = section(team, WORDS.evidence.title);
    for (const title of ['Note de cadrage signée', 'compte rendu']) await proofs.getByRole('heading', { name: title }).waitFor();
    await expect.poll(() => proofs.getByText(WORDS.evidence.notReviewed).count()).toBe(2);
    await expect.poll(() => proofs.getByText(/valable du \d\d\/\d\d\/\d{4} au/).count()).toBe(2);
  });

  test('offers one of them for a second obligation, which turns too', async () => {
    await team.getByRole('link', { name: WORDS.obligation.backToMatrix }).click();
    const other = team.getByRole('cell').last().getByRole('link').first();
    await other.click();
    await team.getByRole('link', { name: WORDS.matrix.wholePage }).click();
    await seeState(team, 'MISSING');
    expect(idInAddress(team)).not.toBe(first);
    await act(main(team), team, verb.link, async (form) => {
      await form.getByRole('combobox').fill('cadrage');
      await team.getByRole('option', { name: /Note de cadrage signée/ }).click();
    });
    await seeState(team, 'EVIDENCED');
    await see(section(team, WORDS.evidence.title), 'sert 2 obligations');
  });

  test('is told first thing that a proof was sent back, why and by whom', async () => {
    await sendBack(journey.app, 'financeDinum', first, 'Note de cadrage signée', MISSING_PAGES);
    await team.goto(journey.app.url);
    await section(team, work.toCorrect).getByRole('link').first().click();
    await openedCode(team);
    expect(idInAddress(team)).toBe(first);
    await seeState(team, 'CHANGES_REQUESTED');
    const banner = main(team).getByRole('alert').filter({ hasText: 'Correction demandée' });
    await see(banner, '« Note de cadrage signée » est incomplète');
    await see(banner, MISSING_PAGES);
    await see(banner, PEOPLE.financeDinum);
  });

  test('answers with a new version, which waits for review while the former one stays readable', async () => {
    const proof = section(team, WORDS.evidence.title).getByRole('article').filter({ hasText: 'Note de cadrage signée' });
    await act(proof, team, verb.addVersion, async (form) => {
      const file = { name: 'note-de-cadrage-v2.pdf', mimeType: 'application/pdf', buffer: makePdf('Note complète') };
      await form.locator('input[type=file]').setInputFiles(file);
      await form.getByText(deposit.received, { exact: true }).waitFor();
    });
    await seeState(team, 'EVIDENCED');
    await expect.poll(() => main(team).getByText('Correction demandée :').count()).toBe(0);
    await see(proof, WORDS.evidence.notReviewed);
    await press(proof, 'Afficher la version précédente');
    await see(proof, MISSING_PAGES);
  });

  test('is never offered a verdict on what it deposited', async () => {
    await expect.poll(() => team.getByRole('link', { name: new RegExp(`^${verb.review}`) }).count()).toBe(0);
    await expect.poll(() => dialog(team).count()).toBe(0);
  });

  test('never makes its browser complain', () => {
    expect(journey.complaints).toEqual([]);
  });
});
