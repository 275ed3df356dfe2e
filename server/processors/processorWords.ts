/** How a processor came to be engaged, or a change to take effect: through the gate, past an objection, or told afterwards. */
export const PASSAGES = ['GATE', 'OVERRIDE', 'AFTERWARDS'] as const;
export type Passage = (typeof PASSAGES)[number];

/** What stands before an engagement on a day: nothing, no notice before that day, an objection, or the time to object. */
export const GATES = ['OPEN', 'NOT_ANNOUNCED', 'NOTICE_TOO_LATE', 'OBJECTION_STANDS', 'OBJECTION_RUNS'] as const;
export type Gate = (typeof GATES)[number];

/** What the other party answers to a notice. */
export const RESPONSES = ['NO_OBJECTION', 'OBJECTION', 'COMMENT'] as const;
export type NoticeResponse = (typeof RESPONSES)[number];

/** What of an engagement changes, which asks for a notice of its own. */
export const CHANGE_KINDS = ['SERVICE', 'LOCATION', 'SUB_PROCESSOR', 'OTHER'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What is done with data in a country. */
export const LOCATION_KINDS = ['HOSTING', 'ACCESS', 'SUPPORT'] as const;
export type LocationKind = (typeof LOCATION_KINDS)[number];

/** What a transfer of data to a country rests on (GDPR, chapter V). */
export const MECHANISMS = ['ADEQUACY', 'SCC', 'BCR', 'ART49', 'NONE'] as const;
export type TransferMechanism = (typeof MECHANISMS)[number];

/** What a contract with a processor says (GDPR, art. 28(3)): what it is about, then its letters. */
export const CLAUSES = [
  'SUBJECT',
  'DURATION',
  'PURPOSE',
  'DATA_TYPES',
  'PEOPLE_CATEGORIES',
  'INSTRUCTIONS',
  'CONFIDENTIALITY',
  'SECURITY',
  'SUB_PROCESSORS',
  'RIGHTS',
  'ASSISTANCE',
  'RETURN_OR_DELETION',
  'AUDITS',
] as const;
export type ContractClause = (typeof CLAUSES)[number];

export const CLAUSE_ANSWERS = ['YES', 'NO', 'NOT_APPLICABLE'] as const;
/** Whether the contract holds a clause. */
export type ClauseAnswer = (typeof CLAUSE_ANSWERS)[number];

/** What vouches for the security of a processor. */
export const GUARANTEE_KINDS = ['HDS', 'SECNUMCLOUD', 'ISO_27001', 'OTHER'] as const;
export type GuaranteeKind = (typeof GUARANTEE_KINDS)[number];

/** What shows that its people keep secret what they see, and know about data protection. */
export const PROOF_KINDS = ['UNDERTAKING', 'TRAINING'] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/** How far « territoire national ou européen » reaches: the text does not say. */
export const TERRITORIES = ['EU', 'EEA', 'EEA_PLUS_ADEQUATE'] as const;
export type Territory = (typeof TERRITORIES)[number];

export const PROCESSOR_VIEWS = ['TO_DO', 'OVERDUE', 'NOT_ENGAGED', 'UNVERIFIED', 'CLOSED', 'ALL'] as const;
/** What is looked at of the register: as of any register, with what is told and not engaged, and whose clauses were not found. */
export type ProcessorView = (typeof PROCESSOR_VIEWS)[number];
