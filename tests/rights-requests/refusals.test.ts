import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStatements } from '../support/statements.ts';
import { REASON, RightsRegister, type ToldRightsRequest, WORDS } from './register.ts';

let register: RightsRegister;
let received: ToldRightsRequest;

beforeAll(async () => {
  register = await RightsRegister.open('2027-05-03T10:00:00+02:00');
  received = await register.receive('dpoDinum', 'DINUM', { receivedAt: '2027-05-03T06:00:00Z' });
});
afterAll(() => register?.stop());

describe('what cannot be so is refused, naming the field and what would be accepted', () => {
  test.each<[string, object, string, string]>([
    ['a receipt of tomorrow', { receivedAt: '2027-05-04T06:00:00Z' }, 'receivedAt', 'IN_FUTURE'],
    ['a receipt before the convention was signed', { receivedAt: '2019-05-04T06:00:00Z' }, 'receivedAt', 'BEFORE_SIGNATURE'],
    ['no right', { rights: [] }, 'rights', 'REQUIRED'],
    ['no reason for a channel that is not official', { channel: 'NOT_OFFICIAL' }, 'reason', 'TOO_SHORT'],
    [
      'a social security number for a reference',
      { externalReference: 'dossier 2 84 05 75 116 001 23' },
      'externalReference',
      'SOCIAL_NUMBER',
    ],
    ['a public request', { confidentiality: 'PUBLIC' }, 'confidentiality', 'NEVER_PUBLIC'],
  ])('%s', async (_case, over, field, code) => {
    const input = { partyId: register.parties.DINUM, rights: ['ACCESS'], channel: 'EMAIL', ...over };
    const refused = await register.refused('dpoDinum', 'receiveRightsRequest', input);
    expect(refused.fieldErrors).toEqual(expect.arrayContaining([expect.objectContaining({ field, code })]));
  });

  test('an act before the request was received is told both instants', async () => {
    const early = '2027-05-03T05:00:00Z';
    const { id: rightsRequestId } = received;
    const acts: [string, string, string, object][] = [
      ['dpoDnum', 'answerRightsRequest', 'sentAt', { kind: 'GRANTED', channel: 'EMAIL', sentAt: early }],
      ['dpoDinum', 'handOverRightsRequest', 'sentAt', { fromPartyId: register.parties.DINUM, content: WORDS, sentAt: early }],
      ['dpoDnum', 'askPerson', 'askedAt', { kind: 'IDENTITY', reason: REASON, askedAt: early }],
      ['dpoDnum', 'extendRightsRequest', 'toldAt', { kind: 'NUMBER', reason: REASON, toldAt: early }],
    ];
    for (const [who, name, field, input] of acts) {
      const refused = await register.refused(who as 'dpoDnum', name, { rightsRequestId, ...input });
      expect(refused).toMatchObject({ fieldErrors: [{ field, code: 'BEFORE' }] });
      expect(refused.text!.fr).toMatch(/03\/05\/2027 08:00.*03\/05\/2027 07:00/);
      expect(refused.text!.en).toMatch(/2027-05-03 08:00.*2027-05-03 07:00/);
    }
  });

  test.each(['PARTLY', 'REFUSED', 'UNFOUNDED', 'NOT_IDENTIFIABLE'])('%s without its reasons or the remedies', async (kind) => {
    const refused = await register.refused('dpoDnum', 'answerRightsRequest', { rightsRequestId: received.id, kind, channel: 'POST' });
    expect(refused.fieldErrors!.map(({ field, code }) => [field, code])).toEqual([
      ['reasons', 'TOO_SHORT'],
      ['isRemedyTold', 'REMEDIES_UNTOLD'],
    ]);
  });

  test('a hand-over to oneself, from who did not receive it, or done already', async () => {
    const { id: rightsRequestId } = await register.receive('dpoDnum', 'DNUM');
    const handing = { fromPartyId: register.parties.DINUM, content: WORDS };
    const unreceived = await register.refused('dpoDinum', 'handOverRightsRequest', { rightsRequestId, ...handing });
    expect(unreceived).toMatchObject({ fieldErrors: [{ field: 'fromPartyId', code: 'NOT_RECEIVED' }] });
    const own = { rightsRequestId: received.id, ...handing, toPartyId: register.parties.DINUM };
    expect(await register.refused('dpoDinum', 'handOverRightsRequest', own)).toMatchObject({ code: 'SAME_SIDE' });
    const other = await register.receive('dpoDinum', 'DINUM');
    await register.handOver(other);
    const again = { rightsRequestId: other.id, ...handing };
    expect(await register.refused('dpoDinum', 'handOverRightsRequest', again)).toMatchObject({ category: 'CONFLICT', code: 'HANDED_OVER' });
  });

  test('a reply before its question, or recorded twice', async () => {
    const { id } = await register.receive('dpoDnum', 'DNUM');
    const asked = await register.act('dpoDnum', 'askPerson', { kind: 'CLARIFICATION', rightsRequestId: id, reason: REASON });
    expect(asked.clocks).toMatchObject([{ suspendedOn: null }]);
    const reply = { questionId: asked.personQuestions[0]!.id, outcome: 'ESTABLISHED' };
    const early = await register.refused('dpoDnum', 'recordReply', { ...reply, repliedAt: '2027-05-03T05:00:00Z' });
    expect(early).toMatchObject({ fieldErrors: [{ field: 'repliedAt', code: 'BEFORE' }] });
    await register.act('dpoDnum', 'recordReply', reply);
    expect(await register.refused('dpoDnum', 'recordReply', reply)).toMatchObject({ code: 'NO_QUESTION' });
  });

  test('closing before the answer', async () => {
    const closing = { rightsRequestId: received.id };
    expect(await register.refused('dpoDnum', 'closeRightsRequest', closing)).toMatchObject({ code: 'RIGHTS_UNANSWERED' });
  });

  test('HTML is text like any other, and a right asked twice is asked once', async () => {
    const told = await register.receive('dpoDnum', 'DNUM', { externalReference: '<b>T-1</b> & co', rights: ['ERASURE', 'ERASURE'] });
    expect(told).toMatchObject({ externalReference: '<b>T-1</b> & co', rights: ['ERASURE'] });
  });
});

