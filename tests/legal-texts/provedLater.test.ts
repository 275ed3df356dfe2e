import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../support/personas.ts';
import { countStatements } from '../support/statements.ts';
import { publishedBefore } from './publishedBefore.ts';
import { TextRegister, type ToldText } from './register.ts';

const DUTY = 'A1-DOC-DNUM-1';
const SEEN = 'La page nomme encore l’ancien directeur de la publication.';
const TOLD = `id status allowedActions provableDuties { code } awaited { awaitedAction party { code } sinceAt dueOn }
  evidence { id withdrawnAt links { obligationCode }
    versions { number createdAt validFrom note url registerEntry { snapshot } author { name partyCode } } }`;

let register: TextRegister;

const read = async ({ id }: { id: string }, who: PersonaName = 'dpoDinum') =>
  (await register.as(who).get(`query($id: ID!) { legalText(id: $id) { ${TOLD} } }`, { id })).legalText;
const toProve = async (who: PersonaName): Promise<string[]> => {
  const { items } = (await register.as(who).get('{ legalTexts(filter: { isToProve: true }) { items { id } } }')).legalTexts;
  return items.map(({ id }: { id: string }) => id).toSorted();
};
const proves = (who: PersonaName, { id }: { id: string }) => register.act(who, 'proveLegalText', { legalTextId: id });
const refused = (who: PersonaName, { id }: { id: string }) => register.refused(who, 'proveLegalText', { legalTextId: id });
const theDayBefore = () =>
  register.as('reader').get('query($id: ID!, $asOf: Date) { obligation(id: $id, asOf: $asOf) { assurance } }', {
    ...{ id: register.world.obligation(DUTY), asOf: '2027-01-24' },
  });

/** A text that was published on 5 January 2026, before a publication was offered as a proof. */
async function old(kind = 'LEGAL_NOTICE', over: object = {}): Promise<ToldText> {
  const text = await register.opens({ kind, ...over });
  await publishedBefore(register.world.app, text.textVersions[0]!.id);
  return register.read('team', text.id);
}

beforeAll(async () => {
  register = await TextRegister.open('2027-01-25T09:00:00+01:00');
});
afterAll(() => register?.stop());

