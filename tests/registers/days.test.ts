import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Register } from '../incidents/register.ts';
import type { PersonaName } from '../support/personas.ts';
import { layEntries } from './laidEntries.ts';

let register: Register;
beforeAll(async () => {
  register = await layEntries();
});
afterAll(() => register?.stop());

const rows = (statement: string) => register.world.rows(statement, []);

/** Days that are kept and that the facts do not tell, or the other way round. */
const disagreements = async () => [
  ...(await rows(`(select 'kept' as only, d.* from incident_day d except all select 'kept', t.* from incident i cross join incident_days_of(i.id) t)
    union all (select 'told', t.* from incident i cross join incident_days_of(i.id) t except all select 'told', d.* from incident_day d)`)),
  ...(await rows(`(select 'kept' as only, k.* from rights_stand k except all select 'kept', t.* from rights_request i cross join rights_stand_of(i.id) t)
    union all (select 'told', t.* from rights_request i cross join rights_stand_of(i.id) t except all select 'told', k.* from rights_stand k)`)),
];

interface Entry {
  kind: string;
  subjectId: string;
  partyCode: string;
  fallsOn: string;
  dueAt: string | null;
}

const upcoming = async (who: PersonaName, kinds: string): Promise<string[]> => {
  const query = `{ upcoming(filter: { kinds: [${kinds}] }, page: { limit: 100 }) { items { kind subjectId partyCode fallsOn dueAt } } }`;
  const { items } = (await register.as(who).get(query)).upcoming as { items: Entry[] };
  return items.map(({ kind, subjectId, partyCode, fallsOn, dueAt }) => `${kind} ${subjectId} ${partyCode} ${dueAt ?? fallsOn}`).toSorted();
};

interface Clocked {
  id: string;
  status: string;
  clocks: { status: string; dueAt: string; dueOn: string; party: { code: string } }[];
  awaited: { awaitedAction: string; dueAt: string; party: { code: string } }[];
}

const listed = async (who: PersonaName, list: string, fields: string): Promise<Clocked[]> =>
  (await register.as(who).get(`{ ${list}(page: { limit: 100 }) { items { id status ${fields} } } }`))[list].items;

test('the days that are kept of incidents and of requests are those that their facts tell', async () => {
  expect((await rows('select from incident_day')).length).toBeGreaterThan(5);
  expect((await rows('select from rights_stand where is_waiting')).length).toBeGreaterThan(5);
  expect(await disagreements()).toEqual([]);
});

test.each<PersonaName>(['dpoDnum', 'dpoDinum', 'reader'])(
  'the calendar tells %s those of the clocks that each entry shows',
  async (who) => {
    const incidents = await listed(
      who,
      'incidents',
      'clocks { status dueAt party { code } } awaited { awaitedAction dueAt party { code } }',
    );
    const running = incidents.flatMap(({ id, clocks }) =>
      clocks
        .filter(({ status }) => ['RUNNING', 'OVERDUE'].includes(status))
        .map(({ party, dueAt }) => `CLOCK ${id} ${party.code} ${dueAt}`),
    );
    expect(running.length).toBeGreaterThan(0);
    expect(await upcoming(who, 'CLOCK')).toEqual(running.toSorted());
    const requests = await listed(who, 'rightsRequests', 'clocks { status dueOn party { code } }');
    const days = requests
      .filter(({ status }) => !['ANSWERED', 'WITHDRAWN', 'CLOSED'].includes(status))
      .flatMap(({ id, clocks }) => clocks.map(({ party, dueOn }) => `RIGHTS_ANSWER ${id} ${party.code} ${dueOn}`));
    expect(days.length).toBeGreaterThan(0);
    expect(await upcoming(who, 'RIGHTS_ANSWER')).toEqual(days.toSorted());
  },
);

test('they are found wrong where a fact does not touch them, and are made again from nothing', async () => {
  const lose = 'update rights_stand set due_on = due_on + 1 where due_on is not null';
  await rows(lose);
  await rows("delete from incident_day where kind = 'CLOCK'");
  expect((await disagreements()).length).toBeGreaterThan(0);
  await rows('select rebuild_incident_stands()');
  await rows('select rebuild_rights_stands()');
  expect(await disagreements()).toEqual([]);
});
