import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';
import { countStatements } from '../support/statements.ts';

const NAMES: PersonaName[] = [
  'team',
  'dpoDnum',
  'dpoDinum',
  'financeDnum',
  'financeDinum',
  'partner',
  'reviewer',
  'reader',
  'administrator',
];
const TURNS = `query($filter: PublicationTurnFilter, $page: Page) { publicationTurns(filter: $filter, page: $page) { total items {
  id label state obligation { code } convention { id } author { partyCode } turn { act isYours waitsFor turnedAt } } } }`;
const PARTS =
  'query($id: ID!) { convention(id: $id) { openPublications { parts { id status { id } turn { act isYours waitsFor turnedAt } } } } }';
const RECORD = 'mutation($input: RecordPublicationInput!) { recordPublication(input: $input) { id status { id } } }';
const REVIEW = 'mutation($input: ReviewPublicationInput!) { reviewPublication(input: $input) { id } }';
const PUBLISHED = { state: 'PUBLISHED', url: 'https://github.com/SocialGouv/domifa', publishedOn: '2020-12-01' };
const WHY = 'Le guide d’exploitation n’est pas à cette adresse.';

let world: World;
const clients = new Map<PersonaName, ApiClient>();
const as = (who: PersonaName): ApiClient => clients.get(who)!;

async function setClock(instant: string): Promise<void> {
  world.app.clock.moveTo(instant);
  for (const name of NAMES) clients.set(name, await world.app.as(name));
}

beforeAll(async () => {
  world = await World.open();
  await setClock('2026-11-24T10:00:00+01:00');
});
afterAll(() => world?.stop());

const idOf = (code: string) => `${world.obligation('ART2-BP-DNUM-4')}/${code}`;
const said = (partCode: string, over: object = PUBLISHED) => ({ obligationId: world.obligation('ART2-BP-DNUM-4'), partCode, ...over });
const record = async (partCode: string, over?: object, who: PersonaName = 'team') =>
  (await as(who).get(RECORD, { input: said(partCode, over) })).recordPublication.status.id as string;
const turns = async (who: PersonaName, page?: object) => (await as(who).get(TURNS, { page })).publicationTurns;
const waiting = async (who: PersonaName) =>
  (await turns(who)).items.map(({ id, turn }: { id: string; turn: { act: string } }) => [id, turn.act]);

/** What each point says of itself waits for a person: what `publicationTurns` must list of it. */
async function saidOfParts(who: PersonaName): Promise<[string, string][]> {
  const { convention } = await as(who).get(PARTS, { id: world.conventionId });
  const parts = convention.openPublications[0].parts as { id: string; turn: { act: string; isYours: boolean; turnedAt: string } | null }[];
  const mine = parts.filter(({ turn }) => turn?.isYours).sort((one, other) => one.turn!.turnedAt.localeCompare(other.turn!.turnedAt));
  return mine.map(({ id, turn }) => [id, turn!.act]);
}

describe('a point to publish that waits', () => {
  test('waits for the reviewer from the day it was said, the oldest first, and for nobody while nothing or only a day is said', async () => {
    expect((await turns('reviewer')).total).toBe(0);
    await record('c', { state: 'NOT_YET', plannedOn: '2026-12-15' });
    expect((await turns('reviewer')).total).toBe(0);
    await record('b');
    await setClock('2026-11-25T10:00:00+01:00');
    await record('a');
    expect(await waiting('reviewer')).toEqual([
      [idOf('b'), 'REVIEW'],
      [idOf('a'), 'REVIEW'],
    ]);
    expect((await turns('reviewer', { limit: 1 })).items).toMatchObject([
      {
        ...{ id: idOf('b'), state: 'PUBLISHED', obligation: { code: 'ART2-BP-DNUM-4' }, convention: { id: world.conventionId } },
        ...{ author: { partyCode: 'DNUM' }, turn: { isYours: true, waitsFor: null, turnedAt: expect.stringMatching(/^2026-11-24T09:00/) } },
      },
    ]);
  });

  test('comes back to its party when it is sent back, and to the reviewer once it is said anew', async () => {
    const [{ parts }] = (await as('reviewer').get(PARTS, { id: world.conventionId })).convention.openPublications;
    const statusId = parts.find(({ id }: { id: string }) => id === idOf('b')).status.id;
    await setClock('2026-11-26T10:00:00+01:00');
    await as('reviewer').get(REVIEW, { input: { statusId, verdict: 'CHANGES_REQUESTED', comment: WHY } });
    for (const who of ['team', 'dpoDnum'] as const) expect(await waiting(who)).toEqual([[idOf('b'), 'CORRECT']]);
    expect((await turns('team')).items[0].turn.turnedAt).toMatch(/^2026-11-26T09:00/);
    const seen = (await as('reviewer').get(PARTS, { id: world.conventionId })).convention.openPublications[0].parts;
    expect(seen.find(({ id }: { id: string }) => id === idOf('b')).turn).toMatchObject({
      act: 'CORRECT',
      isYours: false,
      waitsFor: 'DNUM',
    });
    const next = await record('b', { ...PUBLISHED, lastStatusId: statusId });
    expect(await waiting('team')).toEqual([]);
    expect(await waiting('reviewer')).toEqual([
      [idOf('a'), 'REVIEW'],
      [idOf('b'), 'REVIEW'],
    ]);
    await as('reviewer').get(REVIEW, { input: { statusId: next, verdict: 'ACCEPTED' } });
    expect(await waiting('reviewer')).toEqual([[idOf('a'), 'REVIEW']]);
  });

  test('is listed to whom it says it waits for, and to nobody else', async () => {
    for (const who of NAMES) expect([who, await waiting(who)]).toEqual([who, await saidOfParts(who)]);
    for (const who of ['dpoDinum', 'financeDinum', 'reader', 'administrator'] as const) expect((await turns(who)).total).toBe(0);
  });

  test('is found in one statement, and asked of a convention that one does not read, it is none', async () => {
    const { statements } = await countStatements(() => as('reviewer').get('{ publicationTurns { total items { id } } }'));
    expect(statements).toHaveLength(1);
    const filter = { conventionIds: ['00000000-0000-4000-8000-000000000000'] };
    expect((await as('reviewer').get(TURNS, { filter })).publicationTurns.total).toBe(0);
  });
});
