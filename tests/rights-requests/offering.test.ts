import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf } from '../support/files.ts';
import { REASON, RightsRegister, type ToldRightsRequest, WORDS } from './register.ts';

const OFFERED = `id title kind confidentiality description withdrawnAt party { code } links { obligationCode }
  versions { id number fileName downloadUrl registerReference registerEntry { registerName entryKey snapshot } reviews { verdict } }`;
const READ = `query($id: ID!) { rightsRequest(id: $id) { allowedActions personAnswer { evidence { ${OFFERED} } } } }`;
const DUTY = 'A1-DRO-DNUM-3';

let register: RightsRegister;
let answered: ToldRightsRequest;

const offering = (over: object = {}) => ({
  rightsRequestId: answered.id,
  obligationIds: [register.world.obligation(DUTY)],
  words: WORDS,
  ...over,
});
const proofOf = async (id: string, who: 'team' | 'dpoDinum' = 'dpoDinum') =>
  (await register.as(who).get(READ, { id })).rightsRequest.personAnswer.evidence;
const reply = async (over: object = {}): Promise<ToldRightsRequest> =>
  register.answer(await register.receive('team', 'DNUM', over), { kind: 'PARTLY', reasons: REASON, isRemedyTold: true });

beforeAll(async () => {
  register = await RightsRegister.open('2027-02-01T09:00:00+01:00');
  answered = await reply();
});
afterAll(() => register?.stop());

describe('an answer to a person', () => {
  test('is offered by the controller only, for what it owes itself, with a copy or words', async () => {
    const refused = (who: 'team' | 'dpoDinum', over: object) => register.refused(who, 'offerAnswer', offering(over));
    expect(await refused('dpoDinum', {})).toMatchObject({ code: 'NOT_THE_CONTROLLER' });
    expect(await refused('team', { words: ' ' })).toMatchObject({ fieldErrors: [{ field: 'uploadId', code: 'REQUIRED' }] });
    expect(await refused('team', { words: 'trop court' })).toMatchObject({ fieldErrors: [{ field: 'words', code: 'TOO_SHORT' }] });
    expect(await refused('team', { obligationIds: [] })).toMatchObject({ fieldErrors: [{ code: 'OBLIGATIONS_COUNT' }] });
    expect(await refused('team', { obligationIds: [register.world.obligation('A1-DRO-DINUM-2')] })).toMatchObject({
      code: 'NOT_YOUR_PARTY',
    });
    const waiting = await register.receive('team', 'DNUM');
    expect(await refused('team', { rightsRequestId: waiting.id })).toMatchObject({ code: 'RIGHTS_UNANSWERED' });
  });

  test('stands as an entry of the register, frozen with its copy and without its grounds, and is reviewed as any proof', async () => {
    const { body } = await register.as('team').upload(makePdf('Réponse sans nom'), 'reponse.pdf');
    const told = await register.act('team', 'offerAnswer', offering({ uploadId: body.id }));
    expect(told.allowedActions).not.toContain('OFFER_ANSWER');
    const proof = await proofOf(answered.id);
    expect(proof).toMatchObject({ kind: 'REGISTER', confidentiality: 'PARTIES', party: { code: 'DNUM' }, description: WORDS });
    expect(proof.links).toEqual([{ obligationCode: DUTY }]);
    const [version] = proof.versions;
    expect(version).toMatchObject({ fileName: 'reponse.pdf', registerEntry: { registerName: 'RIGHTS_REQUESTS', entryKey: answered.id } });
    expect(JSON.parse(version.registerEntry.snapshot)).toMatchObject({ reference: answered.reference, kind: 'PARTLY', isRemedyTold: true });
    expect(version.registerEntry.snapshot).not.toContain(REASON);
    expect(await register.refused('team', 'offerAnswer', offering())).toMatchObject({ category: 'CONFLICT', code: 'ANSWER_OFFERED' });
    await register.world.accept(register.as('dpoDinum'), {
      obligation: register.world.obligation(DUTY),
      evidence: proof.id,
      version: version.id,
    });
    expect((await proofOf(answered.id)).versions[0].reviews).toMatchObject([{ verdict: 'ACCEPTED' }]);
  });

  test('withdrawn as a proof, is offered again, once', async () => {
    const { id } = await proofOf(answered.id);
    const query = 'mutation($input: WithdrawEvidenceInput!) { withdrawEvidence(input: $input) { id } }';
    await register.as('team').get(query, { input: { evidenceId: id, reason: REASON } });
    const both = await Promise.allSettled([0, 1].map(() => register.act('team', 'offerAnswer', offering())));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await proofOf(answered.id)).id).not.toBe(id);
  });

  test('of a request that one party keeps to itself is offered once it is shared, and nothing tells of it before', async () => {
    const query = `query($id: ID!) { evidences { total } journal(conventionId: $id) { total } }`;
    const seen = () => register.as('dpoDinum').get(query, { id: register.world.conventionId });
    const before = await seen();
    const kept = await reply({ confidentiality: 'RESTRICTED' });
    expect(kept.allowedActions).not.toContain('OFFER_ANSWER');
    expect(await register.refused('team', 'offerAnswer', offering({ rightsRequestId: kept.id }))).toMatchObject({ code: 'KEPT_ANSWER' });
    const hidden = await register.refused('dpoDinum', 'offerAnswer', offering({ rightsRequestId: kept.id }));
    const absent = await register.refused('dpoDinum', 'offerAnswer', offering({ rightsRequestId: crypto.randomUUID() }));
    expect(hidden).toEqual(absent);
    expect(await seen()).toEqual(before);
    await register.act('team', 'shareRightsRequest', { rightsRequestId: kept.id });
    await register.act('team', 'offerAnswer', offering({ rightsRequestId: kept.id }));
    expect(await proofOf(kept.id)).toMatchObject({ kind: 'REGISTER' });
  });
});
