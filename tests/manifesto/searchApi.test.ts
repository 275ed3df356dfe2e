import { afterAll, beforeAll, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import { insideAgreement, invite } from '../support/outside.ts';
import type { PersonaName } from '../support/personas.ts';

const OBSERVE = 'mutation($input: ObserveInput!) { observe(input: $input) { id } }';
const RETRACT = 'mutation($input: RetractObservationInput!) { retractObservation(input: $input) { id } }';
const SEARCH = `query($text: String!) { search(text: $text) { observations { total
  items { id side observed observedOn words obligation { code party { code } conventionId } } } } }`;
const WORDS = 'Le tableau périscopique demandé en mai a retardé deux entretiens.';
const REASON = 'Nous avions confondu deux comités : rien de tel n’a été dit.';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.stop());

const found = async (who: PersonaName | { email: string }, text: string) =>
  (await (await world.app.as(who)).get(SEARCH, { text })).search.observations;

test('an observation is found by its words, with its commitment, side and day, by who reads its convention; no more once it is taken back', async () => {
  const obligationId = world.obligation('A2-P1-PART-2', 'PARTENAIRE');
  const input = { obligationId, observed: 'AT_RISK', observedOn: '2026-11-02', words: WORDS };
  const team = await world.app.as('team');
  const { id } = (await team.get(OBSERVE, { input })).observe;
  const told = { id, side: 'TEAM', observed: 'AT_RISK', observedOn: '2026-11-02', words: WORDS };
  const item = { ...told, obligation: { code: 'A2-P1-PART-2', party: { code: 'PARTENAIRE' }, conventionId: world.conventionId } };
  for (const who of ['team', 'partner', 'dpoDinum', 'reviewer', 'reader', 'administrator'] as const) {
    expect([who, await found(who, 'PERISCOPIQUE entretiens')]).toEqual([who, { total: 1, items: [item] }]);
  }
  expect((await found('team', 'periscopique comité')).total).toBe(0);

  const administrator = await world.app.as('administrator');
  const { bodies } = await insideAgreement(administrator);
  const { conventionId } = await world.secondConvention();
  const email = 'ailleurs@exemple.fr';
  const memberships = [{ role: 'READER', conventionId }] as never;
  await invite(administrator, { fullName: 'Lecture Ailleurs', email, organisationId: bodies.PARTENAIRE!, memberships });
  expect(await found({ email }, 'périscopique')).toEqual({ total: 0, items: [] });

  await team.get(RETRACT, { input: { observationId: id, reason: REASON } });
  expect(await found('team', 'périscopique')).toEqual({ total: 0, items: [] });
});
