import { afterAll, beforeAll, expect, test } from 'vitest';
import { Practices, WORDS } from './practices.ts';

const GOV = 'ART2-GOV-DNUM-1';
const DECLARE = 'mutation ($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }';
const REVIEW = 'mutation ($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { id } }';
const STATE = 'query ($id: ID!, $asOf: Date) { obligation(id: $id, asOf: $asOf) { assurance history { action } } }';

let practices: Practices;
beforeAll(async () => {
  practices = await Practices.open('2026-11-27T10:00:00+01:00');
});
afterAll(() => practices?.stop());

const idOf = (code: string) => practices.world.obligation(code);
const stateOf = async (code: string, asOf?: string) =>
  (await (await practices.as('reader')).get(STATE, { id: idOf(code), asOf })).obligation.assurance;

const letter = (signedOn: string, startsOn: string, endsOn: string, over: object = {}) => ({
  ...{ obligationId: idOf(GOV), signedOn, startsOn, endsOn, sharePercent: 50, powers: WORDS, reportingClause: WORDS },
  url: 'https://domifa.example.org/lettre',
  ...over,
});

/** The reviewer accepts the newest letter, for each duty that it answers. */
async function accept(): Promise<void> {
  const [newest] = (await practices.duty(GOV)).missionLetters;
  for (const code of [GOV, 'ART2-GOV-DNUM-2']) {
    const input = { obligationId: idOf(code), evidenceVersionId: newest.evidence.versions[0].id, verdict: 'ACCEPTED' };
    await (await practices.as('reviewer')).get(REVIEW, { input });
  }
}

test('a letter until 31 December proves both duties until then: on 1 January they are lapsed', async () => {
  for (const code of [GOV, 'ART2-GOV-DNUM-2']) {
    await (await practices.as('team')).get(DECLARE, { input: { obligationId: idOf(code), status: 'MET' } });
  }
  await practices.does('team', 'recordMissionLetter', letter('2026-11-27', '2026-11-27', '2026-12-31'));
  expect((await practices.duty(GOV)).missionLetters).toMatchObject([
    { isLasting: true, sharePercent: 50, evidence: { versions: [{ validFrom: '2026-11-27', validUntil: '2026-12-31' }] } },
  ]);
  expect(await stateOf(GOV)).toBe('EVIDENCED');
  await accept();
  expect([await stateOf(GOV), await stateOf('ART2-GOV-DNUM-2')]).toEqual(['ATTESTED', 'ATTESTED']);
  const { obligation } = await (await practices.as('reader')).get(STATE, { id: idOf(GOV) });
  expect(obligation.history.map(({ action }: { action: string }) => action)).toContain('EVIDENCE_LETTER_RECORDED');
  practices.moveTo('2027-01-01T00:00:01+01:00');
  expect([await stateOf(GOV), await stateOf('ART2-GOV-DNUM-2')]).toEqual(['LAPSED', 'LAPSED']);
  expect(await stateOf(GOV, '2026-12-31')).toBe('ATTESTED');
  expect((await practices.duty(GOV)).missionLetters[0].isLasting).toBe(false);
});

test('a new one, signed on 15 January with effect from the 1st, attests from its acceptance: as of the 10th it stays lapsed', async () => {
  practices.moveTo('2027-01-15T10:00:00+01:00');
  const [before] = (await practices.duty(GOV)).missionLetters;
  const meanwhile = await practices.refused('team', 'recordMissionLetter', letter('2027-01-15', '2027-01-01', '2027-12-31'));
  expect(meanwhile).toMatchObject({ code: 'RECORDED_MEANWHILE', current: { endsOn: '2026-12-31' } });
  await practices.does('team', 'recordMissionLetter', letter('2027-01-15', '2027-01-01', '2027-12-31', { lastLetterId: before.id }));
  await accept();
  expect([await stateOf(GOV), await stateOf(GOV, '2027-01-10'), await stateOf(GOV, '2026-12-31')]).toEqual([
    'ATTESTED',
    'LAPSED',
    'ATTESTED',
  ]);
  const query = '{ upcoming(filter: { kinds: [EXPIRY] }) { items { fallsOn reference } } }';
  expect((await (await practices.as('team')).get(query)).upcoming.items).toEqual([
    { fallsOn: '2027-12-31', reference: 'ART2-GOV-DNUM-1, ART2-GOV-DNUM-2' },
  ]);
});

test('a letter says every field that is wrong, and what would be accepted', async () => {
  const [{ id: lastLetterId }] = (await practices.duty(GOV)).missionLetters;
  const wrong = letter('2027-01-16', '2027-02-02', '2027-02-01', {
    ...{ sharePercent: 101, powers: 'Tout', reportingClause: '', url: null, lastLetterId },
  });
  const { fieldErrors } = await practices.refused('team', 'recordMissionLetter', wrong);
  expect(fieldErrors?.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`).sort()).toEqual([
    'endsOn PERIOD_REVERSED',
    'powers TOO_SHORT',
    'reportingClause TOO_SHORT',
    'sharePercent SHARE_INVALID',
    'signedOn FUTURE_DAY',
    'uploadId REQUIRED',
  ]);
  const local = await practices.refused(
    'team',
    'recordMissionLetter',
    letter('2027-01-15', '2027-01-01', '2027-12-31', { url: 'http://x', lastLetterId }),
  );
  expect(local.fieldErrors?.map(({ field }: { field: string }) => field)).toEqual(['url']);
});
