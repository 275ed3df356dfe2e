import { graphqlEnum } from '../platform/graphql/enums.ts';
import { CONFIDENTIALITIES } from './confidentiality.policy.ts';

export const ConfidentialityEnum = graphqlEnum(
  'Confidentiality',
  CONFIDENTIALITIES,
  'Who may read a proof: everyone who reads the convention, its parties and reviewers, or its own party and reviewers.',
);
