import { afterAll, beforeAll, expect, test } from 'vitest';
import { Committees } from '../committees/committees.ts';

let committees: Committees;
beforeAll(async () => {
  committees = await Committees.open('2027-05-03T10:00:00+02:00');
});
afterAll(() => committees?.stop());

test('a committee has its day, and that by which its slides are sent, until each is past', async () => {
  const query = '{ upcoming(filter: { kinds: [COMMITTEE, SLIDES] }) { items { kind partyCode fallsOn reference subjectType } } }';
  const dated = async (who: 'reader' | 'administrator' = 'reader') => (await committees.as(who).get(query)).upcoming.items;
  const committee = await committees.convenes('2027-05-20');
  const day = { kind: 'COMMITTEE', partyCode: 'DNUM', fallsOn: '2027-05-20', reference: 'COM-001', subjectType: 'COMMITTEE' };
  expect(await dated()).toEqual([{ ...day, kind: 'SLIDES', fallsOn: '2027-05-13' }, day]);
  expect(await dated('administrator')).toEqual([]);
  const { id: committeeId, version } = committee;
  await committees.act('team', 'recordSlides', { committeeId, version });
  expect(await dated()).toEqual([day]);
  await committees.setClock('2027-05-20T18:00:00+02:00');
  await committees.holds(await committees.read('team', committeeId), '2027-05-20', { lateReason: 'La présidence n’était pas disponible.' });
  expect(await dated()).toEqual([]);
});
