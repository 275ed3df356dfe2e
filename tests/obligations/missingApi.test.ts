import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APPLY, CONTEST, REVIEW, SENTENCE, UNLINK, WITHDRAW, World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';

interface Item {
  id: string;
  assurance: string;
  isOverdue: boolean;
  openContestationCount: number;
}
interface Group {
  severity: string;
  total: number;
  items: Item[];
}

let world: World;
let team: ApiClient;
let dpoDinum: ApiClient;
let missing: Group[];
let total: number;

const ITEM = 'id assurance isOverdue openContestationCount';
const MISSING = `query ($id: ID!) { whatIsMissing(conventionId: $id) { total severities { severity total items { ${ITEM} } } } }`;
const LIST = `query ($filter: ObligationFilter, $page: Page) { obligations(filter: $filter, page: $page) { total items { ${ITEM} } } }`;

const contested = () => world.obligation('A1-VIO-DNUM-1');
const contestedAndLapsed = () => world.obligation('A1-VIO-DNUM-2');
const lapsed = () => world.obligation('A1-DON-DNUM-1');
const sentBack = () => world.obligation('A1-DON-DNUM-2');
const attested = () => world.obligation('A1-VIE-DNUM-1');
const waiting = () => world.obligation('A1-VIE-DNUM-2');
const setAside = () => world.obligation('A1-ORG-DNUM-1');
const setAsideAndContested = () => world.obligation('A1-ORG-DNUM-2');

async function attest(id: string, over: Record<string, unknown> = {}) {
  await world.declare(team, id);
  const ids = await world.deposit(team, [id], over);
  await world.accept(dpoDinum, ids);
  return ids;
}

beforeAll(async () => {
  world = await World.open();
  team = await world.app.as('team');
  dpoDinum = await world.app.as('dpoDinum');
  const contest = (obligationId: string) => dpoDinum.get(CONTEST, { input: { obligationId, reason: SENTENCE } });
  await contest(contested());
  const lost = await attest(contestedAndLapsed());
  await team.get(WITHDRAW, { input: { evidenceId: lost.evidence, reason: SENTENCE } });
  await contest(contestedAndLapsed());
  const ended = await attest(lapsed());
  await team.get(UNLINK, { input: { evidenceId: ended.evidence, obligationId: lapsed() } });
  const { version: evidenceVersionId } = await world.deposit(team, [sentBack()]);
  const request = { obligationId: sentBack(), evidenceVersionId, verdict: 'CHANGES_REQUESTED', changeKind: 'OUTDATED', comment: SENTENCE };
  await dpoDinum.get(REVIEW, { input: request });
  await attest(attested());
  await world.deposit(team, [waiting()]);
  for (const obligationId of [setAside(), setAsideAndContested()]) {
    await team.get(APPLY, { input: { obligationId, isApplicable: false, reason: SENTENCE } });
  }
  await contest(setAsideAndContested());
  const { whatIsMissing } = await team.get(MISSING, { id: world.conventionId });
  missing = whatIsMissing.severities;
  total = whatIsMissing.total;
});

afterAll(() => world?.stop());

const under = (severity: string): Group => missing.find((group) => group.severity === severity)!;
const idsOf = (items: Item[]) => items.map(({ id }) => id);

async function list(filter: Record<string, unknown>): Promise<Item[]> {
  const found: Item[] = [];
  for (let offset = 0; ; offset += 100) {
    const { obligations } = await team.get(LIST, {
      filter: { conventionIds: [world.conventionId], ...filter },
      page: { offset, limit: 100 },
    });
    found.push(...obligations.items);
    if (found.length >= obligations.total) return found;
  }
}

