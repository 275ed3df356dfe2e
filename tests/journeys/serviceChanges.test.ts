import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '../../server/platform/asOf.ts';
import { openContext } from '../quality/visitors.ts';
import type { PersonaName } from '../support/personas.ts';
import { decide, sign } from './gestures.ts';
import type { Journey } from './journey.ts';
import { daysAgo, expectUsable, inBothLights, region, startLastingJourney } from './registers.ts';

const MINUTES = 'Trois personnes, une heure : le nouveau prestataire d’envoi, deux récits d’attaque.';

let journey: Journey;

beforeAll(async () => {
  journey = await startLastingJourney();
}, 180_000);
afterAll(() => journey?.stop());

async function pageOf(who: PersonaName, path: string, language: 'fr' | 'en' = 'fr'): Promise<Page> {
  const page = await (await openContext(journey.browser, journey.app, { who, language })).newPage();
  await page.goto(`${journey.app.url}${path}`);
  return page;
}

/** A workshop of today that the parties share, with its minutes. */
async function holdWorkshop(partyId: string): Promise<void> {
  const team = await journey.app.as('team');
  const held = { partyId, heldOn: dayOf(new Date()), method: 'AGILE', heldFor: 'COMPONENT', confidentiality: 'PARTIES' };
  const record = 'mutation($input: RecordWorkshopInput!) { recordWorkshop(input: $input) { id version } }';
  const { id, version } = (await team.get(record, { input: held })).recordWorkshop;
  const lists = { workshopRoles: [], userStories: [], riskSources: [], fearedEvents: [], riskComponents: [], abuserStories: [] };
  const update = 'mutation($id: ID!, $input: UpdateWorkshopInput!) { updateWorkshop(id: $id, input: $input) { id } }';
  await team.get(update, { id, input: { version, ...lists, minutesText: MINUTES } });
}

test('a change of the service is announced by a person, waits for a workshop, and is answered by one held since', {
  timeout: 400_000,
}, async () => {
  const words = `Les messages partent d’un nouveau prestataire (${randomUUID().slice(0, 8)}).`;
  const team = await journey.app.as('team');
  const { conventions } = await team.get('{ conventions { items { id workshopParties { id code } } } }');
  const { id: conventionId, workshopParties } = conventions.items[0];
  const dnum = workshopParties.find(({ code }: { code: string }) => code === 'DNUM').id;

  const page = await pageOf('team', '/workshops');
  const changes = region(page, 'Changements du service');
  await changes.getByRole('button', { name: 'Annoncer un changement' }).click();
  const form = page.getByRole('dialog');
  expect(await form.getByRole('radio', { checked: true }).count()).toBe(0);
  const voice = form.getByRole('combobox', { name: /^Au nom de/ });
  if (await voice.count()) {
    await voice.click();
    await page.getByRole('option', { name: 'DNUM', exact: true }).click();
  }
  await decide(form, 'Composant nouveau ou changé, architecture');
  await form.getByLabel('Depuis le (obligatoire)', { exact: true }).fill(daysAgo(5));
  await form.getByLabel('En quoi (10 caractères au moins) (obligatoire)', { exact: true }).fill(words);
  await inBothLights(page);
  await form.getByRole('button', { name: 'Annoncer un changement', exact: true }).click();
  const change = changes.getByRole('article').filter({ hasText: words });
  await change.getByText(words, { exact: true }).waitFor();
  await change.getByText(/^Atelier à refaire au plus tard le/).waitFor();
  await expectUsable(page, 'changes-open');

  const phase = 'mutation($input: RecordServicePhaseInput!) { recordServicePhase(input: $input) { servicePhase { id } } }';
  const first = await team.get(phase, { input: { conventionId, phaseName: 'CONSTRUCTION', startedOn: '2025-01-15' } });
  const lastPhaseId = first.recordServicePhase.servicePhase.id;
  await team.get(phase, { input: { conventionId, phaseName: 'ACCELERATION', startedOn: dayOf(new Date()), lastPhaseId } });
  const articleTwo = await pageOf('team', `/conventions/${conventionId}/article-2`);
  await articleTwo.getByText(words).waitFor();
  await articleTwo.getByRole('button', { name: 'Annoncer ce changement de phase' }).waitFor();
  await expectUsable(articleTwo, 'changes-article-two');

  await holdWorkshop(dnum);
  await page.reload();
  await change.getByRole('button', { name: 'Répondre par un atelier' }).click();
  const answer = page.getByRole('dialog');
  for (const duty of ['ART2-BP-DNUM-1 · DNUM', 'A1-ORG-DNUM-1 · DNUM']) await answer.getByText(duty, { exact: true }).waitFor();
  await answer.getByRole('combobox', { name: /^Atelier qui répond/ }).click();
  await page
    .getByRole('option', { name: /^ATR-20\d\d-00\d · / })
    .first()
    .click();
  await answer.getByText(/^Vous signez : Camille Roux/).waitFor();
  await inBothLights(page);
  await sign(page, 'Répondre par un atelier');
  await change.getByText(/^Un atelier y a répondu :/).waitFor();

  const reader = await pageOf('reader', '/workshops', 'en');
  await region(reader, 'Changes of the service')
    .getByText(/^A workshop answered it:/)
    .first()
    .waitFor();
  expect(await reader.getByRole('button', { name: 'Announce a change' }).count()).toBe(0);
  await expectUsable(reader, 'changes-answered');
});
