import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APPLY, CONTEST, RESOLVE, SENTENCE, World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

let world: World;
const clients = new Map<PersonaName, ApiClient>();
const as = (who: PersonaName): ApiClient => clients.get(who)!;

beforeAll(async () => {
  world = await World.open();
  const names: PersonaName[] = ['team', 'dpoDnum', 'dpoDinum', 'partner', 'reviewer', 'reader', 'administrator'];
  for (const name of names) clients.set(name, await world.app.as(name));
});

afterAll(() => world?.stop());

const contesting = (obligationId: string, reason = SENTENCE) => ({ input: { obligationId, reason } });
const resolving = (contestationId: string, resolution = SENTENCE) => ({ input: { contestationId, resolution } });
const contest = async (who: PersonaName, id: string): Promise<string> =>
  (await as(who).get(CONTEST, contesting(id))).contestObligation.contestations[0].id;
const DNUM = () => world.obligation('A1-VIO-DNUM-1');
const DINUM = () => world.obligation('A1-VIO-DINUM-1');

describe('who contests', () => {
  test.each([
    ['dpoDinum', DNUM],
    ['partner', DNUM],
    ['reviewer', DNUM],
    ['team', DINUM],
    ['dpoDnum', DINUM],
    ['partner', DINUM],
  ] as const)('%s, on the other side', async (who, id) => {
    const { contestObligation } = await as(who).get(CONTEST, contesting(id()));
    expect(contestObligation.assurance).toBe('CONTESTED');
    expect(contestObligation.contestations[0]).toMatchObject({ isOpen: true, reason: SENTENCE });
    await as(who).get(RESOLVE, resolving(contestObligation.contestations[0].id));
  });

  test.each([
    ['team', DNUM],
    ['dpoDnum', DNUM],
    ['team', () => world.obligation('A2-P1-EQUIPE-1')],
    ['reader', DNUM],
    ['administrator', DNUM],
    ['dpoDinum', DINUM],
    ['reviewer', DINUM],
  ] as const)('never %s, whose own side it is or who has none', async (who, id) => {
    expect((await world.refused(as(who), CONTEST, contesting(id()))).extensions.code).toBe('NOT_THE_OTHER_SIDE');
  });

  test.each(['', 'é'.repeat(19), '\u200b'.repeat(25), 'a'.repeat(5001), `${SENTENCE}\u0000`])(
    'the reason “%.30s” is refused',
    async (reason) => {
      const { extensions } = await world.refused(as('dpoDinum'), CONTEST, contesting(DNUM(), reason));
      expect(extensions.fieldErrors).toMatchObject([{ field: 'reason' }]);
    },
  );

  test('unknown, malformed and foreign obligations are answered alike', async () => {
    const second = await world.secondConvention();
    for (const id of [second.obligation('A1-VIO-DNUM-1'), 'x', '00000000-0000-7000-8000-000000000000']) {
      expect((await world.refused(as('dpoDinum'), CONTEST, contesting(id))).extensions.code).toBe('NOT_FOUND');
    }
    const id = await contest('reviewer', second.obligation('A1-VIO-DNUM-1'));
    expect((await world.refused(as('dpoDinum'), RESOLVE, resolving(id))).extensions).toMatchObject({
      code: 'NOT_FOUND',
      fieldErrors: [{ field: 'contestationId' }],
    });
  });
});

