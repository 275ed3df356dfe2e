import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import { countStatements } from '../support/statements.ts';

const READ = 'mutation($input: ReadSourceInput!) { readSource(input: $input) { id } }';
const LIST = `query($filter: ProposalFilter) { proposals(filter: $filter, page: { limit: 100 }) { total items { id version fact serviceFact allowedActions
  obligation { code party { code } } sourceReading { url } evidence { title } recordedPhase { phaseName } recordedAddress { url } } } }`;
const ACCEPT = 'mutation($input: AcceptProposalInput!) { acceptProposal(input: $input) { proposalState } }';
const REFUSE = 'mutation($input: RefuseProposalInput!) { refuseProposal(input: $input) { proposalState } }';
const REASON = 'Cette adresse n’est plus celle du service.';

interface Proposal {
  id: string;
  version: number;
  serviceFact: string | null;
  obligation: { code: string } | null;
  recordedAddress: unknown;
}

let world: World;
let team: ApiClient;
let other: ApiClient;
let count = 0;

beforeAll(async () => {
  world = await World.open();
  team = await world.app.as('team');
  other = await world.app.as('dpoDinum');
});
afterAll(() => world?.app.stop());

const content = () => {
  count += 1;
  return `publiccodeYmlVersion: "0.4"\nurl: https://github.com/SocialGouv/domifa-${count}\nlandingURL: https://domifa-${count}.example.org\n`;
};
const readAnew = (client = team) =>
  client.get(READ, { input: { conventionId: world.conventionId, publicSource: 'PUBLICCODE', content: content() } });
const waiting = async (): Promise<Proposal[]> =>
  (await team.get(LIST, { filter: { conventionIds: [world.conventionId], proposalStates: ['PENDING'] } })).proposals.items;
const website = async (): Promise<Proposal> => {
  await readAnew();
  return (await waiting()).find(({ serviceFact }) => serviceFact === 'WEBSITE')!;
};
const repository = async (): Promise<Proposal> => {
  await readAnew();
  return (await waiting()).find(({ obligation }) => obligation?.code === 'ART2-BP-DNUM-4')!;
};
const taking = ({ id, version }: Proposal, lastRecordId: string | null = null) => ({ input: { proposalId: id, version, lastRecordId } });
const leaving = ({ id, version }: Proposal) => ({ input: { proposalId: id, version, reason: REASON } });
const codeOf = (sent: Promise<unknown>): Promise<string> =>
  sent.then(
    () => 'DONE',
    ({ message }: Error) => message.split(':')[0]!,
  );
/** What came of requests sent together: one is done. */
async function outcomes(...sent: Promise<unknown>[]): Promise<string[]> {
  return (await Promise.all(sent.map(codeOf))).sort();
}
const rowsOf = async (from: string) => (await world.rows<{ n: number }>(`select count(*)::int as n from ${from}`))[0]!.n;
const lastAddress = async (): Promise<string | null> =>
  (await world.rows<{ id: string }>("select id from service_address where kind = 'WEBSITE' order by rank desc limit 1"))[0]?.id ?? null;

