import { expect, test } from 'vitest';
import { uninvitedFor } from '../../admin/committees/uninvited.ts';

type Told = Parameters<typeof uninvitedFor>[1];
type Opened = Told['occurrences'][number];

const of = (moment: string, code: string, status = 'DONE') =>
  ({ id: `${moment}-${code}`, moment, status, obligation: { party: { id: code, code } } }) as Opened;
const invited = (...codes: string[]) => codes.map((code) => ({ party: { id: code, code } })) as unknown as Told['invitations'];

const schedule = of('schedule', 'DNUM');
const away = of('committee.convened', 'DINUM', 'NOT_REQUIRED');
const there = of('committee.convened', 'EQUIPE');

test('a party that was to come and was not invited is named beside its attendance and beside the schedule, whoever else was', () => {
  const committee = { occurrences: [schedule, away, there], invitations: invited('EQUIPE') };
  expect(committee.occurrences.map((opened) => uninvitedFor(opened, committee))).toEqual([['DINUM'], ['DINUM'], []]);
});

test('one that was invited is not, though nothing is asked of it any more', () => {
  const committee = { occurrences: [schedule, away], invitations: invited('DINUM') };
  expect(committee.occurrences.flatMap((opened) => uninvitedFor(opened, committee))).toEqual([]);
});

test('nor one of which something else is not required', () => {
  const chaired = of('committee.held', 'DINUM', 'NOT_REQUIRED');
  expect(uninvitedFor(schedule, { occurrences: [schedule, chaired], invitations: [] })).toEqual([]);
});
