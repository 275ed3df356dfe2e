import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Practices } from './practices.ts';

const CONNECT = 'ART2-BP-DNUM-2';
const OPINIONS = 'ART2-BP-DNUM-3';
const UPCOMING = `{ upcoming(filter: { kinds: [CONNECT_PLANNED] }) { items { kind fallsOn partyCode reference subjectId isOverdue } } }`;

let practices: Practices;
beforeAll(async () => {
  practices = await Practices.open('2026-11-27T10:00:00+01:00');
});
afterAll(() => practices?.stop());

const plan = (connectStage: string, plannedOn: string, lastPlanId: string | null = null) => ({
  ...{ obligationId: practices.world.obligation(CONNECT), connectStage, plannedOn, lastPlanId },
});
const fields = ({ fieldErrors }: { fieldErrors?: { field: string; code: string }[] }) =>
  (fieldErrors ?? []).map(({ field, code }) => `${field} ${code}`);
const newest = async () => (await practices.duty(CONNECT)).newestPlan as string;
const planned = async () =>
  (await practices.duty(CONNECT)).connectPlans.map(({ connectStage, plannedOn, isOverdue }: Record<string, unknown>) => [
    ...[connectStage, plannedOn, isOverdue],
  ]);
const dated = async () => (await (await practices.as('reader')).get(UPCOMING)).upcoming.items;
const reach = async (connectStage: string, reachedOn: string, over: object = {}) => {
  const lastStepId = (await practices.duty(CONNECT)).connectSteps[0]?.id ?? null;
  await practices.does('team', 'recordConnectStep', {
    obligationId: practices.world.obligation(CONNECT),
    connectStage,
    reachedOn,
    lastStepId,
    ...over,
  });
};

describe('a stage of FranceConnect that is planned', () => {
  test('is told with its day, in the calendar too, and proves nothing', async () => {
    const before = (await practices.duty(CONNECT)).assurance;
    await practices.does('team', 'planConnectStep', plan('PRODUCTION', '2027-03-15'));
    await practices.does('dpoDnum', 'planConnectStep', plan('DATAPASS_ASKED', '2026-12-15', await newest()));
    expect(await planned()).toEqual([
      ['DATAPASS_ASKED', '2026-12-15', false],
      ['PRODUCTION', '2027-03-15', false],
    ]);
    const of = {
      kind: 'CONNECT_PLANNED',
      partyCode: 'DNUM',
      reference: CONNECT,
      subjectId: practices.world.obligation(CONNECT),
      isOverdue: false,
    };
    expect(await dated()).toEqual([
      { ...of, fallsOn: '2026-12-15' },
      { ...of, fallsOn: '2027-03-15' },
    ]);
    expect(await practices.duty(CONNECT)).toMatchObject({ assurance: before, connectSteps: [] });
  });

  test('is a stage to come, on a day to come, said over what was read', async () => {
    const last = await newest();
    expect(fields(await practices.refused('team', 'planConnectStep', plan('PRODUCTION', '2026-11-27', last)))).toEqual([
      'plannedOn PAST_DAY',
    ]);
    expect(fields(await practices.refused('team', 'planConnectStep', plan('ABANDONED', '2027-01-01', last)))).toEqual([
      'connectStage NEVER_PLANNED',
    ]);
    const stale = await practices.refused('team', 'planConnectStep', plan('PRODUCTION', '2027-04-01'));
    expect(stale).toMatchObject({ code: 'RECORDED_MEANWHILE', category: 'CONFLICT', current: { stage: 'DATAPASS_ASKED' } });
    await reach('DATAPASS_GRANTED', '2026-11-20');
    expect(fields(await practices.refused('team', 'planConnectStep', plan('SANDBOX', '2020-01-01', last)))).toEqual(['plannedOn PAST_DAY']);
    expect(fields(await practices.refused('team', 'planConnectStep', plan('DATAPASS_ASKED', '2027-01-01', last)))).toEqual([
      'connectStage STAGE_REACHED',
    ]);
  });

  test('is told by the team of the bound party, of the obligation that answers it', async () => {
    const last = await newest();
    for (const who of ['administrator', 'dpoDinum', 'reviewer', 'reader', 'financeDnum', 'partner'] as const) {
      const refusal = await practices.refused(who, 'planConnectStep', plan('PRODUCTION', '2027-04-01', last));
      expect([who, refusal.code]).toEqual([who, 'NOT_THE_BOUND_TEAM']);
    }
    const wrong = { ...plan('PRODUCTION', '2027-04-01'), obligationId: practices.world.obligation(OPINIONS) };
    expect((await practices.refused('team', 'planConnectStep', wrong)).code).toBe('NOT_THIS_PRACTICE');
  });

  test('goes once it is reached or passed, moves when it is said again, and is late in words from the day after', async () => {
    expect(await planned()).toEqual([['PRODUCTION', '2027-03-15', false]]);
    await practices.does('team', 'planConnectStep', plan('PRODUCTION', '2027-02-01', await newest()));
    expect(await planned()).toEqual([['PRODUCTION', '2027-02-01', false]]);
    practices.moveTo('2027-02-01T23:30:00+01:00');
    expect(await planned()).toEqual([['PRODUCTION', '2027-02-01', false]]);
    practices.moveTo('2027-02-02T00:30:00+01:00');
    expect(await planned()).toEqual([['PRODUCTION', '2027-02-01', true]]);
    expect(await dated()).toMatchObject([{ fallsOn: '2027-02-01', isOverdue: true }]);
    await reach('PRODUCTION', '2027-02-02');
    expect([await planned(), await dated()]).toEqual([[], []]);
  });

  test('goes with what is given up, and may be said anew after', async () => {
    await reach('ABANDONED', '2027-02-02', { reason: 'Le service n’identifie plus que des agents des structures.' });
    await practices.does('team', 'planConnectStep', plan('ELIGIBLE', '2027-05-01', await newest()));
    expect(await planned()).toEqual([['ELIGIBLE', '2027-05-01', false]]);
  });
});
