import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Register, type ToldIncident } from '../incidents/register.ts';
import type { PersonaName } from '../support/personas.ts';
import { countStatements } from '../support/statements.ts';

interface Entry {
  id: string;
  kind: string;
  partyCode: string | null;
  fallsOn: string;
  dueAt: string | null;
  isOverdue: boolean;
  subjectType: string;
  subjectId: string;
  reference: string | null;
  title: string | null;
}

const QUERY = `query($filter: UpcomingEntryFilter, $page: Page) { upcoming(filter: $filter, page: $page) { total items {
  id kind partyCode fallsOn dueAt isOverdue subjectType subjectId reference title conventionTitle knownAt occurrenceId } } }`;

let register: Register;
beforeAll(async () => {
  register = await Register.open('2027-03-26T09:00:00+01:00');
});
afterAll(() => register?.stop());

const upcoming = async (who: PersonaName, filter: object = {}): Promise<{ total: number; items: Entry[] }> =>
  (await register.as(who).get(QUERY, { filter, page: { limit: 100 } })).upcoming;

const declared = (instant: string) => register.declare('dpoDnum', 'DNUM', { awareAt: new Date(instant).toISOString() });

/** Clocks that stand at an incident, as its page tells them. */
const clocksOn = ({ id, clocks }: ToldIncident) =>
  clocks
    .filter(({ status }) => status === 'RUNNING' || status === 'OVERDUE')
    .map(({ party, status, dueAt }) => ({ subjectId: id, partyCode: party.code, dueAt, isOverdue: status === 'OVERDUE' }));

describe('what has a day', () => {
  let night: ToldIncident;

  test('the 72 hours of a breach are told once, at their instant, over Easter and the change of hour', async () => {
    await register.setClock('2027-03-26T20:31:00+01:00');
    night = await declared('2027-03-26T20:30:00+01:00');
    const { items } = await upcoming('dpoDnum', { fallsOn: { from: '2027-03-29', to: '2027-03-29' } });
    expect(items.filter(({ dueAt }) => dueAt)).toMatchObject([
      {
        kind: 'CLOCK',
        partyCode: 'DNUM',
        fallsOn: '2027-03-29',
        dueAt: '2027-03-29T19:30:00.000Z',
        isOverdue: false,
        subjectType: 'INCIDENT',
        subjectId: night.id,
        reference: night.reference,
      },
    ]);
  });

  test('the night in October that has an hour twice moves no instant, and every clock is the one of its incident', async () => {
    await register.setClock('2027-10-29T10:00:00+02:00');
    const october = await declared('2027-10-29T09:00:00+02:00');
    const spared = await register.qualify(await declared('2027-10-29T09:10:00+02:00'), 'RISK');
    const told = await register.act('dpoDnum', 'notifyAuthority', { incidentId: spared.id, phase: 'COMPLETE' });
    const dismissed = await declared('2027-10-29T09:20:00+02:00');
    await register.act('dpoDnum', 'dismissIncident', {
      incidentId: dismissed.id,
      grounds: 'Le fichier était vide : il ne contenait aucune donnée de personne.',
    });
    const all = await Promise.all([night, october, told, dismissed].map(({ id }) => register.read('dpoDnum', id)));
    const { items } = await upcoming('dpoDnum', { kinds: ['CLOCK'] });
    const clocks = items.map(({ subjectId, partyCode, dueAt, isOverdue }) => ({ subjectId, partyCode, dueAt, isOverdue }));
    const expected = all.flatMap(clocksOn);
    expect(clocks).toEqual(expected);
    expect(expected).toHaveLength(2);
    expect(clocks.find(({ subjectId }) => subjectId === october.id)).toMatchObject({ dueAt: '2027-11-01T07:00:00.000Z' });
  });

  test('a planned measure has its day until it is taken', async () => {
    const planned = await register.act('dpoDnum', 'addMeasure', {
      incidentId: night.id,
      partyId: register.parties.DNUM,
      kind: 'CONTAIN',
      description: 'Changer les clés d’accès de la base.',
      plannedOn: '2027-11-05',
    });
    const find = async () => (await upcoming('team', { kinds: ['MEASURE'] })).items;
    expect(await find()).toMatchObject([{ partyCode: 'DNUM', fallsOn: '2027-11-05', reference: night.reference }]);
    await register.act('dpoDnum', 'completeMeasure', { measureId: planned.measures[0]!.id });
    expect(await find()).toEqual([]);
  });

  test('the last day of the convention is everybody’s, and an instance of a duty is its party’s, once it is answered no more', async () => {
    const { items } = await upcoming('reader');
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'TERM', partyCode: null, fallsOn: '2027-12-31', subjectType: 'CONVENTION' }),
    );
    const due = items.filter(({ kind, isOverdue }) => kind === 'OCCURRENCE' && !isOverdue);
    expect(due.length).toBeGreaterThan(0);
    const occurrences = `query($filter: OccurrenceFilter) { occurrences(filter: $filter, page: { limit: 100 }) { items { status dueOn dueAt } } }`;
    const told = (await register.as('reader').get(occurrences, { filter: { statuses: ['OPEN', 'FORESEEN'] } })).occurrences.items;
    const dated = told.filter(({ dueOn }: { dueOn: string | null }) => dueOn !== null);
    expect(items.filter(({ kind }) => kind === 'OCCURRENCE').length).toBe(dated.length);
  });
});

