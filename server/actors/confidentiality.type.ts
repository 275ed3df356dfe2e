import { graphqlEnum } from '../platform/graphql/enums.ts';
import { CONFIDENTIALITIES } from './confidentiality.policy.ts';

export const ConfidentialityEnum = graphqlEnum('Confidentiality', CONFIDENTIALITIES, 'Who may read a proof.', {
  PUBLIC: 'Whoever reads the convention, administrators included.',
  PARTIES: 'The parties of the convention, its readers, and reviewers; unless told otherwise.',
  RESTRICTED: 'The party that keeps it, and reviewers, whose openings that party’s DPO is told of.',
});
