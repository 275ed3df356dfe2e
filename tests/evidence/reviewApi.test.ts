import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { ANSWER, type Ids, REVIEW, SENTENCE, UNLINK, World } from './world.ts';

let world: World;
let team: ApiClient;
let dpoDnum: ApiClient;
let dpoDinum: ApiClient;
let reviewer: ApiClient;
let partner: ApiClient;
let duty: string;

beforeAll(async () => {
  world = await World.open();
  [team, dpoDnum, dpoDinum, reviewer, partner] = (await Promise.all(
    (['team', 'dpoDnum', 'dpoDinum', 'reviewer', 'partner'] as const).map((who) => world.app.as(who)),
  )) as [ApiClient, ApiClient, ApiClient, ApiClient, ApiClient];
  duty = world.obligation('A1-VIO-DNUM-1');
});

afterAll(() => world?.stop());

const accepting = ({ obligation, version }: Ids, over: Record<string, unknown> = {}) => ({
  input: { obligationId: obligation, evidenceVersionId: version, verdict: 'ACCEPTED', ...over },
});
const code = async (client: ApiClient, variables: Record<string, unknown>) =>
  (await world.refused(client, REVIEW, variables)).extensions.code;

describe('who gives a verdict', () => {
  test('nobody on their own deposit, nor on one of their own side', async () => {
    const ids = await world.deposit(team, [duty]);
    expect(await code(team, accepting(ids))).toBe('OWN_DEPOSIT');
    expect(await code(dpoDnum, accepting(ids))).toBe('NOT_A_REVIEWER');
    const byDpo = await world.deposit(dpoDnum, [duty]);
    expect(await code(dpoDnum, accepting(byDpo))).toBe('OWN_DEPOSIT');
    expect(await code(team, accepting(byDpo))).toBe('NOT_A_REVIEWER');
  });

  test('whoever deposited the current version does not review it, even when a colleague deposited the first', async () => {
    const ids = await world.deposit(team, [duty]);
    const version = await world.addVersion(dpoDnum, ids);
    expect(await code(dpoDnum, accepting({ ...ids, version }))).toBe('OWN_DEPOSIT');
  });

  test('a reader, a team member of the other party and an administrator never', async () => {
    const ids = await world.deposit(team, [duty], { confidentiality: 'PUBLIC' });
    for (const who of ['reader', 'administrator', 'partner'] as const) {
      expect(await code(await world.app.as(who), accepting(ids))).toBe('NOT_A_REVIEWER');
    }
  });

  test('Annex 1: the DPO of another party or a reviewer', async () => {
    const [one, two] = [await world.deposit(team, [duty]), await world.deposit(team, [duty])];
    await world.accept(dpoDinum, one);
    await world.accept(reviewer, two);
  });

  test.each([
    ['the manifesto', 'A2-P1-EQUIPE-1', 'EQUIPE'],
    ['article 2’s good practices', 'ART2-BP-DNUM-1', 'DNUM'],
    ['governance', 'ART2-GOV-DNUM-1', 'DNUM'],
  ])('%s: a reviewer, not the DPO of the other party', async (_, commitment, party) => {
    const ids = await world.deposit(team, [world.obligation(commitment, party)]);
    expect(await code(dpoDinum, accepting(ids))).toBe('NOT_A_REVIEWER');
    await world.accept(reviewer, ids);
  });

  test('the partner’s commitments: a reviewer', async () => {
    const ids = await world.deposit(partner, [world.obligation('A2-P2-PART-1', 'PARTENAIRE')]);
    expect(await code(dpoDinum, accepting(ids))).toBe('NOT_A_REVIEWER');
    expect(await code(dpoDnum, accepting(ids))).toBe('NOT_A_REVIEWER');
    await world.accept(reviewer, ids);
  });

  test.each(['A1-VIO-DINUM-1', 'ART2-GOV-DINUM-5'])(
    'the obligations of the body that provides the reviewers (%s): the DPO of the other party, not the reviewer',
    async (commitment) => {
      const ids = await world.deposit(dpoDinum, [world.obligation(commitment)]);
      expect(await code(reviewer, accepting(ids))).toBe('NOT_A_REVIEWER');
      await world.accept(dpoDnum, ids);
    },
  );

  test('what is spent: the finance member of another party or a reviewer, neither its DPO nor the finance of its own body', async () => {
    const [finance, ownFinance] = [await world.app.as('financeDinum'), await world.app.as('financeDnum')];
    const spent = world.obligation('ART2-FIN-DNUM-1');
    const [one, two] = [await world.deposit(team, [spent]), await world.deposit(ownFinance, [spent])];
    for (const who of [dpoDinum, dpoDnum, partner]) expect(await code(who, accepting(one))).toBe('NOT_A_REVIEWER');
    expect(await code(ownFinance, accepting(one))).toBe('NOT_A_REVIEWER');
    expect(await code(ownFinance, accepting(two))).toBe('OWN_DEPOSIT');
    await world.accept(finance, one);
    await world.accept(reviewer, two);
  });

  test('what the body of the reviewers spends: the finance member of the other party, not its DPO', async () => {
    const ids = await world.deposit(await world.app.as('financeDinum'), [world.obligation('ART3-FIN-DINUM-1')]);
    expect(await code(dpoDnum, accepting(ids))).toBe('NOT_A_REVIEWER');
    expect(await code(reviewer, accepting(ids))).toBe('NOT_A_REVIEWER');
    await world.accept(await world.app.as('financeDnum'), ids);
  });

  test('a finance member reviews nothing else, and answers nothing about the service', async () => {
    const ids = await world.deposit(team, [duty]);
    expect(await code(await world.app.as('financeDinum'), accepting(ids))).toBe('NOT_A_REVIEWER');
    const question = { conventionId: world.conventionId, key: 'service.authenticatesUsers', value: true };
    const { extensions } = await world.refused(await world.app.as('financeDnum'), ANSWER, { input: question });
    expect(extensions.code).toBe('NOT_YOUR_QUESTION');
  });

  test('a restricted proof is unknown to the other party and reviewed by a reviewer', async () => {
    const ids = await world.deposit(team, [duty], { confidentiality: 'RESTRICTED' });
    expect(await code(dpoDinum, accepting(ids))).toBe('NOT_FOUND');
    await world.accept(reviewer, ids);
  });
});

