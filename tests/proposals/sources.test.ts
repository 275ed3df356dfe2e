import { describe, expect, it } from 'vitest';
import { DomainError } from '../../server/platform/errors.ts';
import type { PublicSource } from '../../server/proposals/proposalWords.ts';
import { readContent } from '../../server/proposals/sourceReaders.ts';
import { ARA, DASHLORD, PUBLICCODE, SHEET, STANDARDS } from './sheets.ts';

const TODAY = '2026-11-27';
const read = (source: PublicSource, text: string) => readContent(source, text, TODAY);
const stated = (source: PublicSource, text: string) =>
  read(source, text).stated.map(({ fact, value, url, phase, since }) =>
    fact === 'PHASE' ? [fact, value, phase, since] : url === value ? [fact, url] : [fact, value, url],
  );

describe('public data', () => {
  it('of a product sheet says where things are, and what it only says', () => {
    const { about, leftOut } = read('PRODUCT_SHEET', SHEET);

    expect([about, leftOut]).toEqual(['DomiFa', ['impact_url']]);
    expect(stated('PRODUCT_SHEET', SHEET)).toEqual([
      ['PHASE', 'acceleration', 'ACCELERATION', '2020-01-15'],
      ['STATS_PAGE', 'https://domifa.fabrique.social.gouv.fr/stats'],
      ['BUDGET_PAGE', 'https://beta.gouv.fr/startups/domifa/budget'],
      ['REPOSITORY', 'https://github.com/SocialGouv/domifa'],
      ['RISK_ANALYSIS', 'oui', null],
      ['ACCESSIBILITY_STATEMENT', 'partiellement conforme', null],
    ]);
  });

  it.each([
    ['the one that began last', 'name: construction, start: 2021-03-01', ['construction', 'CONSTRUCTION', '2021-03-01']],
    ['none that has not begun', 'name: success, start: 2027-01-01', ['investigation', 'INVESTIGATION', '2019-05-02']],
    ['one of another accent and case', 'name: Accélération, start: 2022-02-02', ['Accélération', 'ACCELERATION', '2022-02-02']],
    ['one that is not recorded here, without a guess', 'name: consolidation, start: 2023-06-01', ['consolidation', null, '2023-06-01']],
    ['none whose day is not given', 'name: success', ['investigation', 'INVESTIGATION', '2019-05-02']],
  ])('of a product sheet says its phase: %s', (_what, phase, expected) => {
    const sheet = `---\nphases:\n  - { ${phase} }\n  - { name: investigation, start: 2019-05-02 }\n---\n`;

    expect(stated('PRODUCT_SHEET', sheet)).toEqual([['PHASE', ...expected]]);
  });

  it('of a repository says its licence, its documentation and its day', () => {
    expect(read('PUBLICCODE', PUBLICCODE).statedOn).toBe('2026-10-01');
    expect(stated('PUBLICCODE', PUBLICCODE)).toEqual([
      ['REPOSITORY', 'https://github.com/SocialGouv/domifa'],
      ['ROADMAP', 'https://github.com/orgs/SocialGouv/projects/1'],
      ['DOCUMENTATION', 'https://github.com/SocialGouv/domifa/blob/master/README.md'],
      ['LICENCE', 'Apache-2.0', 'https://github.com/SocialGouv/domifa'],
    ]);
  });

  it('of DashLord says the pages it found, not those it did not', () => {
    expect(stated('DASHLORD', DASHLORD)).toEqual([
      ['WEBSITE', 'https://domifa.fabrique.social.gouv.fr', 'https://domifa.fabrique.social.gouv.fr/'],
      ['STATS_PAGE', 'https://domifa.fabrique.social.gouv.fr/stats'],
      ['REPOSITORY', 'https://github.com/SocialGouv/domifa'],
      ['ACCESSIBILITY_STATEMENT', 'Accessibilité : partiellement conforme', 'https://domifa.fabrique.social.gouv.fr/accessibilite'],
      ['LEGAL_NOTICE', 'https://domifa.fabrique.social.gouv.fr/mentions'],
    ]);
  });

  it('of an audit of Ara says its rate, its day and where it is read', () => {
    expect(read('ARA', ARA)).toMatchObject({ about: 'DomiFa', statedOn: '2026-06-12' });
    expect(stated('ARA', ARA)).toEqual([['ACCESSIBILITY_AUDIT', '72 %', 'https://ara.numerique.gouv.fr/rapport/k3Jd9-xYz_12']]);
  });

  it('of a self-assessment says the standards whose criteria are all answered to be met', () => {
    expect(stated('STANDARDS', STANDARDS)).toEqual([['STATS_PAGE', '3/3', null]]);
  });
});

function refusedBy(work: () => unknown): DomainError {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
}

const BOMB = `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\n`;

