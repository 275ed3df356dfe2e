import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { LINK, SENTENCE, UNLINK, WITHDRAW, World } from './world.ts';

let world: World;
let team: ApiClient;
let duty: string;
let otherDuty: string;

beforeAll(async () => {
  world = await World.open();
  team = await world.app.as('team');
  duty = world.obligation('A1-VIO-DNUM-1');
  otherDuty = world.obligation('A1-VIO-DNUM-2');
});

afterAll(() => world?.stop());

const pair = (evidenceId: string, obligationId: string) => ({ input: { evidenceId, obligationId } });
const linksOf = (answer: { links: { obligationId: string }[] }) => answer.links.map(({ obligationId }) => obligationId).sort();

describe('linking', () => {
  test('a proof serves one more obligation, then one less, and the link is kept with who and when', async () => {
    const { evidence } = await world.deposit(team, [duty]);
    const linked = await team.get(LINK, pair(evidence, otherDuty));
    expect(linksOf(linked.linkEvidence)).toEqual([duty, otherDuty].sort());
    const unlinked = await team.get(UNLINK, pair(evidence, otherDuty));
    expect(linksOf(unlinked.unlinkEvidence)).toEqual([duty]);
    const rows = await world.rows<object>(
      'select author_name, author_role, author_party, unlinked_by_name, unlinked_at is not null as ended from evidence_link where evidence_id = ? and obligation_id = ?',
      [evidence, otherDuty],
    );
    const by = { author_name: 'Camille Roux', author_role: 'TEAM_MEMBER', author_party: 'DNUM' };
    expect(rows).toEqual([{ ...by, unlinked_by_name: 'Camille Roux', ended: true }]);
  });

  test('finds the proof by any of the obligations that it serves, and nothing by none of them', async () => {
    const { evidence } = await world.deposit(team, [duty]);
    const foundBy = async (obligationIds: string[]) => {
      const { evidences } = await team.get('query($filter: EvidenceFilter) { evidences(filter: $filter) { total items { id } } }', {
        filter: { obligationIds },
      });
      return evidences.items.some(({ id }: { id: string }) => id === evidence);
    };
    expect(await foundBy([otherDuty, duty])).toBe(true);
    expect(await foundBy([otherDuty])).toBe(false);
    expect(await foundBy([])).toBe(false);
  });

  test('twice, even in another case, is refused', async () => {
    const { evidence } = await world.deposit(team, [duty]);
    for (const id of [duty, duty.toUpperCase()]) {
      expect((await world.refused(team, LINK, pair(evidence, id))).extensions.code).toBe('ALREADY_LINKED');
    }
  });

  test('to the other party’s obligation, or another party of one’s own, is refused', async () => {
    const { evidence } = await world.deposit(team, [duty]);
    for (const id of [world.obligation('A1-VIO-DINUM-1'), world.obligation('A2-P1-EQUIPE-1')]) {
      const { extensions } = await world.refused(team, LINK, pair(evidence, id));
      expect(extensions.fieldErrors).toMatchObject([{ field: 'obligationId', code: 'OTHER_PARTY' }]);
    }
  });

  test('to another convention’s obligation is refused, by whoever acts for the party in both', async () => {
    const second = await world.secondConvention();
    const { evidence } = await world.deposit(team, [duty]);
    expect((await world.refused(team, LINK, pair(evidence, second.obligation('A1-VIO-DNUM-1')))).extensions.code).toBe('NOT_FOUND');
    await world.join(second, 'camille.roux@demo.invalid', 'DNUM');
    expect((await world.refused(team, LINK, pair(evidence, second.obligation('A1-VIO-DNUM-1')))).extensions.code).toBe('OTHER_PARTY');
  });

  test('unknown and malformed ids are refused on their field', async () => {
    const { evidence } = await world.deposit(team, [duty]);
    const unknown = '00000000-0000-7000-8000-000000000000';
    for (const query of [LINK, UNLINK]) {
      for (const id of [unknown, 'x', '', evidence]) {
        const { extensions } = await world.refused(team, query, pair(evidence, id));
        expect(extensions.fieldErrors).toMatchObject([{ field: 'obligationId', code: 'NOT_FOUND' }]);
      }
      for (const id of [unknown, 'x', duty]) {
        const { extensions } = await world.refused(team, query, pair(id, otherDuty));
        expect(extensions.fieldErrors).toMatchObject([{ field: 'evidenceId', code: 'NOT_FOUND' }]);
      }
    }
  });

  test('what was not linked, or no longer is, cannot be unlinked', async () => {
    const { evidence } = await world.deposit(team, [duty]);
    expect((await world.refused(team, UNLINK, pair(evidence, otherDuty))).extensions.code).toBe('NOT_FOUND');
    await team.get(UNLINK, pair(evidence, duty));
    expect((await world.refused(team, UNLINK, pair(evidence, duty))).extensions.code).toBe('NOT_FOUND');
  });

  test('the end of a link ends what it attested; the same link again takes the verdict up again', async () => {
    const id = world.obligation('A1-DON-DNUM-1');
    await world.declare(team, id);
    const ids = await world.deposit(team, [id]);
    expect(await world.accept(await world.app.as('dpoDinum'), ids)).toBe('ATTESTED');
    await team.get(UNLINK, pair(ids.evidence, id));
    expect(await world.assurance(team, id)).toBe('LAPSED');
    await team.get(LINK, pair(ids.evidence, id));
    expect(await world.assurance(team, id)).toBe('ATTESTED');
  });
});

describe('withdrawing', () => {
  test.each([
    ['no reason', '', 'TOO_SHORT'],
    ['19 characters', 'é'.repeat(19), 'TOO_SHORT'],
    ['20 invisible characters', '\u200b'.repeat(20), 'TOO_SHORT'],
    ['19 characters between spaces', ` ${'é'.repeat(19)} `, 'TOO_SHORT'],
    ['5,001 characters', 'a'.repeat(5001), 'TOO_LONG'],
    ['an override', `${SENTENCE}\u202e`, 'CONTROL_CHARACTERS'],
  ])('%s is not a reason', async (_, reason, code) => {
    const { evidence: evidenceId } = await world.deposit(team, [duty]);
    const { extensions } = await world.refused(team, WITHDRAW, { input: { evidenceId, reason } });
    expect(extensions.fieldErrors).toMatchObject([{ field: 'reason', code }]);
  });

  test('twenty characters are a reason; what was attested lapses, for every obligation served', async () => {
    const ids = [world.obligation('A1-DON-DNUM-2'), world.obligation('A1-VIE-DNUM-1')];
    const evidence = await world.deposit(team, ids);
    const dpo = await world.app.as('dpoDinum');
    for (const id of ids) {
      await world.declare(team, id);
      expect(await world.accept(dpo, { ...evidence, obligation: id })).toBe('ATTESTED');
    }
    await team.get(WITHDRAW, { input: { evidenceId: evidence.evidence, reason: 'é'.repeat(20) } });
    for (const id of ids) expect(await world.assurance(team, id)).toBe('LAPSED');
  });
});