describe('what is reviewed', () => {
  test('a superseded version is refused', async () => {
    const ids = await world.deposit(team, [duty]);
    await world.addVersion(team, ids);
    expect(await code(dpoDinum, accepting(ids))).toBe('VERSION_SUPERSEDED');
  });

  test('an obligation the proof does not serve, or no longer serves, is refused', async () => {
    const ids = await world.deposit(team, [duty, world.obligation('A1-VIO-DNUM-2')]);
    expect(await code(dpoDinum, accepting({ ...ids, obligation: world.obligation('A1-VIO-DNUM-3') }))).toBe('NOT_FOUND');
    await team.get(UNLINK, { input: { evidenceId: ids.evidence, obligationId: duty } });
    expect(await code(dpoDinum, accepting(ids))).toBe('NOT_FOUND');
    await world.accept(dpoDinum, { ...ids, obligation: world.obligation('A1-VIO-DNUM-2') });
  });

  test('unknown, malformed and crossed ids are refused on their field', async () => {
    const ids = await world.deposit(team, [duty]);
    const unknown = '00000000-0000-7000-8000-000000000000';
    const wrong = [
      { version: unknown },
      { version: 'x' },
      { version: ids.evidence },
      { version: duty },
      { obligation: unknown },
      { obligation: '' },
    ];
    for (const over of wrong) {
      const { extensions } = await world.refused(dpoDinum, REVIEW, accepting({ ...ids, ...over }));
      expect(extensions).toMatchObject({
        code: 'NOT_FOUND',
        fieldErrors: [{ field: expect.stringMatching(/^(obligationId|evidenceVersionId)$/) }],
      });
    }
  });

  test('another convention’s version or obligation mixed in is refused', async () => {
    const second = await world.secondConvention();
    await world.join(second, 'camille.roux@demo.invalid', 'DNUM');
    const [here, there] = [await world.deposit(team, [duty]), await world.deposit(team, [second.obligation('A1-VIO-DNUM-1')])];
    for (const client of [dpoDinum, reviewer]) {
      expect(await code(client, accepting({ ...here, obligation: there.obligation }))).toBe('NOT_FOUND');
      expect(await code(client, accepting({ ...there, obligation: here.obligation }))).toBe('NOT_FOUND');
    }
    expect(await code(dpoDinum, accepting(there))).toBe('NOT_FOUND');
    await world.accept(reviewer, there);
  });
});

