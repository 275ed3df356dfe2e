import type { PublicFact } from '../catalogues/publicFacts.ts';
import { checkedBy, dayIn, lineIn, readJson, type SourceReader, Statements, unreadable } from './sourceContent.ts';

const TEXT = { type: ['string', 'null'] } as const;
const PAGE = { type: ['object', 'null'], properties: { url: TEXT, uri: TEXT, grade: TEXT } } as const;

interface PageReport {
  url?: string | null;
  uri?: string | null;
  grade?: string | null;
}

interface DashLordUrl {
  url: string;
  betagouv?: { attributes?: { repository?: string | null } | null } | null;
  stats?: PageReport | null;
  budget_page?: PageReport | null;
  'declaration-a11y'?: { mention?: string | null; declarationUrl?: string | null } | null;
  'declaration-rgpd'?: { slug: string; declarationUrl?: string | null; score?: number; maxScore?: number }[] | null;
}

const dashLordUrl = checkedBy<DashLordUrl>({
  type: 'object',
  required: ['url'],
  properties: {
    url: { type: 'string' },
    betagouv: {
      type: ['object', 'null'],
      properties: { attributes: { type: ['object', 'null'], properties: { repository: TEXT } } },
    },
    stats: PAGE,
    budget_page: PAGE,
    'declaration-a11y': { type: ['object', 'null'], properties: { mention: TEXT, declarationUrl: TEXT } },
    'declaration-rgpd': {
      type: ['array', 'null'],
      maxItems: 20,
      items: {
        type: 'object',
        required: ['slug'],
        properties: { slug: { type: 'string' }, declarationUrl: TEXT, score: { type: 'number' }, maxScore: { type: 'number' } },
      },
    },
  },
});

/** What DashLord looks for by these names (SocialGouv/dashlord-actions, declaration-rgpd). */
const LEGAL_PAGES: Readonly<Record<string, PublicFact>> = { ml: 'LEGAL_NOTICE', pc: 'PRIVACY_POLICY', cgu: 'TERMS_OF_USE' };

/** A page that was found: one that was not has the worst grade. */
function foundPage(said: Statements, fact: PublicFact, field: string, page: PageReport | null | undefined): void {
  if (page && page.grade !== 'F') said.link(fact, field, page.url);
}

/** The report of DashLord on one address; of a whole report, the one address it holds. */
export const readDashLord: SourceReader = (text) => {
  const parsed = readJson(text);
  const reports = Array.isArray(parsed) ? parsed : [parsed];
  if (reports.length !== 1) {
    throw unreadable('le rapport d’une seule adresse est attendu', 'the report of one address is expected');
  }
  const report = dashLordUrl(reports[0]);
  const said = new Statements();
  said.link('WEBSITE', 'url', report.url);
  foundPage(said, 'STATS_PAGE', 'stats', report.stats);
  foundPage(said, 'BUDGET_PAGE', 'budget_page', report.budget_page);
  said.link('REPOSITORY', 'betagouv.attributes.repository', report.betagouv?.attributes?.repository);
  const a11y = report['declaration-a11y'];
  said.link('ACCESSIBILITY_STATEMENT', 'declaration-a11y', a11y?.declarationUrl, a11y?.mention ?? a11y?.declarationUrl);
  for (const { slug, declarationUrl } of report['declaration-rgpd'] ?? []) {
    const fact = LEGAL_PAGES[slug];
    if (fact) said.link(fact, `declaration-rgpd.${slug}`, declarationUrl);
  }
  return { about: lineIn(report.url), statedOn: null, stated: said.stated, leftOut: said.leftOut };
};

interface AraReport {
  consultUniqueId: string;
  procedureName?: string | null;
  publishDate?: string | null;
  updateDate?: string | null;
  accessibilityRate: number;
}

const araReport = checkedBy<AraReport>({
  type: 'object',
  required: ['consultUniqueId', 'accessibilityRate'],
  properties: {
    consultUniqueId: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
    procedureName: TEXT,
    publishDate: TEXT,
    updateDate: TEXT,
    accessibilityRate: { type: 'number', minimum: 0, maximum: 100 },
  },
});

/** The report of an accessibility audit of Ara, as its API gives it (DISIC/Ara, audit-report.dto.ts). */
export const readAra: SourceReader = (text) => {
  const report = araReport(readJson(text));
  const said = new Statements();
  const address = `https://ara.numerique.gouv.fr/rapport/${report.consultUniqueId}`;
  said.link('ACCESSIBILITY_AUDIT', 'consultUniqueId', address, `${report.accessibilityRate} %`);
  return {
    about: lineIn(report.procedureName),
    statedOn: dayIn(report.updateDate) ?? dayIn(report.publishDate),
    stated: said.stated,
    leftOut: said.leftOut,
  };
};

interface Evaluation {
  updated_at?: string | null;
  questions: { id: string; criteria: { answer?: string | null }[] }[];
}

const evaluation = checkedBy<Evaluation>({
  type: 'object',
  required: ['questions'],
  properties: {
    updated_at: TEXT,
    questions: {
      type: 'array',
      maxItems: 500,
      items: {
        type: 'object',
        required: ['id', 'criteria'],
        properties: {
          id: { type: 'string' },
          criteria: { type: 'array', maxItems: 100, items: { type: 'object', properties: { answer: TEXT } } },
        },
      },
    },
  },
});

/** What each standard shows, by the name of its sheet, whatever the folder it is in (betagouv/standards). */
const STANDARDS: Readonly<Record<string, PublicFact>> = {
  'le-produit-publie-ses-statistiques-d-impact': 'STATS_PAGE',
  'la-page-stats-est-construite-selon-la-matrice-impact': 'IMPACT_PAGE',
  'le-produit-communique-sur-son-budget': 'BUDGET_PAGE',
  'le-code-source-est-ouvert-y-compris-a-la-contribution-externe': 'REPOSITORY',
  'les-aspects-techniques-du-produit-sont-documentes': 'DOCUMENTATION',
  'l-equipe-identifie-et-maitrise-les-risques-cyber-de-son-service': 'RISK_ANALYSIS',
  'le-produit-respecte-ses-obligations-declaratives': 'ACCESSIBILITY_STATEMENT',
  'l-equipe-planifie-un-audit-rgaa': 'ACCESSIBILITY_AUDIT',
  'tous-les-documents-legaux-sont-publies-et-accessibles': 'LEGAL_NOTICE',
  'le-produit-a-une-politique-de-confidentialite': 'PRIVACY_POLICY',
  'le-produit-a-des-cgu': 'TERMS_OF_USE',
};

const MET = ['yes', 'na'];

/** A self-assessment of the standards of beta.gouv.fr (betagouv/standards-front): what all the criteria of a sheet are answered to be met. */
export const readStandards: SourceReader = (text) => {
  const { updated_at, questions } = evaluation(readJson(text));
  const said = new Statements();
  for (const { id, criteria } of questions) {
    const fact = STANDARDS[id.split('/').at(-1)!.replace(/\.md$/, '')];
    const met = criteria.filter(({ answer }) => MET.includes(answer ?? ''));
    if (fact && criteria.length > 0 && met.length === criteria.length) said.say(fact, `${met.length}/${criteria.length}`);
  }
  return { about: null, statedOn: dayIn(updated_at), stated: said.stated, leftOut: said.leftOut };
};
