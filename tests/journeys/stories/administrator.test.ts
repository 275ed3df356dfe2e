import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EAU } from '../../support/outside.ts';
import { Story } from '../../support/seedWork.story.ts';
import { fr } from '../../support/words.ts';
import { type Journey, startJourney } from '../journey.ts';
import { act, choose, goTo, main, obligatory, PEOPLE, press, section, see, seeState, WORDS } from './steps.ts';

const { verb, field, catalogue } = WORDS;
const { create, save } = fr.ra.action;
const FILE_NAME = 'eau-metropole-2026.yaml';
const AGREEMENT = 'Qualité de l’eau de Valmont';
const PARTIES = ['METRO', 'AGENCE', 'REGION', 'EXPLOITANT'] as const;
const BODIES = {
  METRO: 'Métropole de Valmont',
  AGENCE: 'Agence du Haut-Bassin',
  REGION: 'Région des Sources',
  EXPLOITANT: 'Régie des eaux',
};
const NEWCOMER = { fullName: PEOPLE.unknown, email: 'ines.garnier@demo.invalid' };
const EDITOR = 'Métropole de Valmont, 1 place des Fontaines.';

let journey: Journey;
let administrator: Page;
let newcomer: Page;
let waiting: string;

beforeAll(async () => {
  journey = await startJourney();
  const story = await Story.open(journey.app);
  await story.declare('team', 'A1-VIO-DNUM-1', 'MET');
  await story.deposit('team', ['A1-VIO-DNUM-1'], { title: 'Procédure', confidentiality: 'PUBLIC', content: { file: 'procedure.pdf' } });
  waiting = story.obligation('A1-VIO-DNUM-1');
  administrator = await journey.signIn(PEOPLE.administrator);
}, 180_000);
afterAll(() => journey?.stop());

async function giveFile(source: string): Promise<void> {
  const file = { name: FILE_NAME, mimeType: 'application/yaml', buffer: Buffer.from(source) };
  await administrator.locator('main input[type=file]').setInputFiles(file);
}

async function createAnother(entry: 'organisations' | 'people' | 'conventions', fill: (form: Locator) => Promise<unknown>): Promise<void> {
  await goTo(administrator, entry);
  await administrator.getByRole('heading', { level: 1, name: WORDS.menu[entry], exact: true }).waitFor();
  await administrator.getByRole('link', { name: create, exact: true }).click();
  await fill(main(administrator));
  await press(main(administrator), save);
}

