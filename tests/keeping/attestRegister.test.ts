import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Register } from '../incidents/register.ts';

const CODE = 'A1-VIO-DNUM-2';
const ATTEST = `mutation($input: AttestRegisterInput!) { attestRegister(input: $input) {
  id kind title versions { number validFrom validUntil note registerEntry { registerName entryKey snapshot sha256 } } links { obligationCode } } }`;
const KEPT = `query($id: ID!) { convention(id: $id) { keptRegisters { registerName entryCount lastReference emptySinceOn
  attestations { party { code } validUntil evidence { id } } attestableParties { code } } } }`;

let register: Register;
beforeAll(async () => {
  register = await Register.open('2026-10-01T09:00:00+02:00');
});
afterAll(() => register?.stop());

const attest = async (who: Parameters<Register['as']>[0], party = 'DNUM') =>
  (await register.as(who).get(ATTEST, { input: { registerName: 'INCIDENTS', partyId: register.parties[party] } })).attestRegister;
const refused = async (who: Parameters<Register['as']>[0], party = 'DNUM', name = 'INCIDENTS') =>
  (await register.world.refused(register.as(who), ATTEST, { input: { registerName: name, partyId: register.parties[party] } })).extensions;
const kept = async (who: Parameters<Register['as']>[0]) =>
  (await register.as(who).get(KEPT, { id: register.world.conventionId })).convention.keptRegisters;
const stateOf = async () => {
  const id = register.world.obligation(CODE);
  return (await register.as('dpoDnum').get('query($id: ID!) { obligation(id: $id) { assurance nextExpiryOn } }', { id })).obligation;
};

describe('A register that is kept', () => {
  test('without an entry says since when, and to whom it may be attested for', async () => {
    expect(await kept('team')).toEqual([
      {
        registerName: 'INCIDENTS',
        entryCount: 0,
        lastReference: null,
        emptySinceOn: '2020-11-23',
        attestations: [],
        attestableParties: [{ code: 'DNUM' }],
      },
    ]);
    expect(await kept('dpoDinum')).toMatchObject([{ attestableParties: [] }]);
    expect(await kept('administrator')).toEqual([]);
  });

  test('is attested for a year as it is, frozen with its hash, and waits for the other side', async () => {
    const proof = await attest('team');
    expect(proof).toMatchObject({
      kind: 'REGISTER',
      links: [{ obligationCode: CODE }],
      versions: [
        {
          number: 1,
          validFrom: '2026-10-01',
          validUntil: '2027-09-30',
          note: 'Registre tenu, vide depuis le 23/11/2020.',
          registerEntry: { entryKey: null },
        },
      ],
    });
    const [{ registerEntry }] = proof.versions;
    expect(JSON.parse(registerEntry.snapshot)).toMatchObject({ register: 'incidents', entryCount: 0, emptySinceOn: '2020-11-23' });
    expect(registerEntry.sha256).toBe(createHash('sha256').update(registerEntry.snapshot).digest('hex'));
    expect(await stateOf()).toMatchObject({ assurance: 'EVIDENCED' });
    expect(await refused('dpoDnum')).toMatchObject({ code: 'ATTESTED_ALREADY' });
  });

  test('once accepted attests the duty until the year is over, then it lapses unless it is attested again', async () => {
    const [{ attestations }] = await kept('dpoDinum');
    const evidenceId = attestations[0].evidence.id;
    const { evidence } = await register
      .as('dpoDinum')
      .get('query($id: ID!) { evidence(id: $id) { versions { id } links { obligationId } } }', { id: evidenceId });
    const input = { evidenceVersionId: evidence.versions[0].id, obligationId: evidence.links[0].obligationId, verdict: 'ACCEPTED' };
    await register.as('dpoDinum').get('mutation($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { id } }', { input });
    expect(await stateOf()).toEqual({ assurance: 'ATTESTED', nextExpiryOn: '2027-09-30' });

    await register.setClock('2027-10-01T09:00:00+02:00');
    expect(await stateOf()).toMatchObject({ assurance: 'LAPSED' });
    const renewed = await attest('dpoDnum');
    expect(renewed.id).toBe(evidenceId);
    expect(renewed.versions[0]).toMatchObject({ number: 2, validFrom: '2027-10-01', validUntil: '2028-09-30' });
  });

  test('counts what the parties share, and never what one keeps to itself', async () => {
    await register.declare('dpoDnum', 'DNUM', { confidentiality: 'RESTRICTED' });
    expect(await kept('dpoDnum')).toMatchObject([{ entryCount: 0, emptySinceOn: '2020-11-23' }]);
    await register.declare('team', 'DNUM');
    expect(await kept('dpoDnum')).toMatchObject([{ entryCount: 1, lastReference: 'INC-2027-001', emptySinceOn: null }]);
    const proof = await attest('dpoDnum');
    expect(proof.versions[0].note).toBe('Registre tenu : 1 entrée, la dernière INC-2027-001.');
    expect(proof.versions[0].registerEntry.snapshot).not.toContain('INC-R');
  });

  test('is attested by its party only, for a register that it owes', async () => {
    expect(await refused('dpoDinum')).toMatchObject({ code: 'NOT_YOUR_REGISTER' });
    expect(await refused('financeDnum')).toMatchObject({ code: 'NOT_YOUR_REGISTER' });
    expect(await refused('dpoDinum', 'DINUM')).toMatchObject({ fieldErrors: [{ field: 'registerName', code: 'NOT_BOUND_TO_KEEP' }] });
    expect(await refused('team', 'DNUM', 'PROCESSORS')).toMatchObject({
      fieldErrors: [{ field: 'registerName', code: 'NOT_BOUND_TO_KEEP' }],
    });
  });

  test('twice at the same time is attested once', async () => {
    await register.declare('team', 'DNUM');
    const answers = await Promise.allSettled([attest('team'), attest('dpoDnum')]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('keeps its frozen copy: the database refuses another text under the same hash', async () => {
    const [row] = await register.world.rows<{ id: string }>(
      `select v.id from evidence_version v where v.register = 'INCIDENTS' and v.entry_id is null limit 1`,
    );
    await expect(
      register.world.rows(
        `insert into evidence_version select (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'number', 99, 'snapshot', '{}'))).*
         from evidence_version v where v.id = ?`,
        [row!.id],
      ),
    ).rejects.toThrow('evidence_version_snapshot_check');
  });
});
