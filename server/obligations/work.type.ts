import { graphqlEnum } from '../platform/graphql/enums.ts';

export const SEVERITIES = [
  'CONTESTED',
  'BREACHED',
  'CONDUCT',
  'LAPSED',
  'OVERDUE',
  'CHANGES_REQUESTED',
  'AWAITING_DECLARATION',
  'NEVER_PROVEN',
  'TO_OBSERVE',
] as const;
export type Severity = (typeof SEVERITIES)[number];
export const SeverityEnum = graphqlEnum('Severity', SEVERITIES, `Why something is missing; gravest first: ${SEVERITIES.join(', ')}.`, {
  CONTESTED: 'A contestation is open.',
  BREACHED: 'A recorded fact says it was broken; not contested.',
  CONDUCT: 'It was last observed broken or at risk, whatever another side sees; not contested.',
  LAPSED: 'Its proof counts no more; not contested.',
  OVERDUE: 'Its due date is past; neither contested, broken, at risk nor lapsed.',
  CHANGES_REQUESTED: 'Its proof was sent back; neither contested nor late.',
  AWAITING_DECLARATION: 'A proof was accepted, and the bound party has not spoken since; neither contested, late nor sent back.',
  NEVER_PROVEN: 'It is to confirm, or no proof of it was accepted nor is in review; neither contested nor late.',
  TO_OBSERVE: 'A commitment of the manifesto that no side observed for twelve months; neither contested nor late. No proof is missing.',
});

export const WORK_KINDS = [
  'MINE',
  'TO_DECLARE',
  'TO_PROVE',
  'TO_CORRECT',
  'TO_REVIEW',
  'LAPSING_SOON',
  'CONTESTED',
  'DISAGREEING',
  'TO_OBSERVE',
  'TO_CONFIRM',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];
export const WorkKindEnum = graphqlEnum('WorkKind', WORK_KINDS, 'A list of what waits for somebody.', {
  MINE: 'Those one is in charge of, neither attested nor outside what is asked.',
  TO_DECLARE: 'Those of one’s own parties of which a proof was accepted and only their word is missing.',
  TO_PROVE: 'Those of one’s own parties that lack a proof, or whose proof lapsed.',
  TO_CORRECT: 'Those of one’s own parties whose proof was sent back.',
  TO_REVIEW: 'Those with a proof that one may review.',
  LAPSING_SOON: 'Those of one’s own parties that are attested for 90 more days at most.',
  CONTESTED: 'Those of one’s own parties with an open contestation, and those one’s side contests.',
  DISAGREEING: 'Commitments of the manifesto that one observes and that its sides see differently.',
  TO_OBSERVE: 'Commitments of the manifesto that one’s own party observes, and did not for twelve months.',
  TO_CONFIRM: 'Those of which one’s own party, a signatory, has not confirmed how words that can be read in several ways are read.',
});
