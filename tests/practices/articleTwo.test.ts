import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import { makeOutside } from '../support/outside.ts';
import type { PersonaName } from '../support/personas.ts';

const PRACTICES = `query ($conventionId: ID!) { goodPractices(conventionId: $conventionId) { title practices { practice
  practiceDuties { obligationId code partyCode assurance awaitsDeclaration practiceClaim { declared words claimedAt declaredAt author { name partyCode } }
    attestation { reviewedAt reviewer { partyCode } evidenceId evidenceTitle } } } } }`;
const DECLARE = 'mutation ($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }';
const GOV = 'ART2-GOV-DNUM-1';

let world: World;

const practices = async (client: ApiClient, conventionId = world.conventionId) =>
  (await client.get(PRACTICES, { conventionId })).goodPractices.practices;
const as = (who: PersonaName) => world.app.as(who);
const dutyOf = async (code: string, who: PersonaName = 'reader') =>
  (await practices(await as(who)))
    .flatMap(({ practiceDuties }: { practiceDuties: object[] }) => practiceDuties)
    .find((duty: { code: string }) => duty.code === code);
const declare = async (code: string, status: string, comment?: string) =>
  (await as('team')).get(DECLARE, { input: { obligationId: world.obligation(code), status, comment } });

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.stop());

describe('Article 2 of a convention', () => {
  test('has one part for each practice that its catalogue names, with the obligations that answer it', async () => {
    const told = await practices(await as('reader'));
    const codes = told.map(({ practice, practiceDuties }: { practice: string; practiceDuties: { code: string }[] }) => [
      practice,
      ...practiceDuties.map(({ code }) => code),
    ]);
    expect(codes).toEqual([
      ['RISK_WORKSHOP', 'ART2-BP-DNUM-1'],
      ['FRANCECONNECT', 'ART2-BP-DNUM-2'],
      ['JE_DONNE_MON_AVIS', 'ART2-BP-DNUM-3'],
      ['OPEN_PUBLICATION', 'ART2-BP-DNUM-4'],
      ['MISSION_LETTER', 'ART2-GOV-DNUM-1', 'ART2-GOV-DNUM-2'],
    ]);
  });

  test('has none where the catalogue names none', async () => {
    const administrator = await as('administrator');
    const outside = await makeOutside(world.app);
    expect(await practices(administrator, outside.conventionId)).toEqual([]);
  });

  test('tells what is claimed since the first of the declarations that say the same, and what is proven since its acceptance', async () => {
    expect(await dutyOf(GOV)).toMatchObject({ assurance: 'MISSING', practiceClaim: null, attestation: null });
    const at = (instant: string) => world.app.clock.moveTo(instant);
    for (const [instant, status, comment] of [
      ['2027-01-04T10:00:00+01:00', 'MET', undefined],
      ['2027-01-05T10:00:00+01:00', 'NOT_MET', 'La lettre est en relecture.'],
      ['2027-01-06T10:00:00+01:00', 'MET', 'La lettre est signée.'],
      ['2027-01-07T10:00:00+01:00', 'MET', 'La lettre est signée et diffusée.'],
    ] as const) {
      at(instant);
      await declare(GOV, status, comment);
    }
    expect(await dutyOf(GOV)).toMatchObject({
      assurance: 'DECLARED',
      practiceClaim: {
        declared: 'MET',
        words: 'La lettre est signée et diffusée.',
        claimedAt: expect.stringMatching(/^2027-01-06T09:00/),
        declaredAt: expect.stringMatching(/^2027-01-07T09:00/),
        author: { partyCode: 'DNUM' },
      },
      attestation: null,
    });
  });
});
