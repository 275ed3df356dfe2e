import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { CREATE, otherAct, publish, shown } from './acts.ts';

let app: TestApp;
let administrator: ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as('administrator');
});
afterAll(async () => app?.stop());

describe('the words that a catalogue leaves open', () => {
  const WORDING = 'Eau claire, dite "la Source"';
  const withWord = (source: string) =>
    source
      .replace('\nthemes:', '\nvariables:\n  - { code: service, label: Nom du service }\n\nthemes:')
      .replace('text: Les relevés des capteurs', 'text: Pour {service}, les relevés des capteurs');

  it('are written by each convention, none of them empty', async () => {
    const catalogueId = await publish(administrator, 'eau-variables', withWord);
    const { input } = await otherAct(administrator, 'mots');
    const { organisationId } = input.parties[0]!;
    const parties = ['METRO', 'AGENCE', 'REGION', 'EXPLOITANT'].map((code) => ({ code, organisationId }));
    const asked = (variables?: { code: string; wording: string }[]) => ({ input: { ...input, catalogueId, parties, variables } });
    for (const variables of [undefined, [], [{ code: 'service', wording: '  ' }]]) {
      const { extensions } = await administrator.refusal(CREATE, asked(variables));
      expect(extensions.fieldErrors).toMatchObject([{ field: 'variables.service', code: 'REQUIRED' }]);
    }
    const { createConvention } = await administrator.get(CREATE, asked([{ code: 'service', wording: WORDING }]));
    const { variables } = await shown(administrator, createConvention.id);
    expect(variables).toEqual([{ code: 'service', label: 'Nom du service', wording: WORDING }]);
    const { obligations } = await administrator.get(
      'query($filter: ObligationFilter) { obligations(filter: $filter, page: { limit: 100 }) { items { text chapeau notes } } }',
      { filter: { conventionIds: [createConvention.id] } },
    );
    const told = JSON.stringify(obligations.items);
    expect(told).toContain('Pour Eau claire, dite');
    expect(told).not.toContain('{service}');
  });

  it('are what is searched, by each convention in its own words only', async () => {
    const catalogueId = await publish(administrator, 'eau-cherchee', withWord);
    const { input } = await otherAct(administrator, 'cherchee');
    const { organisationId } = input.parties[0]!;
    const parties = ['METRO', 'AGENCE', 'REGION', 'EXPLOITANT'].map((code) => ({ code, organisationId }));
    const open = async (slug: string, wording: string) => {
      const variables = [{ code: 'service', wording }];
      const { createConvention } = await administrator.get(CREATE, { input: { ...input, slug, catalogueId, parties, variables } });
      return createConvention.id;
    };
    const [mill, weir] = [await open('moulin', 'Moulin à {grain}'), await open('ecluse', 'Écluse neuve')];
    const among = (items: { conventionId: string }[]) => [...new Set(items.map(({ conventionId }) => conventionId))];
    const found = async (text: string) => {
      const { search } = await administrator.get(
        'query($text: String!) { search(text: $text) { obligations { items { conventionId text } } } }',
        { text },
      );
      return among(search.obligations.items);
    };
    const listed = async (text: string) => {
      const { obligations } = await administrator.get(
        'query($filter: ObligationFilter) { obligations(filter: $filter) { items { conventionId text } } }',
        { filter: { text, conventionIds: [mill, weir] } },
      );
      return among(obligations.items);
    };
    expect([await found('moulin relevés'), await listed('moulin relevés')]).toEqual([[mill], [mill]]);
    expect([await found('ecluse relevés'), await listed('ÉCLUSE')]).toEqual([[weir], [weir]]);
    expect([await listed('{service}'), await listed('{grain}')]).toEqual([[], [mill]]);
  });
});
