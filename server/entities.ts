import { AmendmentSchema } from './amendments/amendment.entity.ts';
import { AmendmentAgreementSchema } from './amendments/amendmentAgreement.entity.ts';
import { AmendmentCopySchema } from './amendments/amendmentCopy.entity.ts';
import { AmendmentJudgementSchema } from './amendments/amendmentJudgement.entity.ts';
import { CalendarFeedSchema } from './calendar/calendarFeed.entity.ts';
import { CatalogueSchema } from './catalogues/catalogue.entity.ts';
import { CommitmentSchema } from './catalogues/commitment.entity.ts';
import { ThemeSchema } from './catalogues/theme.entity.ts';
import { CommitteeSchema } from './committees/committee.entity.ts';
import { CommitteeAttendeeSchema } from './committees/committeeAttendee.entity.ts';
import { CommitteeDecisionSchema } from './committees/committeeDecision.entity.ts';
import { CommitteeEnvelopeSchema } from './committees/committeeEnvelope.entity.ts';
import { ActCorrectionSchema } from './conventions/actCorrection.entity.ts';
import { CatalogueMoveSchema } from './conventions/catalogueMove.entity.ts';
import { ConventionSchema } from './conventions/convention.entity.ts';
import { ConventionDateSchema } from './conventions/conventionDate.entity.ts';
import { CreditSchema } from './conventions/credit.entity.ts';
import { ConventionDocumentSchema } from './conventions/documents/conventionDocument.entity.ts';
import { PartySchema } from './conventions/party.entity.ts';
import { ProfileAnswerSchema } from './conventions/profileAnswer.entity.ts';
import { EvidenceSchema } from './evidence/evidence.entity.ts';
import { EvidenceLinkSchema } from './evidence/evidenceLink.entity.ts';
import { EvidenceReadingSchema } from './evidence/evidenceReading.entity.ts';
import { EvidenceVersionSchema } from './evidence/evidenceVersion.entity.ts';
import { PreparedProofSchema } from './evidence/preparing/preparedProof.entity.ts';
import { PreparedProofNoteSchema } from './evidence/preparing/preparedProofNote.entity.ts';
import { ReviewSchema } from './evidence/review.entity.ts';
import { ReviewClaimSchema } from './evidence/reviewClaim.entity.ts';
import { ReviewSkipSchema } from './evidence/reviewSkip.entity.ts';
import { AuthorityDeclarationSchema } from './incidents/authorityDeclaration.entity.ts';
import { BreachReadingSchema } from './incidents/breachReading.entity.ts';
import { IncidentSchema } from './incidents/incident.entity.ts';
import { IncidentAlertSchema } from './incidents/incidentAlert.entity.ts';
import { IncidentAssessmentSchema } from './incidents/incidentAssessment.entity.ts';
import { IncidentAwarenessSchema } from './incidents/incidentAwareness.entity.ts';
import { IncidentContainmentSchema } from './incidents/incidentContainment.entity.ts';
import { IncidentMeasureSchema } from './incidents/incidentMeasure.entity.ts';
import { IncidentNotificationSchema } from './incidents/incidentNotification.entity.ts';
import { PeopleDecisionSchema } from './incidents/peopleDecision.entity.ts';
import { DpiaAdviceSchema } from './legal-texts/dpiaAdvice.entity.ts';
import { DpiaNeedSchema } from './legal-texts/dpiaNeed.entity.ts';
import { DpiaStateSchema } from './legal-texts/dpiaState.entity.ts';
import { LegalTextSchema } from './legal-texts/legalText.entity.ts';
import { LegalTextVersionSchema } from './legal-texts/legalTextVersion.entity.ts';
import { OpinionRequestSchema } from './legal-texts/opinionRequest.entity.ts';
import { OpinionReservationSchema } from './legal-texts/opinionReservation.entity.ts';
import { PageCheckSchema } from './legal-texts/pageCheck.entity.ts';
import { TextPublicationSchema } from './legal-texts/textPublication.entity.ts';
import { DisagreementMessageSchema } from './manifesto/disagreementMessage.entity.ts';
import { ManifestoReviewSchema } from './manifesto/manifestoReview.entity.ts';
import { ObservationSchema } from './manifesto/observation.entity.ts';
import { ObservationFactSchema } from './manifesto/observationFact.entity.ts';
import { ApplicabilityDecisionSchema } from './obligations/applicabilityDecision.entity.ts';
import { BreachSchema } from './obligations/breaches/breach.entity.ts';
import { ContestationSchema } from './obligations/contestations/contestation.entity.ts';
import { ContestationMessageSchema } from './obligations/contestations/contestationMessage.entity.ts';
import { DeclarationSchema } from './obligations/declaration.entity.ts';
import { ObligationMoveSchema } from './obligations/moves/obligationMove.entity.ts';
import { ObligationSchema } from './obligations/obligation.entity.ts';
import { OccurrenceSchema } from './obligations/occurrence.entity.ts';
import { OccurrenceDueSchema } from './obligations/occurrences/occurrenceDue.entity.ts';
import { WordingReadingSchema } from './obligations/readings/wordingReading.entity.ts';
import { AssignmentSchema } from './obligations/sharing/assignment.entity.ts';
import { DueDateSchema } from './obligations/sharing/dueDate.entity.ts';
import { DutyUseSchema } from './obligations/uses/dutyUse.entity.ts';
import { DutyUseBreachSchema } from './obligations/uses/dutyUseBreach.entity.ts';
import { OrganisationSchema } from './organisations/organisation.entity.ts';
import { IdentityChangeSchema } from './people/identities/identityChange.entity.ts';
import { PersonIdentitySchema } from './people/identities/personIdentity.entity.ts';
import { MembershipSchema } from './people/membership.entity.ts';
import { NoticeSchema } from './people/notices/notice.entity.ts';
import { NoticeDismissalSchema } from './people/notices/noticeDismissal.entity.ts';
import { PersonSchema } from './people/person.entity.ts';
import { SessionSchema } from './platform/auth/session.entity.ts';
import { SignInAttemptSchema } from './platform/auth/signInAttempt.entity.ts';
import { BlobSchema } from './platform/files/blob.entity.ts';
import { UploadSchema } from './platform/files/upload.entity.ts';
import { PortfolioViewSchema } from './portfolio/portfolioView.entity.ts';
import { ConnectPlanSchema } from './practices/connectPlan.entity.ts';
import { ConnectStepSchema } from './practices/connectStep.entity.ts';
import { FeedbackButtonSchema } from './practices/feedbackButton.entity.ts';
import { FeedbackMonthSchema } from './practices/feedbackMonth.entity.ts';
import { MissionLetterSchema } from './practices/missionLetter.entity.ts';
import { ServiceAddressSchema } from './practices/serviceAddress.entity.ts';
import { ServicePhaseSchema } from './practices/servicePhase.entity.ts';
import { ProcessorSchema } from './processors/processor.entity.ts';
import { ProcessorBreachSchema } from './processors/processorBreach.entity.ts';
import { ProcessorChangeSchema } from './processors/processorChange.entity.ts';
import { ProcessorClauseSchema } from './processors/processorClause.entity.ts';
import { ProcessorGuaranteeSchema } from './processors/processorGuarantee.entity.ts';
import { ProcessorLocationSchema } from './processors/processorLocation.entity.ts';
import { ProcessorNoticeSchema } from './processors/processorNotice.entity.ts';
import { ProcessorProofSchema } from './processors/processorProof.entity.ts';
import { ProcessorResponseSchema } from './processors/processorResponse.entity.ts';
import { TerritoryReadingSchema } from './processors/territoryReading.entity.ts';
import { ProgrammeSchema } from './programmes/programme.entity.ts';
import { ProposalSchema } from './proposals/proposal.entity.ts';
import { SourceReadingSchema } from './proposals/sourceReading.entity.ts';
import { PublicationReviewSchema } from './publication/publicationReview.entity.ts';
import { PublicationStatusSchema } from './publication/publicationStatus.entity.ts';
import { PartyRequestSchema } from './requests/partyRequest.entity.ts';
import { RightsAnswerSchema } from './rights-requests/rightsAnswer.entity.ts';
import { RightsExtensionSchema } from './rights-requests/rightsExtension.entity.ts';
import { RightsHandOverSchema } from './rights-requests/rightsHandOver.entity.ts';
import { RightsQuestionSchema } from './rights-requests/rightsQuestion.entity.ts';
import { RightsReceiptSchema } from './rights-requests/rightsReceipt.entity.ts';
import { RightsRequestSchema } from './rights-requests/rightsRequest.entity.ts';
import { ShowcaseConsentSchema } from './showcase/showcaseConsent.entity.ts';
import { SitePageSchema } from './site/sitePage.entity.ts';
import { ServiceChangeSchema } from './workshops/serviceChange.entity.ts';
import { WorkshopSchema } from './workshops/workshop.entity.ts';