describe('what a verdict says', () => {
  test.each([
    ['a request without kind or comment', { verdict: 'CHANGES_REQUESTED' }, ['changeKind REQUIRED', 'comment TOO_SHORT']],
    ['a request without kind', { verdict: 'CHANGES_REQUESTED', comment: SENTENCE }, ['changeKind REQUIRED']],
    ['a request without comment', { verdict: 'CHANGES_REQUESTED', changeKind: 'OUTDATED' }, ['comment TOO_SHORT']],
    [
      'a comment of 19 characters',
      { verdict: 'CHANGES_REQUESTED', changeKind: 'OUTDATED', comment: 'é'.repeat(19) },
      ['comment TOO_SHORT'],
    ],
    [
      '10 characters that count double',
      { verdict: 'CHANGES_REQUESTED', changeKind: 'OUTDATED', comment: '📄'.repeat(10) },
      ['comment TOO_SHORT'],
    ],
    ['a comment of 5,001 characters', { comment: 'a'.repeat(5001) }, ['comment TOO_LONG']],
    ['a control character', { comment: 'Vu.\u0007' }, ['comment CONTROL_CHARACTERS']],
    ['an acceptance with a kind of change', { changeKind: 'OUTDATED' }, ['changeKind CHANGE_KIND_UNEXPECTED']],
  ])('%s is refused', async (_, over, expected) => {
    const ids = await world.deposit(team, [duty]);
    const { extensions } = await world.refused(dpoDinum, REVIEW, accepting(ids, over));
    expect(extensions.fieldErrors.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });

  test('twenty characters are enough, and an acceptance needs none', async () => {
    const ids = await world.deposit(team, [duty]);
    const request = accepting(ids, { verdict: 'CHANGES_REQUESTED', changeKind: 'OUTDATED', comment: '📄'.repeat(20) });
    await dpoDinum.get(REVIEW, request);
    const [last] = await world.rows<{ id: string; comment: string }>('select id, comment from review where evidence_version_id = ?', [
      ids.version,
    ]);
    expect([...last!.comment]).toHaveLength(20);
    await world.accept(dpoDinum, ids, last!.id);
  });

  test('whoever did not see the last verdict is refused with it', async () => {
    const ids = await world.deposit(team, [duty]);
    await world.accept(dpoDinum, ids);
    for (const lastReviewId of [undefined, null, 'x', '00000000-0000-7000-8000-000000000000']) {
      const { extensions } = await world.refused(reviewer, REVIEW, accepting(ids, { lastReviewId }));
      expect(extensions).toMatchObject({ code: 'REVIEW_CHANGED', current: { verdict: 'ACCEPTED', authorName: 'Claude Martin' } });
    }
  });

  test('a first verdict that refers to an earlier one is refused', async () => {
    const ids = await world.deposit(team, [duty]);
    expect(await code(dpoDinum, accepting(ids, { lastReviewId: duty }))).toBe('REVIEW_CHANGED');
  });
});
