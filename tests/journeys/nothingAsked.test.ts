import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SHEET } from '../proposals/sheets.ts';
import type { ApiClient } from '../support/client.ts';
import { insideAgreement } from '../support/outside.ts';
import { type Journey, startJourney } from './journey.ts';
import { main, PEOPLE, section, WORDS } from './stories/steps.ts';

const MINE = `query($kinds: [WorkKind!]) { obligations(filter: { workKinds: $kinds }, page: { limit: 100 }) { items { id } } }`;
const KINDS = ['TO_PROVE', 'TO_OBSERVE', 'TO_DECLARE', 'TO_CORRECT', 'TO_REVIEW', 'MINE', 'LAPSING_SOON', 'CONTESTED', 'DISAGREEING'];
const ASIDE = 'mutation($input: SetApplicabilitiesInput!) { setApplicabilities(input: $input) { refusal { code } } }';
const PREPARE = 'mutation($input: PrepareProofInput!) { prepareProof(input: $input) { id version } }';
const DISCARD = 'mutation($input: DiscardPreparedProofInput!) { discardPreparedProof(input: $input) }';
const READ = 'mutation($input: ReadSourceInput!) { readSource(input: $input) { id } }';
const REASON = 'Ce service ne relève plus de cette convention depuis la reprise.';

let journey: Journey;
let team: ApiClient;
let dpo: ApiClient;
let conventionId: string;
let duty: string;

/** Sets aside every duty that asks something of a DPO. */
async function leaveNothing(): Promise<void> {
  const waiting = async () => (await dpo.get(MINE, { kinds: KINDS })).obligations.items.map(({ id }: { id: string }) => id);
  [duty] = await waiting();
  for (let ids = await waiting(); ids.length > 0; ids = await waiting()) {
    const { setApplicabilities } = await dpo.get(ASIDE, { input: { obligationIds: ids, isApplicable: false, reason: REASON } });
    expect(setApplicabilities.filter(({ refusal }: { refusal: object | null }) => refusal)).toEqual([]);
  }
}

beforeAll(async () => {
  journey = await startJourney();
  ({ conventionId } = await insideAgreement(await journey.app.as('administrator')));
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
