import type { LegalBasis, Right, RightsAnswerKind, RightsChannel } from '../generated/graphql.ts';

export const RIGHTS: Right[] = [
  ...(['ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'PORTABILITY', 'OBJECTION'] as const),
  ...(['AUTOMATED_DECISION', 'POST_MORTEM', 'WITHDRAW_CONSENT', 'OTHER'] as const),
];
export const CHANNELS: RightsChannel[] = ['EMAIL', 'FORM', 'POST', 'COUNTER', 'PHONE', 'NOT_OFFICIAL'];
export const BASES: LegalBasis[] = ['CONSENT', 'CONTRACT', 'LEGAL_OBLIGATION', 'VITAL_INTEREST', 'PUBLIC_TASK', 'LEGITIMATE_INTEREST'];
export const ANSWERS: RightsAnswerKind[] = ['GRANTED', 'PARTLY', 'REFUSED', 'UNFOUNDED', 'NOT_HELD', 'NOT_IDENTIFIABLE'];
/** What a person who is not granted everything is told they may do (GDPR, art. 12(4)). */
export const REMEDIES = ['AUTHORITY', 'COURT'] as const;