describe('whose it is', () => {
  test('one’s own is that of the parties one acts for, and the days of the convention', async () => {
    const parties = async (who: PersonaName, isMine: boolean) => [
      ...new Set((await upcoming(who, { isMine })).items.map(({ partyCode }) => partyCode)),
    ];
    expect((await parties('dpoDinum', true)).toSorted()).toEqual([null, 'DINUM'].toSorted());
    expect(await parties('dpoDinum', false)).not.toContain('DINUM');
    expect(await parties('reader', true)).toEqual([null]);
  });

  test('somebody in charge has theirs, and the other members of the party no more', async () => {
    const [one] = (await upcoming('team', { kinds: ['OCCURRENCE', 'DUTY'], isMine: true })).items;
    const { me } = await register.as('dpoDnum').get('{ me { id } }');
    const assign = 'mutation($input: AssignObligationInput!) { assignObligation(input: $input) { id } }';
    await register.as('team').get(assign, { input: { obligationId: one!.subjectId, assigneeId: me.id } });
    const ids = async (who: PersonaName) => (await upcoming(who, { isMine: true })).items.map(({ id }) => id);
    expect(await ids('dpoDnum')).toContain(one!.id);
    expect(await ids('team')).not.toContain(one!.id);
  });

  test('filters by kind, party and days keep only those, page by page, in the order of their ends', async () => {
    const all = (await upcoming('team')).items;
    const days = all.map(({ fallsOn }) => fallsOn);
    expect(days).toEqual(days.toSorted());
    const ofDinum = await upcoming('team', { partyIds: [register.parties.DINUM] });
    expect(new Set(ofDinum.items.map(({ partyCode }) => partyCode))).toEqual(new Set([null, 'DINUM']));
    const page = (await register.as('team').get(QUERY, { page: { offset: 1, limit: 2 } })).upcoming;
    expect(page.items.map(({ id }: Entry) => id)).toEqual(all.slice(1, 3).map(({ id }) => id));
    expect((await upcoming('team', { kinds: [] })).total).toBe(0);
    const refused = await register.as('team').refusal(QUERY, { filter: { fallsOn: { from: '2027-05-01', to: '2027-04-01' } } });
    expect(refused.extensions).toMatchObject({ code: 'RANGE_REVERSED', fieldErrors: [{ field: 'filter.fallsOn' }] });
  });

  test('one statement, however much there is', async () => {
    const count = async () => (await countStatements(() => upcoming('team'))).statements.length;
    await upcoming('team');
    expect(await count()).toBe(1);
  });
});

describe('what one party keeps to itself', () => {
  const OTHERS: PersonaName[] = ['dpoDinum', 'reader', 'administrator', 'partner'];

  test('changes nothing of the calendar of the others: no entry, no count, no number', async () => {
    const before = new Map<PersonaName, unknown>();
    for (const who of OTHERS) before.set(who, await upcoming(who));
    const kept = await register.declare('dpoDnum', 'DNUM', { title: 'Poste volé', confidentiality: 'RESTRICTED' });
    await register.act('dpoDnum', 'addMeasure', {
      incidentId: kept.id,
      partyId: register.parties.DNUM,
      kind: 'CONTAIN',
      description: 'Bloquer le poste.',
      plannedOn: '2027-11-20',
    });
    for (const who of OTHERS) expect(await upcoming(who)).toEqual(before.get(who));
    const own = (await upcoming('team')).items.filter(({ subjectId }) => subjectId === kept.id);
    expect(own.map(({ kind, reference }) => [kind, reference])).toEqual([
      ['CLOCK', 'INC-R-001'],
      ['MEASURE', 'INC-R-001'],
    ]);
  });
});
