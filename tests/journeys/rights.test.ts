import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recognisePerson } from '../../server/people/identities/recognisePerson.ts';
import { axeViolations } from '../quality/axe.ts';
import { openContext } from '../quality/visitors.ts';
import { startTestApp } from '../support/app.ts';
import { makePdf } from '../support/files.ts';
import { insideAgreement } from '../support/outside.ts';
import { type PersonaName, personaEmail } from '../support/personas.ts';
import { type Journey, startJourney } from './journey.ts';

const NARROW = { width: 320, height: 700 };

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 300_000);
afterAll(() => journey?.stop());

async function pageFor(who: PersonaName, path: string): Promise<Page> {
  const page = await (await openContext(journey.browser, journey.app, { who })).newPage();
  await page.goto(`${journey.app.url}${path}`);
  return page;
}

/** Nothing to hold against the page, wide or as narrow as a telephone. */
async function expectUsable(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  await page.setViewportSize(NARROW);
  expect(await axeViolations(page)).toEqual([]);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('an administrator confirms the new identity of a person, and corrects the body of another', { timeout: 120_000 }, async () => {
  const { orm, clock } = journey.app;
  const partner = { issuer: 'https://idp.example', email: personaEmail('partner'), isEmailVerified: true, siret: '13002526500013' };
  for (const subject of ['ancien', 'nouveau']) await recognisePerson(orm.em, clock, { ...partner, subject });
  await recognisePerson(orm.em, clock, { ...partner, subject: 'ancien', siret: '11004601800013' });
  const page = await pageFor('administrator', '/people');
  const section = page.getByRole('region', { name: 'Changements d’identité' });
  await section.getByText('Andréa Lopez').waitFor();
  await page.getByText('Autre SIRET').first().waitFor();
  await expectUsable(page);
  await section.getByRole('button', { name: 'C’est la même personne' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'C’est la même personne' }).click();
  await page.getByText('Identité confirmée').waitFor();
  await section.waitFor({ state: 'detached' });
  expect(await recognisePerson(orm.em, clock, { ...partner, subject: 'nouveau', siret: undefined })).toMatchObject({ kind: 'known' });

  await page.getByRole('link', { name: 'Andréa Lopez', exact: true }).click();
  await page.getByText('certifie l’établissement 11004601800013').waitFor();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Ajouter ce SIRET à l’organisme' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ajouter ce SIRET à l’organisme' }).click();
  await page.getByText('certifie l’établissement').waitFor({ state: 'detached' });
  await page.goto(`${journey.app.url}/organisations`);
  await page.getByText('11004601800013, 13002526500013').waitFor();
  await expectUsable(page);
});

test('a DPO reads what an administrator took, once, and who opened a restricted proof of their party', { timeout: 120_000 }, async () => {
  const administrator = await journey.app.as('administrator');
  const { conventionId } = await insideAgreement(administrator);
  const { me } = await administrator.get('{ me { id } }');
  await administrator.get('mutation($input: CreateMembershipInput!) { createMembership(input: $input) { id } }', {
    input: { personId: me.id, role: 'READER', conventionId, validFrom: '2024-01-01' },
  });
  const page = await pageFor('dpoDnum', '/');
  const notices = page.getByRole('list', { name: 'À savoir sur les droits' });
  await notices.getByText('s’est donné le rôle').waitFor();
  await expectUsable(page);
  await notices.getByRole('button', { name: /^J’ai lu/ }).click();
  await notices.waitFor({ state: 'detached' });

  const [team, reviewer] = [await journey.app.as('team'), await journey.app.as('reviewer')];
  const { obligations } = await team.get('{ obligations(filter: { text: "A1-VIO-DNUM-1" }) { items { id } } }');
  const upload = await team.upload(makePdf('Analyse'), 'analyse.pdf');
  const { depositEvidence } = await team.get(
    'mutation($input: DepositEvidenceInput!) { depositEvidence(input: $input) { id versions { id } } }',
    {
      input: {
        obligationIds: [obligations.items[0].id],
        kind: 'FILE',
        title: 'Analyse restreinte',
        confidentiality: 'RESTRICTED',
        content: { uploadId: upload.body.id },
      },
    },
  );
  await page.goto(`${journey.app.url}/evidences/${depositEvidence.id}/show`);
  await page.getByText('Personne hors de votre partie n’a ouvert').waitFor();
  await (await reviewer.fetch(`/files/${depositEvidence.versions[0].id}`)).arrayBuffer();
  await page.reload();
  await page.getByRole('region', { name: 'Qui l’a ouverte, hors de votre partie' }).getByText('Alix Bernard').waitFor();
  await expectUsable(page);
});

