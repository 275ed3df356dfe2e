import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

const READ = `mutation($input: ReadSourceInput!) { readSource(input: $input) { id pendingCount unplaced } }`;
const PARTS = `id publicSource fact serviceFact phaseProposed startedOn statedValue url isThere hasChangedSince version allowedActions proposalState reason
  obligationId obligation { code } evidence { id } recordedPhase { id phaseName startedOn author { name partyCode } } recordedAddress { id url author { name } }`;
const PROPOSALS = `query($filter: ProposalFilter) { proposals(filter: $filter) { total items { ${PARTS} } } }`;
const ACCEPT = `mutation($input: AcceptProposalInput!) { acceptProposal(input: $input) { ${PARTS} decider { name partyCode } } }`;
const REFUSE = 'mutation($input: RefuseProposalInput!) { refuseProposal(input: $input) { proposalState reason } }';
const PHASE = 'mutation($input: RecordServicePhaseInput!) { recordServicePhase(input: $input) { id } }';
const SERVICE = `query($id: ID!) { goodPractices(conventionId: $id) {
  servicePhases { phaseName startedOn citation author { name partyCode } } serviceAddresses { addressKind url citation author { name } } } }`;
const STATES = 'query { obligations(page: { limit: 100 }) { total items { id assurance standing } } }';
const REASON = 'La fiche n’a pas été mise à jour depuis le comité.';

interface Proposal {
  id: string;
  version: number;
  serviceFact: string | null;
  recordedPhase: { id: string } | null;
  recordedAddress: { id: string } | null;
  allowedActions: string[];
}

let world: World;
const clients = new Map<PersonaName, ApiClient>();
const as = (who: PersonaName): ApiClient => clients.get(who)!;

beforeAll(async () => {
  world = await World.open();
  for (const who of ['team', 'dpoDinum', 'reader', 'reviewer', 'administrator', 'financeDnum'] as const) {
    clients.set(who, await world.app.as(who));
  }
});
afterAll(() => world?.app.stop());

const sheet = (...lines: string[]): string => `---\ntitle: DomiFa\n${lines.join('\n')}\n---\n`;
const phased = (name: string, start: string): string => `phases: [{ name: ${name}, start: ${start} }]`;

const read = async (content: string, publicSource = 'PRODUCT_SHEET') =>
  (await as('team').get(READ, { input: { conventionId: world.conventionId, publicSource, content } })).readSource;
const waiting = async (serviceFact: string, who: PersonaName = 'team', states = ['PENDING']): Promise<Proposal | undefined> => {
  const filter = { conventionIds: [world.conventionId], proposalStates: states };
  const { proposals } = await as(who).get(PROPOSALS, { filter });
  return (proposals.items as Proposal[]).find((one) => one.serviceFact === serviceFact);
};
const taking = (proposal: Proposal, lastRecordId = (proposal.recordedPhase ?? proposal.recordedAddress)?.id ?? null) => ({
  input: { proposalId: proposal.id, version: proposal.version, lastRecordId },
});
const service = async () => (await as('team').get(SERVICE, { id: world.conventionId })).goodPractices;
const record = (phaseName: string, startedOn: string, lastPhaseId: string | null) =>
  as('team').get(PHASE, { input: { conventionId: world.conventionId, phaseName, startedOn, lastPhaseId } });