/** The one list of entities. */
export const entities = [
  OrganisationSchema,
  PersonSchema,
  PersonIdentitySchema,
  IdentityChangeSchema,
  CatalogueSchema,
  ThemeSchema,
  CommitmentSchema,
  ConventionSchema,
  ConventionDateSchema,
  PartySchema,
  CreditSchema,
  CatalogueMoveSchema,
  ProfileAnswerSchema,
  ProgrammeSchema,
  ActCorrectionSchema,
  MembershipSchema,
  NoticeSchema,
  NoticeDismissalSchema,
  ObligationSchema,
  ObligationMoveSchema,
  OccurrenceSchema,
  OccurrenceDueSchema,
  DeclarationSchema,
  ApplicabilityDecisionSchema,
  ContestationSchema,
  ContestationMessageSchema,
  AssignmentSchema,
  DueDateSchema,
  BreachSchema,
  WordingReadingSchema,
  DutyUseSchema,
  DutyUseBreachSchema,
  AmendmentSchema,
  AmendmentAgreementSchema,
  AmendmentJudgementSchema,
  AmendmentCopySchema,
  SitePageSchema,
  BlobSchema,
  UploadSchema,
  ConventionDocumentSchema,
  EvidenceSchema,
  EvidenceVersionSchema,
  EvidenceReadingSchema,
  EvidenceLinkSchema,
  ReviewSchema,
  ReviewClaimSchema,
  ReviewSkipSchema,
  PreparedProofSchema,
  PreparedProofNoteSchema,
  PartyRequestSchema,
  ManifestoReviewSchema,
  ObservationSchema,
  DisagreementMessageSchema,
  ObservationFactSchema,
  PublicationStatusSchema,
  PublicationReviewSchema,
  ServiceChangeSchema,
  WorkshopSchema,
  IncidentSchema,
  IncidentAwarenessSchema,
  IncidentAssessmentSchema,
  IncidentContainmentSchema,
  IncidentAlertSchema,
  IncidentNotificationSchema,
  AuthorityDeclarationSchema,
  PeopleDecisionSchema,
  IncidentMeasureSchema,
  CommitteeSchema,
  CommitteeAttendeeSchema,
  CommitteeDecisionSchema,
  CommitteeEnvelopeSchema,
  PortfolioViewSchema,
  ServicePhaseSchema,
  ServiceAddressSchema,
  ConnectStepSchema,
  ConnectPlanSchema,
  FeedbackButtonSchema,
  FeedbackMonthSchema,
  MissionLetterSchema,
  SourceReadingSchema,
  ProposalSchema,
  LegalTextSchema,
  LegalTextVersionSchema,
  OpinionRequestSchema,
  OpinionReservationSchema,
  PageCheckSchema,
  TextPublicationSchema,
  DpiaNeedSchema,
  DpiaAdviceSchema,
  DpiaStateSchema,
  BreachReadingSchema,
  CalendarFeedSchema,
  ShowcaseConsentSchema,
  ProcessorSchema,
  ProcessorChangeSchema,
  ProcessorNoticeSchema,
  ProcessorResponseSchema,
  ProcessorLocationSchema,
  ProcessorClauseSchema,
  ProcessorGuaranteeSchema,
  ProcessorProofSchema,
  ProcessorBreachSchema,
  TerritoryReadingSchema,
  RightsRequestSchema,
  RightsReceiptSchema,
  RightsHandOverSchema,
  RightsQuestionSchema,
  RightsExtensionSchema,
  RightsAnswerSchema,
  SessionSchema,
  SignInAttemptSchema,
];
