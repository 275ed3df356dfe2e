import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SHEET } from '../proposals/sheets.ts';
import type { ApiClient } from '../support/client.ts';
import { insideAgreement } from '../support/outside.ts';
import { type Journey, startJourney } from './journey.ts';
import { main, PEOPLE, section, WORDS } from './stories/steps.ts';

const MINE = `query($kinds: [WorkKind!]) { obligations(filter: { workKinds: $kinds }, page: { limit: 100 }) { items { id } } }`;
const LISTS = '{ __type(name: "WorkKind") { enumValues { name } } }';
const ASIDE = 'mutation($input: SetApplicabilitiesInput!) { setApplicabilities(input: $input) { refusal { code } } }';
const PREPARE = 'mutation($input: PrepareProofInput!) { prepareProof(input: $input) { id version } }';
const DISCARD = 'mutation($input: DiscardPreparedProofInput!) { discardPreparedProof(input: $input) }';
const READ = 'mutation($input: ReadSourceInput!) { readSource(input: $input) { id } }';
const READINGS =
  '{ obligations(filter: { workKinds: [TO_CONFIRM] }, page: { limit: 100 }) { items { id wordingReading { proposedReading } } } }';
const CONFIRM = 'mutation($input: ConfirmReadingInput!) { confirmReading(input: $input) { id } }';
const REASON = 'Ce service ne relève plus de cette convention depuis la reprise.';

let journey: Journey;
let team: ApiClient;
let dpo: ApiClient;
let conventionId: string;
let duty: string;
let partyId: string;

/** Confirms, as their signatory, how words are read: that is asked of duties of other parties too. */
async function confirmReadings(): Promise<void> {
  const { obligations } = await dpo.get(READINGS);
  for (const { id: obligationId, wordingReading } of obligations.items)
    await dpo.get(CONFIRM, { input: { obligationId, partyId, proposedReading: wordingReading.proposedReading } });
}

/** Sets aside every duty that asks something of a DPO. */
async function leaveNothing(): Promise<void> {
  const kinds = (await dpo.get(LISTS)).__type.enumValues.map(({ name }: { name: string }) => name);
  const waiting = async () => (await dpo.get(MINE, { kinds })).obligations.items.map(({ id }: { id: string }) => id);
  [duty] = await waiting();
  for (let ids = await waiting(); ids.length > 0; ids = await waiting()) {
    await dpo.get(ASIDE, { input: { obligationIds: ids, isApplicable: false, reason: REASON } });
    await confirmReadings();
    expect((await waiting()).length, 'what waits still').toBeLessThan(ids.length);
  }
}

beforeAll(async () => {
  journey = await startJourney();
  const inside = await insideAgreement(await journey.app.as('administrator'));
  conventionId = inside.conventionId;
  partyId = inside.parties.DNUM!;
  team = await journey.app.as('team');
  dpo = await journey.app.as('dpoDnum');
  await leaveNothing();
}, 180_000);
afterAll(() => journey?.stop());

/** The home of the DPO, once each of its parts has answered. */
async function home(): Promise<Page> {
  const page = await journey.enter(PEOPLE.dpoDnum, '/');
  await page.waitForLoadState('networkidle');
  return page;
}
const saysNothingIsAsked = (page: Page) => main(page).getByText(WORDS.work.none).count();

describe('“Nothing is asked of you”', () => {
  test('is said to a DPO of whom nothing is', async () => {
    await main(await home())
      .getByText(WORDS.work.none)
      .waitFor();
  });

  test('is not said to one who has nothing but a proof to check', async () => {
    const content = { statement: 'La notification suit une procédure écrite, relue chaque année.' };
    const input = { obligationIds: [duty], kind: 'STATEMENT', title: 'À relire', content };
    const { id: preparedProofId, version } = (await team.get(PREPARE, { input })).prepareProof;
    const page = await home();
    await section(page, WORDS.work.toCheck).waitFor();
    expect(await saysNothingIsAsked(page)).toBe(0);
    await team.get(DISCARD, { input: { preparedProofId, version } });
  });

  test('is not said to one who has nothing but proposals to decide on', async () => {
    await team.get(READ, { input: { conventionId, publicSource: 'PRODUCT_SHEET', content: SHEET } });
    const page = await home();
    await section(page, WORDS.proposal.toDecide).waitFor();
    expect(await saysNothingIsAsked(page)).toBe(0);
  });
});