describe('A text published before a publication was a proof', () => {
  test('waits for its writer to offer it, is told to its writer only, and to no administrator', async () => {
    const notice = await old();
    expect((await read(notice)).awaited).toMatchObject([
      { awaitedAction: 'CHECK_PAGE', party: { code: 'DNUM' }, dueOn: '2027-01-05' },
      { awaitedAction: 'PROVE', party: { code: 'DNUM' }, dueOn: null },
    ]);
    expect((await read(notice)).provableDuties).toEqual([{ code: DUTY }]);
    for (const who of ['team', 'dpoDnum'] as const) {
      expect([who, await toProve(who)]).toEqual([who, [notice.id]]);
      expect((await read(notice, who)).allowedActions).toContain('PROVE');
    }
    for (const who of ['dpoDinum', 'financeDnum', 'reviewer', 'reader', 'administrator'] as const) {
      expect([who, await toProve(who)]).toEqual([who, []]);
    }
    expect(await refused('administrator', notice)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused('dpoDinum', notice)).toMatchObject({ code: 'NOT_THE_WRITER' });
  });

  test('is offered as of today, in the name of who does it, saying since when it is in force; the past stays as it was', async () => {
    const notice = await old();
    const before = await theDayBefore();
    await proves('team', notice);
    expect(await theDayBefore()).toEqual(before);
    const told = await read(notice);
    expect(told.awaited.map(({ awaitedAction }: { awaitedAction: string }) => awaitedAction)).toEqual(['CHECK_PAGE']);
    expect(told).toMatchObject({ provableDuties: [], evidence: { withdrawnAt: null, links: [{ obligationCode: DUTY }] } });
    expect(told.evidence.versions).toMatchObject([
      {
        ...{ number: 1, validFrom: '2027-01-25', note: 'En vigueur depuis le 05/01/2026 ; offert comme preuve le 25/01/2027.' },
        ...{ url: 'https://example.gouv.fr/mentions', createdAt: expect.stringMatching(/^2027-01-25/), author: { partyCode: 'DNUM' } },
      },
    ]);
    expect(JSON.parse(told.evidence.versions[0].registerEntry.snapshot)).toMatchObject({ publishedOn: '2026-01-05', version: 1 });
    expect(await toProve('team')).not.toContain(notice.id);
  });

  test('is offered once: of two at the same time one is told that it is, with the proof', async () => {
    const notice = await old();
    const query = 'mutation($input: ProveLegalTextInput!) { proveLegalText(input: $input) { evidence { id } } }';
    const answers = await Promise.all(
      (['team', 'dpoDnum'] as const).map((who) => register.as(who).ask(query, { input: { legalTextId: notice.id } })),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    const { evidence } = await read(notice);
    expect(answers.find(({ errors }) => errors)!.errors![0]!.extensions).toMatchObject({
      ...{ category: 'CONFLICT', code: 'PROVED_ALREADY', current: { evidenceId: evidence.id } },
    });
    expect(evidence.versions).toHaveLength(1);
  });

  test('is offered by nobody before it is published, where the catalogue asks for no such text, or once it is withdrawn', async () => {
    expect(await refused('team', await register.opens({ kind: 'LEGAL_NOTICE' }))).toMatchObject({ code: 'NOT_IN_FORCE' });
    const other = await old('ORDER');
    expect(await refused('team', other)).toMatchObject({ category: 'CONFLICT', code: 'OWED_BY_NOBODY' });
    expect((await read(other)).awaited.map((act: { awaitedAction: string }) => act.awaitedAction)).not.toContain('PROVE');
    const gone = await old();
    await register.act('team', 'withdrawLegalText', { legalTextId: gone.id, reason: SEEN });
    expect(await refused('team', gone)).toMatchObject({ code: 'TEXT_WITHDRAWN' });
    expect(await toProve('team')).not.toContain(gone.id);
  });

  test('whose page says something else is mended first', async () => {
    const notice = await old();
    const looks = (pageOutcome: string, over: object = {}) =>
      register.onNewest('team', 'checkPage', notice, { pageOutcome, words: SEEN, ...over });
    const seen = await looks('SAYS_OTHER');
    expect(seen.awaited.map(({ awaitedAction }) => awaitedAction)).toEqual(['CHECK_PAGE']);
    expect(await refused('team', notice)).toMatchObject({ category: 'CONFLICT', code: 'PAGE_DIFFERS' });
    expect(await toProve('team')).not.toContain(notice.id);
    const [row] = await register.world.rows<{ id: string }>('select id from page_check where text_version_id = ?', [
      notice.textVersions[0]!.id,
    ]);
    const mended = await looks('SAYS_THIS', { lastCheckId: row!.id });
    expect(mended.awaited.map(({ awaitedAction }) => awaitedAction)).toContain('PROVE');
    await proves('team', notice);
    expect((await read(notice)).evidence.versions).toHaveLength(1);
  });

  test('whose proof was taken back may be offered again, and that is not asked', async () => {
    const notice = await old();
    await proves('team', notice);
    const { evidence } = await read(notice);
    await register.as('team').get('mutation($input: WithdrawEvidenceInput!) { withdrawEvidence(input: $input) { id } }', {
      input: { evidenceId: evidence.id, reason: SEEN },
    });
    expect(await toProve('team')).not.toContain(notice.id);
    expect((await read(notice, 'team')).allowedActions).toContain('PROVE');
    await proves('team', notice);
    expect((await read(notice)).evidence.id).not.toBe(evidence.id);
  });

  test('is told among any number of others in as many statements', async () => {
    const one = await countStatements(() => toProve('team'));
    for (let more = 0; more < 3; more += 1) await old();
    const several = await countStatements(() => toProve('team'));
    expect(several.statements.length).toBe(one.statements.length);
    expect(several.statements.length).toBeLessThanOrEqual(3);
  });
});
