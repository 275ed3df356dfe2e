import type { GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { seeingWhoAsksFirst } from './actors/openToAll.ts';
import { AmendmentResolver } from './amendments/amendment.resolver.ts';
import { CalendarFeedResolver } from './calendar/calendarFeed.resolver.ts';
import { UpcomingResolver } from './calendar/upcoming.resolver.ts';
import { CatalogueResolver } from './catalogues/catalogue.resolver.ts';
import { CommitteeActsResolver } from './committees/acts.resolver.ts';
import { CommitteeResolver, ConventionCommitteesResolver } from './committees/committee.resolver.ts';
import { ConventionResolver } from './conventions/convention.resolver.ts';
import { ConventionCatalogueResolver } from './conventions/conventionCatalogue.resolver.ts';
import { ConventionDocumentResolver } from './conventions/documents/document.resolver.ts';
import { edges } from './edges.ts';
import { EvidenceResolver } from './evidence/evidence.resolver.ts';
import { ObligationEvidenceResolver } from './evidence/obligationEvidence.resolver.ts';
import {
  EvidencePreparationResolver,
  ObligationPreparedProofsResolver,
  PreparedProofResolver,
} from './evidence/preparing/preparedProof.resolver.ts';
import { ReviewClaimResolver } from './evidence/reviewClaim.resolver.ts';
import { ReviewSkipResolver } from './evidence/reviewSkip.resolver.ts';
import { IncidentActsResolver } from './incidents/acts.resolver.ts';
import { ConventionIncidentsResolver } from './incidents/breachReading.resolver.ts';
import { IncidentResolver } from './incidents/incident.resolver.ts';
import { IncidentFactsResolver } from './incidents/incidentFacts.resolver.ts';
import {
  CommitteeHistoryResolver,
  IncidentHistoryResolver,
  LegalTextHistoryResolver,
  ProcessorHistoryResolver,
  RightsRequestHistoryResolver,
  WorkshopHistoryResolver,
} from './journal/entryHistories.resolver.ts';
import { JournalResolver } from './journal/journal.resolver.ts';
import { ObligationHistoryResolver } from './journal/obligationHistory.resolver.ts';
import { KeepingResolver, RegisterKeepingResolver } from './keeping/keeping.resolver.ts';
import { LegalTextActsResolver, LegalTextVersionResolver } from './legal-texts/acts.resolver.ts';
import { ConventionTextsResolver } from './legal-texts/conventionTexts.resolver.ts';
import { DpiaResolver } from './legal-texts/dpia.resolver.ts';
import { LegalTextResolver } from './legal-texts/legalText.resolver.ts';
import { DutyConductResolver, ObligationConductResolver } from './manifesto/conduct.resolver.ts';
import { ManifestoResolver } from './manifesto/manifesto.resolver.ts';
import { ObligationObservationsResolver, ObservationResolver } from './manifesto/observation.resolver.ts';
import { BreachResolver, ObligationBreachesResolver } from './obligations/breaches/breach.resolver.ts';
import { ContestationResolver } from './obligations/contestations/contestation.resolver.ts';
import { ObligationFactsResolver } from './obligations/facts/facts.resolver.ts';
import { ObligationResolver } from './obligations/obligation.resolver.ts';
import { ObligationOccurrencesResolver } from './obligations/occurrences/obligationOccurrences.resolver.ts';
import { OccurrenceResolver } from './obligations/occurrences/occurrence.resolver.ts';
import { OpeningResolver } from './obligations/opening/opening.resolver.ts';
import { ObligationReadingResolver } from './obligations/readings/reading.resolver.ts';
import { BulkResolver } from './obligations/sharing/bulk.resolver.ts';
import { SharingResolver } from './obligations/sharing/sharing.resolver.ts';
import { DutyUseResolver, ObligationUsesResolver } from './obligations/uses/dutyUse.resolver.ts';
import { OrganisationResolver } from './organisations/organisation.resolver.ts';
import { DossierResolver } from './overviews/dossier.resolver.ts';
import { MatrixResolver } from './overviews/matrix.resolver.ts';
import { MissingResolver } from './overviews/missing.resolver.ts';
import { MyWorkResolver } from './overviews/myWork.resolver.ts';
import { PersonWorkResolver } from './overviews/personWork.resolver.ts';
import { ProfilePreviewResolver } from './overviews/profilePreview.resolver.ts';
import { SetupResolver } from './overviews/setup.resolver.ts';
import { TrendResolver } from './overviews/trend.resolver.ts';
import { IdentityChangeResolver } from './people/identities/identityChange.resolver.ts';
import { MembersResolver } from './people/members.resolver.ts';
import { NoticeResolver } from './people/notices/notice.resolver.ts';
import { PeopleResolver } from './people/people.resolver.ts';
import { describeMembers } from './platform/graphql/describeMembers.ts';
import { PortfolioResolver } from './portfolio/portfolio.resolver.ts';
import { PortfolioBodyResolver } from './portfolio/portfolioBody.resolver.ts';
import { PortfolioTrendResolver } from './portfolio/portfolioTrend.resolver.ts';
import { PortfolioViewResolver } from './portfolio/portfolioView.resolver.ts';
import { GoodPracticesResolver } from './practices/goodPractices.resolver.ts';
import { ConventionServiceResolver, PracticeResolver } from './practices/practice.resolver.ts';
import { ProcessorActsResolver } from './processors/acts.resolver.ts';
import { IncidentProcessorsResolver } from './processors/incidentProcessors.resolver.ts';
import { ProcessorResolver } from './processors/processor.resolver.ts';
import { ConventionTerritoryResolver } from './processors/territory.resolver.ts';
import { ProgrammeResolver } from './programmes/programme.resolver.ts';
/** The one list of resolvers. */
import { ProposalResolver } from './proposals/proposal.resolver.ts';
import { ConventionPublicationsResolver, PublicationResolver } from './publication/publication.resolver.ts';
import { REGULAR_WORDS } from './regularWords.ts';
import { ConventionRequestsResolver, RequestResolver } from './requests/request.resolver.ts';
import { RightsRequestActsResolver } from './rights-requests/acts.resolver.ts';
import { RightsRequestResolver } from './rights-requests/rightsRequest.resolver.ts';
import { SearchResolver } from './search/search.resolver.ts';
import { ShowcaseResolver } from './showcase/showcase.resolver.ts';
import { SiteResolver } from './site/site.resolver.ts';
import { ServiceChangeResolver } from './workshops/change.resolver.ts';
import { ConventionWorkshopsResolver, WorkshopResolver } from './workshops/workshop.resolver.ts';

const resolvers = [
  OrganisationResolver,
  SiteResolver,
  CatalogueResolver,
  ConventionResolver,
  ConventionCatalogueResolver,
  ConventionDocumentResolver,
  NoticeResolver,
  ProgrammeResolver,
  PeopleResolver,
  MembersResolver,
  IdentityChangeResolver,
  ObligationResolver,
  ContestationResolver,
  BreachResolver,
  ObligationBreachesResolver,
  ObligationReadingResolver,
  DutyUseResolver,
  ObligationUsesResolver,
  SharingResolver,
  BulkResolver,
  ObligationFactsResolver,
  OccurrenceResolver,
  ObligationOccurrencesResolver,
  OpeningResolver,
  AmendmentResolver,
  EvidenceResolver,
  ObligationEvidenceResolver,
  PreparedProofResolver,
  ObligationPreparedProofsResolver,
  EvidencePreparationResolver,
  ReviewClaimResolver,
  ReviewSkipResolver,
  RequestResolver,
  ConventionRequestsResolver,
  ManifestoResolver,
  ObservationResolver,
  ObligationObservationsResolver,
  ObligationConductResolver,
  DutyConductResolver,
  PublicationResolver,
  ConventionPublicationsResolver,
  WorkshopResolver,
  ServiceChangeResolver,
  ConventionWorkshopsResolver,
  IncidentResolver,
  KeepingResolver,
  RegisterKeepingResolver,
  IncidentActsResolver,
  IncidentFactsResolver,
  ConventionIncidentsResolver,
  CommitteeResolver,
  ConventionCommitteesResolver,
  CommitteeActsResolver,
  GoodPracticesResolver,
  ConventionServiceResolver,
  PracticeResolver,
  ProposalResolver,
  LegalTextResolver,
  LegalTextActsResolver,
  LegalTextVersionResolver,
  ConventionTextsResolver,
  DpiaResolver,
  IncidentProcessorsResolver,
  ProcessorResolver,
  ProcessorActsResolver,
  ConventionTerritoryResolver,
  RightsRequestResolver,
  RightsRequestActsResolver,
  JournalResolver,
  ObligationHistoryResolver,
  IncidentHistoryResolver,
  CommitteeHistoryResolver,
  WorkshopHistoryResolver,
  LegalTextHistoryResolver,
  ProcessorHistoryResolver,
  RightsRequestHistoryResolver,
  MatrixResolver,
  MissingResolver,
  MyWorkResolver,
  PersonWorkResolver,
  PortfolioResolver,
  PortfolioBodyResolver,
  PortfolioTrendResolver,
  PortfolioViewResolver,
  SetupResolver,
  ProfilePreviewResolver,
  TrendResolver,
  DossierResolver,
  UpcomingResolver,
  CalendarFeedResolver,
  ShowcaseResolver,
  SearchResolver,
  ...edges,
] as unknown as NonEmptyArray<(...args: never[]) => unknown>;

/**
 * The schema of the API. Inputs are validated by the use cases, which name every refused field in both languages. A test checks that it is a valid
 * one, so that no start has to.
 */
export async function createSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({ resolvers: resolvers as never, validate: false, skipCheck: true });
  return seeingWhoAsksFirst(describeMembers(schema, REGULAR_WORDS));
}