test('what rests on a public task warns of portability and of erasure, and refuses neither', async () => {
  const { id, version } = await register.receive('dpoDnum', 'DNUM', { rights: ['PORTABILITY', 'ERASURE'] });
  const query = `mutation($id: ID!, $input: UpdateRightsRequestInput!) { updateRightsRequest(id: $id, input: $input) { hints version } }`;
  const input = { legalBasis: 'PUBLIC_TASK', version };
  const { updateRightsRequest } = await register.as('team').get(query, { id, input });
  expect(updateRightsRequest.hints).toEqual(['PORTABILITY_BASIS', 'ERASURE_EXCEPTION']);
  const { errors } = await register.as('team').ask(query, { id, input });
  expect(errors).toMatchObject([{ extensions: { category: 'CONFLICT', code: 'RIGHTS_CHANGED', current: { legalBasis: 'PUBLIC_TASK' } } }]);
  expect(await register.answer({ id })).toMatchObject({ status: 'ANSWERED' });
});

test('an identity asked more than seven days after the receipt deserves a look', async () => {
  const { id } = await register.receive('dpoDnum', 'DNUM', { receivedAt: '2027-04-20T06:00:00Z' });
  expect(await register.act('dpoDnum', 'askPerson', { kind: 'IDENTITY', rightsRequestId: id, reason: REASON })).toMatchObject({
    hints: ['IDENTITY_ASKED_LATE'],
  });
});

