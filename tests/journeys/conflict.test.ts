import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf } from '../support/files.ts';
import { confirm, dialog, onDuty, press, TEAM } from './duty.ts';
import { seenBy } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';

const DUTY = 'A1-VIO-DNUM-1';
const COLLEAGUE = 'Dominique Petit';

let journey: Journey;
let team: Page;
let colleague: Page;

beforeAll(async () => {
  journey = await startJourney();
  team = await onDuty(journey, TEAM, DUTY);
  await team
    .locator('input[type=file]')
    .setInputFiles({ name: 'procedure.pdf', mimeType: 'application/pdf', buffer: makePdf('Procédure') });
  await team.getByText('Reçu', { exact: true }).waitFor();
  await seenBy(team);
  await press(team, 'Déposer la preuve');
  await team.getByRole('heading', { name: 'procedure', exact: true }).waitFor();
  colleague = await onDuty(journey, COLLEAGUE, DUTY);
}, 180_000);
afterAll(() => journey?.stop());

const described = (page: Page) => dialog(page).getByLabel('Description');
const line = (page: Page, field: string) => dialog(page).getByRole('row').filter({ hasText: field });

describe('Two people who edit the same proof', () => {
  test('are told apart: the second sees who wrote what meanwhile beside their own words, which they keep', async () => {
    await press(colleague, 'Modifier');
    await described(colleague).fill('Relue par le DPO.');
    await press(team, 'Modifier');
    await described(team).fill('Version de mars.');
    await confirm(team, 'Modifier');
    await dialog(team).waitFor({ state: 'detached' });

    await confirm(colleague, 'Modifier');
    await dialog(colleague).getByText('Quelqu’un d’autre a modifié cela entre-temps').waitFor();
    await dialog(colleague)
      .getByText(new RegExp(`^Par ${TEAM}, le \\d\\d/\\d\\d/\\d{4}`))
      .waitFor();
    await expect
      .poll(() => line(colleague, 'Description').getByRole('cell').allInnerTexts())
      .toEqual(['Relue par le DPO.', 'Version de mars.']);
    await expect.poll(() => described(colleague).inputValue()).toBe('Relue par le DPO.');
    await confirm(colleague, 'Modifier');
    await colleague.getByRole('article').getByText('Relue par le DPO.').waitFor();
  }, 150_000);

  test('or take what the other wrote', async () => {
    await press(team, 'Modifier');
    await described(team).fill('Ma version.');
    await press(colleague, 'Modifier');
    await described(colleague).fill('La version du DPO.');
    await confirm(colleague, 'Modifier');
    await dialog(colleague).waitFor({ state: 'detached' });
    await confirm(team, 'Modifier');
    await press(team, 'Prendre ce qu’il y a maintenant');
    await expect.poll(() => described(team).inputValue()).toBe('La version du DPO.');
  }, 120_000);
});

describe('Whoever administers the instance, when another one edited meanwhile', () => {
  const RECORDS = '{ conventions { items { id version } } people(filter: { text: "Sacha Moreau" }) { items { id version } } }';
  const UPDATE_CONVENTION = 'mutation($id: ID!, $input: UpdateConventionInput!) { updateConvention(id: $id, input: $input) { id } }';
  const UPDATE_PERSON = 'mutation($id: ID!, $input: UpdatePersonInput!) { updatePerson(id: $id, input: $input) { id } }';

  test.each([
    { kind: 'conventions' as const, update: UPDATE_CONVENTION, field: 'title', label: 'Titre' },
    { kind: 'people' as const, update: UPDATE_PERSON, field: 'fullName', label: 'Nom complet' },
  ])(
    'of $kind, is told by whom and when, beside both values',
    async ({ kind, update, field, label }) => {
      const other = await journey.app.as('administrator');
      const { id, version } = (await other.get(RECORDS))[kind].items[0];
      const page = await journey.enter('Noor Lambert', `/${kind}/${id}/show`);
      await press(page, 'Modifier');
      await dialog(page).getByLabel(`${label} (obligatoire)`).fill('Ce que j’écris');
      await other.get(update, { id, input: { [field]: 'Ce que l’autre a écrit', version } });
      await confirm(page, 'Modifier');
      await dialog(page)
        .getByText(/^Par Noor Lambert, le \d\d\/\d\d\/\d{4}/)
        .waitFor();
      await expect.poll(() => line(page, label).getByRole('cell').allInnerTexts()).toEqual(['Ce que j’écris', 'Ce que l’autre a écrit']);
      await confirm(page, 'Modifier');
      await page.getByRole('heading', { name: 'Ce que j’écris', level: 1 }).waitFor();
    },
    150_000,
  );
});
