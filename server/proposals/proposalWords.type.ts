import { graphqlEnum } from '../platform/graphql/enums.ts';
import { proposalVerbs, sourceVerbs } from './proposal.verbs.ts';
import { PROPOSAL_STATES, PUBLIC_SOURCES, SERVICE_FACTS, STATED_FACTS } from './proposalWords.ts';

export const PublicSourceEnum = graphqlEnum('PublicSource', PUBLIC_SOURCES, 'Where public data of a service is published.', {
  PRODUCT_SHEET: 'The sheet of the product, Markdown whose front matter is YAML.',
  STANDARDS: 'Its self-assessment against the standards, JSON.',
  DASHLORD: 'The report of DashLord on one address, JSON.',
  PUBLICCODE: 'The publiccode.yml of its repository.',
  ARA: 'The report of an accessibility audit of Ara, JSON.',
});

export const PublicFactEnum = graphqlEnum('PublicFact', STATED_FACTS, 'What public data says of a service.', {
  STATS_PAGE: 'Its statistics.',
  IMPACT_PAGE: 'What it changes.',
  BUDGET_PAGE: 'What it spends.',
  ROADMAP: 'What comes next.',
  REPOSITORY: 'Its source code.',
  LICENCE: 'The licence of its source code.',
  DOCUMENTATION: 'How it is made.',
  RISK_ANALYSIS: 'What threatens it, and what is done about that.',
  ACCESSIBILITY_STATEMENT: 'What it declares of its accessibility.',
  ACCESSIBILITY_AUDIT: 'How far it keeps the rules on access for all, as somebody measured.',
  LEGAL_NOTICE: 'Who publishes and hosts it.',
  PRIVACY_POLICY: 'What it does with personal data.',
  TERMS_OF_USE: 'On what terms it is used.',
  PHASE: 'Where it stands in its life.',
  WEBSITE: 'Where it is used.',
  DASHLORD: 'Its page of DashLord.',
});

export const ServiceFactEnum = graphqlEnum('ServiceFact', SERVICE_FACTS, 'What of the description of a service a proposal may record.', {
  PHASE: 'In which phase it is (recordServicePhase).',
  WEBSITE: 'Where it is used (recordServiceAddress).',
  REPOSITORY: 'Where its source code is (recordServiceAddress).',
  STATISTICS: 'Where its statistics are (recordServiceAddress).',
  BUDGET: 'Where its budget is (recordServiceAddress).',
  DASHLORD: 'Where its report of DashLord is (recordServiceAddress).',
});

export const ProposalStateEnum = graphqlEnum('ProposalState', PROPOSAL_STATES, 'Where a proposal stands.', {
  PENDING: 'Nobody decided.',
  ACCEPTED: 'Somebody took it: a proof, or a record of the service, came of it.',
  REFUSED: 'Somebody did not take it, with a reason.',
  SUPERSEDED: 'A newer reading of its source took its place.',
});

export const SourceActionEnum = graphqlEnum('SourceAction', sourceVerbs.names, 'What may be done about the public data of a convention.', {
  READ_SOURCE: 'Read it at an address or from a file (readSource).',
});

export const ProposalActionEnum = graphqlEnum('ProposalAction', proposalVerbs.names, 'What may be done about a proposal.', {
  ACCEPT: 'Deposit it as a proof, or record it of the service (acceptProposal).',
  REFUSE: 'Not take it, with a reason (refuseProposal).',
});
