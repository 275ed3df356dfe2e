import { afterAll, beforeAll, expect, test } from 'vitest';
import { Register } from '../processors/register.ts';

let register: Register;
beforeAll(async () => {
  register = await Register.open('2027-05-03T10:00:00+02:00');
});
afterAll(() => register?.stop());

test('a processor has the day it is to start, for who engages it, and it is its party’s until it is engaged', async () => {
  const query = '{ upcoming(filter: { kinds: [ENGAGEMENT, OBJECTION] }) { items { kind partyCode fallsOn reference subjectType } } }';
  const dated = async () => (await register.as('reader').get(query)).upcoming.items;
  const planned = await register.plan('dpoDinum', 'DINUM', { plannedOn: '2027-05-10' });
  const { reference } = planned;
  const start = { kind: 'ENGAGEMENT', partyCode: 'DINUM', fallsOn: '2027-05-10', reference, subjectType: 'PROCESSOR' };
  expect(await dated()).toEqual([start]);
  const announced = await register.announce('dpoDinum', planned, { objectionEndsOn: '2027-05-08' });
  expect(await dated()).toEqual([{ ...start, kind: 'OBJECTION', partyCode: 'DNUM', fallsOn: '2027-05-08' }, start]);
  await register.setClock('2027-05-10T10:00:00+02:00');
  await register.engage('dpoDinum', announced, '2027-05-10');
  expect(await dated()).toEqual([]);
});
