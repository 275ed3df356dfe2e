import { afterAll, beforeAll, expect, test } from 'vitest';
import { Committees, REASON, type ToldCommittee } from './committees.ts';

let committees: Committees;
let first: ToldCommittee;
let second: ToldCommittee;
beforeAll(async () => {
  committees = await Committees.open('2026-06-18T12:00:00+02:00');
});
afterAll(() => committees?.stop());

const duty = ({ occurrences }: ToldCommittee, code: string) => occurrences.filter(({ obligation }) => obligation.code === code);
const state = async (code: string): Promise<string> =>
  committees.world.assurance(committees.as('reader'), committees.world.obligation(code));

/** The minutes, deposited for the committee and kept as such. */
async function minutesOf(committee: ToldCommittee): Promise<ToldCommittee> {
  const ids = await committees.world.depositFile(committees.as('team'), [committees.world.obligation('ART2-GOV-DNUM-3')], 'Relevé');
  const input = { committeeId: committee.id, version: committee.version, evidenceId: ids.evidence };
  return committees.act('team', 'recordMinutes', input);
}

/** Whoever reviews proofs of an obligation accepts the minutes, or what a register offered. */
async function accepts(who: 'reviewer' | 'dpoDnum', evidenceId: string, code: string): Promise<void> {
  const [row] = await committees.world.rows<{ version: string }>(
    'select id as version from evidence_version where evidence_id = ? order by number desc limit 1',
    [evidenceId],
  );
  const ids = { obligation: committees.world.obligation(code), evidence: evidenceId, version: row!.version };
  await committees.world.accept(committees.as(who), ids);
}

test('convening opens attendance for the party invited, on the day planned, and moves with it', async () => {
  first = await committees.convenes('2026-06-18', ['DINUM'], '2026-06-01');
  expect(first).toMatchObject({ reference: 'COM-001', status: 'CONVENED', slidesDueOn: '2026-06-11' });
  expect(duty(first, 'ART2-GOV-DINUM-5')).toMatchObject([{ moment: 'committee.convened', status: 'OPEN', dueOn: null, isOverdue: false }]);
  expect(first.allowedActions).toEqual(['RESCHEDULE', 'SEND_SLIDES', 'HOLD', 'CANCEL']);
});

test('what is held answers the schedule, late with its reason, who chairs and who attends', async () => {
  const input = committees.holding(first, '2026-06-18');
  expect(await committees.refused('team', 'holdCommittee', input)).toMatchObject({
    fieldErrors: [{ field: 'lateReason', code: 'LATE_REASON' }],
  });
  const decisions = [
    { words: 'Publier les statistiques d’usage.', partyId: committees.parties.DNUM, dueOn: '2026-07-15' },
    { words: 'Relire le plan de déploiement.', partyId: committees.parties.DINUM },
  ];
  first = await committees.act('team', 'holdCommittee', { ...input, decisions, lateReason: REASON });
  expect(first).toMatchObject({
    status: 'HELD',
    heldOn: '2026-06-18',
    windowAdvice: 'LATE',
    chair: { code: 'DNUM' },
    committeeOutcome: 'CONTINUE',
  });
  expect(first.invitations).toEqual([{ party: { code: 'DINUM' }, isPresent: true }]);
  expect(duty(first, 'ART2-GOV-DNUM-3')).toMatchObject([{ moment: 'schedule', status: 'DONE', dueOn: '2021-05-23' }]);
  expect(duty(first, 'ART2-GOV-DNUM-3')[0]!.lateMinutes).toBeGreaterThan(0);
  expect(duty(first, 'ART2-GOV-DNUM-4')).toMatchObject([{ status: 'DONE' }]);
  expect(duty(first, 'ART2-GOV-DINUM-5')).toMatchObject([{ status: 'DONE' }]);
});

test('the next one is counted from it, whatever else is known', async () => {
  expect(await committees.schedule()).toMatchObject({
    last: { reference: 'COM-001' },
    next: null,
    isOverdue: false,
    window: { countedFromOn: '2026-06-18', agreedOn: '2026-12-18', latestOn: '2026-12-18', bound: 'AGREEMENT', opensOn: '2026-11-03' },
  });
  await committees.setClock('2026-09-01T10:00:00+02:00');
  await committees.estimates('2026-12-31');
  expect((await committees.schedule()).window).toMatchObject({
    opensOn: '2026-11-16',
    latestOn: '2026-12-01',
    bound: 'GUIDE',
    agreedOn: '2026-12-18',
  });
});

