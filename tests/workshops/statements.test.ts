import { afterAll, beforeAll, expect, test } from 'vitest';
import { daysBefore } from '../../server/clocks/days.ts';
import { dayOf } from '../../server/platform/asOf.ts';
import { World } from '../evidence/world.ts';
import { backOfficeQuery } from '../graphql/backOffice.ts';
import type { ApiClient } from '../support/client.ts';
import { countStatements } from '../support/statements.ts';

const NOTHING = { workshopRoles: [], userStories: [], riskSources: [], fearedEvents: [], riskComponents: [], abuserStories: [] };
const RECORD = 'mutation($input: RecordWorkshopInput!) { recordWorkshop(input: $input) { id } }';
const UPDATE = 'mutation($id: ID!, $input: UpdateWorkshopInput!) { updateWorkshop(id: $id, input: $input) { version } }';
const ANNOUNCE = 'mutation($input: AnnounceChangeInput!) { announceChange(input: $input) { id } }';
const ANSWER = 'mutation($input: AnswerChangeInput!) { answerChange(input: $input) { id } }';
const TYPED = 'mutation($input: RecordServicePhaseInput!) { recordServicePhase(input: $input) { servicePhase { id } } }';

let world: World;
let team: ApiClient;
let partyId: string;
let workshopId: string;
const today = dayOf(new Date());

beforeAll(async () => {
  world = await World.open();
  const { conventionId } = world;
  const ends = { conventionId, kind: 'ENDS', fallsOn: '2099-12-31', reason: 'La date de fin était mal recopiée.' };
  const correct = 'mutation($input: CorrectConventionDateInput!) { correctConventionDate(input: $input) { id } }';
  await (await world.app.as('administrator')).get(correct, { input: ends });
  team = await world.app.as('team');
  const [party] = await world.rows<{ id: string }>("select id from party where convention_id = ? and code = 'DNUM'", [conventionId]);
  partyId = party!.id;
  workshopId = await hold(1);
  await settleChange(1);
});
afterAll(() => world?.stop());

async function hold(ago: number): Promise<string> {
  const held = { partyId, heldOn: daysBefore(today, ago), method: 'AGILE', heldFor: 'USAGE', confidentiality: 'PARTIES' };
  return (await team.get(RECORD, { input: held })).recordWorkshop.id;
}

/** One that waits, and one that the first workshop answered. */
async function settleChange(number: number): Promise<void> {
  const told = (words: string) => ({ partyId, whatChanged: 'USAGE', changedOn: daysBefore(today, 30), words });
  await team.get(ANNOUNCE, { input: told(`Ce qui attend un atelier, n° ${number}`) });
  const { id: changeId } = (await team.get(ANNOUNCE, { input: told(`Ce à quoi il fut répondu, n° ${number}`) })).announceChange;
  const { workshop } = await team.get('query($id: ID!) { workshop(id: $id) { version } }', { id: workshopId });
  const minutesText = `Trois personnes, une heure : ce qui a changé, n° ${number}.`;
  const { version } = (await team.get(UPDATE, { id: workshopId, input: { version: workshop.version, ...NOTHING, minutesText } }))
    .updateWorkshop;
  await team.get(ANSWER, { input: { changeId, workshopId, version } });
}

/** What each screen of the room asks for, with as many rows as it shows. */
async function figures(): Promise<Record<string, number>> {
  const { conventionId } = world;
  const asked: [string, object][] = [
    ['WorkshopList', { filter: { conventionIds: [conventionId] }, page: { limit: 100 } }],
    ['WorkshopViews', { filter: { conventionIds: [conventionId] } }],
    ['WorkshopOne', { id: workshopId }],
    ['WorkshopDesk', { id: conventionId }],
    ['AnsweringWorkshops', { conventionId }],
    ['ServiceChanges', { conventionIds: [conventionId], openPage: { limit: 25 }, otherPage: { limit: 25 } }],
    ['GoodPractices', { conventionId }],
  ];
  const counted: Record<string, number> = {};
  for (const [operation, variables] of asked) {
    const { statements } = await countStatements(() => team.get(backOfficeQuery(operation), variables as Record<string, unknown>));
    counted[operation] = statements.length;
  }
  return counted;
}

test('a page of workshops, of changes, of one workshop and of article 2 costs the same with one of each and with many', async () => {
  const before = await figures();
  for (let ago = 2; ago <= 40; ago += 1) await hold(ago);
  for (let number = 2; number <= 6; number += 1) await settleChange(number);
  let lastPhaseId: string | undefined;
  for (const phaseName of ['CONSTRUCTION', 'ACCELERATION']) {
    const input = { conventionId: world.conventionId, phaseName, startedOn: today, lastPhaseId };
    lastPhaseId = (await team.get(TYPED, { input })).recordServicePhase.servicePhase.id;
  }
  const { workshops, serviceChanges } = await team.get('{ workshops { total } serviceChanges { total } }');
  expect([workshops.total, serviceChanges.total]).toEqual([40, 12]);
  expect(await figures()).toEqual(before);
  expect(before).toMatchObject({ WorkshopViews: 1, GoodPractices: 3 });
});
