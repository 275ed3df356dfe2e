import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, ApiClient } from '../support/client.ts';
import { ADD_VERSION, LINK, REVIEW, SENTENCE, UNLINK, WITHDRAW, World } from './world.ts';

const ROUNDS = 15;

let world: World;
let team: ApiClient;
let dpoDinum: ApiClient;
let reviewer: ApiClient;
let duty: string;

beforeAll(async () => {
  world = await World.open();
  team = await world.app.as('team');
  dpoDinum = await world.app.as('dpoDinum');
  reviewer = await world.app.as('reviewer');
  duty = world.obligation('A1-VIO-DNUM-1');
});

afterAll(() => world?.stop());

const accepting = (obligationId: string, evidenceVersionId: string) => ({
  input: { obligationId, evidenceVersionId, verdict: 'ACCEPTED' },
});

/** Codes of the refusals, all worded. */
async function refusals(answers: Answer<unknown>[]): Promise<string[]> {
  const errors = answers.flatMap(({ errors: of }) => of ?? []);
  for (const error of errors) await world.expectWorded(error);
  return errors.map(({ extensions }) => extensions.code);
}

test('of two reviews at once by two people exactly one wins, and the other is told which', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { version } = await world.deposit(team, [duty]);
    const answers = await Promise.all([dpoDinum, reviewer].map((client) => client.ask(REVIEW, accepting(duty, version))));
    expect(await refusals(answers)).toEqual(['REVIEW_CHANGED']);
    const stored = await world.rows<{ id: string; author_name: string }>(
      'select id, author_name from review where evidence_version_id = ?',
      [version],
    );
    const { current } = answers.flatMap(({ errors }) => errors ?? [])[0]!.extensions;
    expect(stored).toEqual([{ id: current!.id, author_name: current!.authorName }]);
  }
});

test('a verdict is never stored on a version once a newer one exists', async () => {
  const met = new Set<string>();
  for (let round = 0; round < ROUNDS * 2; round += 1) {
    const ids = await world.deposit(team, [duty]);
    const version = { input: { evidenceId: ids.evidence, lastVersionId: ids.version, content: { statement: SENTENCE } } };
    const review = () => dpoDinum.ask(REVIEW, accepting(duty, ids.version));
    const add = () => team.ask(ADD_VERSION, version);
    const answers = await Promise.all(round % 2 === 0 ? [review(), add()] : [add(), review()]);
    const codes = await refusals(answers);
    expect(codes.every((code) => code === 'VERSION_SUPERSEDED')).toBe(true);
    met.add(codes.join() || 'reviewed first');
    const late = await world.rows(
      `select 1 from review r join journal_entry jr on jr.subject_id = ? and jr.action = 'evidence.reviewed'
        join journal_entry jv on jv.subject_id = jr.subject_id and jv.action = 'evidence.versionAdded'
        where r.evidence_version_id = ? and jr.sequence > jv.sequence`,
      [ids.evidence, ids.version],
    );
    expect(late).toEqual([]);
  }
  expect([...met].sort()).toEqual(['VERSION_SUPERSEDED', 'reviewed first']);
});

test('a verdict that races with a withdrawal comes before it or is refused', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const ids = await world.deposit(team, [duty]);
    const withdrawal = { input: { evidenceId: ids.evidence, reason: SENTENCE } };
    const answers = await Promise.all([dpoDinum.ask(REVIEW, accepting(duty, ids.version)), team.ask(WITHDRAW, withdrawal)]);
    expect(['', 'EVIDENCE_WITHDRAWN']).toContain((await refusals(answers)).join());
  }
});

test('verdicts, links and their ends on the same proof and obligation at once never block one another for good', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const ids = await world.deposit(team, [duty]);
    const pair = { input: { evidenceId: ids.evidence, obligationId: duty } };
    const answers = await Promise.all([
      dpoDinum.ask(REVIEW, accepting(duty, ids.version)),
      team.ask(UNLINK, pair),
      team.ask(LINK, pair),
      reviewer.ask(REVIEW, accepting(duty, ids.version)),
      team.ask(UNLINK, pair),
    ]);
    for (const code of await refusals(answers)) {
      expect(['REVIEW_CHANGED', 'NOT_FOUND', 'ALREADY_LINKED']).toContain(code);
    }
  }
});

test('links to several obligations and deposits on them, in any order, all succeed', async () => {
  const duties = ['A1-VIO-DNUM-1', 'A1-VIO-DNUM-2', 'A1-VIO-DNUM-3', 'A1-DON-DNUM-1'].map((code) => world.obligation(code));
  const ids = await world.deposit(team, [world.obligation('A1-DON-DNUM-2')]);
  const links = duties.map((obligationId) => team.ask(LINK, { input: { evidenceId: ids.evidence, obligationId } }));
  const deposits = [0, 1, 2, 3].map((turn) => world.deposit(team, [...duties.slice(turn), ...duties.slice(0, turn)]));
  expect(await refusals(await Promise.all(links))).toEqual([]);
  expect(await Promise.all(deposits)).toHaveLength(4);
});

test('of links made at once, or ended at once, one wins', async () => {
  for (let round = 0; round < 8; round += 1) {
    const ids = await world.deposit(team, [duty]);
    const pair = { input: { evidenceId: ids.evidence, obligationId: world.obligation('A1-VIO-DNUM-2') } };
    const links = await Promise.all([1, 2, 3].map(() => team.ask(LINK, pair)));
    expect(await refusals(links)).toEqual(['ALREADY_LINKED', 'ALREADY_LINKED']);
    const ends = await Promise.all([1, 2, 3].map(() => team.ask(UNLINK, pair)));
    expect(await refusals(ends)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await world.rows('select 1 from evidence_link where evidence_id = ?', [ids.evidence])).toHaveLength(2);
  }
});

test('after all this every journal chain holds', async () => {
  expect(await world.rows('select v.* from journal_chain c, verify_journal(c.chain) v')).toEqual([]);
});
