import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContext } from '../quality/visitors.ts';
import { agreementOf, insideAgreement } from '../support/outside.ts';
import type { PersonaName } from '../support/personas.ts';
import type { Journey } from './journey.ts';
import { expectUsable, region, startLastingJourney } from './registers.ts';

const PLAN = 'mutation($input: PlanCommitteeInput!) { planCommittee(input: $input) { id reference } }';
const OBSERVE = 'mutation($input: ObserveInput!) { observe(input: $input) { id } }';
const DUTIES = '{ obligations(filter: { codes: ["A2-P1-PART-3"] }, page: { limit: 1 }) { items { id } } }';
const DECLARE = 'mutation($input: DeclareIncidentInput!) { declareIncident(input: $input) { reference } }';
const WORDS = 'Vu lors du point de suivi, devant les deux côtés réunis.';

/** The day so many days from now, in ISO. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let journey: Journey;
let committee: { id: string; reference: string };

/** What both sides see differently, an incident that the parties share and one that its party keeps, and a committee that will look at them. */
beforeAll(async () => {
  journey = await startLastingJourney();
  const administrator = await journey.app.as('administrator');
  const { conventionId } = await insideAgreement(administrator);
  const { parties } = await agreementOf(administrator, conventionId);
  const as = (who: PersonaName) => journey.app.as(who);
  const { obligations } = await (await as('team')).get(DUTIES);
  const seen = (observed: string) => ({
    input: { obligationId: obligations.items[0].id, observed, observedOn: '2026-11-02', words: WORDS },
  });
  await (await as('partner')).get(OBSERVE, seen('KEPT'));
  await (await as('team')).get(OBSERVE, seen('BROKEN'));
  const incident = { partyId: parties.DNUM, title: 'Courriel mal adressé', description: 'Un courriel est parti ailleurs.' };
  await (await as('dpoDnum')).get(DECLARE, { input: incident });
  await (await as('dpoDnum')).get(DECLARE, { input: { ...incident, title: 'Poste volé', confidentiality: 'RESTRICTED' } });
  const { planCommittee } = await (await as('team')).get(PLAN, { input: { partyId: parties.DNUM, plannedOn: inDays(30) } });
  committee = planCommittee;
}, 180_000);
afterAll(() => journey?.stop());

async function openAs(who: PersonaName, address: string, language: 'fr' | 'en' = 'fr'): Promise<Page> {
  const page = await (await openContext(journey.browser, journey.app, { who, language })).newPage();
  await page.goto(`${journey.app.url}/committees/${committee.id}/${address}`);
  return page;
}

async function given(page: Page, button: string): Promise<{ download: Download; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { download, bytes: new Uint8Array(await readFile(await download.path())) };
}

test('the file of a committee is reached from its page, says what changed, and is given as a PDF and as a text', {
  timeout: 240_000,
}, async () => {
  const page = await openAs('team', 'show');
  await page.getByRole('link', { name: 'Dossier du comité' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: `Dossier du comité ${committee.reference}` }).waitFor();
  await page.getByText(/Depuis la signature, le /).waitFor();
  await region(page, 'Ce qui a changé d’état')
    .getByRole('link', { name: /^A2-P1-PART-3 · PARTENAIRE : Jamais observée → En désaccord/ })
    .waitFor();
  await region(page, 'Manifeste : désaccords et ruptures')
    .getByRole('link', { name: /^A2-P1-PART-3/ })
    .waitFor();
  await expect.poll(() => region(page, 'Incidents constatés depuis').getByRole('link').count()).toBe(2);
  await region(page, 'Décisions encore ouvertes').getByText('Aucune décision en suspens.').waitFor();
  await expectUsable(page, 'file');
  const pdf = await given(page, 'PDF');
  expect(pdf.download.suggestedFilename()).toBe(`dossier-${committee.reference}.pdf`);
  const { text } = await extractText(await getDocumentProxy(pdf.bytes), { mergePages: true });
  expect(text.replace(/\s+/g, ' ')).toContain('A2-P1-PART-3 · PARTENAIRE : Jamais observée → En désaccord');
  const odt = await given(page, 'Texte (ODT)');
  expect(odt.download.suggestedFilename()).toBe(`dossier-${committee.reference}.odt`);
  expect(Buffer.from(odt.bytes.subarray(30, 77)).toString()).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
});

test('another party reads its own, without what is kept from it, in English too', { timeout: 120_000 }, async () => {
  const page = await openAs('dpoDinum', 'file', 'en');
  await page.getByRole('heading', { level: 1, name: `File of committee ${committee.reference}` }).waitFor();
  await expect.poll(() => region(page, 'Incidents noticed since').getByRole('link').count()).toBe(1);
  await region(page, 'What changed state')
    .getByRole('link', { name: /^A2-P1-PART-3 · PARTENAIRE: / })
    .waitFor();
  await expectUsable(page, 'file-en');
});