describe('Who administers the instance', { timeout: 150_000 }, () => {
  test('is told line and field of what is wrong in a catalogue, and nothing is imported', async () => {
    await goTo(administrator, 'catalogues');
    await giveFile(EAU.replace('nature: PERIODIC', 'nature: SOMETIMES'));
    const wrong = main(administrator).getByRole('listitem').filter({ hasText: 'nature' });
    const line = EAU.split('\n').findIndex((words) => words.includes('nature: PERIODIC')) + 1;
    await see(wrong, new RegExp(`\\b${line}\\b`));
    await expect.poll(() => administrator.getByRole('button', { name: catalogue.confirm }).count()).toBe(0);
    await expect.poll(() => administrator.getByRole('table').locator('tbody tr').count()).toBe(1);
  });

  test('sees what an import would do before it is done, then imports', async () => {
    await giveFile(EAU);
    await see(main(administrator), 'Rien n’est encore écrit.');
    await see(main(administrator), '27 obligations');
    await expect.poll(() => administrator.getByRole('table').locator('tbody tr').count()).toBe(1);
    await press(main(administrator), catalogue.confirm);
    await see(main(administrator), 'Catalogue eau-metropole-2026 2.1.0 importé');
    await expect.poll(() => administrator.getByRole('table').locator('tbody tr').count()).toBe(2);
  });

  test('creates the bodies that hold the parties', async () => {
    for (const code of PARTIES) {
      await createAnother('organisations', async (form) => {
        await form.getByLabel(obligatory(field.name)).fill(BODIES[code]);
        await form.getByLabel(obligatory(field.shortName)).fill(`VAL-${code}`);
      });
      await administrator.getByRole('cell', { name: BODIES[code] }).waitFor();
    }
  });

  test('opens a convention on the catalogue, whose matrix has a column for each of three parties', async () => {
    await createAnother('conventions', async (form) => {
      await choose(form, administrator, obligatory(field.catalogue), /qualité de l'eau/);
      await form.getByLabel(obligatory(field.title)).fill(AGREEMENT);
      await form.getByLabel(obligatory(field.serviceName)).fill('Eau');
      await form.getByLabel(obligatory(field.slug)).fill('eau-valmont');
      for (const code of PARTIES) {
        const party = form.getByRole('group', { name: new RegExp(`\\(${code}\\)$`) });
        await choose(party, administrator, obligatory(field.organisation), BODIES[code]);
      }
    });
    await administrator.getByRole('heading', { level: 1, name: AGREEMENT }).waitFor();
    await administrator.getByRole('link', { name: WORDS.menu.matrix, exact: true }).click();
    const table = administrator.getByRole('table');
    await table.waitFor();
    const columns = table.locator('thead th[abbr]');
    expect(await columns.evaluateAll((cells) => cells.map((cell) => (cell as HTMLTableCellElement).abbr))).toEqual([
      'METRO',
      'AGENCE',
      'REGION',
    ]);
    await expect.poll(() => table.locator('tbody th[scope=row]').count()).toBe(5);
  });

  test('invites somebody whom the identity provider knows, for one party, who then comes in', async () => {
    const stranger = await journey.open('/');
    await stranger.getByRole('link', { name: WORDS.signIn.button }).click();
    await stranger.getByRole('button', { name: NEWCOMER.fullName }).click();
    await see(stranger, /administr/);
    await createAnother('people', async (form) => {
      await form.getByLabel(obligatory(field.fullName)).fill(NEWCOMER.fullName);
      await form.getByLabel(obligatory(field.email)).fill(NEWCOMER.email);
      await choose(form, administrator, obligatory(field.organisation), BODIES.METRO);
    });
    await administrator.getByRole('heading', { level: 1, name: NEWCOMER.fullName }).waitFor();
    await act(main(administrator), administrator, verb.createMembership, async (form) => {
      await choose(form, administrator, obligatory(field.role), WORDS.role.TEAM_MEMBER);
      await choose(form, administrator, field.convention, AGREEMENT);
      await choose(form, administrator, field.party, /Valmont/);
      await form.getByRole('textbox', { name: obligatory(field.validFrom) }).fill('01/01/2026');
    });
    await see(section(administrator, WORDS.person.memberships), AGREEMENT);
    newcomer = journey.keep(await journey.signIn(NEWCOMER.fullName, '/conventions'));
    await expect.poll(() => newcomer.getByRole('table').locator('thead th[abbr]').count()).toBe(3);
  });

  test('deactivates a person, whose session ends at once and who cannot come back', async () => {
    await act(main(administrator), administrator, verb.deactivate);
    await see(section(administrator, WORDS.person.identity), field.deactivatedAt);
    await newcomer.getByRole('table').getByRole('link').first().click();
    await newcomer.getByRole('alertdialog', { name: WORDS.session.over }).waitFor();
    await newcomer.getByRole('link', { name: WORDS.session.here }).click();
    await see(newcomer, /désactivé/);
    await expect.poll(() => newcomer.getByRole('table').count()).toBe(0);
  });

  test('writes the legal page, which anybody then reads', async () => {
    await administrator.getByRole('link', { name: WORDS.site.page['mentions-legales'] }).click();
    await press(main(administrator), verb.update);
    await main(administrator).getByLabel(obligatory(WORDS.site.bodyFr)).fill(`## Éditeur\n\n${EDITOR}`);
    await press(main(administrator), save);
    await administrator.getByRole('button', { name: verb.update, exact: true }).waitFor();
    const anybody = await journey.open('/mentions-legales');
    await anybody.getByRole('heading', { level: 2, name: 'Éditeur' }).waitFor();
    await see(anybody, EDITOR);
    await expect.poll(() => anybody.getByRole('button', { name: verb.update }).count()).toBe(0);
  });

  test('is offered no verdict anywhere, nor a queue of proofs to review', async () => {
    const verdicts = [verb.contest, verb.resolveContestation];
    const noVerdict = async (where: string) => {
      for (const verdict of verdicts) {
        await expect.poll(() => administrator.getByRole('button', { name: verdict }).count(), { message: `${verdict} ${where}` }).toBe(0);
      }
      await expect.poll(() => administrator.getByRole('link', { name: new RegExp(`^${verb.review}`) }).count(), { message: where }).toBe(0);
    };
    await administrator.goto(`${journey.app.url}/obligations/${waiting}/show`);
    await seeState(administrator, 'EVIDENCED');
    await see(main(administrator), WORDS.evidence.notReviewed);
    await noVerdict('on an obligation');
    await goTo(administrator, 'myWork');
    await section(administrator, WORDS.setup.title).waitFor();
    await noVerdict('at home');
  });

  test('never makes a browser complain, but of the two sign-ins that were refused', () => {
    expect(journey.complaints.filter((words) => !words.includes('403'))).toEqual([]);
  });
});