describe('what public data says of the service', () => {
  test('is proposed beside what is recorded of it, and writes nothing of it', async () => {
    await record('CONSTRUCTION', '2019-03-01', null);
    const before = await service();
    expect(
      await read(sheet(phased('acceleration', '2020-01-15'), 'link: https://domifa.example.org', 'dashlord_url: intranet')),
    ).toMatchObject({
      pendingCount: 2,
      unplaced: [],
    });

    expect(await waiting('PHASE')).toMatchObject({
      fact: 'PHASE',
      statedValue: 'acceleration',
      phaseProposed: 'ACCELERATION',
      startedOn: '2020-01-15',
      recordedPhase: { phaseName: 'CONSTRUCTION', startedOn: '2019-03-01', author: { name: 'Camille Roux' } },
      isThere: false,
      hasChangedSince: false,
      obligationId: null,
      obligation: null,
      allowedActions: ['ACCEPT', 'REFUSE'],
    });
    expect(await waiting('WEBSITE')).toMatchObject({
      url: 'https://domifa.example.org/',
      recordedAddress: null,
      phaseProposed: null,
      startedOn: null,
    });
    expect(await service()).toEqual(before);
  });

  test('is recorded as by hand once a person accepts it, who signs it; its source is cited, and no duty changes', async () => {
    const states = await as('team').get(STATES);
    const phase = (await waiting('PHASE'))!;
    const { acceptProposal } = await as('team').get(ACCEPT, taking(phase));

    expect(acceptProposal).toMatchObject({
      proposalState: 'ACCEPTED',
      evidence: null,
      isThere: true,
      decider: { name: 'Camille Roux', partyCode: 'DNUM' },
      recordedPhase: { phaseName: 'ACCELERATION', startedOn: '2020-01-15' },
    });
    const { servicePhases } = await service();
    expect(servicePhases).toMatchObject([
      { phaseName: 'ACCELERATION', startedOn: '2020-01-15', author: { name: 'Camille Roux', partyCode: 'DNUM' } },
      { phaseName: 'CONSTRUCTION', citation: null },
    ]);
    expect(servicePhases[0].citation).toMatch(
      /^Lu le \d\d\/\d\d\/\d{4} dans fiche produit de « DomiFa » \(un fichier\), SHA-256 [0-9a-f]{64}\.$/,
    );
    expect(await as('team').get(STATES)).toEqual(states);
    const [entry] = await world.rows('select action, actor_name from journal_entry order by recorded_at desc, sequence desc limit 1');
    expect(entry).toEqual({ action: 'proposal.accepted', actor_name: 'Camille Roux' });
  });

  test('is of every party: the other one records an address too', async () => {
    const website = (await waiting('WEBSITE', 'dpoDinum'))!;
    expect(website.allowedActions).toEqual(['ACCEPT', 'REFUSE']);
    await as('dpoDinum').get(ACCEPT, taking(website));

    expect((await service()).serviceAddresses).toMatchObject([
      { addressKind: 'WEBSITE', url: 'https://domifa.example.org/', citation: expect.stringContaining('fiche produit') },
    ]);
  });

  test('under a phase that is not recorded here diverges, can only be refused, and does not come back before it changes', async () => {
    await read(sheet(phased('consolidation', '2024-02-01')));
    const phase = (await waiting('PHASE'))!;
    expect(phase).toMatchObject({ phaseProposed: null, statedValue: 'consolidation', isThere: false, allowedActions: ['REFUSE'] });
    expect((await world.refused(as('team'), ACCEPT, taking(phase))).extensions.code).toBe('PHASE_UNKNOWN');

    await as('team').get(REFUSE, { input: { proposalId: phase.id, version: phase.version, reason: REASON } });
    await read(sheet(phased('consolidation', '2024-02-01')));
    expect(await waiting('PHASE')).toBeUndefined();

    await read(sheet(phased('consolidation', '2024-03-01')));
    expect(await waiting('PHASE')).toMatchObject({ startedOn: '2024-03-01' });
  });

  test('is not taken in place of what somebody recorded meanwhile, which is then shown beside it', async () => {
    await read(sheet(phased('success', '2025-01-01')));
    const phase = (await waiting('PHASE'))!;
    await record('TRANSFER', '2024-06-01', phase.recordedPhase!.id);

    const { extensions } = await world.refused(as('team'), ACCEPT, taking(phase));
    expect(extensions).toMatchObject({
      category: 'CONFLICT',
      code: 'RECORDED_MEANWHILE',
      current: { phase: 'TRANSFER', startedOn: '2024-06-01', authorName: 'Camille Roux' },
    });
    const again = (await waiting('PHASE'))!;
    expect(again).toMatchObject({ id: phase.id, hasChangedSince: true, recordedPhase: { phaseName: 'TRANSFER' } });
    expect((await as('team').get(ACCEPT, taking(again))).acceptProposal).toMatchObject({ recordedPhase: { phaseName: 'SUCCESS' } });
  });

  test('that is recorded already agrees, and is not recorded twice', async () => {
    await read(sheet(phased('success', '2025-01-01'), 'link: https://domifa.example.org'), 'PRODUCT_SHEET');
    const content = JSON.stringify({ url: 'https://domifa.example.org' });
    await read(content, 'DASHLORD');
    const website = (await waiting('WEBSITE'))!;

    expect(website).toMatchObject({ publicSource: 'DASHLORD', isThere: true, allowedActions: ['REFUSE'] });
    expect((await world.refused(as('team'), ACCEPT, taking(website))).extensions.code).toBe('ALREADY_THERE');
  });
});

