import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';
import { doorTo, leadTo, type OutsideServer, startOutsideServer, text } from './outsideServer.ts';
import { ARA, SHEET } from './sheets.ts';

const READ = `mutation($input: ReadSourceInput!) { readSource(input: $input) {
  id publicSource url fileName sha256 serviceNamed statedOn unplaced leftOut refusalWords pendingCount author { name } } }`;
const PROPOSALS = `query($filter: ProposalFilter) { proposals(filter: $filter) { total items {
  id publicSource fact statedValue url proofsHere isThere proposalState reason version allowedActions
  obligation { code assurance } evidence { id kind title description versions { url } } decider { name } sourceReading { url fileName } } } }`;
const ACCEPT = `mutation($input: AcceptProposalInput!) { acceptProposal(input: $input) { proposalState isThere evidence { id kind versions { url } } } }`;
const REFUSE = `mutation($input: RefuseProposalInput!) { refuseProposal(input: $input) { proposalState reason decider { name } } }`;
const REASON = 'Le dépôt cité n’est pas celui du service en production.';
const STATS = 'https://domifa.fabrique.social.gouv.fr/stats';

interface Proposal {
  id: string;
  fact: string;
  version: number;
  statedValue: string;
  isThere: boolean;
  proofsHere: string[];
  allowedActions: string[];
  proposalState: string;
  obligation: { code: string; assurance: string };
}

let world: World;
let site: OutsideServer;
const clients = new Map<PersonaName, ApiClient>();
const as = (who: PersonaName): ApiClient => clients.get(who)!;

beforeAll(async () => {
  site = await startOutsideServer({
    '/fiche.md': text(SHEET),
    '/away': leadTo('http://169.254.169.254/latest/meta-data/?token=secret'),
    '/page': text('<html></html>', 'text/html'),
  });
  const settings = { FETCH_HOSTS: site.host('public.test'), FETCH_HTTP: '1' };
  world = await World.open(settings, doorTo({ 'public.test': ['127.0.0.1'] }));
  for (const who of ['team', 'dpoDinum', 'partner', 'reader', 'reviewer', 'administrator', 'financeDnum'] as const) {
    clients.set(who, await world.app.as(who));
  }
});
afterAll(async () => {
  await world?.app.stop();
  await site?.stop();
});

const input = (given: object) => ({ input: { conventionId: world.conventionId, publicSource: 'PRODUCT_SHEET', ...given } });
const read = async (given: object, who: PersonaName = 'team') => (await as(who).get(READ, input(given))).readSource;
const everything = async (who: PersonaName = 'team', states?: string[]): Promise<Proposal[]> =>
  (await as(who).get(PROPOSALS, { filter: { conventionIds: [world.conventionId], proposalStates: states } })).proposals.items;
/** Those of duties. */
const list = async (who?: PersonaName, states?: string[]): Promise<Proposal[]> =>
  (await everything(who, states)).filter(({ obligation }) => obligation !== null);
const proposal = async (fact: string, code: string, states = ['PENDING']): Promise<Proposal> =>
  (await list('team', states)).find((one) => one.fact === fact && one.obligation.code === code)!;
const lastEntry = async () => {
  const [row] = await world.rows<{ action: string; subject_type: string; actor_name: string; changes: object }>(
    'select action, subject_type, actor_name, changes from journal_entry order by recorded_at desc, sequence desc limit 1',
  );
  return row!;
};

