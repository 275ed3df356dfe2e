import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePdf } from '../support/files.ts';
import { addressOf, bring, press, TEAM } from './duty.ts';
import { decide, seenBy } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';
import { openedCode, section, WORDS } from './stories/steps.ts';

const DUTY = 'A1-VIO-DNUM-2';
const OTHER = 'A1-SSI-DNUM-2';
const OBLIGATION =
  'query($id: ID!) { obligation(id: $id) { id awaitsDeclaration declarationStatus evidence { versions { id isCurrent } } } }';
const REVIEW = 'mutation($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { id } }';

let journey: Journey;
let team: Page;

beforeAll(async () => {
  journey = await startJourney();
  team = await journey.enter(TEAM, await addressOf(journey, DUTY));
  await team.getByRole('heading', { name: WORDS.obligation.text }).waitFor();
}, 180_000);
afterAll(() => journey?.stop());

const idOf = async (code: string) => (await addressOf(journey, code)).split('/')[2]!;

async function accept(code: string): Promise<void> {
  const reviewer = await journey.app.as('reviewer');
  const { obligation } = await reviewer.get(OBLIGATION, { id: await idOf(code) });
  const { id } = obligation.evidence[0].versions.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent);
  await reviewer.get(REVIEW, { input: { obligationId: obligation.id, evidenceVersionId: id, verdict: 'ACCEPTED' } });
}

async function offer(name: string): Promise<void> {
  await bring(team, 'drop', [{ name, mimeType: 'application/pdf', buffer: makePdf(name) }]);
  await team.getByText(WORDS.deposit.received, { exact: true }).waitFor();
  await seenBy(team);
}

const withDeposit = () => team.getByLabel(WORDS.declaration.withDeposit);
const head = () => team.locator('h1 + div');
const accepted = WORDS.told.acceptedNotDeclared.replace('%{party}', 'DNUM');

test('a proof accepted of which nothing was declared says so, and what to do about it comes first in a day’s work', async () => {
  await offer('registre.pdf');
  expect(await withDeposit().isChecked()).toBe(false);
  await press(team, 'Déposer la preuve');
  await team.getByRole('heading', { name: 'registre', exact: true }).waitFor();
  await accept(DUTY);
  await team.reload();
  await head().getByText(accepted).waitFor();
  await head().getByText(WORDS.told.toDeclare, { exact: true }).waitFor();
  await section(team, WORDS.declaration.title).getByText('Rien n’est attesté.', { exact: true }).waitFor();
  expect(await head().getByText(WORDS.assurance.MISSING, { exact: true }).count()).toBe(0);

  await team.goto(journey.app.url);
  await section(team, WORDS.first.title).getByText(WORDS.first.act.toDeclare).waitFor();
  await section(team, WORDS.work.toDeclare).getByText(accepted).waitFor();
  await section(team, WORDS.first.title).getByRole('link', { name: WORDS.first.begin }).click();
  expect(await openedCode(team)).toBe(DUTY);
}, 150_000);

test('a deposit may carry the declaration, which nothing presumes, and once accepted it is attested', async () => {
  await team.goto(`${journey.app.url}${await addressOf(journey, OTHER)}`);
  await offer('analyse.pdf');
  await withDeposit().check();
  await press(team, 'Déposer la preuve');
  await team.getByText(WORDS.signing.kept).waitFor();
  expect(await team.getByRole('heading', { name: 'analyse', exact: true }).count()).toBe(0);
  await decide(team, WORDS.declarationStatus.MET);
  await press(team, 'Déposer la preuve');
  await team.getByRole('heading', { name: 'analyse', exact: true }).waitFor();
  await accept(OTHER);
  const client = await journey.app.as('team');
  const { obligation } = await client.get(OBLIGATION, { id: await idOf(OTHER) });
  expect(obligation).toMatchObject({ awaitsDeclaration: false, declarationStatus: 'MET' });
  await team.reload();
  await head().getByText(WORDS.assurance.ATTESTED, { exact: true }).waitFor();
  expect(journey.complaints).toEqual([]);
}, 150_000);
