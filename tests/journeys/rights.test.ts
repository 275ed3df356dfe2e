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
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
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
