import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStatements } from '../support/statements.ts';
import { GROUNDS, opened, Register, type ToldIncident, WHAT } from './register.ts';

let register: Register;
let incident: ToldIncident;

beforeAll(async () => {
  register = await Register.open('2027-05-03T10:00:00+02:00');
  incident = await register.declare('dpoDinum', 'DINUM', { awareAt: '2027-05-03T06:00:00Z', beganAt: '2027-05-02T06:00:00Z' });
});
afterAll(() => register?.stop());

const alerting = () => ({ incidentId: incident.id, fromPartyId: register.parties.DINUM, channel: 'EMAIL', content: GROUNDS });

describe('what cannot be so is refused, naming the field and what would be accepted', () => {
  test.each<[string, object, string, string]>([
    ['a party that knows tomorrow', { awareAt: '2027-05-04T06:00:00Z' }, 'awareAt', 'IN_FUTURE'],
    ['a party that knew before it began', { awareAt: '2027-05-01T06:00:00Z', beganAt: '2027-05-02T06:00:00Z' }, 'detectedAt', 'BEFORE'],
    ['a party that knew before the convention was signed', { awareAt: '2019-05-01T06:00:00Z' }, 'awareAt', 'BEFORE_SIGNATURE'],
    ['no title', { title: '  ' }, 'title', 'REQUIRED'],
    ['three words', { description: 'Un vol.' }, 'description', 'TOO_SHORT'],
    ['a public incident', { confidentiality: 'PUBLIC' }, 'confidentiality', 'NEVER_PUBLIC'],
  ])('%s', async (_case, over, field, code) => {
    const declared = { partyId: register.parties.DINUM, title: 'Vol', description: WHAT, ...over };
    const refused = await register.refused('dpoDinum', 'declareIncident', declared);
    expect(refused.fieldErrors).toEqual(expect.arrayContaining([expect.objectContaining({ field, code })]));
  });

  test('an alert before its party knew is told both instants; one to oneself, or from who does not know, has no sense', async () => {
    const early = await register.refused('dpoDinum', 'alertController', { ...alerting(), sentAt: '2027-05-03T05:00:00Z' });
    expect(early).toMatchObject({ fieldErrors: [{ field: 'sentAt', code: 'BEFORE' }] });
    expect(early.text!.fr).toMatch(/03\/05\/2027 08:00.*03\/05\/2027 07:00/);
    const self = { ...alerting(), toPartyId: register.parties.DINUM };
    expect(await register.refused('dpoDinum', 'alertController', self)).toMatchObject({ code: 'SAME_SIDE' });
    const own = await register.declare('dpoDnum', 'DNUM');
    const unaware = { ...alerting(), incidentId: own.id };
    expect(await register.refused('dpoDinum', 'alertController', unaware)).toMatchObject({ fieldErrors: [{ code: 'NOT_AWARE' }] });
  });

  test('people at most fewer than at least, and grounds that say nothing', async () => {
    const wrong = { incidentId: incident.id, level: 'RISK', grounds: 'Court.', peopleMin: 10, peopleMax: 2, recordsMin: -1 };
    const { fieldErrors } = await register.refused('dpoDnum', 'qualifyIncident', wrong);
    expect(fieldErrors!.map(({ field, code }) => [field, code])).toEqual([
      ['grounds', 'TOO_SHORT'],
      ['peopleMax', 'RANGE_REVERSED'],
      ['recordsMin', 'NEGATIVE'],
    ]);
  });

  test('what is told to the authority before the controller knows, or completes nothing', async () => {
    const telling = { incidentId: incident.id, phase: 'INITIAL' };
    expect(await register.refused('dpoDnum', 'notifyAuthority', telling)).toMatchObject({ fieldErrors: [{ code: 'NOT_AWARE' }] });
    const own = await register.declare('dpoDnum', 'DNUM', { awareAt: '2027-05-03T07:00:00Z' });
    const early = { incidentId: own.id, phase: 'INITIAL', sentAt: '2027-05-03T06:00:00Z' };
    expect(await register.refused('dpoDnum', 'notifyAuthority', early)).toMatchObject({
      fieldErrors: [{ field: 'sentAt', code: 'BEFORE' }],
    });
    const complement = { incidentId: own.id, phase: 'COMPLEMENTARY' };
    expect(await register.refused('dpoDnum', 'notifyAuthority', complement)).toMatchObject({ fieldErrors: [{ code: 'NO_INITIAL' }] });
    await register.act('dpoDnum', 'notifyAuthority', { incidentId: own.id, phase: 'COMPLETE' });
    expect(await register.refused('dpoDnum', 'notifyAuthority', { incidentId: own.id, phase: 'INITIAL' })).toMatchObject({
      category: 'CONFLICT',
      code: 'AUTHORITY_NOTIFIED',
    });
    expect(await register.refused('dpoDnum', 'notifyAuthority', complement)).toMatchObject({ fieldErrors: [{ code: 'NO_INITIAL' }] });
  });

  test('a correction of what was known without its reason; with it, what is due moves and the past stays', async () => {
    const own = await register.declare('dpoDnum', 'DNUM', { awareAt: '2027-05-03T07:00:00Z' });
    const correcting = { incidentId: own.id, partyId: register.parties.DNUM, awareAt: '2027-05-02T22:00:00Z', way: 'DETECTED' };
    expect(await register.refused('dpoDnum', 'recordAwareness', correcting)).toMatchObject({ fieldErrors: [{ field: 'reason' }] });
    const reason = 'Le message avait été lu la veille au soir, par l’astreinte.';
    const corrected = await register.act('dpoDnum', 'recordAwareness', { ...correcting, reason });
    expect(corrected.awareness.map(({ awareAt, isCurrent }) => [awareAt, isCurrent])).toEqual([
      ['2027-05-03T07:00:00.000Z', false],
      ['2027-05-02T22:00:00.000Z', true],
    ]);
    expect(opened(corrected, 'A1-VIO-DNUM-3', 'a')).toMatchObject({
      dueAt: '2027-05-05T22:00:00.000Z',
      dues: [{ dueAt: '2027-05-05T22:00:00.000Z', reason }, { dueAt: '2027-05-06T07:00:00.000Z' }],
    });
  });

  test('a high risk of which nobody would be told, an exemption without its public communication, and people told by no means', async () => {
    const high = await register.qualify(await register.declare('dpoDnum', 'DNUM'), 'HIGH_RISK');
    const deciding = { incidentId: high.id, reason: GROUNDS };
    const refusalOf = (over: object) => register.refused('dpoDnum', 'decidePeople', { ...deciding, ...over });
    expect(await refusalOf({ choice: 'NOT_REQUIRED' })).toMatchObject({ code: 'HIGH_RISK_TELLS' });
    expect(await refusalOf({ choice: 'EXEMPT_34_3_C' })).toMatchObject({ fieldErrors: [{ field: 'publicUrl' }] });
    const sentAt = '2027-05-03T08:00:00Z';
    expect(await refusalOf({ choice: 'INFORM', sentAt })).toMatchObject({
      fieldErrors: expect.arrayContaining([expect.objectContaining({ field: 'medium' })]),
    });
    const exempt = await register.act('dpoDnum', 'decidePeople', { ...deciding, choice: 'EXEMPT_34_3_A' });
    expect(opened(exempt, 'A1-VIO-DNUM-3', 'b')).toMatchObject({ status: 'NOT_REQUIRED' });
  });

  test('HTML is text like any other', async () => {
    const title = '<img src=x onerror="alert(1)"> & <b>vol</b>';
    expect(await register.declare('dpoDnum', 'DNUM', { title })).toMatchObject({ title });
  });
});

