import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { fr } from '../support/words.ts';
import { dialog, press, TEAM } from './duty.ts';
import { decide, sendHeld } from './gestures.ts';
import type { Journey } from './journey.ts';
import { expectUsable, region, startLastingJourney } from './registers.ts';
import { HANDS } from './stories/hands.ts';
import { countTouches, enter, tabTo, type } from './stories/keyboard.ts';

const OFFICER = 'Dominique Petit';
const WORDS = fr.garant;
const GROUNDS = 'Des coordonnées d’agents ont été lues par un tiers, qui a depuis effacé le fichier reçu.';
const OTHER_GROUNDS = 'Le fichier reçu était chiffré, et la clé n’est jamais partie : rien n’a pu être lu.';
const RESPONSIBLE = 'Chef du service numérique';
const obligatory = (label: string) => `${label} ${WORDS.form.obligatory}`;

let journey: Journey;
let officer: ApiClient;
let partyId: string;

const acts = async (name: string, input: object, fields = 'id') =>
  (
    await officer.get(`mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} } }`, {
      input,
    })
  )[name];
/** A new incident of each test, so that each may be begun again. */
const declared = async (over: object = {}): Promise<string> => {
  const title = `Fichier parti, ${Math.random().toString(36).slice(2, 8)}`;
  return (await acts('declareIncident', { partyId, title, description: 'Un fichier est parti à une mauvaise adresse.', ...over })).id;
};
const addressOf = (id: string) => `/incidents/${id}/show`;
const option = (page: Page, name: string) => page.getByRole('option', { name, exact: true });
/** Chooses in a list without a mouse. */
async function choose(page: Page, label: string, name: string): Promise<void> {
  await tabTo(page, dialog(page).getByLabel(label));
  await page.keyboard.press('Enter');
  await option(page, name).waitFor();
  await page.keyboard.type(name.slice(0, 3));
  await page.keyboard.press('Enter');
}
/** The focus of a key pulses as long as it lasts: what is looked at holds still. */
const lookAt = async (page: Page, name: string) => {
  await page.bringToFront();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await expectUsable(page, name);
};

beforeAll(async () => {
  journey = await startLastingJourney();
  const administrator = await journey.app.as('administrator');
  const found = await administrator.get(
    '{ conventions { items { id parties { id code } } } people(filter: { text: "Camille Roux" }) { items { id } } }',
  );
  const [{ id: conventionId, parties }] = found.conventions.items;
  partyId = parties.find(({ code }: { code: string }) => code === 'DNUM').id;
  const second = { personId: found.people.items[0].id, partyId, conventionId, role: 'DPO', validFrom: '2026-01-01' };
  await administrator.get('mutation($input: CreateMembershipInput!) { createMembership(input: $input) { id } }', { input: second });
  officer = await journey.app.as('dpoDnum');
  for (const confidentiality of ['PARTIES', 'RESTRICTED']) {
    const name = confidentiality === 'PARTIES' ? 'Routeur de courriels' : 'Routeur gardé';
    await acts('planProcessor', { partyId, name, service: 'Envoi de courriels', plannedOn: '2098-12-01', confidentiality });
  }
}, 180_000);
afterAll(() => journey?.stop());