describe('what is missing', () => {
  test('headings come gravest first', () => {
    expect(missing.map(({ severity }) => severity)).toEqual([
      'CONTESTED',
      'BREACHED',
      'CONDUCT',
      'LAPSED',
      'OVERDUE',
      'CHANGES_REQUESTED',
      'AWAITING_DECLARATION',
      'NEVER_PROVEN',
      'TO_OBSERVE',
    ]);
  });

  test('each obligation is told once, under the gravest heading', () => {
    const told = missing.flatMap(({ items }) => idsOf(items));
    expect(new Set(told).size).toBe(told.length);
    expect(idsOf(under('CONTESTED').items).sort()).toEqual([contested(), contestedAndLapsed(), setAsideAndContested()].sort());
    expect(idsOf(under('LAPSED').items)).toEqual([lapsed()]);
    expect(idsOf(under('CHANGES_REQUESTED').items)).toEqual([sentBack()]);
    for (const id of [attested(), waiting(), setAside()]) expect(told).not.toContain(id);
  });

  test('totals are those of the list of obligations with the same filter', async () => {
    const all = await list({});
    expect(all).toHaveLength(136);
    const open = all.filter(({ openContestationCount }) => openContestationCount > 0);
    const lapsedOnes = (await list({ assurances: ['LAPSED'] })).filter(({ openContestationCount }) => openContestationCount === 0);
    const overdue = (await list({ isOverdue: true })).filter((item) => item.openContestationCount === 0 && item.assurance !== 'LAPSED');
    const sent = (await list({ assurances: ['CHANGES_REQUESTED'], isOverdue: false })).filter((item) => item.openContestationCount === 0);
    const unproven = ['TO_CONFIRM', 'DECLARED', 'IN_PROGRESS', 'NOT_MET', 'MISSING', 'UNOBSERVED'];
    const unseen = await list({ assurances: ['UNOBSERVED'], groupCodes: ['manifesto'], isOverdue: false });
    const never = (await list({ assurances: unproven, isOverdue: false })).filter(({ id }) => !idsOf(unseen).includes(id));
    const expected = {
      CONTESTED: open,
      LAPSED: lapsedOnes,
      OVERDUE: overdue,
      CHANGES_REQUESTED: sent,
      NEVER_PROVEN: never,
      TO_OBSERVE: unseen,
    };
    for (const [severity, items] of Object.entries(expected)) {
      const listed = items.filter((item) => severity === 'CONTESTED' || item.openContestationCount === 0);
      expect([severity, under(severity).total]).toEqual([severity, listed.length]);
      if (listed.length <= 100) expect(idsOf(under(severity).items).sort()).toEqual(idsOf(listed).sort());
    }
    expect(under('OVERDUE').total).toBeGreaterThan(0);
    expect(total).toBe(missing.reduce((sum, group) => sum + group.total, 0));
    expect(total).toBe(80);
  });

  test('another convention’s, an unknown or a malformed id is not found', async () => {
    const second = await world.secondConvention();
    for (const id of [second.conventionId, '00000000-0000-7000-8000-000000000000', 'domifa']) {
      const { extensions } = await world.refused(team, MISSING, { id });
      expect(extensions).toMatchObject({ code: 'NOT_FOUND', fieldErrors: [{ field: 'conventionId' }] });
    }
  });
});

describe('my work', () => {
  const LISTS = 'toProve toCorrect toReview lapsingSoon contested';
  const WORK = `{ myWork { roles ${LISTS.split(' ')
    .map((name) => `${name} { total items { id party { code } } }`)
    .join(' ')} } }`;
  type Work = Record<string, { total: number; items: { id: string; party: { code: string } }[] }>;
  const workOf = async (client: ApiClient): Promise<Work> => (await client.get(WORK)).myWork;

  test('the team sees what its own parties owe', async () => {
    const work = await workOf(team);
    expect(idsOf(work.toCorrect!.items as unknown as Item[])).toEqual([sentBack()]);
    expect(work.contested!.items.map(({ id }) => id).sort()).toEqual([contested(), contestedAndLapsed(), setAsideAndContested()].sort());
    expect(work.toReview).toMatchObject({ total: 0, items: [] });
    const partyCodes = ['DNUM', 'EQUIPE'];
    const owed = await list({ assurances: ['MISSING', 'UNOBSERVED', 'NOT_MET', 'IN_PROGRESS', 'DECLARED', 'LAPSED'], partyCodes });
    const unseen = await list({ assurances: ['UNOBSERVED'], groupCodes: ['manifesto'], partyCodes });
    expect(unseen.length).toBeGreaterThan(0);
    expect(work.toProve!.total).toBe(owed.length - unseen.length);
    expect(work.toProve!.items).toHaveLength(25);
    for (const { items } of Object.values(work).filter((value) => value.items)) {
      for (const { party } of items) expect(['DNUM', 'EQUIPE']).toContain(party.code);
    }
  });

  test('the other party’s DPO and the reviewer see what waits for them, until one of them answers', async () => {
    const reviewer = await world.app.as('reviewer');
    for (const client of [dpoDinum, reviewer]) {
      expect((await workOf(client)).toReview!.items.map(({ id }) => id)).toEqual([waiting()]);
    }
    const [row] = await world.rows<{ id: string }>(
      'select v.id from evidence_version v join evidence_link l on l.evidence_id = v.evidence_id where l.obligation_id = ?',
      [waiting()],
    );
    await world.accept(reviewer, { obligation: waiting(), version: row!.id, evidence: '' });
    for (const client of [dpoDinum, reviewer]) expect((await workOf(client)).toReview!.total).toBe(0);
  });

  test('what lapses within 90 days is announced, not what lapses later', async () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const [soon, late] = [world.obligation('A1-ORG-DNUM-3'), world.obligation('A1-VIO-DNUM-3')];
    await attest(soon, { content: { statement: SENTENCE, validUntil: day(89) } });
    await attest(late, { content: { statement: SENTENCE, validUntil: day(92) } });
    expect((await workOf(team)).lapsingSoon!.items.map(({ id }) => id)).toEqual([soon]);
  });

  test('a reader and an administrator have nothing to do', async () => {
    for (const who of ['reader', 'administrator'] as const) {
      const work = await workOf(await world.app.as(who));
      for (const name of LISTS.split(' ')) expect([name, work[name]!.total]).toEqual([name, 0]);
    }
  });
});
