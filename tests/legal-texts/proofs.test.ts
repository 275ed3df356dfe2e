import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePdf } from '../support/files.ts';
import { REASON, TextRegister, type ToldText } from './register.ts';

const PROOF = `evidence { id kind confidentiality withdrawnAt withdrawalReason party { code } links { obligationCode }
  versions { id number validFrom fileName url registerEntry { registerName entryKey snapshot } reviews { verdict } } }`;
const DUTY = 'A1-VIO-DNUM-1';

let register: TextRegister;
let procedure: ToldText;

const proofOf = async ({ id }: { id: string }) =>
  (await register.as('dpoDinum').get(`query($id: ID!) { legalText(id: $id) { ${PROOF} } }`, { id })).legalText.evidence;
const opens = (kind: string, over: object = {}) => register.opens({ kind, ...over });
const accept = (proof: { id: string; versions: { id: string }[] }) =>
  register.world.accept(register.as('dpoDinum'), {
    obligation: register.world.obligation(DUTY),
    evidence: proof.id,
    version: proof.versions[0]!.id,
  });

beforeAll(async () => {
  register = await TextRegister.open('2027-01-25T09:00:00+01:00');
});
afterAll(() => register?.stop());

test('a procedure put in force is offered as the proof that it is written, frozen with its hash, and reviewed as any proof', async () => {
  procedure = await opens('BREACH_PROCEDURE');
  expect(await proofOf(procedure)).toBeNull();
  procedure = await register.onNewest('team', 'publishText', procedure);
  const proof = await proofOf(procedure);
  expect(proof).toMatchObject({ kind: 'REGISTER', confidentiality: 'PARTIES', party: { code: 'DNUM' }, withdrawnAt: null });
  expect(proof.links).toEqual([{ obligationCode: DUTY }]);
  expect(proof.versions).toMatchObject([
    { number: 1, validFrom: '2027-01-25', registerEntry: { registerName: 'LEGAL_TEXTS', entryKey: procedure.id } },
  ]);
  const { hash } = procedure.textVersions[0]!;
  expect(JSON.parse(proof.versions[0].registerEntry.snapshot)).toMatchObject({ hash, version: 1, publishedOn: '2027-01-25' });
  await register.world.declare(register.as('team'), register.world.obligation(DUTY));
  expect(await accept(proof)).toBe('ATTESTED');
});

test('the version that follows is the next one of the same proof, which is to be reviewed again', async () => {
  await register.setClock('2027-02-10T09:00:00+01:00');
  const { body } = await register.as('team').upload(makePdf('Procédure'), 'procedure.pdf');
  const drafted = await register.adds(procedure, { words: null, uploadId: body.id });
  expect((await proofOf(procedure)).versions).toHaveLength(1);
  procedure = await register.onNewest('team', 'publishText', drafted);
  const proof = await proofOf(procedure);
  expect(proof.versions.map(({ number, reviews }: { number: number; reviews: object[] }) => [number, reviews.length])).toEqual([
    [2, 0],
    [1, 1],
  ]);
  expect(proof.versions[0]).toMatchObject({ validFrom: '2027-02-10', fileName: 'procedure.pdf' });
  expect(await register.world.assurance(register.as('team'), register.world.obligation(DUTY))).not.toBe('ATTESTED');
  expect(await accept(proof)).toBe('ATTESTED');
});

test('a text that is withdrawn proves nothing any more, and says why', async () => {
  await register.act('team', 'withdrawLegalText', { legalTextId: procedure.id, reason: REASON });
  expect(await proofOf(procedure)).toMatchObject({ withdrawalReason: REASON, versions: [{ number: 2 }, { number: 1 }] });
  expect(await register.world.assurance(register.as('team'), register.world.obligation(DUTY))).not.toBe('ATTESTED');
});

test('a text of a kind that the catalogue asks nobody to write proves nothing', async () => {
  const order = await register.onNewest('team', 'askOpinion', await opens('ORDER'));
  await register.setClock('2027-02-12T09:00:00+01:00');
  await register.onNewest('team', 'publishText', order, { isUnanswered: true });
  expect(await proofOf(order)).toBeNull();
});

test('what one party keeps to itself proves nothing before it is shared by being put in force', async () => {
  const query = 'query($id: ID!) { evidences { total } journal(conventionId: $id) { total } }';
  const seen = () => register.as('dpoDinum').get(query, { id: register.world.conventionId });
  const before = await seen();
  const kept = await opens('RIGHTS_PROCEDURE', { confidentiality: 'RESTRICTED' });
  expect(await seen()).toEqual(before);
  await register.onNewest('team', 'publishText', kept);
  expect((await proofOf(kept)).links).toEqual([{ obligationCode: 'A1-DRO-DNUM-3' }]);
});
