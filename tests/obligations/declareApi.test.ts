import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DECLARE, World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';

let world: World;
let team: ApiClient;
let duty: string;

beforeAll(async () => {
  world = await World.open();
  team = await world.app.as('team');
  duty = world.obligation('A1-VIO-DNUM-1');
});

afterAll(() => world?.stop());

const declaring = (obligationId: string, over: Record<string, unknown> = {}) => ({ input: { obligationId, status: 'MET', ...over } });

describe('who declares', () => {
  test.each(['dpoDinum', 'partner', 'reviewer', 'reader', 'administrator'] as const)(
    '%s does not, for a party they do not act for',
    async (who) => {
      const client = await world.app.as(who);
      expect((await world.refused(client, DECLARE, declaring(duty))).extensions.code).toBe('NOT_YOUR_PARTY');
    },
  );

  test.each([
    ['team', 'ART4-LIB-TOUS-1', 'DINUM'],
    ['dpoDnum', 'A2-P2-PART-1', 'PARTENAIRE'],
    ['dpoDinum', 'ART4-LIB-TOUS-1', 'DNUM'],
  ] as const)('%s does not for %s of %s, although the same commitment may bind their party', async (who, commitment, party) => {
    const client = await world.app.as(who);
    const { extensions } = await world.refused(client, DECLARE, declaring(world.obligation(commitment, party)));
    expect(extensions.code).toBe('NOT_YOUR_PARTY');
  });

  test('the same commitment of another party is left as it was', async () => {
    await world.declare(team, world.obligation('ART4-LIB-TOUS-2', 'DNUM'));
    expect(await world.assurance(team, world.obligation('ART4-LIB-TOUS-2', 'DINUM'))).toBe('MISSING');
  });

  test('another convention’s, unknown and malformed ids are answered alike', async () => {
    const second = await world.secondConvention();
    const ids = [second.obligation('A1-VIO-DNUM-1'), '00000000-0000-7000-8000-000000000000', 'A1-VIO-DNUM-1', '', ' '.repeat(36)];
    const errors = await Promise.all(ids.map(async (id) => (await team.refusal(DECLARE, declaring(id))).extensions));
    for (const error of errors) expect(error).toEqual(errors[0]);
    expect(errors[0]).toMatchObject({ code: 'NOT_FOUND', fieldErrors: [{ field: 'obligationId' }] });
  });
});

describe('what is declared', () => {
  test.each([
    ['MET', 'DECLARED'],
    ['PARTLY_MET', 'DECLARED'],
    ['IN_PROGRESS', 'IN_PROGRESS'],
    ['NOT_MET', 'NOT_MET'],
  ])('%s makes it %s', async (status, assurance) => {
    expect(await world.declare(team, duty, status)).toBe(assurance);
  });

  test('history is kept, newest first, with who said it', async () => {
    const id = world.obligation('A1-VIO-DNUM-2');
    const said = [
      ['team', 'NOT_MET', 'Rien encore'],
      ['dpoDnum', 'IN_PROGRESS', '  Rédaction\nen cours  '],
      ['team', 'MET', null],
    ] as const;
    for (const [who, status, comment] of said) await (await world.app.as(who)).get(DECLARE, declaring(id, { status, comment }));
    const { obligation } = await team.get(
      'query ($id: ID!) { obligation(id: $id) { declarations { status comment author { capacity partyCode } } } }',
      { id },
    );
    expect(obligation.declarations).toEqual([
      { status: 'MET', comment: null, author: { capacity: 'TEAM_MEMBER', partyCode: 'DNUM' } },
      { status: 'IN_PROGRESS', comment: 'Rédaction\nen cours', author: { capacity: 'DPO', partyCode: 'DNUM' } },
      { status: 'NOT_MET', comment: 'Rien encore', author: { capacity: 'TEAM_MEMBER', partyCode: 'DNUM' } },
    ]);
    await expect(world.rows('update declaration set comment = null')).rejects.toThrow(/append-only/);
  });

  test.each([
    ['5,001 characters', 'a'.repeat(5001), 'TOO_LONG'],
    ['a NUL', 'Fait\u0000', 'CONTROL_CHARACTERS'],
    ['an override', 'Fait \u202e', 'CONTROL_CHARACTERS'],
    ['half a character', 'Fait \udfff', 'CONTROL_CHARACTERS'],
  ])('a comment with %s is refused', async (_, comment, code) => {
    const { extensions } = await world.refused(team, DECLARE, declaring(duty, { comment }));
    expect(extensions.fieldErrors).toMatchObject([{ field: 'comment', code }]);
  });

  test('5,000 characters, counted as people count them, are accepted', async () => {
    const { declareObligation } = await team.get(DECLARE, declaring(duty, { comment: '📄'.repeat(5000) }));
    expect([...declareObligation.declarations[0].comment]).toHaveLength(5000);
  });
});

describe('two who declare at once', () => {
  test('with what they last saw: one wins, the other is refused with what was declared', async () => {
    const id = world.obligation('A1-VIO-DNUM-3');
    for (let round = 0; round < 8; round += 1) {
      const seen = (await team.get(DECLARE, declaring(id))).declareObligation.declarations[0].id;
      const clients = [team, await world.app.as('dpoDnum')];
      const input = { lastDeclarationId: seen, comment: `Tour ${round}` };
      const answers = await Promise.all(clients.map((client) => client.ask(DECLARE, declaring(id, { ...input, status: 'NOT_MET' }))));
      const [won] = answers.flatMap(({ data }) => data?.declareObligation.declarations[0] ?? []);
      const [lost, none] = answers.flatMap(({ errors }) => errors ?? []);
      expect(none).toBeUndefined();
      expect(lost!.extensions).toMatchObject({
        code: 'DECLARATION_CHANGED',
        current: { id: won.id, status: 'NOT_MET', authorName: won.author.name },
      });
      await world.expectWorded(lost!);
    }
  });

  test('without saying what they saw: both are kept, one after the other', async () => {
    const id = world.obligation('A1-DON-DNUM-1');
    await Promise.all([1, 2, 3, 4].map((count) => team.get(DECLARE, declaring(id, { comment: `Mesure ${count}` }))));
    const ranks = await world.rows<{ rank: number }>('select rank from declaration where obligation_id = ? order by rank', [id]);
    expect(ranks.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
  });

  test('an id written in capitals is the same obligation, in the journal too', async () => {
    const id = world.obligation('A1-DON-DNUM-2');
    const seen = (await team.get(DECLARE, declaring(id.toUpperCase()))).declareObligation.declarations[0].id;
    await team.get(DECLARE, declaring(id, { lastDeclarationId: seen.toUpperCase(), comment: 'Encore' }));
    const { obligation } = await team.get('query ($id: ID!) { obligation(id: $id) { history { action subjectId } } }', { id });
    expect(obligation.history).toEqual(Array(2).fill({ action: 'OBLIGATION_DECLARED', subjectId: id }));
  });
});

test.each(['0000-01-01', '0026-05-01', '2200-01-01'])(
  'the due date %s, a slip of the keyboard, is refused and nothing is written',
  async (dueOn) => {
    const before = await world.traces();
    const query = 'mutation ($input: SetDueDatesInput!) { setDueDates(input: $input) { refusal { code message } } }';
    const { extensions } = await team.refusal(query, { input: { obligationIds: [world.obligation('A1-DON-DNUM-1')], dueOn } });
    expect(extensions).toMatchObject({ code: 'DATE_OUT_OF_RANGE', fieldErrors: [{ field: 'dueOn' }] });
    expect(await world.traces()).toEqual(before);
  },
);
