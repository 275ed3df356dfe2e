import { expect } from 'vitest';
import type { PersonaName } from '../support/personas.ts';
import { SENTENCE, type World } from './world.ts';

export interface Verb {
  who: PersonaName;
  action: string;
  query: string;
  variables: () => Promise<Record<string, unknown>> | Record<string, unknown>;
  /** What the entry must tell, apart from who and when. */
  changes: Record<string, unknown>[];
  chain?: 'instance';
}

/** How the people who do it sign. */
export const SIGNATURES: Partial<Record<PersonaName, { name: string; capacity: string; partyCode: string }>> = {
  team: { name: 'Camille Roux', capacity: 'TEAM_MEMBER', partyCode: 'DNUM' },
  dpoDnum: { name: 'Dominique Petit', capacity: 'DPO', partyCode: 'DNUM' },
  dpoDinum: { name: 'Claude Martin', capacity: 'DPO', partyCode: 'DINUM' },
  reviewer: { name: 'Alix Bernard', capacity: 'REVIEWER', partyCode: 'DINUM' },
  administrator: { name: 'Noor Lambert', capacity: 'ADMINISTRATOR', partyCode: 'INSPECTION' },
};

/** What is no fact of an agreement: notices dismissed, reviews taken, a person's own views, and what a party prepares for its own eyes. */
export const UNJOURNALED = [
  'dismissNotice',
  'claimReview',
  'releaseReview',
  'skipReview',
  'prepareProof',
  'prepareVersion',
  'updatePreparedProof',
  'annotatePreparedProof',
  'discardPreparedProof',
  'createPortfolioView',
  'updatePortfolioView',
  'deletePortfolioView',
];

/** A record that was made. */
export const created = (entity: string, after: Record<string, unknown>) => ({
  entity,
  before: null,
  after: expect.objectContaining(after),
});
/** A record that was changed. */
export const edited = (entity: string, before: Record<string, unknown>, after: Record<string, unknown>) => ({
  entity,
  before: expect.objectContaining(before),
  after: expect.objectContaining(after),
});
export const simple = (name: string, type: string) => `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`;

/** What is mended of the act of the world's convention. */
export const actVerbs = (open: () => World): Record<string, Verb> => ({
  correctConventionDate: {
    who: 'administrator',
    action: 'convention.dateCorrected',
    query: simple('correctConventionDate', 'CorrectConventionDateInput'),
    variables: () => ({ input: { conventionId: open().conventionId, kind: 'ENDS', fallsOn: '2021-05-22', reason: SENTENCE } }),
    changes: [
      edited('Convention', { endsOn: '2021-05-23' }, { endsOn: '2021-05-22' }),
      created('ConventionDate', { kind: 'ENDS', value: '2021-05-22', source: 'CORRECTION', reason: SENTENCE }),
    ],
  },
  correctConvention: {
    who: 'administrator',
    action: 'convention.corrected',
    query: simple('correctConvention', 'CorrectConventionInput'),
    variables: () => ({ input: { conventionId: open().conventionId, place: 'Lyon', reason: SENTENCE } }),
    changes: [
      edited('Convention', { place: 'Paris' }, { place: 'Lyon' }),
      created('ActCorrection', { fields: ['place'], reason: SENTENCE }),
    ],
  },
  addConventionDocument: {
    who: 'administrator',
    action: 'convention.documentAdded',
    query: simple('addConventionDocument', 'AddConventionDocumentInput'),
    variables: () => ({ input: { conventionId: open().conventionId, kind: 'ANNEX', label: 'Annexe 4' } }),
    changes: [created('ConventionDocument', { kind: 'ANNEX', label: 'Annexe 4' })],
  },
  withdrawConventionDocument: {
    who: 'administrator',
    action: 'convention.documentWithdrawn',
    query: simple('withdrawConventionDocument', 'WithdrawConventionDocumentInput'),
    variables: async () => {
      const [row] = await open().rows<{ id: string }>('select id from convention_document where convention_id = ? limit 1', [
        open().conventionId,
      ]);
      return { input: { documentId: row!.id, reason: SENTENCE } };
    },
    changes: [edited('ConventionDocument', { withdrawnAt: null }, { withdrawalReason: SENTENCE })],
  },
});
