import { PUBLIC_FACTS } from '../catalogues/publicFacts.ts';
import type { AddressKind } from '../practices/practiceWords.ts';

/** Where public data of a service is published. */
export const PUBLIC_SOURCES = ['PRODUCT_SHEET', 'STANDARDS', 'DASHLORD', 'PUBLICCODE', 'ARA'] as const;
export type PublicSource = (typeof PUBLIC_SOURCES)[number];

export const PROPOSAL_STATES = ['PENDING', 'ACCEPTED', 'REFUSED', 'SUPERSEDED'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** What public data says: what commitments are shown by, and what only describes the service. */
export const STATED_FACTS = [...PUBLIC_FACTS, 'PHASE', 'WEBSITE', 'DASHLORD'] as const;
export type StatedFact = (typeof STATED_FACTS)[number];

/** What of the description of a service a proposal may record. */
export const SERVICE_FACTS = ['PHASE', 'WEBSITE', 'REPOSITORY', 'STATISTICS', 'BUDGET', 'DASHLORD'] as const satisfies readonly (
  | 'PHASE'
  | AddressKind
)[];
export type ServiceFact = (typeof SERVICE_FACTS)[number];

/** What of the description of the service each fact says, whatever duty it may also show. */
export const DESCRIBED_BY: Readonly<Partial<Record<StatedFact, ServiceFact>>> = {
  PHASE: 'PHASE',
  WEBSITE: 'WEBSITE',
  REPOSITORY: 'REPOSITORY',
  STATS_PAGE: 'STATISTICS',
  BUDGET_PAGE: 'BUDGET',
  DASHLORD: 'DASHLORD',
};

/** A source, in the words of a proof that cites it. */
export const SOURCE_WORDS: Readonly<Record<PublicSource, string>> = {
  PRODUCT_SHEET: 'fiche produit',
  STANDARDS: 'auto-évaluation des standards',
  DASHLORD: 'rapport DashLord',
  PUBLICCODE: 'publiccode.yml',
  ARA: 'rapport d’audit Ara',
};

/** What a source says, in the words of a proof of it. */
export const FACT_WORDS: Readonly<Record<StatedFact, string>> = {
  STATS_PAGE: 'Page de statistiques',
  IMPACT_PAGE: 'Page d’impact',
  BUDGET_PAGE: 'Page du budget',
  ROADMAP: 'Feuille de route',
  REPOSITORY: 'Dépôt du code source',
  LICENCE: 'Licence du code source',
  DOCUMENTATION: 'Documentation',
  RISK_ANALYSIS: 'Analyse de risques',
  ACCESSIBILITY_STATEMENT: 'Déclaration d’accessibilité',
  ACCESSIBILITY_AUDIT: 'Audit d’accessibilité',
  LEGAL_NOTICE: 'Mentions légales',
  PRIVACY_POLICY: 'Politique de confidentialité',
  TERMS_OF_USE: 'Conditions d’utilisation',
  PHASE: 'Phase du service',
  WEBSITE: 'Adresse du service',
  DASHLORD: 'Page DashLord',
};