describe('public data', () => {
  test('is read at an address, and proposes for the duties that it shows without writing anything of them', async () => {
    const reading = await read({ url: site.url('public.test', '/fiche.md') });

    expect(reading).toMatchObject({
      serviceNamed: 'DomiFa',
      unplaced: [],
      leftOut: ['impact_url'],
      refusalWords: null,
      pendingCount: 11,
    });
    expect(reading.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await list()).map(({ fact, obligation }) => `${fact} ${obligation.code}`).sort()).toEqual([
      'ACCESSIBILITY_STATEMENT A1-AUD-DNUM-1',
      'REPOSITORY A2-P3-EQUIPE-3',
      'REPOSITORY ART2-BP-DNUM-4',
      'RISK_ANALYSIS A1-ORG-DNUM-1',
      'RISK_ANALYSIS ART2-BP-DNUM-1',
      'STATS_PAGE A2-P3-EQUIPE-4',
      'STATS_PAGE ART2-IMP-EQUIPE-1',
    ]);
    expect(await world.rows('select id from evidence where convention_id = ?', [world.conventionId])).toEqual([]);
    expect(await lastEntry()).toMatchObject({ action: 'source.read', subject_type: 'SourceReading' });
  });

  test('becomes a proof that a person deposits, which cites its source and which nobody accepted', async () => {
    const stats = await proposal('STATS_PAGE', 'A2-P3-EQUIPE-4');
    expect(stats).toMatchObject({
      isThere: false,
      proofsHere: [],
      allowedActions: ['ACCEPT', 'REFUSE'],
      obligation: { assurance: 'MISSING' },
    });

    const { acceptProposal } = await as('team').get(ACCEPT, { input: { proposalId: stats.id, version: stats.version } });
    expect(acceptProposal).toMatchObject({ proposalState: 'ACCEPTED', evidence: { kind: 'LINK', versions: [{ url: STATS }] } });

    const accepted = await proposal('STATS_PAGE', 'A2-P3-EQUIPE-4', ['ACCEPTED']);
    expect(accepted).toMatchObject({ isThere: true, proofsHere: [STATS], allowedActions: [], obligation: { assurance: 'EVIDENCED' } });
    expect(JSON.stringify(accepted)).toContain('fiche produit');
    expect(await lastEntry()).toMatchObject({ action: 'proposal.accepted', subject_type: 'Proposal' });
  });

  test('that gives no address becomes a statement that says what was read, where and when', async () => {
    const risks = await proposal('RISK_ANALYSIS', 'A1-ORG-DNUM-1');
    await as('team').get(ACCEPT, { input: { proposalId: risks.id, version: risks.version, confidentiality: 'PARTIES' } });

    const [row] = await world.rows<{ statement: string }>(
      'select v.statement from evidence_version v join proposal p on p.evidence_id = v.evidence_id where p.id = ?',
      [risks.id],
    );
    expect(row!.statement).toMatch(
      /^Analyse de risques : oui\. Lu le \d\d\/\d\d\/\d{4} dans fiche produit de « DomiFa » \(http:.*SHA-256 [0-9a-f]{64}\.$/,
    );
  });

  test('that was refused is not proposed again until it says something else', async () => {
    const repository = await proposal('REPOSITORY', 'A2-P3-EQUIPE-3');
    const refusing = { input: { proposalId: repository.id, version: repository.version, reason: REASON } };
    expect((await as('team').get(REFUSE, refusing)).refuseProposal).toMatchObject({ proposalState: 'REFUSED', reason: REASON });

    await read({ content: SHEET, fileName: 'domifa.md' });
    expect(await proposal('REPOSITORY', 'A2-P3-EQUIPE-3')).toBeUndefined();
    expect(await proposal('STATS_PAGE', 'A2-P3-EQUIPE-4')).toBeUndefined();

    await read({ content: SHEET.replace('SocialGouv/domifa', 'SocialGouv/domifa-2') });
    expect(await proposal('REPOSITORY', 'A2-P3-EQUIPE-3')).toMatchObject({ statedValue: 'https://github.com/SocialGouv/domifa-2' });
  });

  test('that waits gives way to a newer reading of its source, and to no other source', async () => {
    const before = await proposal('STATS_PAGE', 'ART2-IMP-EQUIPE-1');
    await read({ publicSource: 'ARA', content: ARA });
    expect(await proposal('STATS_PAGE', 'ART2-IMP-EQUIPE-1')).toMatchObject({ id: before.id });

    await read({ content: SHEET.replace('/stats', '/statistiques') });
    const [after] = await world.rows<{ state: string }>('select state from proposal where id = ?', [before.id]);
    expect(after).toEqual({ state: 'SUPERSEDED' });
    expect((await as('team').refusal(ACCEPT, { input: { proposalId: before.id, version: before.version } })).extensions.code).toBe(
      'PROPOSAL_SUPERSEDED',
    );
  });

  test('that a proof gives already is told so, and not accepted twice', async () => {
    await read({ content: SHEET });
    const stats = await proposal('STATS_PAGE', 'ART2-IMP-EQUIPE-1');
    const content = { url: STATS };
    const deposit = { obligationIds: [world.obligation('ART2-IMP-EQUIPE-1')], kind: 'LINK', title: 'Statistiques', content };
    await as('team').get('mutation($input: DepositEvidenceInput!) { depositEvidence(input: $input) { id } }', { input: deposit });

    expect(await proposal('STATS_PAGE', 'ART2-IMP-EQUIPE-1')).toMatchObject({
      isThere: true,
      proofsHere: [STATS],
      allowedActions: ['REFUSE'],
    });
    const pending = await list('team', ['PENDING']);
    const same = pending.filter(({ isThere }) => isThere);
    expect(same.map(({ id }) => id)).toContain(stats.id);
    expect(pending.slice(-same.length)).toEqual(same);
    expect((await as('team').refusal(ACCEPT, { input: { proposalId: stats.id, version: stats.version } })).extensions.code).toBe(
      'ALREADY_THERE',
    );
  });

  test('is decided as it was read', async () => {
    const { id, version } = await proposal('REPOSITORY', 'ART2-BP-DNUM-4');
    const error = await world.refused(as('team'), REFUSE, { input: { proposalId: id, version: version + 1, reason: REASON } });

    expect(error.extensions).toMatchObject({ category: 'CONFLICT', code: 'PROPOSAL_CHANGED', current: { version } });
  });
});

