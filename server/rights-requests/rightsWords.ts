/** What a person asks (GDPR, art. 7(3) and 15 to 22; loi 78-17, art. 85 for the dead). */
export const RIGHTS = [
  'ACCESS',
  'RECTIFICATION',
  'ERASURE',
  'RESTRICTION',
  'PORTABILITY',
  'OBJECTION',
  'AUTOMATED_DECISION',
  'POST_MORTEM',
  'WITHDRAW_CONSENT',
  'OTHER',
] as const;
export type Right = (typeof RIGHTS)[number];

/** What the processing rests on (GDPR, art. 6(1)). */
export const LEGAL_BASES = ['CONSENT', 'CONTRACT', 'LEGAL_OBLIGATION', 'VITAL_INTEREST', 'PUBLIC_TASK', 'LEGITIMATE_INTEREST'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** By what means something reached somebody; NOT_OFFICIAL is none of those that are published for it. */
export const RIGHTS_CHANNELS = ['EMAIL', 'FORM', 'POST', 'COUNTER', 'PHONE', 'NOT_OFFICIAL'] as const;
export type RightsChannel = (typeof RIGHTS_CHANNELS)[number];

export const ANSWER_KINDS = ['GRANTED', 'PARTLY', 'REFUSED', 'UNFOUNDED', 'NOT_HELD', 'NOT_IDENTIFIABLE'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export const EXTENSION_KINDS = ['COMPLEXITY', 'NUMBER'] as const;
/** Why the answer may take two months more (GDPR, art. 12(3)). */
export type ExtensionKind = (typeof EXTENSION_KINDS)[number];

export const QUESTION_KINDS = ['IDENTITY', 'CLARIFICATION'] as const;
/** What a person was asked in return: who they are (GDPR, art. 12(6)), or what they mean. */
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const QUESTION_OUTCOMES = ['ESTABLISHED', 'NOT_ESTABLISHED'] as const;
/** Whether the reply of the person answered the question. */
export type QuestionOutcome = (typeof QUESTION_OUTCOMES)[number];