describe('two people at once', () => {
  test('who assess get one assessment, and the other is told of it', async () => {
    const own = await register.declare('dpoDnum', 'DNUM');
    const query = 'mutation($input: QualifyIncidentInput!) { qualifyIncident(input: $input) { id } }';
    const input = { incidentId: own.id, level: 'RISK', grounds: GROUNDS };
    const sent = await Promise.all(['RISK', 'NO_RISK'].map((level) => register.as('dpoDnum').ask(query, { input: { ...input, level } })));
    const [refused] = sent.flatMap(({ errors }) => errors ?? []);
    expect(sent.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(refused!.extensions).toMatchObject({ category: 'CONFLICT', code: 'QUALIFIED_MEANWHILE', current: { grounds: GROUNDS } });
  });

  test('who acknowledge one alert leave one acknowledgement', async () => {
    const alerted = await register.alert(await register.declare('dpoDinum', 'DINUM'));
    const query = 'mutation($input: AcknowledgeAlertInput!) { acknowledgeAlert(input: $input) { id } }';
    const input = { alertId: alerted.alerts[0]!.id };
    const sent = await Promise.all([register.as('team').ask(query, { input }), register.as('dpoDnum').ask(query, { input })]);
    expect(sent.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(sent.flatMap(({ errors }) => errors ?? [])[0]!.extensions).toMatchObject({ code: 'ALERT_ACKNOWLEDGED' });
  });

  test('who declare at once get two numbers', async () => {
    const both = await Promise.all([register.declare('team', 'DNUM'), register.declare('dpoDnum', 'DNUM')]);
    expect(new Set(both.map(({ reference }) => reference)).size).toBe(2);
  });
});

describe('what is no breach', () => {
  test('is documented, asks for nothing more, and is taken up again when it proves to be one', async () => {
    const own = await register.declare('dpoDnum', 'DNUM');
    const dismissed = await register.act('dpoDnum', 'dismissIncident', { incidentId: own.id, grounds: GROUNDS });
    expect(dismissed).toMatchObject({
      status: 'NOT_A_BREACH',
      clocks: [{ status: 'NOT_REQUIRED' }],
      awaited: [{ awaitedAction: 'CLOSE' }],
    });
    expect(opened(dismissed, 'A1-VIO-DNUM-3', 'a').status).toBe('NOT_REQUIRED');
    const again = await register.qualify(dismissed, 'RISK');
    expect(again).toMatchObject({ status: 'QUALIFIED', clocks: [{ status: 'RUNNING' }] });
    expect(opened(again, 'A1-VIO-DNUM-3', 'a').status).toBe('OPEN');
  });
});

test('the list costs as many statements with ten incidents as with one, and finds by words', async () => {
  const query = `query($text: String) { incidents(filter: { text: $text }, page: { limit: 100 }) { total items { id party { code } awareness { party { code } }
    clocks { party { code } } awaited { party { code } } occurrences { id } } } }`;
  const costOf = async (text: string) => (await countStatements(() => register.as('dpoDnum').get(query, { text }))).statements.length;
  await register.declare('dpoDnum', 'DNUM', { title: 'Singulier, un seul' });
  for (let count = 0; count < 10; count += 1) await register.declare('dpoDnum', 'DNUM', { title: `Multiple n° ${count}` });
  expect(await costOf('multiple')).toBe(await costOf('singulier'));
  expect((await register.as('dpoDnum').get(query, { text: 'MULTIPLE' })).incidents.total).toBe(10);
});