test('minutes that are accepted prove the three duties, each by who reviews it, and close the committee', async () => {
  expect(await committees.refused('team', 'closeCommittee', { committeeId: first.id, version: first.version })).toMatchObject({
    code: 'MINUTES_NOT_ACCEPTED',
  });
  first = await minutesOf(first);
  expect(first.hasAcceptedMinutes).toBe(false);
  expect(await state('ART2-GOV-DNUM-3')).toBe('EVIDENCED');
  expect(await state('ART2-GOV-DNUM-4')).toBe('EVIDENCED');
  expect(await state('ART2-GOV-DINUM-5')).toBe('EVIDENCED');
  for (const code of ['ART2-GOV-DNUM-3', 'ART2-GOV-DNUM-4']) await accepts('reviewer', first.minutes!.id, code);
  const [record] = await committees.world.rows<{ id: string }>(
    "select e.id from evidence e join evidence_version v on v.evidence_id = e.id where v.register = 'COMMITTEES'",
  );
  await accepts('dpoDnum', record!.id, 'ART2-GOV-DINUM-5');
  for (const code of ['ART2-GOV-DNUM-3', 'ART2-GOV-DNUM-4', 'ART2-GOV-DINUM-5']) expect(await state(code), code).toBe('ATTESTED');
  first = await committees.act('dpoDinum', 'closeCommittee', {
    committeeId: first.id,
    version: (await committees.read('team', first.id)).version,
  });
  expect(first).toMatchObject({ status: 'CLOSED', hasAcceptedMinutes: true });
});

test('a committee held after the advised window, in time by the agreement, is advice and no lateness', async () => {
  await committees.setClock('2026-12-10T17:00:00+01:00');
  second = await committees.holds(await committees.convenes('2026-12-10'), '2026-12-10', {}, ['DINUM']);
  expect(second).toMatchObject({ windowAdvice: 'AFTER', adviceDays: 9, window: { latestOn: '2026-12-01', agreedOn: '2026-12-18' } });
  expect(duty(second, 'ART2-GOV-DNUM-3')).toMatchObject([{ status: 'DONE', dueOn: '2026-12-18', lateMinutes: null }]);
});

test('decisions of the one before are looked at in the next', async () => {
  expect(second.openDecisions.map(({ words }) => words)).toEqual(['Publier les statistiques d’usage.', 'Relire le plan de déploiement.']);
  const [mine, theirs] = first.committeeDecisions;
  expect((await committees.read('team', first.id)).committeeDecisions[0]).toMatchObject({ isOverdue: true });
  expect(await committees.refused('dpoDinum', 'completeDecision', { decisionId: mine!.id })).toMatchObject({
    fieldErrors: [{ field: 'decisionId', code: 'NOT_ITS_DECISION' }],
  });
  await committees.act('dpoDinum', 'completeDecision', { decisionId: theirs!.id, doneOn: '2026-10-01' });
  await committees.act('team', 'completeDecision', { decisionId: mine!.id });
  for (const { id: decisionId } of [mine!, theirs!]) await committees.act('team', 'checkDecision', { decisionId, committeeId: second.id });
  const again = { decisionId: mine!.id, committeeId: second.id };
  expect(await committees.refused('team', 'checkDecision', again)).toMatchObject({ category: 'CONFLICT', code: 'DECISION_CHECKED' });
  expect((await committees.read('team', first.id)).committeeDecisions).toMatchObject([
    { doneOn: '2026-12-10', isOverdue: false, checkedBy: { reference: 'COM-002' } },
    { doneOn: '2026-10-01', checkedBy: { reference: 'COM-002' } },
  ]);
});

test('a party invited that did not come has broken its duty, once the minutes that say so are accepted', async () => {
  expect(duty(second, 'ART2-GOV-DINUM-5')).toMatchObject([{ status: 'OPEN' }]);
  second = await minutesOf(second);
  await accepts('reviewer', second.minutes!.id, 'ART2-GOV-DNUM-3');
  second = await committees.act('team', 'closeCommittee', { committeeId: second.id, version: second.version });
  expect(duty(second, 'ART2-GOV-DINUM-5')).toMatchObject([{ status: 'BREACHED' }]);
  expect(await state('ART2-GOV-DINUM-5')).toBe('BREACHED');
});

test('a party that is not invited is not asked to come, and the duty to hold says so', async () => {
  const { invitations, occurrences } = await committees.convenes('2027-05-20', []);
  expect(invitations).toEqual([]);
  expect(occurrences.filter(({ obligation }) => obligation.code === 'ART2-GOV-DINUM-5')).toMatchObject([{ status: 'NOT_REQUIRED' }]);
});

test('what is granted provisionally brings the next one forward', async () => {
  await committees.setClock('2027-05-20T17:00:00+02:00');
  const [{ id }] = (await committees.world.rows<{ id: string }>('select id from committee where held_on is null')) as [{ id: string }];
  await committees.holds(await committees.read('team', id), '2027-05-20', {
    outcome: 'CONTINUE_PROVISIONAL',
    grantedUntilOn: '2027-07-20',
    grantedAmount: '40000.50',
  });
  expect((await committees.schedule()).window).toMatchObject({ latestOn: '2026-12-01', bound: 'GUIDE', provisionalUntilOn: '2027-07-20' });
  await committees.estimates(null);
  expect((await committees.schedule()).window).toMatchObject({ latestOn: '2027-07-20', bound: 'DECISION', agreedOn: '2027-11-20' });
});
