import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedAgreement, signedAgreementFirst } from '../catalogues/support.ts';
import { SENTENCE, World } from '../evidence/world.ts';
import { CORRECT, obligationsOf, publish, VERSION, versionOf } from './world.ts';

let world: World;
let target: string;

beforeAll(async () => {
  world = await World.open();
  const typed = versionOf(signedAgreement, '1.1.1', (all) =>
    all.map((each) => (each.code === 'A1-RH-DNUM-1' ? { ...each, text: `${each.text} Mot oublié.` } : each)),
  );
  target = await publish(await world.app.as('administrator'), typed);
});
afterAll(() => world?.stop());

const correcting = (over: object = {}) => ({ input: { conventionId: world.conventionId, catalogueId: target, reason: SENTENCE, ...over } });

describe('a correction of the catalogue, for an error of typing', () => {
  it('is an administrator’s, with a reason, to a greater version of the same catalogue', async () => {
    const administrator = await world.app.as('administrator');
    const refused = async (who: 'administrator' | 'team' | 'reviewer', over: object = {}) =>
      (await world.refused(await world.app.as(who), CORRECT, correcting(over))).extensions;
    expect((await refused('team')).code).toBe('ADMINISTRATORS_ONLY');
    expect((await refused('reviewer')).code).toBe('ADMINISTRATORS_ONLY');
    expect((await refused('administrator', { reason: 'Coquille.' })).fieldErrors).toMatchObject([{ field: 'reason', code: 'TOO_SHORT' }]);
    const { convention } = await administrator.get('query($id: ID!) { convention(id: $id) { catalogue { id } } }', {
      id: world.conventionId,
    });
    expect((await refused('administrator', { catalogueId: convention.catalogue.id })).fieldErrors).toMatchObject([
      { field: 'catalogueId' },
    ]);
    expect((await refused('administrator', { catalogueId: world.conventionId })).code).toBe('NOT_FOUND');
  });

  it('is not a way back: a version that came before is not even published', async () => {
    const query = 'mutation($input: ImportCatalogueInput!) { importCatalogue(input: $input) { outcome } }';
    const input = { source: signedAgreementFirst, fileName: 'premiere.yaml', isDryRun: false };
    const refusal = await world.refused(await world.app.as('administrator'), query, { input });
    expect(refusal.extensions.code).toBe('CATALOGUE_VERSION_GOES_DOWN');
  });

  it('keeps every answer, and the text as it was read before', async () => {
    const team = await world.app.as('team');
    const id = world.obligation('A1-RH-DNUM-1');
    await world.declare(team, id);
    await world.accept(await world.app.as('dpoDinum'), await world.deposit(team, [id]));
    expect(await world.assurance(team, id)).toBe('ATTESTED');
    const administrator = await world.app.as('administrator');
    await administrator.get(CORRECT, correcting());
    expect((await administrator.get(VERSION, { id: world.conventionId })).convention.catalogue.semanticVersion).toBe('1.1.1');
    expect(await world.assurance(team, id)).toBe('ATTESTED');
    const textOn = async (asOf?: string) =>
      (await obligationsOf(team, world.conventionId, asOf)).find(({ obligationId }) => obligationId === id)!.text;
    expect(await textOn()).toContain('Mot oublié.');
    expect(await textOn('2026-11-25')).not.toContain('Mot oublié.');
    expect(await world.rows('select * from kept_state_disagreements(clock_timestamp())')).toEqual([]);
  });
});
