import { describe, expect, it } from 'vitest';
import { CatalogueInvalid, formatProblems } from '../../server/catalogues/catalogueProblem.ts';
import { readCatalogue } from '../../server/catalogues/readCatalogue.ts';
import { edit, placeOf, problemsOf, threeParties } from './support.ts';

const empty = 'theme: SANTE, party: AGENCE }';

const manifesto = (group: string, partner: string, team: string): string =>
  `manifesto: { version: "2026", source: Annexe B, group: ${group}, sides: { partner: [${partner}], team: [${team}] } }\n`;

/** What is done to the file, then the one problem expected: code, field, and the text it stands at in the edited file. */
const CASES: [name: string, before: string, after: string, code: string, path: string, place: string][] = [
  [
    'two commitments with the same code',
    'code: EAU-A-02',
    'code: EAU-A-01 # bis',
    'DUPLICATE_CODE',
    'commitments[1].code',
    'EAU-A-01 # bis',
  ],
  [
    'two themes with the same code',
    'label: Budget }',
    'label: Budget }\n  - { code: BUDGET , label: Autre }',
    'DUPLICATE_CODE',
    'themes[7].code',
    'BUDGET , label: Autre',
  ],
  [
    'two facets with the same id',
    'id: b, label',
    'id: a , label',
    'DUPLICATE_CODE',
    'commitments[7].facets[1].id',
    'a , label: comptes techniques',
  ],
  ['two credits for one year', 'year: 2027', 'year: 2026 ', 'DUPLICATE_CODE', 'agreement.credits[1].year', '2026 , ae: 0'],
  ['a party nobody declared', 'parties: [EXPLOITANT]', 'parties: [SYNDICAT]', 'UNKNOWN_PARTY', 'commitments[12].parties[0]', 'SYNDICAT'],
  [
    'a matrix column nobody declared',
    'row: 2, column: METRO',
    'row: 2, column: VILLE',
    'UNKNOWN_PARTY',
    'commitments[2].source.column',
    'VILLE',
  ],
  [
    'a manifesto of an unknown group',
    'groups:\n',
    `${manifesto('esprit', 'METRO', 'AGENCE')}groups:\n`,
    'UNKNOWN_GROUP',
    'manifesto.group',
    'esprit, sides',
  ],
  [
    'a manifesto with a party nobody declared',
    'groups:\n',
    `${manifesto('finances', 'REGION, METRO, AGENCE, SYNDICAT', 'EXPLOITANT')}groups:\n`,
    'UNKNOWN_PARTY',
    'manifesto.sides.partner[3]',
    'SYNDICAT',
  ],
  [
    'a party on both sides of the manifesto',
    'groups:\n',
    `${manifesto('finances', 'REGION, METRO, AGENCE', 'EXPLOITANT, REGION ')}groups:\n`,
    'PARTY_ON_TWO_SIDES',
    'manifesto.sides.team[1]',
    'REGION ]',
  ],
  [
    'a commitment of the manifesto that binds nobody of its sides',
    'groups:\n',
    `${manifesto('finances', 'EXPLOITANT, AGENCE', 'METRO')}groups:\n`,
    'PARTY_OF_NO_SIDE',
    'commitments[15].parties[0]',
    'REGION]\n    text: La région verse',
  ],
  [
    'a good practice on what is not proven at any time',
    'nature: STANDING\n    force: RIGHT',
    'nature: STANDING\n    practice: FRANCECONNECT\n    force: RIGHT',
    'PRACTICE_TRACKING',
    'commitments[14].practice',
    'FRANCECONNECT',
  ],
  [
    'a text that proves what is not proven at any time',
    'nature: STANDING\n    force: RIGHT',
    'nature: STANDING\n    writtenAs: [TERMS_OF_USE]\n    force: RIGHT',
    'WRITTEN_TRACKING',
    'commitments[14].writtenAs',
    '[TERMS_OF_USE]',
  ],
  [
    'a reading of words that the sentence does not write',
    'bracketed: true',
    'reading: { wording: sous trois jours, proposed: Trois jours ouvrés. }',
    'WORDING_NOT_IN_TEXT',
    'commitments[9].reading.wording',
    'sous trois jours',
  ],
  [
    'a reading of what only gives a right',
    'nature: STANDING\n    force: RIGHT',
    "nature: STANDING\n    reading: { wording: e, proposed: Ce qu'il dit. }\n    force: RIGHT",
    'READING_TRACKING',
    'commitments[14].reading',
    '{ wording: e',
  ],
  ['an unknown theme', 'theme: BUDGET', 'theme: ARGENT', 'UNKNOWN_THEME', 'commitments[15].theme', 'ARGENT'],
  ['an unknown group', 'group: finances', 'group: tresor', 'UNKNOWN_GROUP', 'commitments[15].group', 'tresor'],
  ['an unknown register', 'register: acces', 'register: clefs', 'UNKNOWN_REGISTER', 'commitments[6].register', 'clefs'],
  ['an unknown repair', 'bracketed: true', 'repairs: [R99]', 'UNKNOWN_REPAIR', 'commitments[9].repairs[0]', 'R99'],
  [
    'an unknown expense family',
    'family: MESURE, text: achat',
    'family: TRAVAUX, text: achat',
    'UNKNOWN_FAMILY',
    'eligibleExpenses.lines[0].family',
    'TRAVAUX',
  ],
  ['a cross reference to nothing', '[EAU-B-01]', '[EAU-Z-99]', 'UNKNOWN_REFERENCE', 'commitments[11].crossReferences[0]', 'EAU-Z-99'],
  [
    'a cross reference by prefix to nothing',
    '[EAU-F-*]',
    '[EAU-Y-*]',
    'UNKNOWN_REFERENCE',
    'commitments[16].crossReferences[0]',
    'EAU-Y-*',
  ],
  [
    'a rule on a question nobody asks',
    'appliesIf: service.handlesHealthData',
    'appliesIf: service.isSecret',
    'UNKNOWN_PROFILE_KEY',
    'commitments[3].appliesIf',
    'service.isSecret',
  ],
  ['a rule cut short', 'service.hosting != "interne"', 'service.hosting !=', 'RULE_SYNTAX', 'commitments[13].appliesIf', ' !=\n'],
  [
    'a rule comparing a text with a number',
    'service.hosting != "interne"',
    'service.hosting != 3',
    'RULE_TYPE',
    'commitments[13].appliesIf',
    'service.hosting != 3',
  ],
  ['a duration that is not one', 'reviewPeriod: P6M', 'reviewPeriod: 6 mois', 'BAD_DURATION', 'commitments[7].reviewPeriod', '6 mois'],
  ['a date that does not exist', '2029-01-14', '2029-02-30', 'BAD_DATE', 'agreement.endsOn', '2029-02-30'],
  ['an end before the signature', '2029-01-14', '2025-12-31', 'DATE_ORDER', 'agreement.endsOn', '2025-12-31'],
  [
    'a deadline from an unknown fact of the agreement',
    'from: agreement.endsOn',
    'from: agreement.paidOn',
    'UNKNOWN_FACT',
    'commitments[17].deadline.from',
    'agreement.paidOn',
  ],
  [
    'a deadline without its duration',
    'kind: RELATIVE, rule: PT4H',
    'kind: RELATIVE',
    'MISSING_FIELD',
    'commitments[5].deadline.rule',
    '{ kind: RELATIVE, from: incident',
  ],
  [
    'a filled cell listed as empty',
    empty,
    `${empty}\n    - { theme: SANTE, party: METRO }`,
    'CELL_NOT_EMPTY',
    'matrix.emptyCells[2]',
    '{ theme: SANTE, party: METRO',
  ],
  ['an empty cell not listed', `    - { ${empty}\n`, '', 'EMPTY_CELL_MISSING', 'matrix.emptyCells', '- { theme: CAPTEURS, party: REGION'],
  [
    'a matrix commitment outside the rows',
    'theme: CAPTEURS\n    parties: [AGENCE]',
    'theme: BUDGET\n    parties: [AGENCE]',
    'OUTSIDE_MATRIX',
    'commitments[1].theme',
    'BUDGET\n    parties: [AGENCE]',
  ],
  ['a blank text', 'text: La métropole publie un bilan annuel.', 'text: "  "', 'BLANK_TEXT', 'commitments[11].text', '"  "'],
  ['a text left empty', 'text: La métropole publie un bilan annuel.', 'text:', 'BLANK_TEXT', 'commitments[11].text', 'text:\n'],
  ['a text forgotten', '    text: La métropole publie un bilan annuel.\n', '', 'MISSING_FIELD', 'commitments[11].text', 'code: EAU-B-02'],
  [
    'a number where a text is expected',
    'text: La métropole publie un bilan annuel.',
    'text: 2026',
    'WRONG_TYPE',
    'commitments[11].text',
    '2026\n    source',
  ],
  [
    'a field the format does not have',
    'force: RIGHT',
    'force: RIGHT\n    priority: high',
    'UNKNOWN_FIELD',
    'commitments[14].priority',
    'priority',
  ],
  ['a nature the format does not have', 'nature: PRIOR_NOTICE', 'nature: SOMETIMES', 'NOT_ALLOWED', 'commitments[13].nature', 'SOMETIMES'],
  ['no party bound', 'parties: [EXPLOITANT]', 'parties: []', 'TOO_FEW', 'commitments[12].parties', '[]'],
  [
    'the same party bound twice',
    'parties: [EXPLOITANT]',
    'parties: [EXPLOITANT, EXPLOITANT ]',
    'DUPLICATE_VALUE',
    'commitments[12].parties[1]',
    'EXPLOITANT ]',
  ],
  ['a negative amount', 'ae: 250000', 'ae: -250000', 'BAD_AMOUNT', 'agreement.credits[0].ae', '-250000'],
  ['a version that is not semantic', 'version: 2.1.0', 'version: 2.1.x', 'BAD_VERSION', 'version', '2.1.x'],
  ['another version of the format', 'schemaVersion: 1', 'schemaVersion: 2', 'NOT_ALLOWED', 'schemaVersion', '2\nkey'],
  [
    'an asterisk note on a commitment without one',
    'registers:\n',
    'asteriskNote: { codes: [EAU-A-01] }\nregisters:\n',
    'ASTERISK_MISMATCH',
    'asteriskNote.codes[0]',
    'EAU-A-01] }',
  ],
  [
    'a text direction override',
    'label: Mesure',
    'label: "Mes\\u202Eure"',
    'UNSAFE_CHARACTER',
    'eligibleExpenses.families[0].label',
    '"Mes',
  ],
  ['bytes that are not UTF-8', 'place: Valmont', 'place: Valmont\uFFFD', 'UNSAFE_CHARACTER', 'agreement.place', 'Valmont\uFFFD'],
];

