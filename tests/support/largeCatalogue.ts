import { stringify } from 'yaml';

export interface LargeCatalogueSize {
  parties?: number;
  themes?: number;
  /** Obligations in each cell. */
  perCell?: number;
  /** Characters of each commitment. */
  textLength?: number;
  /** Sets one apart from another. */
  key?: string;
}

const SENTENCE =
  'Les données traitées pour le service sont conservées, protégées et effacées selon la procédure écrite que les parties ont arrêtée ';

const numbered = <T>(count: number, make: (number: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index + 1));
const partyCode = (number: number) => `P${number}`;
const themeCode = (number: number) => `T${number}`;
const textOf = (code: string, length: number) =>
  `${code} : ${SENTENCE.repeat(Math.ceil(length / SENTENCE.length))}`.slice(0, length).trimEnd();

/** The YAML source of a catalogue as big as asked: every cell of its matrix is full. Imported like any other. */
export function makeLargeCatalogue({
  parties = 3,
  themes = 40,
  perCell = 4,
  textLength = 160,
  key = 'grande',
}: LargeCatalogueSize): string {
  const places = numbered(themes, (theme) => numbered(parties, (party) => ({ theme, party }))).flat();
  const commitments = places.flatMap(({ theme, party }) =>
    numbered(perCell, (rank) => {
      const code = `G-${theme}-${party}-${rank}`;
      return {
        code,
        group: 'partage',
        theme: themeCode(theme),
        parties: [partyCode(party)],
        text: textOf(code, textLength),
        source: { part: 'annex', ref: 'A', row: theme, column: partyCode(party) },
        nature: 'STANDING',
        force: 'OBLIGATION',
      };
    }),
  );
  return stringify({
    schemaVersion: 1,
    key,
    version: '1.0.0',
    language: 'fr',
    title: `Convention à ${parties} parties et ${themes} thèmes`,
    agreement: {
      title: `Convention à ${parties} parties et ${themes} thèmes`,
      signedOn: '2026-01-15',
      endsOn: '2029-01-14',
      originals: parties,
    },
    parties: numbered(parties, (party) => ({
      code: partyCode(party),
      name: `Direction numéro ${party} du service`,
      role: `partie ${party}`,
      isSignatory: true,
    })),
    themes: numbered(themes, (theme) => ({ code: themeCode(theme), label: `Thème ${theme} : conservation et protection des données` })),
    matrix: {
      title: 'Qui répond de quoi',
      source: 'Annexe A',
      rows: numbered(themes, themeCode),
      columns: numbered(parties, partyCode),
      emptyCells: [],
    },
    groups: [{ code: 'partage', label: 'Partage des responsabilités', inMatrix: true, reviewedBy: ['OTHER_PARTY_DPO'] }],
    commitments,
  });
}
