import { describe, expect, test } from 'vitest';
import type { ProcessorToldFragment } from '../../admin/generated/graphql.ts';
import { copied, countriesOn, policyTable } from '../../admin/processors/policyTable.ts';
import { isObjectedTo, untold } from '../../admin/processors/processorFacts.ts';

type Told = ProcessorToldFragment;
type Place = Told['locations'][number];

const place = (country: string, over: Partial<Place> = {}): Place => ({
  ...{ id: country, kind: 'HOSTING', country, mechanism: 'NONE', startsOn: null, endsOn: null, isOutside: false },
  ...over,
});
const told = (over: Partial<Told> = {}): Told => ({
  ...{ id: 'p', reference: 'STT-2027-001', name: 'Brevo', service: 'Envoi de courriels', confidentiality: 'PARTIES' },
  ...{ contractReference: null, contractUrl: null, isContractVerified: false, parent: null, party: { id: 'dinum', code: 'DINUM' } },
  ...{ locations: [place('FR')], guarantees: [] },
  ...over,
});
const telling = {
  translate: (key: string, holes?: Record<string, string>) => [key.split('.').slice(1).join('.'), ...Object.values(holes ?? {})].join(' '),
  countryName: (code: string) => `pays ${code}`,
  day: (iso: string) => iso,
};

describe('The table of a privacy policy', () => {
  test('names the countries of its day only, each once', () => {
    const locations = [
      place('US', { endsOn: '2027-03-01' }),
      place('FR'),
      place('FR', { kind: 'ACCESS' }),
      place('BE', { startsOn: '2027-05-01' }),
    ];
    expect(countriesOn({ locations }, '2027-03-01')).toEqual(['US', 'FR']);
    expect(countriesOn({ locations }, '2027-05-01')).toEqual(['FR', 'BE']);
  });

  test('leaves out what one party keeps to itself', () => {
    const rows = policyTable([told({ confidentiality: 'RESTRICTED', name: 'Secret' }), told()], '2027-03-01', telling);
    expect(rows.map(({ name }) => name)).toEqual(['Brevo']);
  });

  test('tells the guarantees that hold on its day, and what a transfer rests on', () => {
    const guarantees: Told['guarantees'] = [
      { kind: 'ISO_27001', label: null, validUntil: '2027-02-28' },
      { kind: 'HDS', label: 'n° 12', validUntil: '2027-03-01' },
      { kind: 'OTHER', label: 'Audit annuel', validUntil: null },
    ];
    const locations = [place('US', { mechanism: 'SCC' }), place('CA', { mechanism: 'BCR', endsOn: '2027-01-01' })];
    const [row] = policyTable([told({ guarantees, locations })], '2027-03-01', telling);
    expect(row!.guarantees).toBe('guaranteeKind.HDS n° 12 (processor.guaranteeHolds 2027-03-01) · Audit annuel · transferMechanism.SCC');
  });

  test('is copied as a table and as text, in which nothing is a tag or another cell', () => {
    const rows = policyTable(
      [told({ name: '<b>A</b>', service: 'Tri\tet\nenvoi', contractUrl: 'https://exemple.fr/?a=1&b=2' })],
      '2027-03-01',
      telling,
    );
    const { html, text } = copied(['Nom', 'Pays', 'Traitement', 'Garanties'], rows);
    expect(html).toContain('<td>&lt;b&gt;A&lt;/b&gt;</td>');
    expect(html).toContain('https://exemple.fr/?a=1&amp;b=2');
    expect(text.split('\n')).toEqual(['Nom\tPays\tTraitement\tGaranties', '<b>A</b>\tpays FR\tTri et envoi\thttps://exemple.fr/?a=1&b=2']);
  });
});

describe('The page of a processor', () => {
  test('knows an objection by what the controller said last, comments apart', () => {
    const said = (...responses: ('OBJECTION' | 'NO_OBJECTION' | 'COMMENT')[]) =>
      isObjectedTo({ responses: responses.map((response) => ({ response })) } as Parameters<typeof isObjectedTo>[0]);
    expect([said(), said('OBJECTION'), said('OBJECTION', 'COMMENT'), said('OBJECTION', 'NO_OBJECTION')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('asks for the notice of each change to come that has none', () => {
    const change = (id: string, effectiveOn: string | null = null) => ({ id, effectiveOn });
    const processor = {
      plannedChanges: [change('a'), change('b'), change('c', '2027-01-01')],
      notices: [{ announcedChange: { id: 'a' } }, { announcedChange: null }],
    };
    expect(untold(processor as unknown as Parameters<typeof untold>[0]).map(({ id }) => id)).toEqual(['b']);
  });
});