describe('a proposal that two people decide at once', () => {
  test('is taken once: the other is told so', async () => {
    const proposal = await website();
    const last = await lastAddress();
    const before = await rowsOf('service_address');

    const told = await outcomes(team.get(ACCEPT, taking(proposal, last)), other.get(ACCEPT, taking(proposal, last)));
    expect(told).toEqual(['DONE', 'PROPOSAL_ACCEPTED']);
    expect(await rowsOf('service_address')).toBe(before + 1);
  });

  test('is taken or not, never both', async () => {
    const proposal = await website();
    const last = await lastAddress();
    const before = await rowsOf('service_address');

    const told = await outcomes(team.get(ACCEPT, taking(proposal, last)), other.get(REFUSE, leaving(proposal)));
    expect([
      ['DONE', 'PROPOSAL_ACCEPTED'],
      ['DONE', 'PROPOSAL_REFUSED'],
    ]).toContainEqual(told);
    expect(await rowsOf('service_address')).toBe(before + (told.includes('PROPOSAL_ACCEPTED') ? 1 : 0));
  });

  test('becomes one proof', async () => {
    const proposal = await repository();
    const before = await rowsOf('evidence');

    expect(await outcomes(team.get(ACCEPT, taking(proposal)), team.get(ACCEPT, taking(proposal)))).toEqual(['DONE', 'PROPOSAL_ACCEPTED']);
    expect(await rowsOf('evidence')).toBe(before + 1);
  });

  test('is decided before or after a newer reading of its source, which never undoes it', async () => {
    const proposal = await repository();
    const [taken] = await Promise.all([codeOf(team.get(ACCEPT, taking(proposal))), readAnew(other)]);
    const [{ state }] = (await world.rows<{ state: string }>('select state from proposal where id = ?', [proposal.id])) as [
      { state: string },
    ];

    expect([
      ['DONE', 'ACCEPTED'],
      ['PROPOSAL_SUPERSEDED', 'SUPERSEDED'],
    ]).toContainEqual([taken, state]);
  });

  test('is not recorded over what somebody recorded by hand at that moment', async () => {
    const proposal = await website();
    const last = await lastAddress();
    const byHand = 'mutation($input: RecordServiceAddressInput!) { recordServiceAddress(input: $input) { id } }';
    const url = 'https://a-la-main.example.org/';
    const input = { conventionId: world.conventionId, addressKind: 'WEBSITE', url, lastAddressId: last };

    expect(await outcomes(team.get(ACCEPT, taking(proposal, last)), other.get(byHand, { input }))).toEqual(['DONE', 'RECORDED_MEANWHILE']);
  });
});

describe('a decision that breaks half-way', () => {
  test.each([
    ['a proof', repository, 'update', 'proposal'],
    ['a proof, at its link', repository, 'insert', 'evidence_link'],
    ['a record of the service', website, 'update', 'proposal'],
    ['a record of the service, in the journal', website, 'insert', 'journal_entry'],
  ])('leaves nothing of %s', async (_what, proposed, act, table) => {
    const proposal = await proposed();
    const last = proposal.recordedAddress ? await lastAddress() : null;
    await world.rows(`create function break_here() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`);
    await world.rows(`create trigger break_here before ${act} on ${table} for each row execute function break_here()`);
    const before = await world.traces();
    const { extensions } = await team.refusal(ACCEPT, taking(proposal, last));
    const after = await world.traces();
    await world.rows(`drop trigger break_here on ${table}`);
    await world.rows('drop function break_here');

    expect(extensions.code).toBe('INTERNAL');
    expect(after).toEqual(before);
    expect(await codeOf(team.get(ACCEPT, taking(proposal, last)))).toBe('DONE');
  });
});

describe('what public data proposes', () => {
  const figures = async (proposal: Proposal) => {
    const list = await countStatements(() =>
      team.get(LIST, { filter: { conventionIds: [world.conventionId], proposalStates: ['PENDING'] } }),
    );
    const accept = await countStatements(() => team.get(ACCEPT, taking(proposal)));
    return { list: list.statements.length, accept: accept.statements.length };
  };

  test('costs as many statements with one proposal as with fifty more, to read and to accept', async () => {
    const one = await figures(await repository());
    const two = await repository();
    await world.rows(`with told as (select set_config('garant.journaled', 'yes', true))
      insert into proposal (id, convention_id, reading_id, obligation_id, service_fact, source, fact, value, url, state, proposed_at, version)
        select gen_random_uuid(), p.convention_id, p.reading_id, p.obligation_id, p.service_fact, p.source, p.fact, p.value, p.url || '?' || n, 'PENDING',
          p.proposed_at, 1
        from told, proposal p, generate_series(1, 50) n where p.id in ('${two.id}', '${(await waiting()).find(({ serviceFact }) => serviceFact)!.id}')`);

    expect((await waiting()).length).toBeGreaterThan(90);
    expect(await figures(two)).toEqual(one);
    expect(one).toEqual({ list: 3, accept: 15 });
  });
});
