import { edge } from './actors/edge.ts';
import { AmendmentType } from './amendments/amendment.type.ts';
import { CatalogueComparison } from './amendments/comparison.type.ts';
import { UpcomingEntryType } from './calendar/upcoming.type.ts';
import { CatalogueType } from './catalogues/catalogue.type.ts';
import { frozenCatalogues } from './catalogues/catalogueLoader.ts';
import { CommitteeType } from './committees/committee.type.ts';
import { CommitteeAttendee, CommitteeDecision, CommitteeInvitation } from './committees/committeeFacts.type.ts';
import { CommitteeFile, CommitteeFileChange, CommitteeFileConcern, CommitteeFileIncident } from './committees/committeeFile.type.ts';
import { committeesById } from './committees/committeeLoader.ts';
import { CommitteeSchedule, OrganisingVoice } from './committees/committeeSchedule.type.ts';
import { CommitteeTurn } from './committees/committeeTurns.type.ts';
import { ConventionType } from './conventions/convention.type.ts';
import { conventionsById } from './conventions/conventionLoader.ts';
import { PartyType } from './conventions/party.type.ts';
import { partiesById } from './conventions/partyLoader.ts';
import { EvidenceLinkType, EvidenceType, EvidenceVersionType, ReviewType } from './evidence/evidence.type.ts';
import { evidenceById, evidenceVersionsById } from './evidence/evidenceLoader.ts';
import { PreparedProofLinkType, PreparedProofType } from './evidence/preparing/preparedProof.type.ts';
import { AuthorityDeclarationType } from './incidents/authorityDeclaration.type.ts';
import { BreachReadingChoice } from './incidents/breachReading.type.ts';
import { IncidentAwaited, IncidentClock, IncidentType } from './incidents/incident.type.ts';
import { IncidentAlert, IncidentAwareness, IncidentMeasure, IncidentNotification } from './incidents/incidentFacts.type.ts';
import { incidentsById } from './incidents/incidentLoader.ts';
import { RegisterAttestation } from './keeping/keeping.type.ts';
import { LegalTextType, TextAwaited } from './legal-texts/legalText.type.ts';
import { OpinionRequest } from './legal-texts/textFacts.type.ts';
import { ManifestoDuty, ManifestoReviewType, ManifestoType } from './manifesto/manifesto.type.ts';
import { ObservationType } from './manifesto/observation.type.ts';
import { Attestation } from './obligations/attestation.type.ts';
import { BreachType } from './obligations/breaches/breach.type.ts';
import { breachesById } from './obligations/breaches/breachLoader.ts';
import { ContestationType } from './obligations/contestations/contestation.type.ts';
import { DeclarationType } from './obligations/declaration.type.ts';
import { ObligationType } from './obligations/obligation.type.ts';
import { obligationsById } from './obligations/obligationLoader.ts';
import { OccurrenceType } from './obligations/occurrences/occurrence.type.ts';
import { occurrencesById } from './obligations/occurrences/occurrenceLoader.ts';
import { ReadingSignatory } from './obligations/readings/reading.type.ts';
import { DutyUseType } from './obligations/uses/dutyUse.type.ts';
import { Dossier } from './overviews/dossier.type.ts';
import { ResponsibilityMatrix } from './overviews/matrix.type.ts';
import { MissingReport } from './overviews/missing.type.ts';
import { PersonWork } from './overviews/personWork.type.ts';
import { SupposedState } from './overviews/profilePreview.type.ts';
import { IdentityChangeType } from './people/identities/identityChange.type.ts';
import { Member } from './people/members.type.ts';
import { MembershipType } from './people/membership.type.ts';
import { NoticeType } from './people/notices/notice.type.ts';
import { PersonType } from './people/people.type.ts';
import { peopleById } from './people/personLoader.ts';
import { PortfolioDuty, PortfolioLine } from './portfolio/portfolio.type.ts';
import { GoodPracticesType, PracticeDuty } from './practices/goodPractices.type.ts';
import { ConnectStepType, MissionLetterType } from './practices/practiceFacts.type.ts';
import { ProcessorAwaited, ProcessorType } from './processors/processor.type.ts';
import { ProcessorNotice, ProcessorProof } from './processors/processorFacts.type.ts';
import { processorsById } from './processors/processorLoader.ts';
import { TerritoryChoice } from './processors/territory.type.ts';
import { ProgrammeType } from './programmes/programme.type.ts';
import { programmesById } from './programmes/programmeLoader.ts';
import { ProposalPreview, ProposalType, PublicData, SourceReadingType } from './proposals/proposal.type.ts';
import { readingsById } from './proposals/proposalLoader.ts';
import { OpenPublicationType } from './publication/publication.type.ts';
import { PublicationTurn } from './publication/publicationTurns.type.ts';
import { PartyRequestType } from './requests/request.type.ts';
import { RightsAnswer, RightsHandOver, RightsReceipt } from './rights-requests/rightsFacts.type.ts';
import { RightsAwaited, RightsClock, RightsRequestType } from './rights-requests/rightsRequest.type.ts';
import { ShowcaseSignatory, ShowcaseType } from './showcase/showcase.type.ts';
import { ServiceChangeType } from './workshops/change.type.ts';
import { WorkshopType } from './workshops/workshop.type.ts';