const REFUSED: [what: string, source: PublicSource, text: string, code: string, words: string][] = [
  ['a sheet without its head', 'PRODUCT_SHEET', '# DomiFa', 'SOURCE_UNREADABLE', '---'],
  ['a head that is a list', 'PRODUCT_SHEET', '---\n- a\n---\n', 'SOURCE_FIELD', 'entier'],
  ['an address that is a number', 'PRODUCT_SHEET', '---\nstats_url: 12\n---\n', 'SOURCE_FIELD', 'stats_url'],
  ['an analysis that is a text', 'PRODUCT_SHEET', '---\nanalyse_risques: peut-être\n---\n', 'SOURCE_FIELD', 'analyse_risques'],
  [
    'a phase that begins on no day',
    'PRODUCT_SHEET',
    '---\nphases: [{ name: success, start: soon }]\n---\n',
    'SOURCE_FIELD',
    'phases.0.start',
  ],
  ['YAML that unfolds', 'PRODUCT_SHEET', BOMB, 'SOURCE_UNREADABLE', 'alias'],
  ['YAML that nests for ever', 'PUBLICCODE', '['.repeat(30_000), 'SOURCE_UNREADABLE', 'imbrique'],
  ['YAML that nests for ever in fields', 'PUBLICCODE', '{ a: '.repeat(5_000), 'SOURCE_UNREADABLE', 'YAML'],
  ['YAML that nests for ever in lines', 'PUBLICCODE', '- '.repeat(10_000), 'SOURCE_UNREADABLE', 'imbrique'],
  ['YAML that is too long', 'PUBLICCODE', `a: ${'x'.repeat(40_000)}`, 'SOURCE_UNREADABLE', '32'],
  ['YAML of something else', 'PUBLICCODE', 'name: DomiFa', 'SOURCE_FIELD', 'publiccodeYmlVersion'],
  ['a licence that is a list', 'PUBLICCODE', 'publiccodeYmlVersion: 1\nlegal: { license: [MIT] }', 'SOURCE_FIELD', 'legal.license'],
  ['no JSON', 'ARA', '<html>', 'SOURCE_UNREADABLE', 'JSON'],
  ['JSON that nests for ever', 'ARA', '['.repeat(500_000), 'SOURCE_UNREADABLE', 'JSON'],
  ['a rate above all', 'ARA', '{"consultUniqueId":"a","accessibilityRate":101}', 'SOURCE_FIELD', 'accessibilityRate'],
  ['a name that leads elsewhere', 'ARA', '{"consultUniqueId":"../../x","accessibilityRate":1}', 'SOURCE_FIELD', 'consultUniqueId'],
  ['the reports of several addresses', 'DASHLORD', '[{"url":"https://a.fr"},{"url":"https://b.fr"}]', 'SOURCE_UNREADABLE', 'une seule'],
  ['a page that is a text', 'DASHLORD', '{"url":"https://a.fr","stats":"yes"}', 'SOURCE_FIELD', 'stats'],
  ['questions that are fields', 'STANDARDS', '{"questions":{}}', 'SOURCE_FIELD', 'questions'],
];

const SAMPLES: Record<PublicSource, string> = { PRODUCT_SHEET: SHEET, STANDARDS, DASHLORD, PUBLICCODE, ARA };
const SOURCES = Object.keys(SAMPLES) as PublicSource[];
/** What each source is told to be given, in French and in English. */
const ACCEPTED: Record<PublicSource, string> = {
  PRODUCT_SHEET: '---',
  STANDARDS: 'questions',
  DASHLORD: 'url',
  PUBLICCODE: 'publiccodeYmlVersion',
  ARA: 'consultUniqueId',
};
const BAD_FILES: [what: string, spoil: (text: string) => string, words: { fr: string; en: string }][] = [
  ['nothing but blanks', () => '  \n', { fr: 'Accepté', en: 'Accepted' }],
  ['cut in the middle', (text) => text.slice(0, text.indexOf('"', 20) + 2).replace(/\n---\s*$/, ''), { fr: 'Accepté', en: 'Accepted' }],
  ['a web page', () => '<!DOCTYPE html><html><body>404</body></html>', { fr: 'page web', en: 'web page' }],
  ['in another encoding', (text) => Buffer.from(`${text}é`, 'latin1').toString('utf8'), { fr: 'UTF-8', en: 'UTF-8' }],
  ['in two bytes a character', (text) => Buffer.from(text, 'utf16le').toString('utf8'), { fr: 'UTF-8', en: 'UTF-8' }],
  ['other JSON', () => '{"name":"DomiFa","version":"1.0.0"}', { fr: 'Accepté', en: 'Accepted' }],
  ['a list of numbers', () => '[1, 2, 3]', { fr: 'Accepté', en: 'Accepted' }],
];

describe.each(SOURCES)('a bad file given as %s', (source) => {
  it.each(BAD_FILES)('is refused, and what would be accepted is told in both languages: %s', (_what, spoil, words) => {
    const refusal = refusedBy(() => read(source, spoil(SAMPLES[source])));

    expect(refusal.fieldErrors).toMatchObject([{ field: 'content' }]);
    expect(refusal.text.fr).toContain(words.fr);
    expect(refusal.text.en).toContain(words.en);
    for (const told of [refusal.text.fr, refusal.text.en]) expect(told).toContain(ACCEPTED[source]);
  });
});

describe('public data of another form', () => {
  it.each(REFUSED)('is refused, naming what is wrong: %s', (_what, source, text, code, words) => {
    const refusal = () => refusedBy(() => read(source, text));

    expect(refusal()).toMatchObject({ category: 'BAD_INPUT', fieldErrors: [{ field: 'content', code }] });
    expect(refusal().text.fr).toContain(words);
    expect(refusal().text.en).not.toBe(refusal().text.fr);
  });

  it.each(['javascript:alert(1)', 'http://a.fr/', 'https://localhost/', 'https://u:p@a.fr/', 'https://10.0.0.1/'])(
    'leads nobody to %s',
    (address) => {
      expect(read('PRODUCT_SHEET', `---\nstats_url: "${address}"\n---\n`)).toMatchObject({ stated: [], leftOut: ['stats_url'] });
    },
  );
});