describe('two people at once', () => {
  const both = async (who: 'dpoDnum' | 'dpoDinum', name: string, input: object) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { ${name}(input: $input) { id } }`;
    const sent = await Promise.all([1, 2].map(() => register.as(who).ask(query, { input })));
    expect(sent.filter(({ errors }) => !errors)).toHaveLength(1);
    return sent.flatMap(({ errors }) => errors ?? [])[0]!.extensions;
  };

  test('who answer leave one answer, and the other is told of it', async () => {
    const { id } = await register.receive('dpoDnum', 'DNUM');
    const refused = await both('dpoDnum', 'answerRightsRequest', { rightsRequestId: id, kind: 'GRANTED', channel: 'EMAIL' });
    expect(refused).toMatchObject({ category: 'CONFLICT', code: 'RIGHTS_ANSWERED', current: { kind: 'GRANTED' } });
  });

  test('who extend leave one extension', async () => {
    const { id } = await register.receive('dpoDnum', 'DNUM');
    const refused = await both('dpoDnum', 'extendRightsRequest', { rightsRequestId: id, kind: 'COMPLEXITY', reason: REASON });
    expect(refused).toMatchObject({ category: 'CONFLICT', code: 'EXTENDED_ALREADY' });
  });

  test('who record the same by a double click leave one request', async () => {
    const input = { partyId: register.parties.DNUM, rights: ['OTHER'], channel: 'PHONE' };
    expect(await both('dpoDnum', 'receiveRightsRequest', input)).toMatchObject({ code: 'RIGHTS_RECORDED' });
  });

  test('who receive at once get two numbers', async () => {
    const told = await Promise.all([register.receive('team', 'DNUM'), register.receive('dpoDinum', 'DINUM')]);
    expect(new Set(told.map(({ reference }) => reference)).size).toBe(2);
  });
});

const LIST = `query($filter: RightsRequestFilter) { rightsRequests(filter: $filter, page: { limit: 100 }) { total items { id reference
  receipts { party { code } } clocks { party { code } dueOn } awaited { party { code } } occurrences { id } } } }`;

test('the list costs as many statements with ten requests as with one, and finds by the words of references', async () => {
  const costOf = async (text: string) =>
    (await countStatements(() => register.as('dpoDnum').get(LIST, { filter: { text } }))).statements.length;
  await register.receive('dpoDinum', 'DINUM', { externalReference: 'Singulier' });
  for (let count = 0; count < 10; count += 1) await register.receive('dpoDinum', 'DINUM', { externalReference: `Multiple ${count}` });
  expect(await costOf('multiple')).toBe(await costOf('singulier'));
  expect((await register.as('dpoDnum').get(LIST, { filter: { text: 'MULTIPLE' } })).rightsRequests.total).toBe(10);
});

test('the list begins with the fewest working days left, and counters tell what is answered in time, late, extended', async () => {
  const filter = { filter: { text: 'Rang' } };
  const kept = async (rank: string, receivedAt: string) =>
    register.receive('dpoDnum', 'DNUM', { externalReference: `Rang ${rank}`, receivedAt });
  const [far, past, near] = [
    await kept('a', '2027-05-02T06:00:00Z'),
    await kept('b', '2027-03-01T06:00:00Z'),
    await kept('c', '2027-04-10T06:00:00Z'),
  ];
  const done = await register.answer(await kept('d', '2027-04-29T06:00:00Z'));
  const late = await register.answer(await kept('e', '2027-03-01T07:00:00Z'), { lateReason: REASON });
  await register.act('dpoDnum', 'extendRightsRequest', { rightsRequestId: near.id, kind: 'NUMBER', reason: REASON });
  const { rightsRequests } = await register.as('dpoDnum').get(LIST, filter);
  const found = rightsRequests.items.map(({ id }: { id: string }) => id);
  expect(found.slice(0, 3)).toEqual([past.id, far.id, near.id]);
  expect(found.slice(3).sort()).toEqual([done.id, late.id].sort());
  const counts =
    'query($filter: RightsRequestFilter) { rightsRequestCounts(filter: $filter) { waitingCount overdueCount inTimeCount lateCount extendedCount } }';
  expect((await register.as('dpoDnum').get(counts, filter)).rightsRequestCounts).toEqual({
    ...{ waitingCount: 3, overdueCount: 1, inTimeCount: 1, lateCount: 1, extendedCount: 1 },
  });
  const overdue = await register.as('dpoDnum').get(LIST, { filter: { text: 'Rang', isOverdue: true } });
  expect(overdue.rightsRequests.items).toMatchObject([{ id: past.id }]);
});
