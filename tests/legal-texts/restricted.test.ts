import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf } from '../support/files.ts';
import type { PersonaName } from '../support/personas.ts';
import { REASON, TextRegister, type ToldText, WORDS } from './register.ts';

const OTHERS: PersonaName[] = ['dpoDinum', 'reader', 'administrator', 'partner'];

let register: TextRegister;
let kept: ToldText;
let before: Map<PersonaName, unknown>;

/** Everything a person is told of the convention: lists, counts, journal, states, occurrences, proofs, search. */
async function everythingOf(who: PersonaName): Promise<unknown> {
  const query = `query($id: ID!) {
    legalTexts { total items { id reference } }
    journal(conventionId: $id, page: { limit: 100 }) { total items { sequence hash action subjectId } }
    occurrences { total items { id } }
    evidences { total }
    obligations(filter: { conventionIds: [$id] }, page: { limit: 100 }) { total items { id assurance occurrences { id } history { id } } }
    search(text: "brouillon") { evidence { total } obligations { total } people { role } }
  }`;
  return register.as(who).get(query, { id: register.world.conventionId });
}

beforeAll(async () => {
  register = await TextRegister.open('2027-02-01T09:00:00+01:00');
  await register.opens({}, { plannedOn: '2027-03-01' });
  before = new Map();
  for (const who of OTHERS) before.set(who, await everythingOf(who));
  kept = await register.opens({ title: 'Brouillon de politique', confidentiality: 'RESTRICTED' }, { plannedOn: '2027-02-20' });
  kept = await register.adds(kept, { plannedOn: '2027-02-25' });
});
afterAll(() => register?.stop());

describe('a draft that its writer keeps to itself', () => {
  test.each(OTHERS)('changes nothing of all that %s may read', async (who) => {
    const told = await everythingOf(who);
    expect(told).toEqual(before.get(who));
    expect(JSON.stringify(told)).not.toContain('rouillon');
  });

  test('has a number of its own, so that no gap tells of it, and opens nothing', async () => {
    expect(kept).toMatchObject({ reference: 'DOC-R-001', occurrences: [], awaited: [{ awaitedAction: 'ASK_OPINION' }] });
    expect(await register.opens()).toMatchObject({ reference: 'DOC-2027-002' });
  });

  test('is answered like one that does not exist, whatever is tried on it, and its words and file stay with it', async () => {
    const unknown = '00000000-0000-7000-8000-000000000000';
    const acts: [string, (text: string, version: string) => object][] = [
      ['shareLegalText', (legalTextId) => ({ legalTextId })],
      ['withdrawLegalText', (legalTextId) => ({ legalTextId, reason: REASON })],
      ['addTextVersion', (legalTextId) => ({ legalTextId, content: { words: WORDS } })],
      ['planPublication', (_text, versionId) => ({ versionId, plannedOn: '2027-04-01' })],
      ['askOpinion', (_text, versionId) => ({ versionId })],
      ['giveOpinion', (_text, versionId) => ({ versionId, opinion: 'FAVOURABLE' })],
      ['publishText', (_text, versionId) => ({ versionId })],
      ['publishUnasked', (_text, versionId) => ({ versionId, reason: REASON })],
    ];
    for (const [name, input] of acts) {
      const hidden = await register.refused('dpoDinum', name, input(kept.id, kept.textVersions[0]!.id));
      expect(hidden).toEqual(await register.refused('dpoDinum', name, input(unknown, unknown)));
      expect(hidden.code).toBe('NOT_FOUND');
    }
    const { errors } = await register.as('dpoDinum').ask('query($id: ID!) { legalText(id: $id) { id } }', { id: kept.id });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    const text = 'query($text: String!) { legalTexts(filter: { text: $text }) { total } }';
    expect((await register.as('dpoDinum').get(text, { text: 'brouillon' })).legalTexts.total).toBe(0);
    expect((await register.as('team').get(text, { text: 'brouillon' })).legalTexts.total).toBe(1);
  });

  test('is written in a journal of its party, which holds', async () => {
    const rows = await register.world.rows<{ chain: string; action: string }>(
      "select chain, action from journal_entry where subject_type = 'LegalText' and subject_id = ? order by id",
      [kept.id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['legalText.opened', 'legalText.versionAdded']);
    expect(new Set(rows.map(({ chain }) => chain))).toEqual(new Set([register.parties.DNUM]));
    expect(await register.world.rows('select v.* from journal_chain c, verify_journal(c.chain) v')).toEqual([]);
  });

  test('is shared by asking for the opinion: under a number of the year, and what it opens is answered', async () => {
    const asked = await register.onNewest('team', 'askOpinion', kept, { answerDueOn: '2027-02-15' });
    expect(asked).toMatchObject({ reference: 'DOC-2027-003', confidentiality: 'PARTIES', occurrences: [{ status: 'DONE' }] });
    expect(await register.read('dpoDinum', kept.id)).toMatchObject({ reference: 'DOC-2027-003', allowedActions: ['GIVE_OPINION'] });
    const query = 'query($id: ID!) { legalText(id: $id) { history { recordedAction } } }';
    const { legalText } = await register.as('dpoDinum').get(query, { id: kept.id });
    expect(legalText.history.map(({ recordedAction }: { recordedAction: string }) => recordedAction)).toEqual([
      'legalText.opinionAsked',
      'legalText.versionAdded',
      'legalText.opened',
    ]);
  });
});

describe('the file of a draft', () => {
  test('is kept by its hash, given to its party, and to the other only once the opinion is asked', async () => {
    const { body } = await register.as('team').upload(makePdf('Politique de confidentialité, projet'), 'politique.pdf');
    const draft = await register.opens(
      { kind: 'PRIVACY_POLICY', confidentiality: 'RESTRICTED' },
      { words: null, uploadId: body.id, plannedOn: '2027-03-20' },
    );
    const [version] = draft.textVersions;
    expect(version).toMatchObject({ words: null, fileName: 'politique.pdf', hash: body.sha256 });
    const statusFor = async (who: PersonaName) => (await register.as(who).fetch(version!.downloadUrl!)).status;
    expect(await statusFor('team')).toBe(200);
    for (const who of OTHERS) expect([who, await statusFor(who)]).toEqual([who, 404]);
    await register.onNewest('team', 'askOpinion', draft);
    expect(await statusFor('dpoDinum')).toBe(200);
    expect(await statusFor('administrator')).toBe(404);
  });

  test('is not taken twice, and not from somebody else', async () => {
    const { body } = await register.as('team').upload(makePdf('Un autre projet'), 'projet.pdf');
    await register.opens({}, { words: null, uploadId: body.id });
    const again = { partyId: register.parties.DNUM, kind: 'ORDER', title: 'Arrêté', content: { uploadId: body.id } };
    expect(await register.refused('team', 'openLegalText', again)).toMatchObject({
      fieldErrors: [{ field: 'content.uploadId', code: 'UPLOAD_NOT_FOUND' }],
    });
  });
});
