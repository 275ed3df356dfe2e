import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonaName } from '../support/personas.ts';
import { countStatements } from '../support/statements.ts';
import { Committees, REASON, type ToldCommittee } from './committees.ts';

const TURNS = `query($filter: CommitteeTurnFilter, $page: Page) { committeeTurns(filter: $filter, page: $page) { total items {
  id committeeId reference fallsOn dueOn daysLeft isOverdue window { opensOn latestOn bound agreedOn } turn { act isYours waitsFor turnedAt } } } }`;

interface Told {
  id: string;
  dueOn: string | null;
  daysLeft: number | null;
  window: Record<string, string> | null;
  turn: { act: string; isYours: boolean; waitsFor: string | null; turnedAt: string };
}

let committees: Committees;
let committee: ToldCommittee;
beforeAll(async () => {
  committees = await Committees.open('2026-06-18T12:00:00+02:00');
});
afterAll(() => committees?.stop());

const turns = async (who: PersonaName, page?: object): Promise<{ total: number; items: Told[] }> =>
  (await committees.as(who).get(TURNS, { page })).committeeTurns;
const only = async (who: PersonaName): Promise<Told> => {
  const { total, items } = await turns(who);
  expect(total).toBe(1);
  return items[0]!;
};
const acts = async (who: PersonaName) => (await turns(who)).items.map(({ turn }) => turn.act);
const input = () => ({ committeeId: committee.id, version: committee.version });

test('an overdue committee waits for who organises it; the party that takes part reads whom it waits for', async () => {
  const told = await only('team');
  expect(told).toMatchObject({ committeeId: null, reference: null, isOverdue: true });
  expect(told.daysLeft).toBeLessThan(0);
  expect(told.turn).toMatchObject({ act: 'PLAN', isYours: true, waitsFor: null });
  const { window } = await committees.schedule();
  expect(told.window).toEqual(Object.fromEntries(['opensOn', 'latestOn', 'bound', 'agreedOn'].map((name) => [name, window[name]])));
  expect((await only('dpoDinum')).turn).toMatchObject({ act: 'PLAN', isYours: false, waitsFor: 'DNUM', turnedAt: told.turn.turnedAt });
});

test('nothing is said to who keeps no party that it concerns, nor to an administrator', async () => {
  for (const who of ['partner', 'reviewer', 'reader', 'administrator'] as const) expect((await turns(who)).total).toBe(0);
  expect((await only('financeDnum')).turn).toMatchObject({ isYours: false, waitsFor: 'DNUM' });
});

test('once planned it waits to be convened, then for its slides, a week before its day', async () => {
  committee = await committees.plans('2026-07-01');
  expect(await only('team')).toMatchObject({ reference: 'COM-001', fallsOn: '2026-07-01', daysLeft: 13, turn: { act: 'CONVENE' } });
  const invitedPartyIds = [committees.parties.DINUM];
  committee = await committees.act('team', 'conveneCommittee', { ...input(), invitedPartyIds });
  expect(await only('team')).toMatchObject({
    dueOn: '2026-06-24',
    daysLeft: 6,
    isOverdue: false,
    turn: { act: 'SEND_SLIDES', isYours: true },
  });
  expect((await only('dpoDinum')).turn).toMatchObject({ act: 'SEND_SLIDES', isYours: false, waitsFor: 'DNUM' });
  committee = await committees.act('team', 'recordSlides', input());
  expect((await turns('team')).total).toBe(0);
  expect((await turns('dpoDinum')).total).toBe(0);
});

test('on its day it waits to be held, then for its minutes, then for nobody but who reviews, then to be closed by either party', async () => {
  await committees.setClock('2026-07-01T18:00:00+02:00');
  expect(await only('team')).toMatchObject({
    dueOn: '2026-07-01',
    daysLeft: 0,
    turn: { act: 'HOLD', turnedAt: '2026-06-30T22:00:00.000Z' },
  });
  committee = await committees.holds(committee, '2026-07-01', { lateReason: REASON });
  expect(await only('team')).toMatchObject({
    fallsOn: '2026-07-01',
    dueOn: null,
    daysLeft: null,
    turn: { act: 'RECORD_MINUTES', isYours: true },
  });
  const ids = await committees.world.depositFile(committees.as('team'), [committees.world.obligation('ART2-GOV-DNUM-3')], 'Relevé');
  committee = await committees.act('team', 'recordMinutes', { ...input(), evidenceId: ids.evidence });
  expect((await turns('team')).total).toBe(0);
  await committees.world.accept(committees.as('reviewer'), { ...ids, obligation: committees.world.obligation('ART2-GOV-DNUM-3') });
  expect((await only('team')).turn).toMatchObject({ act: 'CLOSE', isYours: true });
  expect((await only('dpoDinum')).turn).toMatchObject({ act: 'CLOSE', isYours: true });
  expect((await only('financeDnum')).turn).toMatchObject({ act: 'CLOSE', isYours: false });
  await committees.act('team', 'closeCommittee', input());
  expect(await acts('team')).toEqual([]);
});

test.each([
  { on: '2026-11-16', exhausted: null, waits: false },
  { on: '2026-11-17', exhausted: null, waits: true },
  { on: '2026-11-17', exhausted: '2027-01-10', waits: false },
  { on: '2026-11-17', exhausted: '2026-12-31', waits: true },
  { on: '2026-11-16', exhausted: '2026-12-31', waits: true },
  { on: '2026-11-16', exhausted: '2027-06-30', waits: false },
  { on: '2027-01-02', exhausted: '2027-06-30', waits: true },
])('on $on, an envelope spent on $exhausted, the next one waits: $waits', async ({ on, exhausted, waits }) => {
  await committees.setClock(`${on}T09:00:00+01:00`);
  await committees.estimates(exhausted);
  const { window } = await committees.schedule();
  expect(window.opensOn <= on).toBe(waits);
  const { total, items } = await turns('team');
  expect(total).toBe(Number(waits));
  if (!waits) return;
  const { opensOn, latestOn, bound, agreedOn } = window;
  expect(items[0]).toMatchObject({ dueOn: latestOn, isOverdue: agreedOn < on, window: { opensOn, latestOn, bound, agreedOn } });
  expect(items[0]!.turn).toMatchObject({ act: 'PLAN', turnedAt: new Date(`${opensOn}T00:00:00+01:00`).toISOString() });
});

test('one that is cancelled waits for nothing; its window asks for another', async () => {
  committee = await committees.plans('2027-01-20');
  expect(await acts('team')).toEqual(['CONVENE']);
  await committees.act('team', 'cancelCommittee', { ...input(), reason: REASON });
  expect(await acts('team')).toEqual(['PLAN']);
});

test('a page of them is one statement, and holds what it is asked to', async () => {
  committee = await committees.plans('2027-02-03');
  await committees.plans('2027-02-01');
  const { statements } = await countStatements(() => turns('team'));
  expect(statements).toHaveLength(1);
  const page = await turns('team', { limit: 1 });
  expect(page).toMatchObject({ total: 2, items: [{ fallsOn: '2027-02-01' }] });
});

test('past the end of the convention no committee waits', async () => {
  await committees.setClock('2028-01-02T09:00:00+01:00');
  expect((await acts('team')).filter((act) => act === 'PLAN')).toEqual([]);
});
