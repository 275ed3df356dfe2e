import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellingParties } from '../../admin/registers/tellingParties.ts';
import { involvedProcessors, linkableProofs, ownProofs, parentProcessors, sharedProofs } from '../../admin/shared/offered.ts';
import { LINK } from '../evidence/world.ts';
import { Register } from '../incidents/register.ts';
import type { PersonaName } from '../support/personas.ts';

let register: Register;

const ids = async (who: PersonaName, type: 'processors' | 'evidences', filter: object): Promise<string[]> => {
  const [list, input] = type === 'processors' ? ['processors', 'ProcessorFilter'] : ['evidences', 'EvidenceFilter'];
  const query = `query($filter: ${input}) { ${list}(filter: $filter, page: { limit: 100 }) { items { id } } }`;
  return (await register.as(who).get(query, { filter }))[list].items.map(({ id }: { id: string }) => id);
};
const everything = (who: PersonaName, type: 'processors' | 'evidences') => ids(who, type, { conventionIds: [register.world.conventionId] });

/** Whether the server takes it. */
const takes = async (who: PersonaName, query: string, variables: object): Promise<boolean> =>
  (await register.as(who).ask(query, variables as Record<string, unknown>)).errors === undefined;

/** What is offered is taken, and what the person reads beside it is refused: neither more nor less. */
async function expectExact(who: PersonaName, type: 'processors' | 'evidences', filter: object, take: (id: string) => Promise<boolean>) {
  const offered = await ids(who, type, filter);
  const all = await everything(who, type);
  const taken: string[] = [];
  for (const id of all) if (await take(id)) taken.push(id);
  expect(offered.toSorted()).toEqual(taken.toSorted());
  expect(offered.length).toBeGreaterThan(0);
  expect(all.length).toBeGreaterThan(offered.length);
}

const plan = async (name: string, over: object = {}): Promise<string> => {
  const input = { partyId: register.parties.DNUM, name, service: 'Envoi de courriels', plannedOn: '2027-12-01', ...over };
  const query = 'mutation($input: PlanProcessorInput!) { planProcessor(input: $input) { id } }';
  return (await register.as('dpoDnum').get(query, { input })).planProcessor.id;
};
const convention = () => register.world.conventionId;

beforeAll(async () => {
  register = await Register.open('2027-03-01T09:00:00+01:00');
  const duty = register.world.obligation('A1-VIO-DINUM-2');
  const own = register.world.obligation('A1-VIO-DNUM-2');
  for (const confidentiality of ['PARTIES', 'RESTRICTED', 'PUBLIC']) {
    await register.world.deposit(register.as('dpoDinum'), [duty], { title: `Mandat ${confidentiality}`, confidentiality });
    await register.world.deposit(register.as('dpoDnum'), [own], { title: `Registre ${confidentiality}`, confidentiality });
    if (confidentiality !== 'PUBLIC') await plan(`Prestataire ${confidentiality}`, { confidentiality });
  }
});
afterAll(() => register?.stop());