describe('a proof that one party keeps to itself', () => {
  test('is told to the other neither among what is here nor by what is the same', async () => {
    const content = { url: 'https://github.com/SocialGouv/domifa' };
    const deposit = {
      obligationIds: [world.obligation('ART2-BP-DNUM-4')],
      kind: 'LINK',
      title: 'Dépôt',
      confidentiality: 'RESTRICTED',
      content,
    };
    await as('team').get('mutation($input: DepositEvidenceInput!) { depositEvidence(input: $input) { id } }', { input: deposit });

    const of = async (who: PersonaName) =>
      (await list(who, ['PENDING'])).find(({ obligation, fact }) => obligation.code === 'ART2-BP-DNUM-4' && fact === 'REPOSITORY');
    expect(await of('team')).toMatchObject({ isThere: true, proofsHere: [content.url] });
    expect(await of('dpoDinum')).toMatchObject({ isThere: false, proofsHere: [], allowedActions: [] });
  });
});

describe('an address that is not read', () => {
  test('is refused on its field, and kept in the journal with who gave it, without what it hides', async () => {
    const { extensions } = await as('team').refusal(READ, input({ url: site.url('public.test', '/away') }));
    expect(extensions).toMatchObject({ code: 'URL_PRIVATE', fieldErrors: [{ field: 'url', code: 'URL_PRIVATE' }] });

    const entry = await lastEntry();
    expect(entry).toMatchObject({ action: 'source.refused', subject_type: 'SourceReading', actor_name: 'Camille Roux' });
    expect(JSON.stringify(entry.changes)).toContain('URL_PRIVATE');
    const { sourceReadings } = await as('team').get(
      'query($filter: SourceReadingFilter) { sourceReadings(filter: $filter) { items { url refusalWords sha256 } } }',
      { filter: { conventionIds: [world.conventionId] } },
    );
    expect(sourceReadings.items[0]).toMatchObject({ url: site.url('public.test', '/away'), sha256: null });
    expect(sourceReadings.items[0].refusalWords).toContain('privé');
  });

  test('leaves neither credentials nor its query in writing', async () => {
    await as('team').refusal(READ, input({ url: 'https://camille:secret@beta.gouv.fr/x?token=secret#secret' }));

    expect(JSON.stringify(await lastEntry())).not.toContain('secret');
  });

  test('is refused for what it holds under its own field', async () => {
    const { extensions } = await as('team').refusal(READ, input({ publicSource: 'ARA', url: site.url('public.test', '/fiche.md') }));

    expect(extensions.fieldErrors).toMatchObject([{ field: 'url', code: 'SOURCE_UNREADABLE' }]);
    expect(await lastEntry()).toMatchObject({ action: 'source.refused' });
  });
});

describe('a reading that asks for nothing that can be read', () => {
  test.each([
    ['nothing', {}, 'url', 'REQUIRED'],
    ['an address and a file', { url: 'https://beta.gouv.fr/', content: SHEET }, 'content', 'ONE_OF_BOTH'],
    ['a file too long', { content: 'a'.repeat(1024 * 1024 + 1) }, 'content', 'CONTENT_TOO_BIG'],
    ['a file of another form', { content: '# DomiFa' }, 'content', 'SOURCE_UNREADABLE'],
  ])('leaves nothing behind: %s', async (_what, given, field, code) => {
    const { extensions } = await world.refused(as('team'), READ, input(given));

    expect(extensions.fieldErrors).toMatchObject([{ field, code }]);
  });
});

describe('who reads public data', () => {
  test.each([
    ['reader', 'NOT_YOUR_SOURCES'],
    ['reviewer', 'NOT_YOUR_SOURCES'],
    ['administrator', 'NOT_YOUR_SOURCES'],
    ['financeDnum', 'NOT_YOUR_SOURCES'],
  ] as const)('is not the %s, who neither asks the outside for anything nor sees what is proposed', async (who, code) => {
    const asked = site.asked.length;
    const { extensions } = await world.refused(as(who), READ, input({ url: site.url('public.test', '/fiche.md') }));

    expect([extensions.code, site.asked.length]).toEqual([code, asked]);
    expect(await everything(who)).toEqual([]);
  });

  test('is the other party too, which decides nothing of duties that are not its own', async () => {
    const [first] = await list('dpoDinum', ['PENDING']);
    expect(first!.allowedActions).toEqual([]);

    const asking = { input: { proposalId: first!.id, version: first!.version } };
    expect((await world.refused(as('dpoDinum'), ACCEPT, asking)).extensions.code).toBe('NOT_YOUR_PROPOSAL');
    expect((await world.refused(as('reviewer'), ACCEPT, asking)).extensions.code).toBe('NOT_FOUND');
  });
});
