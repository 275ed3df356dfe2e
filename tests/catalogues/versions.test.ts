import { describe, expect, it } from 'vitest';
import { diffCatalogues, formatDiff } from '../../server/catalogues/diffCatalogue.ts';
import { readCatalogue } from '../../server/catalogues/readCatalogue.ts';
import { edit, signedAgreement, signedAgreementFirst, threeParties } from './support.ts';

const read = (source: string) => readCatalogue(source, 'essai.yaml');
const published = read(threeParties);

describe('the fingerprint of a catalogue', () => {
  it('ignores layout, comments, quotes and the order of fields', () => {
    let source = edit(
      threeParties,
      'schemaVersion: 1\nkey: eau-metropole-2026\n',
      "key: 'eau-metropole-2026'\n\n# note\nschemaVersion: 1\n",
    );
    source = edit(source, '{ code: MESURE, label: Mesure }', 'label: "Mesure"\n      code: MESURE');
    expect(read(source).fingerprint).toBe(published.fingerprint);
    expect(published.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['one word', 'chaque trimestre', 'chaque semestre'],
    ['one accent', 'Région des Sources', 'Region des Sources'],
    ['an unknown amount made zero', 'cp: null', 'cp: 0'],
    ['the order of two themes', 'rows: [CAPTEURS, SANTE', 'rows: [SANTE, CAPTEURS'],
  ])('changes with %s', (_name, before, after) => {
    expect(read(edit(threeParties, before, after)).fingerprint).not.toBe(published.fingerprint);
  });

  it('is that of each published version of the DomiFa catalogue', () => {
    expect(read(signedAgreementFirst).fingerprint).toBe('a3f8c56a2089a42a4f0776a6a40aa08aef315162774fa0345b4d2b0fab51cd5f');
    expect(read(signedAgreement).fingerprint).toBe('cb52990cd3357b70b858148fbf662e8149000aaadbcced3ab045e63d9fd16fee');
  });
});

describe('what an import would change', () => {
  it('is everything when nothing was imported yet', () => {
    const diff = diffCatalogues(null, published.catalogue);
    expect(diff).toMatchObject({ removed: [], reworded: [], changed: [], sections: [], countsBefore: null });
    expect(diff.added).toHaveLength(18);
    expect(diff.counts).toEqual({
      commitments: 18,
      obligations: 27,
      themes: 7,
      matrixRows: 5,
      cells: 15,
      emptyCells: 4,
      expenseLines: 2,
    });
  });

  it('is nothing for the same content', () => {
    expect(formatDiff(diffCatalogues(published.catalogue, read(threeParties).catalogue), 'fr')).toMatch(/\nrien ne change$/);
  });

  it('is told commitment by commitment', () => {
    let source = edit(threeParties, 'version: 2.1.0', 'version: 2.2.0');
    source = edit(source, 'code: EAU-C-03', 'code: EAU-C-04');
    source = edit(source, 'publie un bilan annuel', 'publie un bilan chaque semestre');
    source = edit(source, 'parties: [EXPLOITANT]', 'parties: [EXPLOITANT, METRO]');
    source = edit(source, 'place: Valmont', 'place: Hautmont');
    const diff = diffCatalogues(published.catalogue, read(source).catalogue);
    expect(diff).toMatchObject({
      added: ['EAU-C-04'],
      removed: ['EAU-C-03'],
      reworded: [
        {
          code: 'EAU-B-02',
          before: 'La métropole publie un bilan annuel.',
          after: 'La métropole publie un bilan chaque semestre.',
        },
      ],
      changed: [{ code: 'EAU-B-03', fields: ['parties'] }],
      sections: ['agreement'],
    });
    const french = formatDiff(diff, 'fr');
    expect(french).toContain('28 obligations (27 → 28)');
    expect(french).toContain('ajoutés (1) : EAU-C-04');
    expect(french).toContain('modifiés (1) : EAU-B-03 [parties]');
    expect(formatDiff(diff, 'en')).toContain('removed (1): EAU-C-03');
  });
});
