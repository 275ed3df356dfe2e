import { graphqlEnum } from '../platform/graphql/enums.ts';
import { VIEW_MEANINGS } from '../registers/views.type.ts';
import {
  CHANGE_KINDS,
  CLAUSE_ANSWERS,
  CLAUSES,
  GATES,
  GUARANTEE_KINDS,
  LOCATION_KINDS,
  MECHANISMS,
  PASSAGES,
  PROCESSOR_VIEWS,
  PROOF_KINDS,
  RESPONSES,
  TERRITORIES,
} from './processorWords.ts';

export const ProcessorViewEnum = graphqlEnum('ProcessorView', PROCESSOR_VIEWS, 'What is looked at of the register of processors.', {
  ...VIEW_MEANINGS,
  NOT_ENGAGED: 'Those that are announced and not engaged, an objection to them or not.',
  UNVERIFIED: 'Those that are neither ended nor given up, and whose contract was not found to hold every clause of article 28(3).',
});
export const PassageEnum = graphqlEnum('Passage', PASSAGES, 'How a processor came to be engaged, or a change to take effect.', {
  GATE: 'Announced before its day, and nothing stood in the way.',
  OVERRIDE: 'Past the objection of the controller, or the time it had to object, with a reason.',
  AFTERWARDS: 'Without a notice before its day: recorded afterwards, which stays.',
});
export const GateEnum = graphqlEnum('ProcessorGate', GATES, 'What stands before an engagement, on a day.', {
  OPEN: 'Announced before that day, and nothing stands in the way.',
  NOT_ANNOUNCED: 'No notice was sent.',
  NOTICE_TOO_LATE: 'The notice was sent on that day, or later.',
  OBJECTION_STANDS: 'The controller objects.',
  OBJECTION_RUNS: 'The controller may still object.',
});
export const NoticeResponseEnum = graphqlEnum('NoticeResponse', RESPONSES, 'What the other party answers to a notice.', {
  NO_OBJECTION: 'The controller does not object, or no longer does.',
  OBJECTION: 'The controller objects (GDPR, art. 28(2)).',
  COMMENT: 'Words that stop nothing.',
});
export const ChangeKindEnum = graphqlEnum('ProcessorChangeKind', CHANGE_KINDS, 'What of an engagement changes.', {
  SERVICE: 'What it does.',
  LOCATION: 'A country where data is, or from which it is reached.',
  SUB_PROCESSOR: 'A processor that it engages in its turn.',
  OTHER: 'Anything else.',
});
export const LocationKindEnum = graphqlEnum('LocationKind', LOCATION_KINDS, 'What is done with data in a country.', {
  HOSTING: 'Data is kept there.',
  ACCESS: 'Data is reached from there.',
  SUPPORT: 'People who help reach data from there.',
});
export const TransferMechanismEnum = graphqlEnum(
  'TransferMechanism',
  MECHANISMS,
  'What a transfer to a country rests on (GDPR, chapter V).',
  {
    ADEQUACY: 'A decision of the Commission, which covers this processor (art. 45).',
    SCC: 'Standard contractual clauses (art. 46(2)(c)).',
    BCR: 'Binding corporate rules (art. 47).',
    ART49: 'A derogation for specific situations (art. 49).',
    NONE: 'Nothing, or nothing needed.',
  },
);
export const ContractClauseEnum = graphqlEnum('ContractClause', CLAUSES, 'What a contract with a processor says (GDPR, art. 28(3)).', {
  SUBJECT: 'What the processing is about.',
  DURATION: 'How long it lasts.',
  PURPOSE: 'Its nature and purpose.',
  DATA_TYPES: 'What is known of people through it.',
  PEOPLE_CATEGORIES: 'Whose data.',
  INSTRUCTIONS: '(a) On documented instructions only, transfers included.',
  CONFIDENTIALITY: '(b) Its people are bound to secrecy.',
  SECURITY: '(c) The measures of article 32.',
  SUB_PROCESSORS: '(d) How it may engage another processor.',
  RIGHTS: '(e) It helps to answer the people concerned.',
  ASSISTANCE: '(f) It helps with security, breaches and impact assessments.',
  RETURN_OR_DELETION: '(g) It deletes or gives back data at the end.',
  AUDITS: '(h) It shows that it complies, and lets itself be audited.',
});
export const ClauseAnswerEnum = graphqlEnum('ClauseAnswer', CLAUSE_ANSWERS, 'Whether a contract holds a clause.', {
  YES: 'It does.',
  NO: 'It does not.',
  NOT_APPLICABLE: 'It need not.',
});
export const GuaranteeKindEnum = graphqlEnum('GuaranteeKind', GUARANTEE_KINDS, 'What vouches for the security of a processor.', {
  HDS: 'Certified host of health data.',
  SECNUMCLOUD: 'Qualified by the national agency for security (SecNumCloud).',
  ISO_27001: 'Certified to ISO/IEC 27001.',
  OTHER: 'Anything else, told by its label.',
});
export const ProofKindEnum = graphqlEnum('ProcessorProofKind', PROOF_KINDS, 'What is shown of the people of a processor.', {
  UNDERTAKING: 'They are bound to secrecy, by a file.',
  TRAINING: 'They know about data protection.',
});
export const TerritoryEnum = graphqlEnum(
  'Territory',
  TERRITORIES,
  'How far « territoire national ou européen » reaches, which the text does not say.',
  {
    EU: 'France and the European Union.',
    EEA: 'The European Economic Area.',
    EEA_PLUS_ADEQUATE: 'The European Economic Area, and the countries found adequate.',
  },
);
