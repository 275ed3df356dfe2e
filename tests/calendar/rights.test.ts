import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REASON, RightsRegister, type ToldRightsRequest } from '../rights-requests/register.ts';
import type { PersonaName } from '../support/personas.ts';

const KINDS = 'RIGHTS_ANSWER, RIGHTS_EXTENSION, RIGHTS_SUSPENDED, RIGHTS_PRUDENT';
const QUERY = `{ upcoming(filter: { kinds: [${KINDS}] }) { items { id kind partyCode fallsOn isOverdue reference title subjectType subjectId } } }`;

interface Entry {
  id: string;
  kind: string;
  partyCode: string;
  fallsOn: string;
  isOverdue: boolean;
  reference: string;
  subjectId: string;
}

let register: RightsRegister;
let doubted: ToldRightsRequest;

beforeAll(async () => {
  register = await RightsRegister.open('2026-12-01T09:00:00+01:00');
});
afterAll(() => register?.stop());

const dated = async (who: PersonaName): Promise<Entry[]> => (await register.as(who).get(QUERY)).upcoming.items;
const daysOf = async (who: PersonaName, { id }: { id: string }) =>
  (await dated(who)).filter(({ subjectId }) => subjectId === id).map(({ kind, fallsOn }) => `${kind} ${fallsOn}`);

test('a request has the day of its answer, for the controller, and the last day to extend it, which is the same', async () => {
  doubted = await register.receive('dpoDinum', 'DINUM', { receivedAt: '2026-12-01T08:00:00Z', externalReference: 'Jacinthe' });
  const entry = { partyCode: 'DNUM', fallsOn: '2027-01-04', isOverdue: false, reference: 'DRO-2026-001', title: null };
  expect(await dated('reader')).toMatchObject([
    { ...entry, kind: 'RIGHTS_EXTENSION', subjectType: 'RIGHTS_REQUEST' },
    { ...entry, kind: 'RIGHTS_ANSWER', subjectType: 'RIGHTS_REQUEST' },
  ]);
  expect(await dated('partner')).toEqual(await dated('dpoDnum'));
  expect(await dated('administrator')).toEqual([]);
});

test('an identity that was in doubt shows the other day; relied on, it is the day, and the prudent one is shown beside it', async () => {
  const asked = await register.act('dpoDnum', 'askPerson', {
    ...{ kind: 'IDENTITY', rightsRequestId: doubted.id, reason: REASON },
    askedAt: '2026-12-01T08:00:00Z',
  });
  expect(await daysOf('reader', doubted)).toEqual(['RIGHTS_EXTENSION 2027-01-04', 'RIGHTS_ANSWER 2027-01-04']);
  await register.setClock('2026-12-11T18:00:00+01:00');
  await register.act('dpoDnum', 'recordReply', { questionId: asked.personQuestions[0]!.id, outcome: 'ESTABLISHED' });
  const [suspended] = (await register.read('dpoDnum', doubted.id)).clocks.map(({ suspendedOn }) => suspendedOn);
  expect(await daysOf('reader', doubted)).toEqual([
    ...['RIGHTS_EXTENSION 2027-01-04', 'RIGHTS_ANSWER 2027-01-04'],
    `RIGHTS_SUSPENDED ${suspended}`,
  ]);
  await register.act('dpoDnum', 'relyOnSuspension', { rightsRequestId: doubted.id, reason: REASON });
  expect((await daysOf('reader', doubted)).toSorted()).toEqual([
    ...[`RIGHTS_ANSWER ${suspended}`, `RIGHTS_EXTENSION ${suspended}`, 'RIGHTS_PRUDENT 2027-01-04'],
  ]);
});

test('an extension moves the day, and is not to be told any more; every day is the one of the clock', async () => {
  const other = await register.receive('dpoDnum', 'DNUM', { receivedAt: '2026-12-02T08:00:00Z' });
  const before = (await dated('dpoDnum')).find(({ subjectId, kind }) => subjectId === other.id && kind === 'RIGHTS_ANSWER')!;
  await register.act('dpoDnum', 'extendRightsRequest', { rightsRequestId: other.id, kind: 'NUMBER', reason: REASON });
  const entries = (await dated('dpoDnum')).filter(({ subjectId }) => subjectId === other.id);
  expect(entries).toMatchObject([{ id: before.id, kind: 'RIGHTS_ANSWER', fallsOn: '2027-03-02' }]);
  const { clocks } = await register.read('dpoDnum', other.id);
  expect(clocks[0]!.dueOn).toBe(entries[0]!.fallsOn);
  await register.setClock('2027-03-03T09:00:00+01:00');
  expect((await dated('dpoDnum')).find(({ id }) => id === before.id)).toMatchObject({ isOverdue: true });
  await register.answer(other, { lateReason: REASON });
  expect(await daysOf('dpoDnum', other)).toEqual([]);
  await register.act('dpoDnum', 'withdrawRightsRequest', { rightsRequestId: doubted.id, reason: REASON });
  expect(await dated('dpoDnum')).toEqual([]);
});

test('one that a party keeps to itself is in its calendar only, and leaves for an agenda without a word of it', async () => {
  const others: PersonaName[] = ['dpoDinum', 'reader', 'administrator', 'partner'];
  const kept = await register.receive('dpoDnum', 'DNUM', { externalReference: 'Jacinthe-77', confidentiality: 'RESTRICTED' });
  for (const who of others) expect(await dated(who)).toEqual([]);
  expect(await daysOf('team', kept)).toEqual(['RIGHTS_EXTENSION 2027-04-05', 'RIGHTS_ANSWER 2027-04-05']);
  const issue = 'mutation($input: IssueCalendarFeedInput!) { issueCalendarFeed(input: $input) { path } }';
  const feedOf = async (who: PersonaName) => {
    const { path } = (await register.as(who).get(issue, { input: { titleLanguage: 'FR' } })).issueCalendarFeed;
    return (await fetch(`${register.world.app.url}${path}`)).text();
  };
  const own = await feedOf('team');
  const summaries = new ICAL.Component(ICAL.parse(own)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary);
  expect(summaries).toEqual(
    expect.arrayContaining(['Droits : réponse à la personne DRO-R-001 (DNUM)', 'Droits : dernier jour pour prolonger DRO-R-001 (DNUM)']),
  );
  expect(own).not.toContain('Jacinthe');
  expect(await feedOf('dpoDinum')).not.toContain('DRO-R-001');
});
