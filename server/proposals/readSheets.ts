import type { ServicePhaseName } from '../practices/practiceWords.ts';
import { checkedBy, dayIn, lineIn, readYaml, type SourceReader, Statements, unreadable } from './sourceContent.ts';

const TEXT = { type: ['string', 'null'] } as const;

interface ProductPhase {
  name?: string | null;
  start?: string | null;
}

interface ProductSheet {
  title?: string | null;
  link?: string | null;
  phases?: ProductPhase[] | null;
  dashlord_url?: string | null;
  stats_url?: string | null;
  impact_url?: string | null;
  budget_url?: string | null;
  roadmap_url?: string | null;
  repository?: string | null;
  analyse_risques?: boolean | null;
  analyse_risques_url?: string | null;
  accessibility_status?: string | null;
}

const productSheet = checkedBy<ProductSheet>({
  type: 'object',
  properties: {
    title: TEXT,
    link: TEXT,
    phases: {
      type: ['array', 'null'],
      maxItems: 50,
      items: { type: 'object', properties: { name: TEXT, start: { type: ['string', 'null'], format: 'day' } } },
    },
    dashlord_url: TEXT,
    stats_url: TEXT,
    impact_url: TEXT,
    budget_url: TEXT,
    roadmap_url: TEXT,
    repository: TEXT,
    analyse_risques: { type: ['boolean', 'null'] },
    analyse_risques_url: TEXT,
    accessibility_status: TEXT,
  },
});

/** Phases as sheets name them, what they were called before included (betagouv/beta.gouv.fr, `StartupPhase`). */
const PHASES: Readonly<Record<string, ServicePhaseName>> = {
  investigation: 'INVESTIGATION',
  construction: 'CONSTRUCTION',
  acceleration: 'ACCELERATION',
  transfer: 'TRANSFER',
  transfert: 'TRANSFER',
  success: 'SUCCESS',
  alumni: 'ALUMNI',
};

const plainName = (name: string): string => name.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** The phase that began last, of those that have begun and whose day is given. */
function sayPhase(said: Statements, phases: readonly ProductPhase[], today: string): void {
  const begun = phases.filter(({ name, start }) => name && start && start <= today);
  const last = begun.toSorted((one, other) => one.start!.localeCompare(other.start!)).at(-1);
  if (last) said.phase(last.name!, PHASES[plainName(last.name!)], last.start!);
}

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(\r?\n|$)/;

/** The sheet of a product of beta.gouv.fr: Markdown whose front matter is YAML (schema/startups.yml of betagouv/beta.gouv.fr). */
export const readProductSheet: SourceReader = (text, today) => {
  const matter = FRONT_MATTER.exec(text)?.[1];
  if (matter === undefined)
    throw unreadable('un en-tête YAML entre deux lignes « --- » est attendu', 'YAML between two lines “---” is expected');
  const sheet = productSheet(readYaml(matter));
  const said = new Statements();
  sayPhase(said, sheet.phases ?? [], today);
  said.link('WEBSITE', 'link', sheet.link);
  said.link('STATS_PAGE', 'stats_url', sheet.stats_url);
  said.link('IMPACT_PAGE', 'impact_url', sheet.impact_url);
  said.link('BUDGET_PAGE', 'budget_url', sheet.budget_url);
  said.link('ROADMAP', 'roadmap_url', sheet.roadmap_url);
  said.link('REPOSITORY', 'repository', sheet.repository);
  said.link('DASHLORD', 'dashlord_url', sheet.dashlord_url);
  said.link('RISK_ANALYSIS', 'analyse_risques_url', sheet.analyse_risques_url);
  said.say('RISK_ANALYSIS', sheet.analyse_risques ? 'oui' : null);
  said.say('ACCESSIBILITY_STATEMENT', sheet.accessibility_status);
  return { about: lineIn(sheet.title), statedOn: null, stated: said.stated, leftOut: said.leftOut };
};

interface PublicCode {
  name?: string | null;
  url?: string | null;
  landingURL?: string | null;
  roadmap?: string | null;
  releaseDate?: string | null;
  legal?: { license?: string | null } | null;
  description?: Record<string, { documentation?: string | null }> | null;
}

const publicCode = checkedBy<PublicCode>({
  type: 'object',
  required: ['publiccodeYmlVersion'],
  properties: {
    publiccodeYmlVersion: { type: ['string', 'number'] },
    name: TEXT,
    url: TEXT,
    landingURL: TEXT,
    roadmap: TEXT,
    releaseDate: TEXT,
    legal: { type: ['object', 'null'], properties: { license: TEXT } },
    description: {
      type: ['object', 'null'],
      additionalProperties: { type: 'object', properties: { documentation: TEXT } },
    },
  },
});

/** What a repository says of itself (github.com/publiccodeyml/publiccode.yml); code.gouv.fr reads the same file. */
export const readPublicCode: SourceReader = (text) => {
  const code = publicCode(readYaml(text));
  const said = new Statements();
  const documentation = Object.values(code.description ?? {}).find((one) => one.documentation)?.documentation;
  said.link('REPOSITORY', 'url', code.url);
  said.link('WEBSITE', 'landingURL', code.landingURL);
  said.link('ROADMAP', 'roadmap', code.roadmap);
  said.link('DOCUMENTATION', 'description.documentation', documentation);
  if (code.legal?.license) said.link('LICENCE', 'url', code.url, code.legal.license);
  return { about: lineIn(code.name), statedOn: dayIn(code.releaseDate), stated: said.stated, leftOut: [...new Set(said.leftOut)] };
};
