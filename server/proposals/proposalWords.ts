import type { PublicFact } from '../catalogues/publicFacts.ts';

/** Where public data of a service is published. */
export const PUBLIC_SOURCES = ['PRODUCT_SHEET', 'STANDARDS', 'DASHLORD', 'PUBLICCODE', 'ARA'] as const;
export type PublicSource = (typeof PUBLIC_SOURCES)[number];

export const PROPOSAL_STATES = ['PENDING', 'ACCEPTED', 'REFUSED', 'SUPERSEDED'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A source, in the words of a proof that cites it. */
export const SOURCE_WORDS: Readonly<Record<PublicSource, string>> = {
  PRODUCT_SHEET: 'fiche produit',
  STANDARDS: 'auto-évaluation des standards',
  DASHLORD: 'rapport DashLord',
  PUBLICCODE: 'publiccode.yml',
  ARA: 'rapport d’audit Ara',
};

/** What a source says, in the words of a proof of it. */
export const FACT_WORDS: Readonly<Record<PublicFact, string>> = {
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
};
