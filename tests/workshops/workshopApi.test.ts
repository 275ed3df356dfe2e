import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

const WORKSHOP = `id reference confidentiality heldOn method heldFor minutesText version allowedActions party { code } author { partyCode }
  workshopRoles { roleName headcount } userStories { story availability integrity secrecy traceability } riskSources fearedEvents riskComponents
  abuserStories { attacker vulnerability harm fearedEvent riskGravity riskLikelihood treatment riskMeasures residual } history { action }`;
const RECORD = `mutation($input: RecordWorkshopInput!) { recordWorkshop(input: $input) { ${WORKSHOP} } }`;
const UPDATE = `mutation($id: ID!, $input: UpdateWorkshopInput!) { updateWorkshop(id: $id, input: $input) { ${WORKSHOP} } }`;
const SHARE = `mutation($input: ShareWorkshopInput!) { shareWorkshop(input: $input) { ${WORKSHOP} } }`;
const ONE = `query($id: ID!) { workshop(id: $id) { ${WORKSHOP} } }`;
const LIST = `{ workshops { total items { id reference } } }`;

let world: World;
let partyId: string;
const clients = new Map<PersonaName, ApiClient>();
const as = (who: PersonaName): ApiClient => clients.get(who)!;

beforeAll(async () => {
  world = await World.open();
  const { conventionId } = world;
  const ends = { conventionId, kind: 'ENDS', fallsOn: '2099-12-31', reason: 'La date de fin était mal recopiée.' };
  const correct = 'mutation($input: CorrectConventionDateInput!) { correctConventionDate(input: $input) { id } }';
  await (await world.app.as('administrator')).get(correct, { input: ends });
  const [party] = await world.rows<{ id: string }>("select id from party where convention_id = ? and code = 'DNUM'", [conventionId]);
  partyId = party!.id;
  for (const name of ['team', 'dpoDnum', 'dpoDinum', 'reviewer', 'reader', 'administrator'] as const) {
    clients.set(name, await world.app.as(name));
  }
});
afterAll(() => world?.stop());

const held = (over: object = {}) => ({ partyId, heldOn: '2026-11-03', method: 'AGILE', heldFor: 'START', ...over });
const ABUSE = {
  attacker: 'Un agent d’une structure voisine',
  vulnerability: 'Les droits ne sont pas revus au départ d’un agent',
  harm: 'L’adresse d’une personne hébergée est connue',
  fearedEvent: 'Lecture d’un dossier par qui n’y a pas droit',
  riskGravity: 4,
  riskLikelihood: 2,
  treatment: 'REDUCE',
  riskMeasures: ['Revue des accès tous les trois mois'],
  residual: 'Faible, sous surveillance',
};
const canvas = (version: number, over: object = {}) => ({
  version,
  workshopRoles: [{ roleName: 'Développement', headcount: 2 }],
  userStories: [{ story: 'Une structure domicilie une personne', availability: 1, integrity: 2, secrecy: 2, traceability: 1 }],
  riskSources: ['Agent malveillant'],
  fearedEvents: [ABUSE.fearedEvent],
  riskComponents: ['Base de données'],
  abuserStories: [ABUSE],
  minutesText: 'Six personnes, deux heures : trois récits d’attaque, un retenu.',
  ...over,
});
const record = async (over: object = {}) => (await as('team').get(RECORD, { input: held(over) })).recordWorkshop;
const refusal = async (who: PersonaName, query: string, variables: object) =>
  (await world.refused(as(who), query, variables as Record<string, unknown>)).extensions;
const total = async (who: PersonaName): Promise<number> => (await as(who).get(LIST)).workshops.total;

