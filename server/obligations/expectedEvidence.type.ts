import { Field, ObjectType } from 'type-graphql';
import { EXPECTED_EVIDENCE_TYPES, type ExpectedEvidenceType } from '../catalogues/catalogueFile.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';

const ExpectedEvidenceTypeEnum = graphqlEnum('ExpectedEvidenceType', EXPECTED_EVIDENCE_TYPES, 'Sort of document that would prove a duty.', {
  ATTESTATION: 'A signed word that something is so.',
  AUDIT_REPORT: 'What an auditor found.',
  CODE_REPOSITORY: 'Sources of the service.',
  CONFIG_EXTRACT: 'Settings of the service, as they are.',
  CONTRACT_CLAUSE: 'What a contract with a third party says.',
  CORRESPONDENCE: 'Letters or messages.',
  DOCUMENT: 'Any other written piece.',
  FINANCIAL_EXTRACT: 'Lines of an account or a budget.',
  HOMOLOGATION_DECISION: 'The decision that accepts the security risks of the service.',
  INTERNAL_URL: 'A page that the staff can open.',
  MEETING_MINUTES: 'What was said and decided by those who met.',
  OFFICIAL_PUBLICATION: 'A text published in an official journal or bulletin.',
  PUBLIC_URL: 'A page that anybody can open.',
  REGISTER_ENTRY: 'One line of a register.',
  REGISTER_EXPORT: 'A register as a whole, on a day.',
  SCREENSHOT: 'A picture of what people see.',
  SIGNED_DOCUMENT: 'A written piece that bears signatures.',
  TRAINING_RECORD: 'Who was taught what, and when.',
});

@ObjectType({ simpleResolvers: true, description: 'A proof the catalogue suggests.' })
export class ExpectedEvidence {
  @Field(() => ExpectedEvidenceTypeEnum, { description: 'What kind of piece it is.' })
  type!: ExpectedEvidenceType;

  @Field(() => String)
  label!: string;
}