test('who signs in with ProConnect is shown its button, and told what it is', { timeout: 120_000 }, async () => {
  const settings = {
    DEMO: '0',
    OIDC_ISSUER: 'https://fca.integ01.dev-agentconnect.fr/api/v2',
    OIDC_CLIENT_ID: 'garant',
    OIDC_CLIENT_SECRET: 's',
  };
  const app = await startTestApp(settings);
  const context = await openContext(journey.browser, app, {});
  try {
    const page = await context.newPage();
    await page.goto(`${app.url}/login`);
    const button = page.getByRole('link', { name: 'S’identifier avec ProConnect' });
    expect(await button.getAttribute('href')).toMatch(/^\/auth\/sign-in/);
    const about = page.getByRole('link', { name: 'Qu’est-ce que ProConnect ?' });
    expect([await about.getAttribute('href'), await about.getAttribute('rel')]).toEqual([
      'https://www.proconnect.gouv.fr/',
      'noopener noreferrer',
    ]);
    await expectUsable(page);
  } finally {
    await context.close();
    await app.stop();
  }
});

test('the bound party reads what an answer about the service would change before giving it; an administrator is not asked', {
  timeout: 120_000,
}, async () => {
  const { conventionId } = await insideAgreement(await journey.app.as('administrator'));
  const address = `/conventions/${conventionId}/show`;
  const page = await pageFor('dpoDnum', address);
  await page.getByRole('button', { name: 'Répondre' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Cette réponse ne change l’état d’aucune obligation.').waitFor();
  await dialog.getByRole('combobox', { name: /^Réponse/ }).click();
  await page.getByRole('option', { name: 'Non' }).click();
  await dialog.getByText('1 obligation devient « Sans objet ».').waitFor();
  await dialog.getByText('ART2-BP-DNUM-2').waitFor();
  await expectUsable(page);
  await dialog.getByRole('button', { name: 'Répondre' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByText(/^Non — Dominique Petit/)
    .or(page.getByText('Non', { exact: true }))
    .first()
    .waitFor();

  const other = await pageFor('administrator', address);
  await other.getByText('Dominique Petit').first().waitFor();
  expect(await other.getByRole('button', { name: 'Répondre' }).count()).toBe(0);
});

test('an administrator bounds what a reviewer reviews: a programme, then a role in it', { timeout: 120_000 }, async () => {
  const page = await pageFor('administrator', '/programmes');
  await page.getByText('domifa-fast5-2020').first().waitFor();
  await expectUsable(page);
  await page.getByRole('link', { name: 'Créer' }).click();
  await page.getByRole('textbox', { name: /^Nom/ }).fill('Santé');
  await page.getByRole('checkbox', { name: /domifa-fast5-2020/ }).check();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Santé').waitFor();

  await page.goto(`${journey.app.url}/people`);
  await page.getByRole('link', { name: 'Andréa Lopez', exact: true }).click();
  await page.getByRole('button', { name: 'Ajouter une habilitation' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: /^Rôle/ }).click();
  await page.getByRole('option', { name: 'relecture du programme' }).click();
  await dialog.getByRole('combobox', { name: /^Programme/ }).click();
  await page.getByRole('option', { name: 'Santé' }).click();
  await dialog.getByRole('textbox', { name: /^Valable à partir du/ }).fill('01/01/2026');
  await expectUsable(page);
  await dialog.getByRole('button', { name: 'Ajouter une habilitation' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Santé').waitFor();
});