describe('who decides what is said of the service', () => {
  test.each(['reader', 'reviewer', 'administrator', 'financeDnum'] as const)('is not the %s, to whom it does not exist', async (who) => {
    const website = (await waiting('WEBSITE'))!;
    expect(await waiting('WEBSITE', who)).toBeUndefined();

    expect((await world.refused(as(who), ACCEPT, taking(website))).extensions.code).toBe('NOT_FOUND');
    const refusing = { input: { proposalId: website.id, version: website.version, reason: REASON } };
    expect((await world.refused(as(who), REFUSE, refusing)).extensions.code).toBe('NOT_FOUND');
  });
});

describe('what waits for a decision', () => {
  test('is told to who may decide it, of the service to every party, and holds nothing that is here already', async () => {
    await read(sheet(phased('alumni', '2026-02-01'), 'stats_url: https://domifa.example.org/stats', 'link: https://domifa.example.org'));
    const toDecide = async (who: PersonaName): Promise<string[]> => {
      const { proposals } = await as(who).get(PROPOSALS, { filter: { conventionIds: [world.conventionId], canBeDecided: true } });
      const items = proposals.items as { serviceFact: string | null; obligation: { code: string } | null }[];
      expect(proposals.total).toBe(items.length);
      return items.map(({ serviceFact, obligation }) => serviceFact ?? obligation!.code).sort();
    };

    expect(await toDecide('team')).toEqual(['A2-P3-EQUIPE-4', 'ART2-IMP-EQUIPE-1', 'PHASE', 'STATISTICS']);
    expect(await toDecide('dpoDinum')).toEqual(['PHASE', 'STATISTICS']);
    for (const who of ['reader', 'reviewer', 'administrator', 'financeDnum'] as const) expect(await toDecide(who)).toEqual([]);
  });
});

describe('a proposal', () => {
  const insert = (obligation: string, service: string, more = 'null') => `
    insert into proposal (id, convention_id, reading_id, obligation_id, service_fact, source, fact, value, url, since, state, proposed_at, version)
      select gen_random_uuid(), r.convention_id, r.id, ${obligation}, ${service}, r.source, 'WEBSITE', 'x', ${more}, null, 'PENDING', now(), 1
      from source_reading r limit 1`;

  test.each([
    ['neither a duty nor the service', 'null', 'null', "'https://a.fr/'", 'proposal_one_target'],
    ['both', '(select id from obligation limit 1)', "'WEBSITE'", "'https://a.fr/'", 'proposal_one_target'],
    ['an address of the service that is none', 'null', "'WEBSITE'", 'null', 'proposal_address_of_the_service'],
    ['a phase without its day', 'null', "'PHASE'", 'null', 'proposal_phase_since'],
  ])('is never kept for %s', async (_what, obligation, described, url, constraint) => {
    await expect(world.rows(insert(obligation, described, url))).rejects.toThrow(constraint);
  });
});
