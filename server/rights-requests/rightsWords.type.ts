import { graphqlEnum } from '../platform/graphql/enums.ts';
import { ANSWER_KINDS, EXTENSION_KINDS, LEGAL_BASES, QUESTION_KINDS, QUESTION_OUTCOMES, RIGHTS, RIGHTS_CHANNELS } from './rightsWords.ts';

export const RightEnum = graphqlEnum('Right', RIGHTS, 'What a person asks about their data.', {
  ACCESS: 'To know what is held, and have a copy (GDPR, art. 15).',
  RECTIFICATION: 'To have it corrected (GDPR, art. 16).',
  ERASURE: 'To have it erased (GDPR, art. 17).',
  RESTRICTION: 'To have it kept and no longer used (GDPR, art. 18).',
  PORTABILITY: 'To take it elsewhere (GDPR, art. 20).',
  OBJECTION: 'That it be no longer processed (GDPR, art. 21).',
  AUTOMATED_DECISION: 'That somebody looks at what a program decided (GDPR, art. 22).',
  POST_MORTEM: 'What becomes of it after their death (loi 78-17, art. 85).',
  WITHDRAW_CONSENT: 'To take their consent back (GDPR, art. 7(3)).',
  OTHER: 'Something else.',
});
export const LegalBasisEnum = graphqlEnum('LegalBasis', LEGAL_BASES, 'What the processing rests on (GDPR, art. 6(1)).', {
  CONSENT: 'The person agreed.',
  CONTRACT: 'A contract with the person.',
  LEGAL_OBLIGATION: 'The law asks for it.',
  VITAL_INTEREST: 'A life depends on it.',
  PUBLIC_TASK: 'A task in the public interest, or of public authority.',
  LEGITIMATE_INTEREST: 'An interest that the rights of people do not outweigh.',
});
export const RightsChannelEnum = graphqlEnum('RightsChannel', RIGHTS_CHANNELS, 'By what means a request or its answer travelled.', {
  EMAIL: 'A published mailbox.',
  FORM: 'A form on a site.',
  POST: 'Paper mail.',
  COUNTER: 'Said or handed in at a counter.',
  PHONE: 'A call.',
  NOT_OFFICIAL: 'None that is published for it.',
});
export const RightsAnswerKindEnum = graphqlEnum('RightsAnswerKind', ANSWER_KINDS, 'What a person is answered.', {
  GRANTED: 'What was asked is done.',
  PARTLY: 'A part of it is done.',
  REFUSED: 'Nothing is done.',
  UNFOUNDED: 'It is manifestly unfounded or excessive (GDPR, art. 12(5)).',
  NOT_HELD: 'Nothing is held about that person.',
  NOT_IDENTIFIABLE: 'The data does not tell who the person is (GDPR, art. 11).',
});
export const ExtensionKindEnum = graphqlEnum('ExtensionKind', EXTENSION_KINDS, 'Why an answer takes two months more (GDPR, art. 12(3)).', {
  COMPLEXITY: 'The request is complex.',
  NUMBER: 'There are many requests.',
});
export const RightsQuestionKindEnum = graphqlEnum('RightsQuestionKind', QUESTION_KINDS, 'What a person is asked in return.', {
  IDENTITY: 'Who they are, where there is a reasonable doubt (GDPR, art. 12(6)).',
  CLARIFICATION: 'What they mean: it moves no date.',
});
export const RightsQuestionOutcomeEnum = graphqlEnum(
  'RightsQuestionOutcome',
  QUESTION_OUTCOMES,
  'Whether a reply answers what was asked.',
  {
    ESTABLISHED: 'It does.',
    NOT_ESTABLISHED: 'It does not.',
  },
);