describe('a workshop', () => {
  test('begins with three fields, and its party keeps it to itself: nothing of it is told to the others', async () => {
    const before = await total('reader');
    const journal = async () => (await as('reader').get(`{ journal(conventionId: "${world.conventionId}") { total } }`)).journal.total;
    const written = await journal();
    const made = await record();
    expect(made).toMatchObject({
      ...{ reference: 'ATR-R-001', confidentiality: 'RESTRICTED', heldOn: '2026-11-03', method: 'AGILE', heldFor: 'START' },
      ...{
        party: { code: 'DNUM' },
        author: { partyCode: 'DNUM' },
        abuserStories: [],
        minutesText: null,
        allowedActions: ['UPDATE', 'SHARE'],
      },
      history: [{ action: 'WORKSHOP_RECORDED' }],
    });
    for (const who of ['dpoDinum', 'reader', 'administrator'] as const) {
      expect((await as(who).refusal(ONE, { id: made.id })).extensions.code).toBe('NOT_FOUND');
      expect((await refusal(who, SHARE, { input: { workshopId: made.id } })).code).toBe('NOT_FOUND');
    }
    expect([await total('reader'), await journal()]).toEqual([before, written]);
    expect((await as('reviewer').get(ONE, { id: made.id })).workshop.allowedActions).toEqual([]);
    expect((await refusal('reviewer', SHARE, { input: { workshopId: made.id } })).code).toBe('NOT_THE_WORKSHOP_KEEPER');
  });

  test('is of a past day, recorded once, in the name of a party one keeps a register for', async () => {
    await record({ heldFor: 'USAGE' });
    expect((await refusal('team', RECORD, { input: held({ heldFor: 'USAGE' }) })).code).toBe('WORKSHOP_RECORDED');
    expect((await refusal('team', RECORD, { input: held({ heldOn: '2099-01-01' }) })).fieldErrors).toMatchObject([
      { field: 'heldOn', code: 'FUTURE_DAY' },
    ]);
    for (const who of ['dpoDinum', 'reviewer', 'reader', 'administrator'] as const) {
      expect((await refusal(who, RECORD, { input: held() })).code).toBe('NOT_YOUR_VOICE');
    }
  });

  test('has a canvas, written whole, and refused whole with what is out of range', async () => {
    const { id, version } = await record({ heldFor: 'COMPONENT' });
    const wrong = { abuserStories: [{ ...ABUSE, riskGravity: 5, attacker: '' }], minutesText: 'court' };
    expect((await refusal('team', UPDATE, { id, input: canvas(version, wrong) })).fieldErrors).toMatchObject([
      { field: 'abuserStories.0.attacker', code: 'REQUIRED' },
      { field: 'abuserStories.0.riskGravity', code: 'OUT_OF_RANGE' },
      { field: 'minutesText', code: 'TOO_SHORT' },
    ]);
    const needs = { userStories: [{ ...canvas(1).userStories[0], secrecy: 3 }], workshopRoles: [{ roleName: 'Produit', headcount: 0 }] };
    expect((await refusal('team', UPDATE, { id, input: canvas(version, needs) })).fieldErrors).toMatchObject([
      { field: 'workshopRoles.0.headcount', code: 'OUT_OF_RANGE' },
      { field: 'userStories.0.secrecy', code: 'OUT_OF_RANGE' },
    ]);
    const many = { riskSources: Array.from({ length: 51 }, () => 'Source') };
    expect((await refusal('team', UPDATE, { id, input: canvas(version, many) })).fieldErrors).toMatchObject([
      { field: 'riskSources', code: 'TOO_MANY_LINES' },
    ]);
    const { version: _given, ...written } = canvas(version);
    const { updateWorkshop } = await as('dpoDnum').get(UPDATE, { id, input: canvas(version) });
    expect(updateWorkshop).toMatchObject({ ...written, version: version + 1 });
    expect((await refusal('team', UPDATE, { id, input: canvas(version) })).code).toBe('WORKSHOP_CHANGED');
  });

  test('is shared under a number of the parties, and opens what the agreement opens by it', async () => {
    const { id } = await record({ heldFor: 'OTHER', heldOn: '2026-11-04' });
    const opened = async () => {
      const query = 'query($id: ID!) { obligation(id: $id) { occurrences { moment causeOn: causeAt status } } }';
      return (await as('reader').get(query, { id: world.obligation('A1-SSI-DNUM-2') })).obligation.occurrences.length;
    };
    const before = await opened();
    const { shareWorkshop } = await as('team').get(SHARE, { input: { workshopId: id } });
    expect(shareWorkshop).toMatchObject({
      confidentiality: 'PARTIES',
      reference: expect.stringMatching(/^ATR-20\d\d-001$/),
      allowedActions: ['UPDATE'],
    });
    expect(await opened()).toBe(before + 1);
    expect((await as('reader').get(ONE, { id })).workshop.reference).toBe(shareWorkshop.reference);
    expect((await as('administrator').refusal(ONE, { id })).extensions.code).toBe('NOT_FOUND');
    expect((await refusal('team', SHARE, { input: { workshopId: id } })).code).toBe('SHARED_ALREADY');
    expect((await refusal('dpoDinum', UPDATE, { id, input: canvas(1) })).code).toBe('NOT_THE_WORKSHOP_KEEPER');
  });
});
