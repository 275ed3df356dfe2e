import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTEST, type Ids, REVIEW, World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';
import { SHEET } from './sheets.ts';

const READ = 'mutation($input: ReadSourceInput!) { readSource(input: $input) { id } }';
const PROPOSALS = `query($filter: ProposalFilter) { proposals(filter: $filter, page: { limit: 100 }) { items {
  id version serviceFact obligation { id code party { code } assurance } } } }`;
const PREVIEW = 'query($id: ID!) { proposalPreview(proposalId: $id) { obligationId obligation { code } assuranceNow assuranceThen } }';
const ACCEPT = 'mutation($input: AcceptProposalInput!) { acceptProposal(input: $input) { obligation { id assurance } } }';
const REFUSE = 'mutation($input: RefuseProposalInput!) { refuseProposal(input: $input) { id } }';
const WORDS = 'La page citée n’est pas celle du service en production.';

interface Proposal {
  id: string;
  version: number;
  serviceFact: string | null;
  obligation: { id: string; code: string; party: { code: string }; assurance: string } | null;
}

let world: World;
const clients = new Map<PersonaName, ApiClient>();
const as = (who: PersonaName): ApiClient => clients.get(who)!;

beforeAll(async () => {
  world = await World.open();
  for (const who of ['team', 'dpoDinum', 'dpoDnum', 'reader', 'reviewer', 'administrator'] as const)
    clients.set(who, await world.app.as(who));
  await as('team').get(READ, { input: { conventionId: world.conventionId, publicSource: 'PRODUCT_SHEET', content: SHEET } });
});
afterAll(() => world?.stop());

const everything = async (): Promise<Proposal[]> =>
  (await as('team').get(PROPOSALS, { filter: { conventionIds: [world.conventionId], proposalStates: ['PENDING'] } })).proposals.items;
const proposalFor = async (code: string): Promise<Proposal> => (await everything()).find(({ obligation }) => obligation?.code === code)!;
const preview = async (id: string, who: PersonaName = 'team') => (await as(who).get(PREVIEW, { id })).proposalPreview;

const deposited = (code: string): Promise<Ids> => world.deposit(as('team'), [world.obligation(code)]);
async function sentBack(code: string): Promise<void> {
  const { obligation, version } = await deposited(code);
  const input = {
    obligationId: obligation,
    evidenceVersionId: version,
    verdict: 'CHANGES_REQUESTED',
    changeKind: 'INCOMPLETE',
    comment: WORDS,
  };
  await as('reviewer').get(REVIEW, { input });
}
async function attested(code: string): Promise<void> {
  const ids = await deposited(code);
  await world.declare(as('team'), ids.obligation);
  await world.accept(as('reviewer'), ids);
}

/** What is there of a duty before its proposal is read: how it comes to be, in which state that is, and the one a proof would bring. */
const CASES: [code: string, what: string, lay: (code: string) => Promise<unknown>, now: string, then: string][] = [
  ['A2-P3-EQUIPE-4', 'nothing was said', async () => undefined, 'MISSING', 'EVIDENCED'],
  ['ART2-IMP-EQUIPE-1', 'it is said to be met', (code) => world.declare(as('team'), world.obligation(code)), 'DECLARED', 'EVIDENCED'],
  [
    'ART2-BP-DNUM-1',
    'it is said not to be met',
    (code) => world.declare(as('team'), world.obligation(code), 'NOT_MET'),
    'NOT_MET',
    'EVIDENCED',
  ],
  ['A2-P3-EQUIPE-3', 'a proof was sent back', sentBack, 'CHANGES_REQUESTED', 'EVIDENCED'],
  ['ART2-BP-DNUM-4', 'another proof attests it', attested, 'ATTESTED', 'ATTESTED'],
  [
    'A1-ORG-DNUM-1',
    'it is contested',
    (code) => as('dpoDinum').get(CONTEST, { input: { obligationId: world.obligation(code), reason: WORDS } }),
    'CONTESTED',
    'CONTESTED',
  ],
];

describe('what accepting a proposal would make of its duty', () => {
  test.each(CASES)('%s, while %s, is told, leaves nothing, and is what then comes of it', async (code, _what, lay, now, then) => {
    await lay(code);
    const { id, version, obligation } = await proposalFor(code);
    const before = await world.traces();
    const told = await preview(id);
    expect(told).toEqual({ obligationId: obligation!.id, obligation: { code }, assuranceNow: now, assuranceThen: then });
    expect(await world.traces()).toEqual(before);
    expect(await world.assurance(as('reader'), obligation!.id)).toBe(now);

    const { acceptProposal } = await as('team').get(ACCEPT, { input: { proposalId: id, version } });
    expect(acceptProposal.obligation.assurance).toBe(then);
  });

  test('is nothing of a proposal that describes the service', async () => {
    const { id } = (await everything()).find(({ serviceFact }) => serviceFact !== null)!;
    expect(await preview(id)).toBeNull();
  });

  test('is refused as accepting it is, and unknown to who does not read it', async () => {
    const { id, version } = await proposalFor('A1-AUD-DNUM-1');
    const refusal = async (who: PersonaName) => (await world.refused(as(who), PREVIEW, { id })).extensions.code;
    expect(await refusal('dpoDinum')).toBe('NOT_YOUR_PROPOSAL');
    for (const who of ['reader', 'reviewer', 'administrator'] as const) expect(await refusal(who)).toBe('NOT_FOUND');
    await as('team').get(REFUSE, { input: { proposalId: id, version, reason: WORDS } });
    expect(await refusal('team')).toBe('PROPOSAL_REFUSED');
  });
});
