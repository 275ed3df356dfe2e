import type { AccessRow, Outcome } from './matrix.ts';
import type { Persona, Side } from './world.ts';

const COLUMNS: [Persona, string][] = [
  ['anonymous', 'Non connecté'],
  ['noMembership', 'Sans rattachement, ou échu'],
  ['team', 'Équipe de la partie tenue'],
  ['dpoOwnSide', 'DPD de la partie tenue'],
  ['dpoOtherSide', 'DPD d’une autre partie'],
  ['financeOtherSide', 'Finances d’une autre partie'],
  ['reviewer', 'Relecteur du programme'],
  ['reviewerElsewhere', 'Relecteur d’un autre programme'],
  ['reader', 'Lecture'],
  ['administrator', 'Administrateur'],
];

const WORDS: Record<Outcome, string> = {
  OK: 'oui',
  EMPTY: 'rien',
  NULL: 'rien',
  NOT_FOUND: 'introuvable',
  UNAUTHENTICATED: 'à connecter',
  NO_ACCESS: 'sans accès',
};

const TITLES: Record<Side, string> = {
  inside: 'Dans sa convention',
  outside: 'Dans une autre convention',
};

const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;

function table(rows: readonly AccessRow[], side: Side): string[] {
  const sorted = [...rows].sort((one, other) => one.field.localeCompare(other.field, 'en'));
  return [
    `## ${TITLES[side]}`,
    '',
    line(['Demande', ...COLUMNS.map(([, title]) => title)]),
    line(['---', ...COLUMNS.map(() => '---')]),
    ...sorted.map((row) =>
      line([`\`${row.field}\``, ...COLUMNS.map(([persona]) => WORDS[row[side][persona]] ?? `\`${row[side][persona]}\``)]),
    ),
    '',
  ];
}

/** The table of rights in French, for docs/access-table.md. */
export function renderAccessTable(rows: readonly AccessRow[]): string {
  return [
    '# Qui obtient quoi',
    '',
    'Ce tableau est celui que les essais exécutent (`tests/access/`), requête par requête, sur le programme entier. Un essai échoue s’il en diffère ;',
    '`npx vitest run tests/access/guide.test.ts -u` le récrit. Les mots et les règles sont dans [access.md](access.md).',
    '',
    ...table(rows, 'inside'),
    ...table(rows, 'outside'),
  ].join('\n');
}