describe('a contestation and the state', () => {
  test('contested beats attested; resolved, it is attested again', async () => {
    const id = world.obligation('A1-VIO-DNUM-2');
    await world.declare(as('team'), id);
    expect(await world.accept(as('dpoDinum'), await world.deposit(as('team'), [id]))).toBe('ATTESTED');
    const contestation = await contest('reviewer', id);
    expect(await world.assurance(as('team'), id)).toBe('CONTESTED');
    const { resolveContestation } = await as('reviewer').get(RESOLVE, resolving(contestation));
    expect(resolveContestation).toMatchObject({
      assurance: 'ATTESTED',
      contestations: [{ isOpen: false, resolver: { name: 'Alix Bernard' } }],
    });
  });

  test('two disagreements are two: it stays contested until both end', async () => {
    const id = world.obligation('A1-VIO-DNUM-3');
    const [one, two] = [await contest('dpoDinum', id), await contest('reviewer', id)];
    expect((await as('dpoDinum').get(RESOLVE, resolving(one))).resolveContestation.assurance).toBe('CONTESTED');
    expect((await as('reviewer').get(RESOLVE, resolving(two))).resolveContestation.assurance).toBe('DORMANT');
  });

  test('setting it aside does not hide that it is contested', async () => {
    const id = world.obligation('A1-DON-DNUM-1');
    const contestation = await contest('dpoDinum', id);
    const { setApplicability } = await as('team').get(APPLY, { input: { obligationId: id, isApplicable: false, reason: SENTENCE } });
    expect(setApplicability.assurance).toBe('CONTESTED');
    const { whatIsMissing } = await as('reader').get(
      'query ($id: ID!) { whatIsMissing(conventionId: $id) { severities { severity items { id } } } }',
      { id: world.conventionId },
    );
    expect(whatIsMissing.severities.find(({ severity }: { severity: string }) => severity === 'CONTESTED').items).toContainEqual({ id });
    await as('dpoDinum').get(RESOLVE, resolving(contestation));
  });
});

describe('who resolves', () => {
  test('never the contested party, nor a reader, an administrator or a third party', async () => {
    const contestation = await contest('dpoDinum', DNUM());
    for (const who of ['team', 'dpoDnum', 'reader', 'administrator', 'partner'] as const) {
      expect((await world.refused(as(who), RESOLVE, resolving(contestation))).extensions.code).toBe('NOT_YOURS_TO_RESOLVE');
    }
    await as('dpoDinum').get(RESOLVE, resolving(contestation));
  });

  test('a reviewer may end what a party opened; a party does not end what a reviewer opened', async () => {
    await as('reviewer').get(RESOLVE, resolving(await contest('dpoDinum', DNUM())));
    const contestation = await contest('reviewer', DNUM());
    expect((await world.refused(as('dpoDinum'), RESOLVE, resolving(contestation))).extensions.code).toBe('NOT_YOURS_TO_RESOLVE');
    await as('reviewer').get(RESOLVE, resolving(contestation));
  });

  test('a colleague of who opened it may end it', async () => {
    await as('dpoDnum').get(RESOLVE, resolving(await contest('team', DINUM())));
  });

  test('once: twice, or two at once, is refused and the first resolution stays', async () => {
    for (let round = 0; round < 6; round += 1) {
      const contestation = await contest('dpoDinum', DNUM());
      const answers = await Promise.all([
        as('dpoDinum').ask(RESOLVE, resolving(contestation, `${SENTENCE} 1`)),
        as('reviewer').ask(RESOLVE, resolving(contestation, `${SENTENCE} 2`)),
      ]);
      const [kept] = answers.flatMap(({ data }) => data?.resolveContestation.contestations[0].resolution ?? []);
      const errors = answers.flatMap((answer) => answer.errors ?? []);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['CONTESTATION_RESOLVED']);
      expect((await world.refused(as('dpoDinum'), RESOLVE, resolving(contestation))).extensions.code).toBe('CONTESTATION_RESOLVED');
      expect(await world.rows('select resolution from contestation where id = ?', [contestation])).toEqual([{ resolution: kept }]);
    }
  });

  test.each(['', 'é'.repeat(19)])('the resolution “%s” is too short', async (resolution) => {
    const contestation = await contest('dpoDinum', DNUM());
    const { extensions } = await world.refused(as('dpoDinum'), RESOLVE, resolving(contestation, resolution));
    expect(extensions.fieldErrors).toMatchObject([{ field: 'resolution', code: 'TOO_SHORT' }]);
    await as('dpoDinum').get(RESOLVE, resolving(contestation));
  });

  test.each(['x', '', '00000000-0000-7000-8000-000000000000'])('the contestation “%s” is unknown', async (id) => {
    const { extensions } = await world.refused(as('dpoDinum'), RESOLVE, resolving(id));
    expect(extensions.fieldErrors).toMatchObject([{ field: 'contestationId', code: 'NOT_FOUND' }]);
  });
});
