import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { Story } from '../../support/seedWork.story.ts';
import { type Journey, startJourney } from '../journey.ts';
import { goTo, main, openedCode, PEOPLE, press, section, see, seeState, WORDS } from './steps.ts';

const CODE = 'A1-VIO-DNUM-1';
const LAST_DAY = '2026-06-30';
const ADMINISTRATION = 'administration@demo.invalid';
const DUTY = 'Définition de la procédure de notification en cas de violation de données';
const PUBLIC = 'Procédure publiée';
const SHARED = 'Compte rendu partagé avec les parties';
const RESTRICTED = 'Coordonnées de l’astreinte';

const MEMBERSHIPS = 'query($id: ID!) { person(id: $id) { memberships { id } } }';
const END = 'mutation($id: ID!, $validUntil: Date!) { endMembership(input: { membershipId: $id, validUntil: $validUntil }) { isActive } }';

let journey: Journey;
let story: Story;
let reader: Page;

beforeAll(async () => {
  journey = await startJourney(() => startTestApp({ ADMINISTRATOR_EMAIL: ADMINISTRATION }));
  story = await Story.open(journey.app);
  await story.declare('team', CODE, 'MET');
  const offers = [
    [PUBLIC, 'PUBLIC'],
    [SHARED, 'PARTIES'],
    [RESTRICTED, 'RESTRICTED'],
  ] as const;
  for (const [title, confidentiality] of offers) {
    await story.deposit('team', [CODE], { title, confidentiality, content: { file: `${confidentiality.toLowerCase()}.pdf` } });
  }
  await story.accept('dpoDinum', CODE, PUBLIC);
  reader = await journey.signIn(PEOPLE.reader, '/conventions');
}, 180_000);
afterAll(() => journey?.stop());

/** Every verb that somebody may be offered somewhere. */
const VERBS = [...Object.values(WORDS.verb), ...Object.values(WORDS.queue), ...Object.values(WORDS.bulk), WORDS.deposit.choose];

/** The verbs that the page offers, and the boxes that would choose rows for one. */
async function offered(page: Page): Promise<string[]> {
  const names = await page.getByRole('button').allInnerTexts();
  const boxes = await main(page).getByRole('row').getByRole('checkbox').count();
  return [...names.filter((name) => VERBS.includes(name.trim())), ...Array<string>(boxes).fill('checkbox')];
}

describe('Somebody who may only read', { timeout: 150_000 }, () => {
  test('lands on the matrix of the convention, and opens an obligation over it', async () => {
    const table = reader.getByRole('table');
    await table.waitFor();
    await expect.poll(() => table.locator('thead th[abbr]').count()).toBe(2);
    await expect.poll(() => offered(reader)).toEqual([]);
    await table.getByRole('link').filter({ hasText: DUTY }).click();
    await reader.getByRole('dialog', { name: WORDS.matrix.panel }).getByRole('heading', { name: WORDS.obligation.text }).waitFor();
    await expect.poll(() => offered(reader)).toEqual([]);
    await reader.getByRole('link', { name: WORDS.matrix.wholePage }).click();
    expect(await openedCode(reader)).toBe(CODE);
    await seeState(reader, 'ATTESTED');
  });

  test('sees the proofs that are public or shared with the parties, never a restricted one', async () => {
    const proofs = section(reader, WORDS.evidence.title);
    await proofs.getByRole('heading', { name: PUBLIC }).waitFor();
    await expect.poll(() => proofs.getByRole('article').count()).toBe(2);
    await see(proofs, SHARED);
    await expect.poll(() => main(reader).getByText(RESTRICTED).count()).toBe(0);
    await expect.poll(() => main(reader).getByText('restricted.pdf').count()).toBe(0);
    const [download] = await Promise.all([reader.waitForEvent('download'), proofs.getByRole('link', { name: /^public\.pdf/ }).click()]);
    expect(download.suggestedFilename()).toBe('public.pdf');
    await expect.poll(() => offered(reader)).toEqual([]);
  });

  test('finds no restricted proof in the list either, nor at its address', async () => {
    await goTo(reader, 'evidence');
    await reader.getByRole('link', { name: PUBLIC }).waitFor();
    await expect.poll(() => reader.getByRole('table').locator('tbody tr').count()).toBe(2);
    await reader.goto(`${journey.app.url}/evidences/${story.evidenceId(RESTRICTED)}/show`);
    await see(reader, WORDS.failure.title.NOT_FOUND);
    await expect.poll(() => reader.getByText(RESTRICTED).count()).toBe(0);
  });

  test('reads the journal and checks by itself that nobody rewrote it', async () => {
    await goTo(reader, 'journal');
    await see(reader, WORDS.journalAction.evidence.reviewed);
    await press(main(reader), WORDS.journal.verify);
    await see(reader, 'La chaîne est intacte');
    await expect.poll(() => reader.getByText(RESTRICTED).count()).toBe(0);
  });

  test.each(['/', '/obligations', '/evidences', '/missing', '/show', '/charts'])('is offered no verb on %s', async (address) => {
    const prefix = ['/missing', '/show', '/charts'].includes(address) ? `/conventions/${story.conventionId}` : '';
    await reader.goto(`${journey.app.url}${prefix}${address}`);
    await reader.getByRole('heading', { level: 1 }).waitFor();
    await reader.waitForLoadState('networkidle');
    await expect.poll(() => offered(reader)).toEqual([]);
  });

  test('is told apart by this look from the team, who is offered verbs there', async () => {
    const team = await journey.signIn(PEOPLE.team, `/obligations/${story.obligation(CODE)}/show`);
    await openedCode(team);
    await expect
      .poll(() => offered(team))
      .toEqual(expect.arrayContaining([WORDS.verb.declare, WORDS.verb.addVersion, WORDS.deposit.choose]));
    await goTo(team, 'obligations');
    await team.getByRole('row').getByRole('checkbox').first().waitFor();
    await expect.poll(() => offered(team)).toContain('checkbox');
  });

  test.each(['/people', '/catalogues', '/organisations', '/conventions/create'])(
    'is shown nothing to administer on %s',
    async (address) => {
      await reader.goto(`${journey.app.url}${address}`);
      await reader.getByRole('heading', { level: 1, name: WORDS.forbidden.title }).waitFor();
      await expect.poll(() => main(reader).getByRole('textbox').count()).toBe(0);
      await expect.poll(() => offered(reader)).toEqual([]);
    },
  );

  test('meets the page that says who to ask once the time is over, and nothing else', async () => {
    const administrator = await journey.app.as('administrator');
    const { person } = await administrator.get(MEMBERSHIPS, { id: await story.personId('reader') });
    await administrator.get(END, { id: person.memberships[0].id, validUntil: LAST_DAY });
    await reader.goto(`${journey.app.url}/conventions/${story.conventionId}/matrix`);
    await reader.getByRole('heading', { name: WORDS.noAccess.title }).waitFor();
    await see(reader, PEOPLE.reader);
    await reader.getByRole('link', { name: ADMINISTRATION }).waitFor();
    await expect.poll(() => reader.getByRole('table').count()).toBe(0);
    await expect.poll(() => reader.getByRole('menuitem').count()).toBe(0);
  });

  test('never makes its browser complain', () => {
    expect(journey.complaints).toEqual([]);
  });
});