/** What an `…Id` of the API leads to, beside it. */
export const edges = [
  edge(ObligationType, 'convention', ConventionType, conventionsById),
  edge(ResponsibilityMatrix, 'convention', ConventionType, conventionsById),
  edge(Dossier, 'convention', ConventionType, conventionsById),
  edge(PortfolioLine, 'convention', ConventionType, conventionsById),
  edge(PortfolioDuty, 'obligation', ObligationType, obligationsById),
  edge(MissingReport, 'convention', ConventionType, conventionsById),
  edge(SupposedState, 'obligation', ObligationType, obligationsById),
  edge(AmendmentType, 'convention', ConventionType, conventionsById),
  edge(AmendmentType, 'catalogue', CatalogueType, frozenCatalogues, { isNullable: true }),
  edge(CatalogueComparison, 'convention', ConventionType, conventionsById),
  edge(CatalogueComparison, 'catalogue', CatalogueType, frozenCatalogues),
  edge(EvidenceType, 'convention', ConventionType, conventionsById),
  edge(EvidenceLinkType, 'obligation', ObligationType, obligationsById),
  edge(PreparedProofType, 'convention', ConventionType, conventionsById),
  edge(PreparedProofType, 'party', PartyType, partiesById),
  edge(PersonWork, 'party', PartyType, partiesById),
  edge(PreparedProofType, 'occurrence', OccurrenceType, occurrencesById, { isNullable: true }),
  edge(PreparedProofType, 'evidence', EvidenceType, evidenceById, { isNullable: true }),
  edge(PreparedProofType, 'renewsEvidence', EvidenceType, evidenceById, { isNullable: true }),
  edge(PreparedProofLinkType, 'obligation', ObligationType, obligationsById),
  edge(ReviewType, 'obligation', ObligationType, obligationsById),
  edge(OccurrenceType, 'obligation', ObligationType, obligationsById),
  edge(ObligationType, 'occurrence', OccurrenceType, occurrencesById, { isNullable: true }),
  edge(DeclarationType, 'occurrence', OccurrenceType, occurrencesById, { isNullable: true }),
  edge(ContestationType, 'occurrence', OccurrenceType, occurrencesById, { isNullable: true }),
  edge(EvidenceLinkType, 'occurrence', OccurrenceType, occurrencesById, { isNullable: true }),
  edge(ReviewType, 'occurrence', OccurrenceType, occurrencesById, { isNullable: true }),
  edge(BreachType, 'obligation', ObligationType, obligationsById),
  edge(BreachType, 'occurrence', OccurrenceType, occurrencesById, { isNullable: true }),
  edge(ContestationType, 'breach', BreachType, breachesById, { isNullable: true }),
  edge(DutyUseType, 'obligation', ObligationType, obligationsById),
  edge(ReadingSignatory, 'party', PartyType, partiesById),
  edge(ObservationType, 'obligation', ObligationType, obligationsById),
  edge(ManifestoReviewType, 'proof', EvidenceType, evidenceById, { isNullable: true }),
  edge(ServiceChangeType, 'convention', ConventionType, conventionsById),
  edge(ServiceChangeType, 'party', PartyType, partiesById),
  edge(WorkshopType, 'convention', ConventionType, conventionsById),
  edge(WorkshopType, 'party', PartyType, partiesById),
  edge(WorkshopType, 'proof', EvidenceType, evidenceById, { isNullable: true }),
  edge(OpenPublicationType, 'obligation', ObligationType, obligationsById),
  edge(PublicationTurn, 'obligation', ObligationType, obligationsById),
  edge(PublicationTurn, 'convention', ConventionType, conventionsById),
  edge(ManifestoType, 'convention', ConventionType, conventionsById),
  edge(ManifestoDuty, 'obligation', ObligationType, obligationsById),
  edge(GoodPracticesType, 'convention', ConventionType, conventionsById),
  edge(PracticeDuty, 'obligation', ObligationType, obligationsById),
  edge(PracticeDuty, 'party', PartyType, partiesById),
  edge(ConnectStepType, 'evidence', EvidenceType, evidenceById, { isNullable: true }),
  edge(MissionLetterType, 'evidence', EvidenceType, evidenceById, { isNullable: true }),
  edge(PartyRequestType, 'convention', ConventionType, conventionsById),
  edge(PartyRequestType, 'fromParty', PartyType, partiesById),
  edge(PartyRequestType, 'toParty', PartyType, partiesById),
  edge(PartyRequestType, 'evidence', EvidenceType, evidenceById, { isNullable: true }),
  edge(IncidentType, 'convention', ConventionType, conventionsById),
  edge(IncidentType, 'party', PartyType, partiesById),
  edge(IncidentAwareness, 'party', PartyType, partiesById),
  edge(IncidentAlert, 'fromParty', PartyType, partiesById),
  edge(IncidentAlert, 'toParty', PartyType, partiesById),
  edge(IncidentAlert, 'evidence', EvidenceType, evidenceById, { isNullable: true }),
  edge(IncidentNotification, 'mandate', EvidenceType, evidenceById, { isNullable: true }),
  edge(AuthorityDeclarationType, 'party', PartyType, partiesById),
  edge(IncidentMeasure, 'party', PartyType, partiesById),
  edge(IncidentClock, 'party', PartyType, partiesById),
  edge(IncidentAwaited, 'party', PartyType, partiesById),
  edge(BreachReadingChoice, 'party', PartyType, partiesById),
  edge(RightsRequestType, 'convention', ConventionType, conventionsById),
  edge(RightsRequestType, 'party', PartyType, partiesById),
  edge(RightsReceipt, 'party', PartyType, partiesById),
  edge(RightsHandOver, 'fromParty', PartyType, partiesById),
  edge(RightsHandOver, 'toParty', PartyType, partiesById),
  edge(RightsHandOver, 'evidence', EvidenceType, evidenceById, { isNullable: true }),
  edge(RightsAnswer, 'evidence', EvidenceType, evidenceById, { isNullable: true }),
  edge(RightsClock, 'party', PartyType, partiesById),
  edge(RightsAwaited, 'party', PartyType, partiesById),
  edge(ShowcaseType, 'convention', ConventionType, conventionsById),
  edge(ShowcaseSignatory, 'party', PartyType, partiesById),
  edge(CommitteeType, 'convention', ConventionType, conventionsById),
  edge(CommitteeType, 'party', PartyType, partiesById),
  edge(CommitteeType, 'chair', PartyType, partiesById, { isNullable: true }),
  edge(CommitteeType, 'minutes', EvidenceType, evidenceById, { isNullable: true }),
  edge(CommitteeInvitation, 'party', PartyType, partiesById),
  edge(CommitteeAttendee, 'party', PartyType, partiesById, { isNullable: true }),
  edge(CommitteeDecision, 'party', PartyType, partiesById),
  edge(CommitteeDecision, 'committee', CommitteeType, committeesById),
  edge(CommitteeDecision, 'checkedBy', CommitteeType, committeesById, { isNullable: true }),
  edge(CommitteeTurn, 'convention', ConventionType, conventionsById),
  edge(CommitteeTurn, 'committee', CommitteeType, committeesById, { isNullable: true }),
  edge(CommitteeFile, 'committee', CommitteeType, committeesById),
  edge(CommitteeFileChange, 'obligation', ObligationType, obligationsById),
  edge(CommitteeFileConcern, 'obligation', ObligationType, obligationsById),
  edge(CommitteeFileIncident, 'incident', IncidentType, incidentsById),
  edge(CommitteeSchedule, 'next', CommitteeType, committeesById, { isNullable: true }),
  edge(CommitteeSchedule, 'last', CommitteeType, committeesById, { isNullable: true }),
  edge(OrganisingVoice, 'party', PartyType, partiesById),
  edge(PublicData, 'convention', ConventionType, conventionsById),
  edge(SourceReadingType, 'convention', ConventionType, conventionsById),
  edge(ProposalPreview, 'obligation', ObligationType, obligationsById),
  edge(ProposalType, 'convention', ConventionType, conventionsById),
  edge(ProposalType, 'sourceReading', SourceReadingType, readingsById),
  edge(ProposalType, 'obligation', ObligationType, obligationsById, { isNullable: true }),
  edge(ProposalType, 'evidence', EvidenceType, evidenceById, { isNullable: true }),
  edge(LegalTextType, 'convention', ConventionType, conventionsById),
  edge(LegalTextType, 'party', PartyType, partiesById),
  edge(LegalTextType, 'evidence', EvidenceType, evidenceById, { isNullable: true }),
  edge(TextAwaited, 'party', PartyType, partiesById),
  edge(OpinionRequest, 'toParty', PartyType, partiesById),
  edge(OpinionRequest, 'evidence', EvidenceType, evidenceById, { isNullable: true }),
  edge(RegisterAttestation, 'evidence', EvidenceType, evidenceById, { isNullable: true }),
  edge(RegisterAttestation, 'party', PartyType, partiesById),
  edge(ProcessorType, 'convention', ConventionType, conventionsById),
  edge(ProcessorType, 'party', PartyType, partiesById),
  edge(ProcessorType, 'parent', ProcessorType, processorsById, { isNullable: true }),
  edge(ProcessorNotice, 'fromParty', PartyType, partiesById),
  edge(ProcessorNotice, 'toParty', PartyType, partiesById),
  edge(ProcessorNotice, 'evidence', EvidenceType, evidenceById, { isNullable: true }),
  edge(ProcessorProof, 'evidence', EvidenceType, evidenceById, { isNullable: true }),
  edge(ProcessorAwaited, 'party', PartyType, partiesById),
  edge(TerritoryChoice, 'party', PartyType, partiesById),
  edge(Attestation, 'evidence', EvidenceType, evidenceById, { isNullable: true }),
  edge(Attestation, 'evidenceVersion', EvidenceVersionType, evidenceVersionsById, { isNullable: true }),
  edge(MembershipType, 'person', PersonType, peopleById, { isNullable: true }),
  edge(MembershipType, 'convention', ConventionType, conventionsById, { isNullable: true }),
  edge(MembershipType, 'party', PartyType, partiesById, { isNullable: true }),
  edge(MembershipType, 'programme', ProgrammeType, programmesById, { isNullable: true }),
  edge(Member, 'person', PersonType, peopleById, { isNullable: true }),
  edge(Member, 'convention', ConventionType, conventionsById, { isNullable: true }),
  edge(Member, 'party', PartyType, partiesById, { isNullable: true }),
  edge(UpcomingEntryType, 'convention', ConventionType, conventionsById),
  edge(UpcomingEntryType, 'occurrence', OccurrenceType, occurrencesById, { isNullable: true }),
  edge(NoticeType, 'convention', ConventionType, conventionsById, { isNullable: true }),
  edge(IdentityChangeType, 'person', PersonType, peopleById, { isNullable: true }),
];