describe('What a list offers to choose from is what the server takes', () => {
  test('processors of an incident that the parties share, and of one that its party keeps', async () => {
    const query = 'mutation($id: ID!, $input: UpdateIncidentInput!) { updateIncident(id: $id, input: $input) { version } }';
    const take = (incident: string) => async (processor: string) => {
      const { version } = await register.read('dpoDnum', incident);
      return takes('dpoDnum', query, { id: incident, input: { version, processorIds: [processor] } });
    };
    const shared = await register.declare('dpoDnum', 'DNUM');
    await expectExact(
      'dpoDnum',
      'processors',
      involvedProcessors({ conventionId: convention(), confidentiality: 'PARTIES' }),
      take(shared.id),
    );
    const kept = await register.declare('dpoDnum', 'DNUM', { confidentiality: 'RESTRICTED' });
    const offered = await ids('dpoDnum', 'processors', involvedProcessors({ conventionId: convention(), confidentiality: 'RESTRICTED' }));
    for (const id of offered) expect(await take(kept.id)(id)).toBe(true);
    expect(offered).toEqual(await everything('dpoDnum', 'processors'));
  });

  test('the processor that engages another in its turn: of the same party, not engaged by it, shared where it is', async () => {
    const above = await plan('Au-dessus');
    const middle = await plan('Au milieu', { parentId: above });
    await plan('En dessous', { parentId: middle });
    const query = 'mutation($id: ID!, $input: UpdateProcessorInput!) { updateProcessor(id: $id, input: $input) { version } }';
    const versionOf = async () =>
      (await register.as('dpoDnum').get('query($id: ID!) { processor(id: $id) { version } }', { id: above })).processor.version;
    await expectExact('dpoDnum', 'processors', parentProcessors({ conventionId: convention(), id: above }), async (parentId) => {
      const input = { version: await versionOf(), parentId };
      const isTaken = await takes('dpoDnum', query, { id: above, input });
      if (isTaken) await takes('dpoDnum', query, { id: above, input: { version: await versionOf(), parentId: null } });
      return isTaken;
    });
    const kept = await plan('Gardé au-dessus', { confidentiality: 'RESTRICTED' });
    expect(await ids('dpoDnum', 'processors', parentProcessors({ conventionId: convention(), id: above }))).not.toContain(kept);
    expect(await ids('dpoDinum', 'processors', parentProcessors({ conventionId: convention(), id: kept }))).toEqual([]);
  });

  test('the document that mandates a processor to tell the authority', async () => {
    const input = `notifyAuthority(input: $input) { id }`;
    await expectExact('dpoDinum', 'evidences', sharedProofs(convention()), async (mandateId) => {
      const incident = await register.qualify(await register.declare('dpoDnum', 'DNUM'), 'RISK');
      const variables = { input: { incidentId: incident.id, phase: 'COMPLETE', mandateId } };
      return takes('dpoDinum', `mutation($input: NotifyAuthorityInput!) { ${input} }`, variables);
    });
  });

  test('a proof that serves one more duty', async () => {
    const duty = register.world.obligation('A1-VIO-DNUM-3');
    const [first] = await ids('dpoDnum', 'evidences', ownProofs(convention(), register.parties.DNUM!));
    await register.as('dpoDnum').get(LINK, { input: { obligationId: duty, evidenceId: first } });
    const filter = linkableProofs(convention(), register.parties.DNUM!, duty);
    await expectExact('dpoDnum', 'evidences', filter, (evidenceId) =>
      takes('dpoDnum', LINK, { input: { obligationId: duty, evidenceId } }),
    );
    expect(await ids('dpoDnum', 'evidences', filter)).toEqual([]);
  });
});

describe('Who tells the controllers', () => {
  const party = (id: string, organisationId: string) => ({ id, name: id, organisationId });
  const controllers = [
    { id: 'first', code: 'A', organisation: { id: 'ministry' } },
    { id: 'second', code: 'B', organisation: { id: 'town' } },
  ];

  test('is no party of the body of one of them', () => {
    const own = [party('first', 'ministry'), party('other of the town', 'town'), party('processor', 'agency')];
    expect(tellingParties(own, { controllers }).map(({ id }) => id)).toEqual(['processor']);
    expect(tellingParties(own, { controllers: [] })).toEqual(own);
  });
});

const ADMIN = fileURLToPath(new URL('../../admin/', import.meta.url));
const PICKER = /<Reference(?:Array)?Input\b[^>]*/gs;

/** Lists whose every readable record is taken: what they offer needs no narrowing beyond the convention and the party. */
const WHOLE = /reference="(?:obligations|conventions)"|reference=\{reference\}/;

describe('A list to choose from', () => {
  test('asks the API by a filter that the tests above try, or offers what is always taken', () => {
    const files = readdirSync(ADMIN, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
    const loose = files.flatMap((file) =>
      [...readFileSync(path.join(ADMIN, file), 'utf8').matchAll(PICKER)]
        .filter(([picker]) => !WHOLE.test(picker) && !/filter=\{\w+\(/.test(picker))
        .map(([picker]) => `${file}: ${picker}`),
    );
    expect(loose).toEqual([]);
  });
});