describe('What an incident touches', () => {
  test('is said by keyboard alone: who answers for it, processing, a processor that the parties share, who sees a measure through', async () => {
    const id = await declared();
    const page = await journey.enter(OFFICER, '/');
    const touches = await countTouches(page);
    await page.goto(`${journey.app.url}${addressOf(id)}`);
    await enter(page, page.getByRole('button', { name: WORDS.verb.updateIncident, exact: true }));
    await type(page, dialog(page).getByLabel(WORDS.field.responsible), RESPONSIBLE);
    await enter(page, dialog(page).getByText(WORDS.incident.touched));
    await type(page, dialog(page).getByLabel(WORDS.field.processingActivities), 'Domiciliation');
    await dialog(page).getByText(WORDS.form.sharedOnly).waitFor();
    await type(page, dialog(page).getByLabel(WORDS.field.processorsInvolved), 'Routeur');
    await page.getByRole('option').first().waitFor();
    await expect
      .poll(() => page.getByRole('option').allInnerTexts())
      .toEqual([expect.stringMatching(/^STT-\d{4}-\d+ · Routeur de courriels$/)]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await enter(page, dialog(page).getByRole('button', { name: WORDS.verb.updateIncident, exact: true }));
    const what = region(page, WORDS.incident.what);
    await what.getByText(RESPONSIBLE).waitFor();
    await what.getByRole('link', { name: / · Routeur de courriels$/ }).waitFor();
    await what.getByText(WORDS.incident.breach.UNKNOWN).waitFor();
    await enter(page, page.getByRole('button', { name: WORDS.verb.addMeasure, exact: true }));
    await choose(page, obligatory(WORDS.field.measureParty), 'DNUM');
    await choose(page, obligatory(WORDS.field.measureKind), WORDS.measureKind.REMEDY);
    await type(page, dialog(page).getByLabel(obligatory(WORDS.field.measure)), 'Faire effacer le fichier reçu');
    await type(page, dialog(page).getByLabel(WORDS.field.measureOwner), 'Responsable de la sécurité');
    await enter(page, dialog(page).getByRole('button', { name: WORDS.verb.addMeasure, exact: true }));
    await region(page, WORDS.incident.measures).getByText('Suivie par : Responsable de la sécurité', { exact: false }).waitFor();
    expect(await touches()).toBe(0);
    await lookAt(page, 'incident-touched');
    expect(journey.complaints).toEqual([]);
  }, 180_000);
});

describe('What does not hold together', () => {
  test('is said at once in the form and on the page, and never refused', async () => {
    const noticed = new Date(Date.now() - 3_600_000).toISOString();
    const known = new Date(Date.now() - 86_400_000).toISOString();
    const id = await declared({ detectedAt: noticed, awareAt: known });
    const page = await journey.enter(OFFICER, addressOf(id));
    await page.getByText(WORDS.incident.doubt.knownBeforeNoticed).waitFor();
    const { press: hit, take, write } = HANDS['by keyboard'];
    await hit(page.getByRole('button', { name: WORDS.verb.qualifyIncident, exact: true }));
    await take(dialog(page).getByRole('radio', { name: WORDS.riskLevel.HIGH_RISK, exact: true }));
    await write(dialog(page).getByLabel(obligatory(WORDS.field.grounds)), GROUNDS);
    await write(dialog(page).getByLabel(`${WORDS.field.people}, ${WORDS.incident.atMost}`), '0');
    await dialog(page).getByText(WORDS.incident.nobodyAtRisk).waitFor();
    await hit(dialog(page).getByRole('button', { name: WORDS.verb.qualifyIncident, exact: true }));
    await sendHeld(page);
    await page.getByText(WORDS.incident.doubt.nobodyAtRisk).waitFor();
    await region(page, WORDS.incident.what).getByText(WORDS.incident.breach.YES).waitFor();
    await acts('notifyAuthority', { incidentId: id, phase: 'INITIAL' });
    await page.reload();
    await hit(page.getByRole('button', { name: WORDS.verb.requalifyIncident, exact: true }));
    await take(dialog(page).getByRole('radio', { name: WORDS.riskLevel.NO_RISK, exact: true }));
    await write(dialog(page).getByLabel(obligatory(WORDS.field.grounds)), OTHER_GROUNDS);
    await hit(dialog(page).getByText(WORDS.incident.details));
    await choose(page, WORDS.field.effectiveAccess, WORDS.finding.YES);
    await hit(dialog(page).getByRole('button', { name: WORDS.verb.requalifyIncident, exact: true }));
    await sendHeld(page);
    await page.getByText(WORDS.incident.doubt.lowered).waitFor();
    await page.getByText(WORDS.incident.doubt.harmedAtNoRisk).waitFor();
    await page.getByText(WORDS.incident.doubt.nobodyAtRisk).waitFor({ state: 'detached' });
    expect(await region(page, WORDS.incident.next).getByText(WORDS.incident.whyNot).count()).toBe(0);
    await lookAt(page, 'incident-doubts');
    expect(journey.complaints).toEqual([]);
  }, 180_000);
});

describe('Two officers who assess one incident at once', () => {
  const qualifies = async (page: Page, level: string, grounds: string) => {
    await press(page, WORDS.verb.qualifyIncident);
    await decide(dialog(page), level);
    await dialog(page).getByLabel(obligatory(WORDS.field.grounds)).fill(grounds);
  };

  test('leave one assessment: the second is told whose it is, beside their own words, and says it again on top or not at all', async () => {
    const id = await declared();
    const one = await journey.enter(OFFICER, addressOf(id));
    const other = await journey.enter(TEAM, addressOf(id));
    await qualifies(one, WORDS.riskLevel.RISK, GROUNDS);
    await qualifies(other, WORDS.riskLevel.NO_RISK, OTHER_GROUNDS);
    const send = (page: Page) => dialog(page).getByRole('button', { name: WORDS.verb.qualifyIncident, exact: true });
    await send(one).click();
    await sendHeld(one);
    await region(one, WORDS.incident.what).getByText(WORDS.incident.breach.YES).waitFor();
    await send(other).click();
    await sendHeld(other);
    await dialog(other)
      .getByText(new RegExp(`^Par ${OFFICER}, le \\d\\d/\\d\\d/\\d{4}`))
      .waitFor();
    await expect
      .poll(() =>
        dialog(other)
          .getByRole('row')
          .filter({ hasText: GROUNDS.slice(0, 30) })
          .getByRole('cell')
          .allInnerTexts(),
      )
      .toEqual([OTHER_GROUNDS, GROUNDS]);
    await expect.poll(() => dialog(other).getByLabel(obligatory(WORDS.field.grounds)).inputValue()).toBe(OTHER_GROUNDS);
    const { incident } = await officer.get('query($id: ID!) { incident(id: $id) { level assessments { level } } }', { id });
    expect(incident).toEqual({ level: 'RISK', assessments: [{ level: 'RISK' }] });
  }, 180_000);
});