describe('a catalogue is refused with the line, the field and what was expected', () => {
  it.each(CASES)('%s', (_name, before, after, code, path, place) => {
    const source = edit(threeParties, before, after);
    const problems = problemsOf(source);
    expect(problems.map((problem) => [problem.code, problem.path])).toEqual([[code, path]]);
    const { line, column, expected, file } = problems[0]!;
    const at = placeOf(source, place);
    if (after !== 'text:' && after !== 'service.hosting !=') expect({ line, column }).toEqual(at);
    else expect(line).toBe(at.line);
    expect(file).toBe('essai.yaml');
    expect(expected.fr).not.toBe('');
    expect(expected.en).not.toBe('');
  });

  it('tells everything wrong at once, in file order, the shape of the file and its links alike', () => {
    let source = edit(threeParties, 'version: 2.1.0', 'version: 2');
    source = edit(source, 'theme: BUDGET', 'theme: ARGENT');
    source = edit(source, 'reviewPeriod: P6M', 'reviewPeriod: 6');
    source = edit(source, 'code: EAU-A-02', 'code: EAU-A-01');
    expect(problemsOf(source).map((problem) => problem.code)).toEqual(['WRONG_TYPE', 'DUPLICATE_CODE', 'WRONG_TYPE', 'UNKNOWN_THEME']);
  });

  it('points inside the rule, at the character that is not understood', () => {
    const source = edit(threeParties, 'appliesIf: service.handlesHealthData', 'appliesIf: service.handlesHealthData = true');
    const [problem] = problemsOf(source);
    expect(problem).toMatchObject({ code: 'RULE_SYNTAX', ...placeOf(source, '= true\n') });
    expect(problem?.expected.fr).toBe('« == » pour comparer, au caractère 27');
  });

  it('prints one line per problem in French and in English, at most 200', () => {
    const source = edit(threeParties, 'parties: [EXPLOITANT]', 'parties: [SYNDICAT]');
    const problems = problemsOf(source);
    const { line } = placeOf(source, 'SYNDICAT');
    const known = 'METRO, AGENCE, REGION, EXPLOITANT';
    expect(formatProblems(problems, 'fr')).toBe(
      `essai.yaml:${line}:15 commitments[12].parties[0] : attendu une partie du catalogue (${known}) ; trouvé "SYNDICAT" [UNKNOWN_PARTY]`,
    );
    expect(formatProblems(problems, 'en')).toContain(`expected a party of the catalogue (${known}); found "SYNDICAT"`);
    const many = formatProblems(Array(250).fill(problems[0]), 'fr').split('\n');
    expect(many).toHaveLength(201);
    expect(many.at(-1)).toBe('… et 50 autres erreurs');
  });

  it('is a bad input whose field errors can be shown to an administrator', () => {
    const refuse = () => readCatalogue(edit(threeParties, 'version: 2.1.0', 'version: x'), 'essai.yaml');
    expect(refuse).toThrow(CatalogueInvalid);
    expect(refuse).toThrow(expect.objectContaining({ category: 'BAD_INPUT', code: 'CATALOGUE_INVALID' }));
  });
});
