/** What the migrations and the living SQL make, as `npm run db:freeze` reads it from a database. */
export const SCHEMA = `
column acceptance.ends_at: timestamp with time zone
column acceptance.evidence_id: uuid
column acceptance.evidence_version_id: uuid
column acceptance.expires_on: date
column acceptance.linked_at: timestamp with time zone
column acceptance.obligation_id: uuid
column acceptance.occurrence_id: uuid
column acceptance.review_id: uuid
column acceptance.reviewed_at: timestamp with time zone
column acceptance.starts_at: timestamp with time zone
column act_correction.author_id: uuid
column act_correction.author_name: text not null
column act_correction.author_party: text
column act_correction.author_role: text not null
column act_correction.convention_id: uuid not null
column act_correction.fields: text[] not null
column act_correction.id: uuid not null
column act_correction.rank: integer not null
column act_correction.reason: text not null
column act_correction.recorded_at: timestamp with time zone not null
column amendment.agreed_at: timestamp with time zone
column amendment.author_id: uuid
column amendment.author_name: text not null
column amendment.author_party: text
column amendment.author_role: text not null
column amendment.changes_end: boolean not null
column amendment.compared_at: timestamp with time zone
column amendment.convention_id: uuid not null
column amendment.drafted_at: timestamp with time zone not null
column amendment.effective_on: date not null
column amendment.ends_on: date
column amendment.id: uuid not null
column amendment.number: integer not null
column amendment.subject: text not null
column amendment.target_catalogue_id: uuid
column amendment.version: integer not null default
column amendment.withdrawal_reason: text
column amendment.withdrawn_at: timestamp with time zone
column amendment.withdrawn_by_name: text
column amendment_agreement.agreed_at: timestamp with time zone not null
column amendment_agreement.amendment_id: uuid not null
column amendment_agreement.author_id: uuid
column amendment_agreement.author_name: text not null
column amendment_agreement.author_party: text
column amendment_agreement.author_role: text not null
column amendment_agreement.id: uuid not null
column amendment_agreement.party_id: uuid not null
column amendment_agreement.signed_on: date not null
column amendment_copy.amendment_id: uuid not null
column amendment_copy.author_id: uuid
column amendment_copy.author_name: text not null
column amendment_copy.author_party: text
column amendment_copy.author_role: text not null
column amendment_copy.id: uuid not null
column amendment_copy.number: integer not null
column amendment_copy.recipient: text not null
column amendment_copy.recorded_at: timestamp with time zone not null
column amendment_copy.sent_on: date not null
column amendment_judgement.amendment_id: uuid not null
column amendment_judgement.author_id: uuid
column amendment_judgement.author_name: text not null
column amendment_judgement.author_party: text
column amendment_judgement.author_role: text not null
column amendment_judgement.code: text not null
column amendment_judgement.id: uuid not null
column amendment_judgement.judged_at: timestamp with time zone not null
column amendment_judgement.meaning: text not null
column amendment_judgement.party_id: uuid not null
column amendment_judgement.rank: integer not null
column amendment_judgement.target_catalogue_id: uuid not null
column applicability_decision.author_id: uuid
column applicability_decision.author_name: text not null
column applicability_decision.author_party: text
column applicability_decision.author_role: text not null
column applicability_decision.decided_at: timestamp with time zone not null
column applicability_decision.id: uuid not null
column applicability_decision.is_applicable: boolean not null
column applicability_decision.obligation_id: uuid not null
column applicability_decision.rank: integer not null
column applicability_decision.reason: text not null
column assignment.assigned_at: timestamp with time zone not null
column assignment.assignee_id: uuid
column assignment.assignee_name: text
column assignment.author_id: uuid
column assignment.author_name: text not null
column assignment.author_party: text
column assignment.author_role: text not null
column assignment.id: uuid not null
column assignment.obligation_id: uuid not null
column assignment.rank: integer not null
column authority_declaration.author_id: uuid
column authority_declaration.author_name: text not null
column authority_declaration.author_party: text
column authority_declaration.author_role: text not null
column authority_declaration.authority: text not null
column authority_declaration.authority_name: text
column authority_declaration.id: uuid not null
column authority_declaration.incident_id: uuid not null
column authority_declaration.party_id: uuid not null
column authority_declaration.rank: integer not null
column authority_declaration.receipt: text
column authority_declaration.recorded_at: timestamp with time zone not null
column authority_declaration.sent_at: timestamp with time zone not null
column authority_declaration.words: text not null
column blob.created_at: timestamp with time zone not null
column blob.media_type: text not null
column blob.sha256: text not null
column blob.size: bigint not null
column breach.author_id: uuid
column breach.author_name: text not null
column breach.author_party: text
column breach.author_role: text not null
column breach.broken_on: date not null
column breach.ended_at: timestamp with time zone
column breach.ended_on: date
column breach.ender_id: uuid
column breach.ender_name: text
column breach.ender_party: text
column breach.ender_role: text
column breach.ending: text
column breach.facts: text not null
column breach.id: uuid not null
column breach.obligation_id: uuid not null
column breach.occurrence_id: uuid
column breach.recorded_at: timestamp with time zone not null
column breach.version: integer not null default
column breach_reading.author_id: uuid
column breach_reading.author_name: text not null
column breach_reading.author_party: text
column breach_reading.author_role: text not null
column breach_reading.id: uuid not null
column breach_reading.party_id: uuid not null
column breach_reading.rank: integer not null
column breach_reading.reading: text not null
column breach_reading.recorded_at: timestamp with time zone not null
column calendar_feed.id: uuid not null
column calendar_feed.issued_at: timestamp with time zone not null
column calendar_feed.language: text not null
column calendar_feed.person_id: uuid not null
column calendar_feed.revoked_at: timestamp with time zone
column calendar_feed.secret_hash: text not null
column catalogue.content: jsonb not null
column catalogue.fingerprint: text not null
column catalogue.id: uuid not null
column catalogue.imported_at: timestamp with time zone not null
column catalogue.imported_by_name: text
column catalogue.key: text not null
column catalogue.language: text not null
column catalogue.matrix: jsonb generated
column catalogue.matrix_groups: jsonb generated
column catalogue.title: text not null
column catalogue.version: text not null
column catalogue_move.at: timestamp with time zone not null
column catalogue_move.author_id: uuid
column catalogue_move.author_name: text not null
column catalogue_move.author_party: text
column catalogue_move.author_role: text not null
column catalogue_move.convention_id: uuid not null
column catalogue_move.from_catalogue_id: uuid not null
column catalogue_move.id: uuid not null
column catalogue_move.rank: integer not null
column catalogue_move.reason: text not null
column catalogue_move.recorded_at: timestamp with time zone not null
column catalogue_move.source: text not null
column catalogue_move.to_catalogue_id: uuid not null
column commitment.applies_if: jsonb
column commitment.catalogue_id: uuid not null
column commitment.code: text not null
column commitment.deadline_from: text
column commitment.deadline_kind: text
column commitment.deadline_rule: text
column commitment.definition: jsonb not null
column commitment.group_code: text not null
column commitment.group_label: text not null
column commitment.id: uuid not null
column commitment.is_to_confirm: boolean not null default
column commitment.nature: text not null
column commitment.opens_before: text
column commitment.opens_on: jsonb
column commitment.position: integer not null
column commitment.reading: jsonb
column commitment.review_period: text
column commitment.reviewed_by: text[] not null
column commitment.sides: jsonb
column commitment.survives: boolean not null default
column commitment.text: text not null
column commitment.theme_id: uuid not null
column commitment.tracking: text not null
column commitment_answer.answer: text not null
column commitment_answer.commitment_id: uuid not null
column commitment_answer.convention_id: uuid not null
column commitment_answer.is_over: boolean not null
column commitment_family.catalogue_key: text not null
column commitment_family.code: text not null
column commitment_family.family: text not null
column commitment_sum.commitment_id: uuid not null
column commitment_sum.is_over: boolean not null
column commitment_sum.not_asked_count: integer not null
column commitment_sum.proven_count: integer not null
column commitment_sum.to_confirm_count: integer not null
column commitment_sum.unproven_count: integer not null
column committee.author_id: uuid
column committee.author_name: text not null
column committee.author_party: text
column committee.author_role: text not null
column committee.cancel_reason: text
column committee.cancelled_at: timestamp with time zone
column committee.canceller_id: uuid
column committee.canceller_name: text
column committee.canceller_party: text
column committee.canceller_role: text
column committee.chair_function: text
column committee.chair_id: uuid
column committee.closed_at: timestamp with time zone
column committee.closer_id: uuid
column committee.closer_name: text
column committee.closer_party: text
column committee.closer_role: text
column committee.convened_on: date
column committee.convention_id: uuid not null
column committee.granted_amount: numeric(14,2)
column committee.granted_until: date
column committee.held_at: timestamp with time zone
column committee.held_on: date
column committee.holder_id: uuid
column committee.holder_name: text
column committee.holder_party: text
column committee.holder_role: text
column committee.id: uuid not null
column committee.invited: text[]
column committee.minutes_id: uuid
column committee.number: integer not null
column committee.outcome: text
column committee.party_id: uuid not null
column committee.place: text
column committee.planned_on: date not null
column committee.recorded_at: timestamp with time zone not null
column committee.slides_sent_on: date
column committee.success_criteria: text[]
column committee.version: integer not null default
column committee_attendee.committee_id: uuid not null
column committee_attendee.id: uuid not null
column committee_attendee.is_present: boolean not null
column committee_attendee.party_id: uuid
column committee_attendee.position: integer not null
column committee_attendee.recorded_at: timestamp with time zone not null
column committee_attendee.role: text not null
column committee_decision.author_id: uuid
column committee_decision.author_name: text not null
column committee_decision.author_party: text
column committee_decision.author_role: text not null
column committee_decision.check_words: text
column committee_decision.checked_at: timestamp with time zone
column committee_decision.checked_by_id: uuid
column committee_decision.checker_id: uuid
column committee_decision.checker_name: text
column committee_decision.checker_party: text
column committee_decision.checker_role: text
column committee_decision.committee_id: uuid not null
column committee_decision.doer_id: uuid
column committee_decision.doer_name: text
column committee_decision.doer_party: text
column committee_decision.doer_role: text
column committee_decision.done_at: timestamp with time zone
column committee_decision.done_on: date
column committee_decision.due_on: date
column committee_decision.id: uuid not null
column committee_decision.number: integer not null
column committee_decision.party_id: uuid not null
column committee_decision.recorded_at: timestamp with time zone not null
column committee_decision.words: text not null
column committee_envelope.author_id: uuid
column committee_envelope.author_name: text not null
column committee_envelope.author_party: text
column committee_envelope.author_role: text not null
column committee_envelope.convention_id: uuid not null
column committee_envelope.exhausted_on: date
column committee_envelope.id: uuid not null
column committee_envelope.rank: integer not null
column committee_envelope.recorded_at: timestamp with time zone not null
column committee_envelope.words: text not null
column connect_plan.author_id: uuid
column connect_plan.author_name: text not null
column connect_plan.author_party: text
column connect_plan.author_role: text not null
column connect_plan.id: uuid not null
column connect_plan.obligation_id: uuid not null
column connect_plan.planned_on: date not null
column connect_plan.rank: integer not null
column connect_plan.recorded_at: timestamp with time zone not null
column connect_plan.stage: text not null
column connect_step.author_id: uuid
column connect_step.author_name: text not null
column connect_step.author_party: text
column connect_step.author_role: text not null
column connect_step.evidence_id: uuid
column connect_step.id: uuid not null
column connect_step.obligation_id: uuid not null
column connect_step.rank: integer not null
column connect_step.reached_on: date not null
column connect_step.reason: text
column connect_step.recorded_at: timestamp with time zone not null
column connect_step.stage: text not null
column contestation.author_id: uuid
column contestation.author_name: text not null
column contestation.author_party: text
column contestation.author_role: text not null
column contestation.breach_id: uuid
column contestation.id: uuid not null
column contestation.obligation_id: uuid not null
column contestation.occurrence_id: uuid
column contestation.opened_at: timestamp with time zone not null
column contestation.opened_for_party_id: uuid
column contestation.reason: text not null
column contestation.resolution: text
column contestation.resolved_at: timestamp with time zone
column contestation.resolver_id: uuid
column contestation.resolver_name: text
column contestation.resolver_party: text
column contestation.resolver_role: text
column contestation.version: integer not null default
column contestation_message.author_id: uuid
column contestation_message.author_name: text not null
column contestation_message.author_party: text
column contestation_message.author_role: text not null
column contestation_message.body: text not null
column contestation_message.contestation_id: uuid not null
column contestation_message.id: uuid not null
column contestation_message.written_at: timestamp with time zone not null
column convention.catalogue_id: uuid not null
column convention.created_at: timestamp with time zone not null
column convention.ends_on: date
column convention.id: uuid not null
column convention.imputations: jsonb not null default
column convention.notice_period: text
column convention.originals: integer
column convention.place: text
column convention.service_name: text not null
column convention.signed_on: date not null
column convention.slug: text not null
column convention.title: text not null
column convention.variables: jsonb not null default
column convention.version: integer not null default
column convention_date.author_id: uuid
column convention_date.author_name: text not null
column convention_date.author_party: text
column convention_date.author_role: text not null
column convention_date.convention_id: uuid not null
column convention_date.id: uuid not null
column convention_date.kind: text not null
column convention_date.known_from: timestamp with time zone not null
column convention_date.rank: integer not null
column convention_date.reason: text
column convention_date.recorded_at: timestamp with time zone not null
column convention_date.source: text not null
column convention_date.value: date
column convention_document.added_at: timestamp with time zone not null
column convention_document.author_id: uuid
column convention_document.author_name: text not null
column convention_document.author_party: text
column convention_document.author_role: text not null
column convention_document.blob_sha256: text
column convention_document.convention_id: uuid not null
column convention_document.file_description: jsonb
column convention_document.file_name: text
column convention_document.id: uuid not null
column convention_document.kind: text not null
column convention_document.label: text not null
column convention_document.media_type: text
column convention_document.url: text
column convention_document.withdrawal_reason: text
column convention_document.withdrawn_at: timestamp with time zone
column convention_document.withdrawn_by_name: text
column convention_stand.breached_count: integer not null
column convention_stand.catalogue_key: text not null
column convention_stand.committee_latest_on: date
column convention_stand.contested_count: integer not null
column convention_stand.convention_id: uuid not null
column convention_stand.counted_count: integer not null
column convention_stand.disagreement_count: integer not null
column convention_stand.dormant_count: integer not null
column convention_stand.groups: jsonb not null
column convention_stand.held_count: integer not null
column convention_stand.holds_from: timestamp with time zone not null
column convention_stand.holds_until: timestamp with time zone not null
column convention_stand.in_review_count: integer not null
column convention_stand.is_open: boolean not null
column convention_stand.is_over: boolean not null
column convention_stand.lapsed_count: integer not null
column convention_stand.last_in_force_on: date
column convention_stand.late_by_law_count: integer not null
column convention_stand.long_contested_count: integer not null
column convention_stand.long_in_review_count: integer not null
column convention_stand.moved_at: timestamp with time zone
column convention_stand.next_due_on: date
column convention_stand.overdue_count: integer not null
column convention_stand.principles: jsonb not null
column convention_stand.service_name: text not null
column convention_stand.themes: jsonb not null
column convention_stand.title: text not null
column convention_stand.to_do_count: integer not null
column convention_stand.trouble_count: integer not null
column convention_stand.waiting_count: integer not null
column convention_stand_due.convention_id: uuid not null
column convention_sum.breached_count: integer not null
column convention_sum.catalogue_key: text not null
column convention_sum.contested_count: integer not null
column convention_sum.convention_count: integer not null
column convention_sum.disagreement_count: integer not null
column convention_sum.dormant_count: integer not null
column convention_sum.in_review_count: integer not null
column convention_sum.is_open: boolean not null
column convention_sum.is_over: boolean not null
column convention_sum.lapsed_count: integer not null
column convention_sum.overdue_count: integer not null
column credit.ae: numeric(14,2)
column credit.convention_id: uuid not null
column credit.cp: numeric(14,2)
column credit.id: uuid not null
column credit.known_from: timestamp with time zone
column credit.year: integer not null
column declaration.author_id: uuid
column declaration.author_name: text not null
column declaration.author_party: text
column declaration.author_role: text not null
column declaration.comment: text
column declaration.declared_at: timestamp with time zone not null
column declaration.done_at: timestamp with time zone
column declaration.id: uuid not null
column declaration.late_minutes: integer
column declaration.late_reason: text
column declaration.obligation_id: uuid not null
column declaration.occurrence_id: uuid
column declaration.rank: integer not null
column declaration.status: text not null
column disagreement_message.author_id: uuid
column disagreement_message.author_name: text not null
column disagreement_message.author_party: text
column disagreement_message.author_role: text not null
column disagreement_message.body: text not null
column disagreement_message.id: uuid not null
column disagreement_message.obligation_id: uuid not null
column disagreement_message.side: text not null
column disagreement_message.written_at: timestamp with time zone not null
column dpia_advice.advice: text not null
column dpia_advice.author_id: uuid
column dpia_advice.author_name: text not null
column dpia_advice.author_party: text
column dpia_advice.author_role: text not null
column dpia_advice.id: uuid not null
column dpia_advice.legal_text_id: uuid not null
column dpia_advice.rank: integer not null
column dpia_advice.recorded_at: timestamp with time zone not null
column dpia_advice.words: text not null
column dpia_need.author_id: uuid
column dpia_need.author_name: text not null
column dpia_need.author_party: text
column dpia_need.author_role: text not null
column dpia_need.criteria: jsonb not null
column dpia_need.id: uuid not null
column dpia_need.is_needed: boolean not null
column dpia_need.legal_text_id: uuid not null
column dpia_need.listed_as: text
column dpia_need.rank: integer not null
column dpia_need.reason: text not null
column dpia_need.recorded_at: timestamp with time zone not null
column dpia_state.author_id: uuid
column dpia_state.author_name: text not null
column dpia_state.author_party: text
column dpia_state.author_role: text not null
column dpia_state.consultation: text
column dpia_state.consulted_on: date
column dpia_state.dpia_stage: text not null
column dpia_state.id: uuid not null
column dpia_state.legal_text_id: uuid not null
column dpia_state.rank: integer not null
column dpia_state.recorded_at: timestamp with time zone not null
column dpia_state.residual_risk: text
column dpia_state.views: text
column due_date.author_id: uuid
column due_date.author_name: text not null
column due_date.author_party: text
column due_date.author_role: text not null
column due_date.due_on: date
column due_date.id: uuid not null
column due_date.obligation_id: uuid not null
column due_date.rank: integer not null
column due_date.set_at: timestamp with time zone not null
column duty_use.author_id: uuid
column duty_use.author_name: text not null
column duty_use.author_party: text
column duty_use.author_role: text not null
column duty_use.description: text not null
column duty_use.effective_on: date
column duty_use.id: uuid not null
column duty_use.notice_received_on: date
column duty_use.obligation_id: uuid not null
column duty_use.rank: integer not null
column duty_use.recorded_at: timestamp with time zone not null
column duty_use.used_on: date not null
column duty_use_breach.breach_id: uuid not null
column duty_use_breach.id: uuid not null
column duty_use_breach.use_id: uuid not null
column evidence.author_id: uuid
column evidence.author_name: text not null
column evidence.author_party: text
column evidence.author_role: text not null
column evidence.confidentiality: text not null
column evidence.convention_id: uuid not null
column evidence.deposited_at: timestamp with time zone not null
column evidence.description: text
column evidence.id: uuid not null
column evidence.kind: text not null
column evidence.party_id: uuid not null
column evidence.title: text not null
column evidence.version: integer not null default
column evidence.withdrawal_reason: text
column evidence.withdrawn_at: timestamp with time zone
column evidence.withdrawn_by_name: text
column evidence_link.author_id: uuid
column evidence_link.author_name: text not null
column evidence_link.author_party: text
column evidence_link.author_role: text not null
column evidence_link.evidence_id: uuid not null
column evidence_link.id: uuid not null
column evidence_link.linked_at: timestamp with time zone not null
column evidence_link.obligation_id: uuid not null
column evidence_link.occurrence_id: uuid
column evidence_link.unlinked_at: timestamp with time zone
column evidence_link.unlinked_by_name: text
column evidence_reading.day: date not null
column evidence_reading.evidence_version_id: uuid not null
column evidence_reading.first_at: timestamp with time zone not null
column evidence_reading.id: uuid not null
column evidence_reading.reader_id: uuid not null
column evidence_reading.reader_name: text not null
column evidence_reading.reader_party: text
column evidence_reading.reader_role: text not null
column evidence_version.author_id: uuid
column evidence_version.author_name: text not null
column evidence_version.author_party: text
column evidence_version.author_role: text not null
column evidence_version.blob_sha256: text
column evidence_version.created_at: timestamp with time zone not null
column evidence_version.entry_id: uuid
column evidence_version.evidence_id: uuid not null
column evidence_version.file_description: jsonb
column evidence_version.file_name: text
column evidence_version.id: uuid not null
column evidence_version.media_type: text
column evidence_version.note: text
column evidence_version.number: integer not null
column evidence_version.register: text
column evidence_version.register_reference: text
column evidence_version.snapshot: text
column evidence_version.snapshot_sha256: text
column evidence_version.statement: text
column evidence_version.url: text
column evidence_version.valid_from: date
column evidence_version.valid_until: date
column feedback_button.author_id: uuid
column feedback_button.author_name: text not null
column feedback_button.author_party: text
column feedback_button.author_role: text not null
column feedback_button.follow_up: text
column feedback_button.id: uuid not null
column feedback_button.obligation_id: uuid not null
column feedback_button.placed_on: date not null
column feedback_button.placement: text not null
column feedback_button.rank: integer not null
column feedback_button.recorded_at: timestamp with time zone not null
column feedback_button.url: text not null
column feedback_month.answer_count: integer not null
column feedback_month.author_id: uuid
column feedback_month.author_name: text not null
column feedback_month.author_party: text
column feedback_month.author_role: text not null
column feedback_month.id: uuid not null
column feedback_month.month: text not null
column feedback_month.obligation_id: uuid not null
column feedback_month.rank: integer not null
column feedback_month.recorded_at: timestamp with time zone not null
column feedback_month.satisfaction: numeric(3,1) not null
column file_check.checked_at: timestamp with time zone not null
column file_check.sha256: text not null
column file_check.stamp: text
column file_check.state: text not null
column identity_change.asked_at: timestamp with time zone not null
column identity_change.certified_name: text
column identity_change.certified_siret: text
column identity_change.decided_at: timestamp with time zone
column identity_change.decided_by_name: text
column identity_change.id: uuid not null
column identity_change.issuer: text not null
column identity_change.person_id: uuid not null
column identity_change.status: text not null default
column identity_change.subject: text not null
column incident.author_id: uuid
column incident.author_name: text not null
column incident.author_party: text
column incident.author_role: text not null
column incident.began_at: timestamp with time zone
column incident.cause: text
column incident.closed_at: timestamp with time zone
column incident.closer_id: uuid
column incident.closer_name: text
column incident.closer_party: text
column incident.closer_role: text
column incident.confidentiality: text not null
column incident.controller_organisation: text
column incident.convention_id: uuid not null
column incident.description: text not null
column incident.detected_at: timestamp with time zone not null
column incident.forgotten_at: timestamp with time zone
column incident.id: uuid not null
column incident.lesson: text
column incident.natures: text[] not null default
column incident.number: integer
column incident.origin: text
column incident.own_number: integer
column incident.party_id: uuid not null
column incident.processing_activities: text
column incident.processor_ids: uuid[] not null default
column incident.recorded_at: timestamp with time zone not null
column incident.responsible: text
column incident.stopped_at: timestamp with time zone
column incident.systems: text
column incident.title: text not null
column incident.version: integer not null default
column incident.year: integer
column incident_alert.acknowledged_at: timestamp with time zone
column incident_alert.acknowledger_id: uuid
column incident_alert.acknowledger_name: text
column incident_alert.acknowledger_party: text
column incident_alert.acknowledger_role: text
column incident_alert.author_id: uuid
column incident_alert.author_name: text not null
column incident_alert.author_party: text
column incident_alert.author_role: text not null
column incident_alert.channel: text not null
column incident_alert.content: text not null
column incident_alert.evidence_id: uuid
column incident_alert.from_party_id: uuid not null
column incident_alert.id: uuid not null
column incident_alert.incident_id: uuid not null
column incident_alert.rank: integer not null
column incident_alert.recorded_at: timestamp with time zone not null
column incident_alert.sent_at: timestamp with time zone not null
column incident_alert.to_party_id: uuid not null
column incident_assessment.author_id: uuid
column incident_assessment.author_name: text not null
column incident_assessment.author_party: text
column incident_assessment.author_role: text not null
column incident_assessment.consequences: text
column incident_assessment.data_categories: text[] not null default
column incident_assessment.effective_access: text
column incident_assessment.exposure: text
column incident_assessment.gravity: text
column incident_assessment.grounds: text not null
column incident_assessment.id: uuid not null
column incident_assessment.identifiability: text
column incident_assessment.incident_id: uuid not null
column incident_assessment.level: text not null
column incident_assessment.likelihood: text
column incident_assessment.people_categories: text[] not null default
column incident_assessment.people_max: integer
column incident_assessment.people_min: integer
column incident_assessment.rank: integer not null
column incident_assessment.recorded_at: timestamp with time zone not null
column incident_assessment.records_max: integer
column incident_assessment.records_min: integer
column incident_assessment.uninformed_reason: text
column incident_assessment.unnotified_reason: text
column incident_assessment.vulnerable_people: text
column incident_awareness.author_id: uuid
column incident_awareness.author_name: text not null
column incident_awareness.author_party: text
column incident_awareness.author_role: text not null
column incident_awareness.aware_at: timestamp with time zone not null
column incident_awareness.id: uuid not null
column incident_awareness.incident_id: uuid not null
column incident_awareness.party_id: uuid not null
column incident_awareness.rank: integer not null
column incident_awareness.reason: text
column incident_awareness.recorded_at: timestamp with time zone not null
column incident_awareness.way: text not null
column incident_containment.assessment_id: uuid not null
column incident_containment.author_id: uuid
column incident_containment.author_name: text not null
column incident_containment.author_party: text
column incident_containment.author_role: text not null
column incident_containment.contained_at: timestamp with time zone not null
column incident_containment.id: uuid not null
column incident_containment.incident_id: uuid not null
column incident_containment.rank: integer not null
column incident_containment.recorded_at: timestamp with time zone not null
column incident_containment.words: text not null
column incident_day.confidentiality: text not null
column incident_day.convention_id: uuid not null
column incident_day.due_at: timestamp with time zone not null
column incident_day.falls_on: date not null
column incident_day.incident_id: uuid not null
column incident_day.kind: text not null
column incident_day.known_at: timestamp with time zone not null
column incident_day.level: text
column incident_day.organisation_id: uuid
column incident_day.party_id: uuid not null
column incident_measure.author_id: uuid
column incident_measure.author_name: text not null
column incident_measure.author_party: text
column incident_measure.author_role: text not null
column incident_measure.description: text not null
column incident_measure.doer_id: uuid
column incident_measure.doer_name: text
column incident_measure.doer_party: text
column incident_measure.doer_role: text
column incident_measure.done_at: timestamp with time zone
column incident_measure.id: uuid not null
column incident_measure.incident_id: uuid not null
column incident_measure.kind: text not null
column incident_measure.owner: text
column incident_measure.party_id: uuid not null
column incident_measure.planned_on: date
column incident_measure.rank: integer not null
column incident_measure.recorded_at: timestamp with time zone not null
column incident_notification.author_id: uuid
column incident_notification.author_name: text not null
column incident_notification.author_party: text
column incident_notification.author_role: text not null
column incident_notification.id: uuid not null
column incident_notification.incident_id: uuid not null
column incident_notification.late_minutes: integer
column incident_notification.late_reason: text
column incident_notification.mandate_id: uuid
column incident_notification.notified_by: text not null
column incident_notification.phase: text not null
column incident_notification.rank: integer not null
column incident_notification.receipt: text
column incident_notification.recorded_at: timestamp with time zone not null
column incident_notification.sent_at: timestamp with time zone not null
column incident_stand.facts: jsonb not null
column incident_stand.incident_id: uuid not null
column incident_stand.is_contained: boolean not null default
column incident_stand.is_told: boolean not null
column incident_stand.known_at: timestamp with time zone
column incident_stand.level: text
column instance.created_at: timestamp with time zone not null
column instance.id: uuid not null
column instance.is_marked: boolean not null default
column instance.is_only: boolean not null default
column instance.sweeps: bigint not null default
column instance.swept_at: timestamp with time zone
column journal_chain.chain: uuid not null
column journal_chain.last_hash: text not null
column journal_chain.last_sequence: bigint not null
column journal_entry.action: text not null
column journal_entry.actor_id: uuid
column journal_entry.actor_name: text not null
column journal_entry.actor_party: text
column journal_entry.actor_role: text not null
column journal_entry.chain: uuid not null
column journal_entry.changes: jsonb not null
column journal_entry.content_hash: text
column journal_entry.forgotten_at: timestamp with time zone
column journal_entry.hash: text not null
column journal_entry.id: bigint not null
column journal_entry.previous_hash: text not null
column journal_entry.recipe: smallint not null default
column journal_entry.recorded_at: timestamp with time zone not null
column journal_entry.salt: text
column journal_entry.sequence: bigint not null
column journal_entry.subject_id: text
column journal_entry.subject_type: text not null
column journal_verified.chain: uuid not null
column journal_verified.last_hash: text not null
column journal_verified.last_sequence: bigint not null
column journal_verified.marks: numeric not null
column journal_verified.recomputed_at: timestamp with time zone not null
column journal_verified.verified_at: timestamp with time zone not null
column kept_state.assurance: text not null
column kept_state.attestation: json
column kept_state.attesting_review_id: uuid
column kept_state.awaits_declaration: boolean
column kept_state.commitment_id: uuid not null
column kept_state.commitment_position: integer not null
column kept_state.convention_id: uuid not null
column kept_state.declaration_status: text
column kept_state.declared_at: timestamp with time zone
column kept_state.due_on: date
column kept_state.evidence_count: integer not null
column kept_state.holds_from: timestamp with time zone not null
column kept_state.holds_until: timestamp with time zone not null
column kept_state.is_overdue: boolean not null
column kept_state.lapses_on: date
column kept_state.next_expiry_on: date
column kept_state.obligation_id: uuid not null
column kept_state.occurrence_id: uuid
column kept_state.open_contestation_count: integer not null
column kept_state.organisation_id: uuid not null
column kept_state.other_party_finance_reviews: boolean not null
column kept_state.other_party_reviews: boolean not null
column kept_state.party_id: uuid not null
column kept_state.party_position: integer not null
column kept_state.programme_reviews: boolean not null
column kept_state.standing: text
column kept_state.tracking: text
column kept_state.waiting_authors: uuid[] not null
column kept_state.waiting_bodies: uuid[] not null
column kept_state.waiting_count: integer not null
column kept_state.waiting_from: uuid[] generated
column kept_state.waiting_since: timestamp with time zone
column legal_text.author_id: uuid
column legal_text.author_name: text not null
column legal_text.author_party: text
column legal_text.author_role: text not null
column legal_text.check_months: integer not null default
column legal_text.confidentiality: text not null
column legal_text.convention_id: uuid not null
column legal_text.id: uuid not null
column legal_text.kind: text not null
column legal_text.number: integer
column legal_text.own_number: integer
column legal_text.party_id: uuid not null
column legal_text.proof_id: uuid
column legal_text.recorded_at: timestamp with time zone not null
column legal_text.title: text not null
column legal_text.version: integer not null default
column legal_text.withdrawal_reason: text
column legal_text.withdrawer_id: uuid
column legal_text.withdrawer_name: text
column legal_text.withdrawer_party: text
column legal_text.withdrawer_role: text
column legal_text.withdrawn_at: timestamp with time zone
column legal_text.year: integer
column legal_text_version.alert_within_hours: integer
column legal_text_version.author_id: uuid
column legal_text_version.author_name: text not null
column legal_text_version.author_party: text
column legal_text_version.author_role: text not null
column legal_text_version.blob_sha256: text
column legal_text_version.content: text
column legal_text_version.file_description: jsonb
column legal_text_version.file_name: text
column legal_text_version.hand_over_within_days: integer
column legal_text_version.id: uuid not null
column legal_text_version.legal_text_id: uuid not null
column legal_text_version.media_type: text
column legal_text_version.note: text
column legal_text_version.number: integer not null
column legal_text_version.planned_on: date
column legal_text_version.recorded_at: timestamp with time zone not null
column legal_text_version.sha256: text not null
column legal_text_version.url: text
column manifesto_review.author_id: uuid
column manifesto_review.author_name: text not null
column manifesto_review.author_party: text
column manifesto_review.author_role: text not null
column manifesto_review.conclusion: text
column manifesto_review.convention_id: uuid not null
column manifesto_review.id: uuid not null
column manifesto_review.rank: integer not null
column manifesto_review.recorded_at: timestamp with time zone not null
column manifesto_review.reviewed_on: date not null
column membership.convention_id: uuid
column membership.created_at: timestamp with time zone not null
column membership.id: uuid not null
column membership.party_id: uuid
column membership.person_id: uuid not null
column membership.programme_id: uuid
column membership.role: text not null
column membership.valid_from: date not null
column membership.valid_until: date
column membership.version: integer not null default
column mission_letter.author_id: uuid
column mission_letter.author_name: text not null
column mission_letter.author_party: text
column mission_letter.author_role: text not null
column mission_letter.ends_on: date not null
column mission_letter.evidence_id: uuid not null
column mission_letter.id: uuid not null
column mission_letter.obligation_id: uuid not null
column mission_letter.powers: text not null
column mission_letter.rank: integer not null
column mission_letter.recorded_at: timestamp with time zone not null
column mission_letter.reporting_clause: text not null
column mission_letter.share_percent: integer
column mission_letter.signed_on: date not null
column mission_letter.starts_on: date not null
column notice.at: timestamp with time zone not null
column notice.body: text
column notice.convention_id: uuid
column notice.id: uuid not null
column notice.kind: text not null
column notice.party_code: text
column notice.person_id: uuid not null
column notice.person_name: text not null
column notice.programme_id: uuid
column notice.role: text
column notice_dismissal.at: timestamp with time zone not null
column notice_dismissal.id: uuid not null
column notice_dismissal.notice_id: uuid not null
column notice_dismissal.person_id: uuid not null
column obligation.closed_at: timestamp with time zone
column obligation.commitment_id: uuid not null
column obligation.convention_id: uuid not null
column obligation.created_at: timestamp with time zone not null
column obligation.id: uuid not null
column obligation.opened_at: timestamp with time zone
column obligation.party_id: uuid not null
column obligation_move.at: timestamp with time zone not null
column obligation_move.from_commitment_id: uuid not null
column obligation_move.id: uuid not null
column obligation_move.move_id: uuid not null
column obligation_move.obligation_id: uuid not null
column obligation_move.rank: integer not null
column obligation_move.reopens_at: timestamp with time zone
column obligation_move.to_commitment_id: uuid not null
column observation.author_id: uuid
column observation.author_name: text not null
column observation.author_party: text
column observation.author_role: text not null
column observation.id: uuid not null
column observation.obligation_id: uuid not null
column observation.observed_on: date not null
column observation.rank: integer not null
column observation.recorded_at: timestamp with time zone not null
column observation.retracts_id: uuid
column observation.review_id: uuid
column observation.side: text not null
column observation.value: text not null
column observation.words: text not null
column observation_fact.evidence_id: uuid
column observation_fact.id: uuid not null
column observation_fact.observation_id: uuid not null
column observation_fact.occurrence_id: uuid
column observation_fact.request_id: uuid
column occurrence.cause_key: text not null
column occurrence.facet: text
column occurrence.id: uuid not null
column occurrence.is_indicative: boolean not null
column occurrence.moment: text not null
column occurrence.number: integer not null
column occurrence.obligation_id: uuid not null
column occurrence.recorded_at: timestamp with time zone not null
column occurrence_due.begins_at: timestamp with time zone
column occurrence_due.cause_at: timestamp with time zone
column occurrence_due.due_at: timestamp with time zone
column occurrence_due.due_on: date
column occurrence_due.id: uuid not null
column occurrence_due.known_from: timestamp with time zone not null
column occurrence_due.occurrence_id: uuid not null
column occurrence_due.rank: integer not null
column occurrence_due.reason: text
column occurrence_due.recorded_at: timestamp with time zone not null
column occurrence_due.source_id: uuid
column occurrence_stand.answer_id: uuid
column occurrence_stand.answer_status: text
column occurrence_stand.answered_at: timestamp with time zone
column occurrence_stand.begins_at: timestamp with time zone
column occurrence_stand.cause_at: timestamp with time zone
column occurrence_stand.cause_key: text
column occurrence_stand.convention_id: uuid not null
column occurrence_stand.done_at: timestamp with time zone
column occurrence_stand.due_at: timestamp with time zone
column occurrence_stand.due_known_at: timestamp with time zone
column occurrence_stand.due_on: date
column occurrence_stand.ends_at: timestamp with time zone
column occurrence_stand.facet: text
column occurrence_stand.fact_count: integer not null
column occurrence_stand.holds_from: timestamp with time zone not null
column occurrence_stand.is_answered: boolean
column occurrence_stand.is_broken: boolean
column occurrence_stand.is_indicative: boolean
column occurrence_stand.is_told: boolean not null
column occurrence_stand.late_minutes: integer
column occurrence_stand.moment: text
column occurrence_stand.number: integer
column occurrence_stand.obligation_id: uuid not null
column occurrence_stand.occurrence_id: uuid not null
column occurrence_stand.party_id: uuid not null
column occurrence_stand.takes_untold: boolean
column opinion_request.answer_due_on: date
column opinion_request.asked_at: timestamp with time zone not null
column opinion_request.author_id: uuid
column opinion_request.author_name: text not null
column opinion_request.author_party: text
column opinion_request.author_role: text not null
column opinion_request.evidence_id: uuid
column opinion_request.given_at: timestamp with time zone
column opinion_request.giver_id: uuid
column opinion_request.giver_name: text
column opinion_request.giver_party: text
column opinion_request.giver_role: text
column opinion_request.id: uuid not null
column opinion_request.opinion: text
column opinion_request.opinion_words: text
column opinion_request.text_version_id: uuid not null
column opinion_request.to_party_id: uuid not null
column opinion_request.words: text
column opinion_reservation.answered_at: timestamp with time zone
column opinion_reservation.answerer_id: uuid
column opinion_reservation.answerer_name: text
column opinion_reservation.answerer_party: text
column opinion_reservation.answerer_role: text
column opinion_reservation.id: uuid not null
column opinion_reservation.opinion_request_id: uuid not null
column opinion_reservation.outcome: text
column opinion_reservation.outcome_words: text
column opinion_reservation.rank: integer not null
column opinion_reservation.words: text not null
column organisation.created_at: timestamp with time zone not null
column organisation.id: uuid not null
column organisation.name: text not null
column organisation.short_name: text not null
column organisation.sirets: text[] not null default
column organisation.version: integer not null default
column page_check.author_id: uuid
column page_check.author_name: text not null
column page_check.author_party: text
column page_check.author_role: text not null
column page_check.blob_sha256: text
column page_check.file_description: jsonb
column page_check.file_name: text
column page_check.id: uuid not null
column page_check.media_type: text
column page_check.outcome: text not null
column page_check.rank: integer not null
column page_check.recorded_at: timestamp with time zone not null
column page_check.seen_on: date not null
column page_check.text_version_id: uuid not null
column page_check.url: text not null
column page_check.words: text
column part_stand.catalogue_key: text not null
column part_stand.convention_id: uuid not null
column part_stand.day: date not null
column part_stand.held_count: integer not null
column part_stand.is_open: boolean not null
column part_stand.is_over: boolean not null
column part_stand.is_signed: boolean not null
column part_stand.overdue_count: integer not null
column part_stand.part_code: text not null
column part_stand.to_do_count: integer not null
column part_stand.trouble_count: integer not null
column part_stand.waiting_count: integer not null
column part_sum.catalogue_key: text not null
column part_sum.day: date not null
column part_sum.held_count: integer not null
column part_sum.is_open: boolean not null
column part_sum.is_over: boolean not null
column part_sum.overdue_count: integer not null
column part_sum.part_code: text not null
column part_sum.row_count: integer not null
column part_sum.signed_count: integer not null
column part_sum.to_do_count: integer not null
column part_sum.trouble_count: integer not null
column part_sum.waiting_count: integer not null
column party.code: text not null
column party.convention_id: uuid not null
column party.dpo_email: text
column party.gdpr_role: text
column party.id: uuid not null
column party.is_signatory: boolean not null
column party.name: text not null
column party.organisation_id: uuid not null
column party.position: integer not null
column party.provides_reviewers: boolean not null default
column party.role_label: text
column party_request.about: text not null
column party_request.about_label: text not null
column party_request.acknowledged_at: timestamp with time zone
column party_request.acknowledgement: text
column party_request.acknowledger_id: uuid
column party_request.acknowledger_name: text
column party_request.acknowledger_party: text
column party_request.acknowledger_role: text
column party_request.answer: text
column party_request.answer_recorded_at: timestamp with time zone
column party_request.answered_at: timestamp with time zone
column party_request.answerer_id: uuid
column party_request.answerer_name: text
column party_request.answerer_party: text
column party_request.answerer_role: text
column party_request.author_id: uuid
column party_request.author_name: text not null
column party_request.author_party: text
column party_request.author_role: text not null
column party_request.convention_id: uuid not null
column party_request.established_at: timestamp with time zone
column party_request.evidence_id: uuid
column party_request.from_party_id: uuid not null
column party_request.id: uuid not null
column party_request.kind: text not null
column party_request.made_at: timestamp with time zone not null
column party_request.number: integer not null
column party_request.recorded_at: timestamp with time zone not null
column party_request.to_party_id: uuid not null
column party_request.version: integer not null default
column party_request.words: text not null
column party_request.year: integer not null
column people_decision.author_id: uuid
column people_decision.author_name: text not null
column people_decision.author_party: text
column people_decision.author_role: text not null
column people_decision.choice: text not null
column people_decision.id: uuid not null
column people_decision.incident_id: uuid not null
column people_decision.medium: text
column people_decision.public_url: text
column people_decision.rank: integer not null
column people_decision.reason: text not null
column people_decision.recorded_at: timestamp with time zone not null
column people_decision.sent_at: timestamp with time zone
column people_decision.told_count: integer
column person.certified_siret: text
column person.created_at: timestamp with time zone not null
column person.deactivated_at: timestamp with time zone
column person.email: text not null
column person.full_name: text not null
column person.id: uuid not null
column person.organisation_id: uuid not null
column person.version: integer not null default
column person_identity.first_seen_at: timestamp with time zone not null
column person_identity.id: uuid not null
column person_identity.issuer: text not null
column person_identity.person_id: uuid not null
column person_identity.subject: text not null
column portfolio_view.id: uuid not null
column portfolio_view.is_default: boolean not null default
column portfolio_view.name: text not null
column portfolio_view.person_id: uuid not null
column portfolio_view.saved_at: timestamp with time zone not null
column portfolio_view.search_params: text not null
column portfolio_view.version: integer not null default
column prepared_proof.author_id: uuid
column prepared_proof.author_name: text not null
column prepared_proof.author_party: text
column prepared_proof.author_role: text not null
column prepared_proof.blob_sha256: text
column prepared_proof.confidentiality: text not null
column prepared_proof.convention_id: uuid not null
column prepared_proof.description: text
column prepared_proof.evidence_id: uuid
column prepared_proof.file_description: jsonb
column prepared_proof.file_name: text
column prepared_proof.id: uuid not null
column prepared_proof.kind: text not null
column prepared_proof.last_version_id: uuid
column prepared_proof.media_type: text
column prepared_proof.note: text
column prepared_proof.obligation_ids: uuid[] not null
column prepared_proof.occurrence_id: uuid
column prepared_proof.party_id: uuid not null
column prepared_proof.prepared_at: timestamp with time zone not null
column prepared_proof.released_at: timestamp with time zone
column prepared_proof.releaser_id: uuid
column prepared_proof.releaser_name: text
column prepared_proof.releaser_party: text
column prepared_proof.releaser_role: text
column prepared_proof.renews_id: uuid
column prepared_proof.statement: text
column prepared_proof.title: text not null
column prepared_proof.url: text
column prepared_proof.valid_from: date
column prepared_proof.valid_until: date
column prepared_proof.version: integer not null default
column prepared_proof_note.author_id: uuid
column prepared_proof_note.author_name: text not null
column prepared_proof_note.author_party: text
column prepared_proof_note.author_role: text not null
column prepared_proof_note.body: text not null
column prepared_proof_note.id: uuid not null
column prepared_proof_note.prepared_proof_id: uuid not null
column prepared_proof_note.written_at: timestamp with time zone not null
column processor.author_id: uuid
column processor.author_name: text not null
column processor.author_party: text
column processor.author_role: text not null
column processor.confidentiality: text not null
column processor.contact: text
column processor.contract_reference: text
column processor.contract_url: text
column processor.convention_id: uuid not null
column processor.data_categories: text[] not null default
column processor.deleted_at: timestamp with time zone
column processor.deleted_on: date
column processor.deleter_id: uuid
column processor.deleter_name: text
column processor.deleter_party: text
column processor.deleter_role: text
column processor.deletion: text
column processor.ended_at: timestamp with time zone
column processor.ended_on: date
column processor.ender_id: uuid
column processor.ender_name: text
column processor.ender_party: text
column processor.ender_role: text
column processor.engaged_at: timestamp with time zone
column processor.engaged_on: date
column processor.engager_id: uuid
column processor.engager_name: text
column processor.engager_party: text
column processor.engager_role: text
column processor.forgotten_at: timestamp with time zone
column processor.id: uuid not null
column processor.name: text not null
column processor.number: integer
column processor.own_number: integer
column processor.parent_id: uuid
column processor.party_id: uuid not null
column processor.passage: text
column processor.passage_reason: text
column processor.people_categories: text[] not null default
column processor.planned_on: date not null
column processor.recorded_at: timestamp with time zone not null
column processor.renounced_at: timestamp with time zone
column processor.renouncement: text
column processor.renouncer_id: uuid
column processor.renouncer_name: text
column processor.renouncer_party: text
column processor.renouncer_role: text
column processor.service: text not null
column processor.siren: text
column processor.version: integer not null default
column processor.year: integer
column processor_breach.breach_id: uuid not null
column processor_breach.change_id: uuid
column processor_breach.id: uuid not null
column processor_breach.location_id: uuid
column processor_breach.processor_id: uuid not null
column processor_breach.recorded_at: timestamp with time zone not null
column processor_change.author_id: uuid
column processor_change.author_name: text not null
column processor_change.author_party: text
column processor_change.author_role: text not null
column processor_change.carried_at: timestamp with time zone
column processor_change.carrier_id: uuid
column processor_change.carrier_name: text
column processor_change.carrier_party: text
column processor_change.carrier_role: text
column processor_change.description: text not null
column processor_change.effective_on: date
column processor_change.id: uuid not null
column processor_change.kind: text not null
column processor_change.passage: text
column processor_change.passage_reason: text
column processor_change.planned_on: date not null
column processor_change.processor_id: uuid not null
column processor_change.rank: integer not null
column processor_change.recorded_at: timestamp with time zone not null
column processor_clause.answer: text not null
column processor_clause.author_id: uuid
column processor_clause.author_name: text not null
column processor_clause.author_party: text
column processor_clause.author_role: text not null
column processor_clause.clause: text not null
column processor_clause.id: uuid not null
column processor_clause.processor_id: uuid not null
column processor_clause.rank: integer not null
column processor_clause.recorded_at: timestamp with time zone not null
column processor_clause.reference: text
column processor_guarantee.author_id: uuid
column processor_guarantee.author_name: text not null
column processor_guarantee.author_party: text
column processor_guarantee.author_role: text not null
column processor_guarantee.id: uuid not null
column processor_guarantee.kind: text not null
column processor_guarantee.label: text
column processor_guarantee.processor_id: uuid not null
column processor_guarantee.rank: integer not null
column processor_guarantee.recorded_at: timestamp with time zone not null
column processor_guarantee.valid_until: date
column processor_location.author_id: uuid
column processor_location.author_name: text not null
column processor_location.author_party: text
column processor_location.author_role: text not null
column processor_location.change_id: uuid
column processor_location.country: text not null
column processor_location.ended_at: timestamp with time zone
column processor_location.ender_id: uuid
column processor_location.ender_name: text
column processor_location.ender_party: text
column processor_location.ender_role: text
column processor_location.ends_on: date
column processor_location.id: uuid not null
column processor_location.kind: text not null
column processor_location.mechanism: text not null
column processor_location.processor_id: uuid not null
column processor_location.rank: integer not null
column processor_location.recorded_at: timestamp with time zone not null
column processor_location.starts_on: date
column processor_notice.acknowledged_at: timestamp with time zone
column processor_notice.acknowledger_id: uuid
column processor_notice.acknowledger_name: text
column processor_notice.acknowledger_party: text
column processor_notice.acknowledger_role: text
column processor_notice.author_id: uuid
column processor_notice.author_name: text not null
column processor_notice.author_party: text
column processor_notice.author_role: text not null
column processor_notice.change_id: uuid
column processor_notice.content: text not null
column processor_notice.evidence_id: uuid
column processor_notice.from_party_id: uuid not null
column processor_notice.id: uuid not null
column processor_notice.objection_ends_on: date
column processor_notice.planned_on: date not null
column processor_notice.processor_id: uuid not null
column processor_notice.rank: integer not null
column processor_notice.recorded_at: timestamp with time zone not null
column processor_notice.sent_at: timestamp with time zone not null
column processor_notice.to_party_id: uuid not null
column processor_proof.author_id: uuid
column processor_proof.author_name: text not null
column processor_proof.author_party: text
column processor_proof.author_role: text not null
column processor_proof.done_on: date not null
column processor_proof.evidence_id: uuid
column processor_proof.id: uuid not null
column processor_proof.kind: text not null
column processor_proof.processor_id: uuid not null
column processor_proof.rank: integer not null
column processor_proof.recorded_at: timestamp with time zone not null
column processor_proof.words: text
column processor_response.author_id: uuid
column processor_response.author_name: text not null
column processor_response.author_party: text
column processor_response.author_role: text not null
column processor_response.id: uuid not null
column processor_response.notice_id: uuid not null
column processor_response.rank: integer not null
column processor_response.recorded_at: timestamp with time zone not null
column processor_response.response: text not null
column processor_response.words: text
column profile_answer.answered_at: timestamp with time zone not null
column profile_answer.author_id: uuid
column profile_answer.author_name: text not null
column profile_answer.author_party: text
column profile_answer.author_role: text not null
column profile_answer.convention_id: uuid not null
column profile_answer.id: uuid not null
column profile_answer.key: text not null
column profile_answer.value: jsonb
column programme.catalogue_keys: text[] not null default
column programme.convention_ids: uuid[] not null default
column programme.created_at: timestamp with time zone not null
column programme.id: uuid not null
column programme.name: text not null
column programme.version: integer not null default
column proposal.convention_id: uuid not null
column proposal.decided_at: timestamp with time zone
column proposal.decider_id: uuid
column proposal.decider_name: text
column proposal.decider_party: text
column proposal.decider_role: text
column proposal.evidence_id: uuid
column proposal.fact: text not null
column proposal.id: uuid not null
column proposal.obligation_id: uuid
column proposal.phase: text
column proposal.proposed_at: timestamp with time zone not null
column proposal.reading_id: uuid not null
column proposal.reason: text
column proposal.seen_id: uuid
column proposal.service_fact: text
column proposal.since: date
column proposal.source: text not null
column proposal.state: text not null default
column proposal.url: text
column proposal.value: text not null
column proposal.version: integer not null default
column publication_review.author_id: uuid
column publication_review.author_name: text not null
column publication_review.author_party: text
column publication_review.author_role: text not null
column publication_review.comment: text
column publication_review.id: uuid not null
column publication_review.publication_status_id: uuid not null
column publication_review.rank: integer not null
column publication_review.reviewed_at: timestamp with time zone not null
column publication_review.verdict: text not null
column publication_status.author_id: uuid
column publication_status.author_name: text not null
column publication_status.author_party: text
column publication_status.author_role: text not null
column publication_status.decided_by: text
column publication_status.decided_on: date
column publication_status.facet: text not null
column publication_status.ground: text
column publication_status.id: uuid not null
column publication_status.obligation_id: uuid not null
column publication_status.planned_on: date
column publication_status.published_on: date
column publication_status.rank: integer not null
column publication_status.recorded_at: timestamp with time zone not null
column publication_status.review_on: date
column publication_status.state: text not null
column publication_status.url: text
column publication_status.words: text
column quarantined_file.kept_seconds: bigint not null default
column quarantined_file.put_aside_at: timestamp with time zone not null
column quarantined_file.reason: text not null
column quarantined_file.sha256: text not null
column quarter_due.convention_id: uuid not null
column quarter_due.known_from: timestamp with time zone not null
column review.author_id: uuid
column review.author_name: text not null
column review.author_party: text
column review.author_role: text not null
column review.change_kind: text
column review.comment: text
column review.evidence_version_id: uuid not null
column review.id: uuid not null
column review.obligation_id: uuid not null
column review.rank: integer not null
column review.reviewed_at: timestamp with time zone not null
column review.verdict: text not null
column review_claim.author_id: uuid
column review_claim.author_name: text not null
column review_claim.author_party: text
column review_claim.author_role: text not null
column review_claim.claimed_at: timestamp with time zone not null
column review_claim.ends_at: timestamp with time zone not null
column review_claim.evidence_version_id: uuid not null
column review_claim.id: uuid not null
column review_claim.obligation_id: uuid not null
column review_claim.released_at: timestamp with time zone
column review_skip.author_id: uuid
column review_skip.author_name: text not null
column review_skip.author_party: text
column review_skip.author_role: text not null
column review_skip.evidence_version_id: uuid not null
column review_skip.id: uuid not null
column review_skip.obligation_id: uuid not null
column review_skip.organisation_id: uuid not null
column review_skip.reason: text not null
column review_skip.skipped_at: timestamp with time zone not null
column rights_answer.author_id: uuid
column rights_answer.author_name: text not null
column rights_answer.author_party: text
column rights_answer.author_role: text not null
column rights_answer.channel: text not null
column rights_answer.id: uuid not null
column rights_answer.is_remedy_told: boolean not null
column rights_answer.kind: text not null
column rights_answer.late_days: integer
column rights_answer.late_reason: text
column rights_answer.reasons: text
column rights_answer.recorded_at: timestamp with time zone not null
column rights_answer.request_id: uuid not null
column rights_answer.sent_at: timestamp with time zone not null
column rights_extension.author_id: uuid
column rights_extension.author_name: text not null
column rights_extension.author_party: text
column rights_extension.author_role: text not null
column rights_extension.id: uuid not null
column rights_extension.kind: text not null
column rights_extension.reason: text not null
column rights_extension.recorded_at: timestamp with time zone not null
column rights_extension.request_id: uuid not null
column rights_extension.told_at: timestamp with time zone not null
column rights_hand_over.acknowledged_at: timestamp with time zone
column rights_hand_over.acknowledger_id: uuid
column rights_hand_over.acknowledger_name: text
column rights_hand_over.acknowledger_party: text
column rights_hand_over.acknowledger_role: text
column rights_hand_over.author_id: uuid
column rights_hand_over.author_name: text not null
column rights_hand_over.author_party: text
column rights_hand_over.author_role: text not null
column rights_hand_over.content: text not null
column rights_hand_over.evidence_id: uuid
column rights_hand_over.from_party_id: uuid not null
column rights_hand_over.id: uuid not null
column rights_hand_over.late_reason: text
column rights_hand_over.rank: integer not null
column rights_hand_over.recorded_at: timestamp with time zone not null
column rights_hand_over.request_id: uuid not null
column rights_hand_over.sent_at: timestamp with time zone not null
column rights_hand_over.to_party_id: uuid not null
column rights_question.asked_at: timestamp with time zone not null
column rights_question.author_id: uuid
column rights_question.author_name: text not null
column rights_question.author_party: text
column rights_question.author_role: text not null
column rights_question.id: uuid not null
column rights_question.kind: text not null
column rights_question.outcome: text
column rights_question.rank: integer not null
column rights_question.reason: text not null
column rights_question.recorded_at: timestamp with time zone not null
column rights_question.replied_at: timestamp with time zone
column rights_question.replier_id: uuid
column rights_question.replier_name: text
column rights_question.replier_party: text
column rights_question.replier_role: text
column rights_question.request_id: uuid not null
column rights_receipt.author_id: uuid
column rights_receipt.author_name: text not null
column rights_receipt.author_party: text
column rights_receipt.author_role: text not null
column rights_receipt.channel: text not null
column rights_receipt.id: uuid not null
column rights_receipt.party_id: uuid not null
column rights_receipt.rank: integer not null
column rights_receipt.reason: text
column rights_receipt.received_at: timestamp with time zone not null
column rights_receipt.recorded_at: timestamp with time zone not null
column rights_receipt.request_id: uuid not null
column rights_request.answer_proof_id: uuid
column rights_request.author_id: uuid
column rights_request.author_name: text not null
column rights_request.author_party: text
column rights_request.author_role: text not null
column rights_request.closed_at: timestamp with time zone
column rights_request.closer_id: uuid
column rights_request.closer_name: text
column rights_request.closer_party: text
column rights_request.closer_role: text
column rights_request.confidentiality: text not null
column rights_request.convention_id: uuid not null
column rights_request.due_on: date
column rights_request.extensible_on: date
column rights_request.external_reference: text
column rights_request.forgotten_at: timestamp with time zone
column rights_request.id: uuid not null
column rights_request.legal_basis: text
column rights_request.number: integer
column rights_request.own_number: integer
column rights_request.party_id: uuid not null
column rights_request.prudent_on: date
column rights_request.recorded_at: timestamp with time zone not null
column rights_request.reliance_reason: text
column rights_request.reliant_id: uuid
column rights_request.reliant_name: text
column rights_request.reliant_party: text
column rights_request.reliant_role: text
column rights_request.relied_at: timestamp with time zone
column rights_request.rights: text[] not null
column rights_request.starts_at: timestamp with time zone
column rights_request.suspended_on: date
column rights_request.version: integer not null default
column rights_request.withdrawal_reason: text
column rights_request.withdrawer_id: uuid
column rights_request.withdrawer_name: text
column rights_request.withdrawer_party: text
column rights_request.withdrawer_role: text
column rights_request.withdrawn_at: timestamp with time zone
column rights_request.year: integer
column rights_stand.confidentiality: text not null
column rights_stand.convention_id: uuid not null
column rights_stand.due_on: date
column rights_stand.extensible_on: date
column rights_stand.is_waiting: boolean not null
column rights_stand.known_at: timestamp with time zone not null
column rights_stand.party_id: uuid not null
column rights_stand.prudent_on: date
column rights_stand.request_id: uuid not null
column rights_stand.starts_at: timestamp with time zone
column rights_stand.suspended_on: date
column service_address.author_id: uuid
column service_address.author_name: text not null
column service_address.author_party: text
column service_address.author_role: text not null
column service_address.citation: text
column service_address.convention_id: uuid not null
column service_address.id: uuid not null
column service_address.kind: text not null
column service_address.rank: integer not null
column service_address.recorded_at: timestamp with time zone not null
column service_address.url: text
column service_change.author_id: uuid
column service_change.author_name: text not null
column service_change.author_party: text
column service_change.author_role: text not null
column service_change.changed_on: date not null
column service_change.convention_id: uuid not null
column service_change.id: uuid not null
column service_change.kind: text not null
column service_change.party_id: uuid not null
column service_change.recorded_at: timestamp with time zone not null
column service_change.version: integer not null default
column service_change.withdrawal_reason: text
column service_change.withdrawer_id: uuid
column service_change.withdrawer_name: text
column service_change.withdrawer_party: text
column service_change.withdrawer_role: text
column service_change.withdrawn_at: timestamp with time zone
column service_change.words: text not null
column service_phase.author_id: uuid
column service_phase.author_name: text not null
column service_phase.author_party: text
column service_phase.author_role: text not null
column service_phase.citation: text
column service_phase.convention_id: uuid not null
column service_phase.id: uuid not null
column service_phase.phase: text not null
column service_phase.rank: integer not null
column service_phase.recorded_at: timestamp with time zone not null
column service_phase.started_on: date not null
column session.acr: text
column session.created_at: timestamp with time zone not null
column session.expires_at: timestamp with time zone not null
column session.id: uuid not null
column session.id_token: text
column session.person_id: uuid not null
column session.revoked_at: timestamp with time zone
column session.token_hash: text not null
column session.user_agent: text
column showcase_consent.author_id: uuid
column showcase_consent.author_name: text not null
column showcase_consent.author_party: text
column showcase_consent.author_role: text not null
column showcase_consent.convention_id: uuid not null
column showcase_consent.decided_at: timestamp with time zone not null
column showcase_consent.groups: text[] not null
column showcase_consent.id: uuid not null
column showcase_consent.is_given: boolean not null
column showcase_consent.is_indexed: boolean not null
column showcase_consent.is_open: boolean not null
column showcase_consent.party_id: uuid not null
column showcase_consent.rank: integer not null
column sign_in_attempt.code_verifier: text
column sign_in_attempt.created_at: timestamp with time zone not null
column sign_in_attempt.expires_at: timestamp with time zone not null
column sign_in_attempt.id: uuid not null
column sign_in_attempt.nonce: text not null
column sign_in_attempt.return_to: text not null
column sign_in_attempt.state: text not null
column sign_in_attempt.token_hash: text not null
column site_page.body_en: text
column site_page.body_fr: text not null
column site_page.conformity: text
column site_page.id: uuid not null
column site_page.slug: text not null
column site_page.updated_at: timestamp with time zone not null
column site_page.updated_by_name: text not null
column site_page.version: integer not null default
column source_reading.about: text
column source_reading.author_id: uuid
column source_reading.author_name: text not null
column source_reading.author_party: text
column source_reading.author_role: text not null
column source_reading.convention_id: uuid not null
column source_reading.file_name: text
column source_reading.id: uuid not null
column source_reading.left_out: text[] not null
column source_reading.read_at: timestamp with time zone not null
column source_reading.refusal: jsonb
column source_reading.sha256: text
column source_reading.source: text not null
column source_reading.stated_on: date
column source_reading.unplaced: text[] not null
column source_reading.url: text
column territory_reading.author_id: uuid
column territory_reading.author_name: text not null
column territory_reading.author_party: text
column territory_reading.author_role: text not null
column territory_reading.id: uuid not null
column territory_reading.party_id: uuid not null
column territory_reading.rank: integer not null
column territory_reading.reading: text not null
column territory_reading.recorded_at: timestamp with time zone not null
column text_publication.author_id: uuid
column text_publication.author_name: text not null
column text_publication.author_party: text
column text_publication.author_role: text not null
column text_publication.id: uuid not null
column text_publication.is_unanswered: boolean not null
column text_publication.override_reason: text
column text_publication.published_on: date not null
column text_publication.recorded_at: timestamp with time zone not null
column text_publication.text_version_id: uuid not null
column text_publication.url: text
column theme.catalogue_id: uuid not null
column theme.code: text not null
column theme.id: uuid not null
column theme.label: text not null
column theme.matrix_row: integer
column theme.position: integer not null
column upload.blob_sha256: text not null
column upload.created_at: timestamp with time zone not null
column upload.expires_at: timestamp with time zone not null
column upload.file_description: jsonb
column upload.file_name: text not null
column upload.id: uuid not null
column upload.media_type: text not null
column upload.uploader_id: uuid not null
column wording_reading.author_id: uuid
column wording_reading.author_name: text not null
column wording_reading.author_party: text
column wording_reading.author_role: text not null
column wording_reading.id: uuid not null
column wording_reading.is_confirmed: boolean not null
column wording_reading.obligation_id: uuid not null
column wording_reading.party_id: uuid not null
column wording_reading.proposed: text not null
column wording_reading.rank: integer not null
column wording_reading.reason: text
column wording_reading.recorded_at: timestamp with time zone not null
column wording_reading.wording: text not null
column workshop.author_id: uuid
column workshop.author_name: text not null
column workshop.author_party: text
column workshop.author_role: text not null
column workshop.canvas: jsonb not null
column workshop.confidentiality: text not null
column workshop.convention_id: uuid not null
column workshop.held_on: date not null
column workshop.id: uuid not null
column workshop.method: text not null
column workshop.minutes: text
column workshop.number: integer
column workshop.own_number: integer
column workshop.party_id: uuid not null
column workshop.recorded_at: timestamp with time zone not null
column workshop.trigger: text not null
column workshop.version: integer not null default
column workshop.year: integer
constraint act_correction.act_correction_convention_id_foreign: references convention on delete a (convention_id)
constraint act_correction.act_correction_convention_id_rank_unique: unique (convention_id, rank)
constraint act_correction.act_correction_journaled: t
constraint act_correction.act_correction_pkey: primary (id)
constraint amendment.amendment_convention_id_foreign: references convention on delete a (convention_id)
constraint amendment.amendment_convention_id_number_unique: unique (convention_id, number)
constraint amendment.amendment_end_check: CHECK ((changes_end OR (ends_on IS NULL)))
constraint amendment.amendment_journaled: t
constraint amendment.amendment_pkey: primary (id)
constraint amendment.amendment_target_catalogue_id_foreign: references catalogue on delete a (target_catalogue_id)
constraint amendment.amendment_withdrawal_check: CHECK (((withdrawn_at IS NULL) OR (agreed_at IS NULL)))
constraint amendment_agreement.amendment_agreement_amendment_id_foreign: references amendment on delete a (amendment_id)
constraint amendment_agreement.amendment_agreement_amendment_id_party_id_unique: unique (amendment_id, party_id)
constraint amendment_agreement.amendment_agreement_journaled: t
constraint amendment_agreement.amendment_agreement_party_id_foreign: references party on delete a (party_id)
constraint amendment_agreement.amendment_agreement_pkey: primary (id)
constraint amendment_copy.amendment_copy_amendment_id_foreign: references amendment on delete a (amendment_id)
constraint amendment_copy.amendment_copy_amendment_id_number_unique: unique (amendment_id, number)
constraint amendment_copy.amendment_copy_journaled: t
constraint amendment_copy.amendment_copy_pkey: primary (id)
constraint amendment_judgement.amendment_judgement_amendment_id_foreign: references amendment on delete a (amendment_id)
constraint amendment_judgement.amendment_judgement_amendment_id_party_id_code_rank_unique: unique (amendment_id, party_id, code, rank)
constraint amendment_judgement.amendment_judgement_journaled: t
constraint amendment_judgement.amendment_judgement_meaning_check: CHECK ((meaning = ANY (ARRAY['SAME_MEANING'::text, 'NEW_MEANING'::text])))
constraint amendment_judgement.amendment_judgement_party_id_foreign: references party on delete a (party_id)
constraint amendment_judgement.amendment_judgement_pkey: primary (id)
constraint amendment_judgement.amendment_judgement_target_catalogue_id_foreign: references catalogue on delete a (target_catalogue_id)
constraint applicability_decision.applicability_decision_journaled: t
constraint applicability_decision.applicability_decision_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint applicability_decision.applicability_decision_obligation_id_rank_unique: unique (obligation_id, rank)
constraint applicability_decision.applicability_decision_pkey: primary (id)
constraint applicability_decision.applicability_decision_settles_states: t
constraint assignment.assignment_journaled: t
constraint assignment.assignment_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint assignment.assignment_obligation_id_rank_unique: unique (obligation_id, rank)
constraint assignment.assignment_pkey: primary (id)
constraint authority_declaration.authority_declaration_authority_check: CHECK ((authority = ANY (ARRAY['ANSSI'::text, 'FSSI'::text, 'HEALTH_CERT'::text, 'POLICE'::text, 'OTHER'::text])))
constraint authority_declaration.authority_declaration_incident_id_foreign: references incident on delete a (incident_id)
constraint authority_declaration.authority_declaration_incident_id_rank_unique: unique (incident_id, rank)
constraint authority_declaration.authority_declaration_journaled: t
constraint authority_declaration.authority_declaration_party_id_foreign: references party on delete a (party_id)
constraint authority_declaration.authority_declaration_pkey: primary (id)
constraint blob.blob_pkey: primary (sha256)
constraint breach.breach_journaled: t
constraint breach.breach_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint breach.breach_occurrence_id_foreign: references occurrence on delete a (occurrence_id)
constraint breach.breach_pkey: primary (id)
constraint breach.breach_settles_states: t
constraint breach_reading.breach_reading_journaled: t
constraint breach_reading.breach_reading_party_id_foreign: references party on delete a (party_id)
constraint breach_reading.breach_reading_party_id_rank_unique: unique (party_id, rank)
constraint breach_reading.breach_reading_pkey: primary (id)
constraint breach_reading.breach_reading_reading_check: CHECK ((reading = ANY (ARRAY['LITERAL'::text, 'GDPR'::text])))
constraint calendar_feed.calendar_feed_language_check: CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text])))
constraint calendar_feed.calendar_feed_person_id_foreign: references person on delete a (person_id)
constraint calendar_feed.calendar_feed_pkey: primary (id)
constraint calendar_feed.calendar_feed_secret_hash_unique: unique (secret_hash)
constraint catalogue.catalogue_journaled: t
constraint catalogue.catalogue_key_version_unique: unique (key, version)
constraint catalogue.catalogue_pkey: primary (id)
constraint catalogue_move.catalogue_move_convention_id_foreign: references convention on delete a (convention_id)
constraint catalogue_move.catalogue_move_convention_id_rank_unique: unique (convention_id, rank)
constraint catalogue_move.catalogue_move_from_catalogue_id_foreign: references catalogue on delete a (from_catalogue_id)
constraint catalogue_move.catalogue_move_journaled: t
constraint catalogue_move.catalogue_move_pkey: primary (id)
constraint catalogue_move.catalogue_move_source_check: CHECK ((source = ANY (ARRAY['AMENDMENT'::text, 'CORRECTION'::text])))
constraint catalogue_move.catalogue_move_to_catalogue_id_foreign: references catalogue on delete a (to_catalogue_id)
constraint commitment.commitment_catalogue_id_code_unique: unique (catalogue_id, code)
constraint commitment.commitment_catalogue_id_foreign: references catalogue on delete a (catalogue_id)
constraint commitment.commitment_nature_check: CHECK ((nature = ANY (ARRAY['STANDING'::text, 'ONE_OFF'::text, 'PERIODIC'::text, 'TRIGGERED'::text, 'PRIOR_NOTICE'::text, 'PRIOR_OPINION'::text, 'TERMINAL'::text])))
constraint commitment.commitment_pkey: primary (id)
constraint commitment.commitment_theme_id_foreign: references theme on delete a (theme_id)
constraint commitment.commitment_tracking_check: CHECK ((tracking = ANY (ARRAY['PROVE'::text, 'OCCUR'::text, 'OBSERVE'::text, 'USE'::text, 'NOTE'::text])))
constraint commitment_answer.commitment_answer_answer_check: CHECK ((answer = ANY (ARRAY['PROVEN'::text, 'UNPROVEN'::text, 'TO_CONFIRM'::text, 'NOT_ASKED'::text])))
constraint commitment_answer.commitment_answer_commitment_id_foreign: references commitment on delete a (commitment_id)
constraint commitment_answer.commitment_answer_convention_id_foreign: references convention on delete a (convention_id)
constraint commitment_answer.commitment_answer_pkey: primary (commitment_id, convention_id)
constraint commitment_family.commitment_family_pkey: primary (catalogue_key, code)
constraint commitment_sum.commitment_sum_commitment_id_foreign: references commitment on delete a (commitment_id)
constraint commitment_sum.commitment_sum_pkey: primary (commitment_id, is_over)
constraint committee.committee_chair_id_foreign: references party on delete a (chair_id)
constraint committee.committee_convention_id_foreign: references convention on delete a (convention_id)
constraint committee.committee_convention_id_number_unique: unique (convention_id, number)
constraint committee.committee_journaled: t
constraint committee.committee_minutes_id_foreign: references evidence on delete a (minutes_id)
constraint committee.committee_outcome_check: CHECK ((outcome = ANY (ARRAY['CONTINUE'::text, 'CONTINUE_PROVISIONAL'::text, 'REINFORCE'::text, 'MAKE_PERMANENT'::text, 'STOP'::text])))
constraint committee.committee_party_id_foreign: references party on delete a (party_id)
constraint committee.committee_pkey: primary (id)
constraint committee_attendee.committee_attendee_committee_id_foreign: references committee on delete a (committee_id)
constraint committee_attendee.committee_attendee_committee_id_position_unique: unique (committee_id, position)
constraint committee_attendee.committee_attendee_journaled: t
constraint committee_attendee.committee_attendee_party_id_foreign: references party on delete a (party_id)
constraint committee_attendee.committee_attendee_pkey: primary (id)
constraint committee_attendee.committee_attendee_role_check: CHECK ((role = ANY (ARRAY['INTRAPRENEUR'::text, 'SPONSOR_TOP'::text, 'OTHER_DIRECTION'::text, 'INCUBATOR_LEAD'::text, 'PROGRAMME_PORTFOLIO'::text, 'PROGRAMME_LEADERSHIP'::text, 'USER'::text, 'OTHER'::text])))
constraint committee_decision.committee_decision_checked_by_id_foreign: references committee on delete a (checked_by_id)
constraint committee_decision.committee_decision_committee_id_foreign: references committee on delete a (committee_id)
constraint committee_decision.committee_decision_committee_id_number_unique: unique (committee_id, number)
constraint committee_decision.committee_decision_journaled: t
constraint committee_decision.committee_decision_party_id_foreign: references party on delete a (party_id)
constraint committee_decision.committee_decision_pkey: primary (id)
constraint committee_envelope.committee_envelope_convention_id_foreign: references convention on delete a (convention_id)
constraint committee_envelope.committee_envelope_convention_id_rank_unique: unique (convention_id, rank)
constraint committee_envelope.committee_envelope_journaled: t
constraint committee_envelope.committee_envelope_pkey: primary (id)
constraint connect_plan.connect_plan_journaled: t
constraint connect_plan.connect_plan_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint connect_plan.connect_plan_obligation_id_rank_unique: unique (obligation_id, rank)
constraint connect_plan.connect_plan_pkey: primary (id)
constraint connect_plan.connect_plan_stage_check: CHECK ((stage = ANY (ARRAY['ELIGIBLE'::text, 'DATAPASS_ASKED'::text, 'DATAPASS_GRANTED'::text, 'SANDBOX'::text, 'QUALIFIED'::text, 'PRODUCTION'::text])))
constraint connect_step.connect_step_evidence_id_foreign: references evidence on delete a (evidence_id)
constraint connect_step.connect_step_journaled: t
constraint connect_step.connect_step_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint connect_step.connect_step_obligation_id_rank_unique: unique (obligation_id, rank)
constraint connect_step.connect_step_pkey: primary (id)
constraint connect_step.connect_step_stage_check: CHECK ((stage = ANY (ARRAY['ELIGIBLE'::text, 'DATAPASS_ASKED'::text, 'DATAPASS_GRANTED'::text, 'SANDBOX'::text, 'QUALIFIED'::text, 'PRODUCTION'::text, 'ABANDONED'::text])))
constraint contestation.contestation_breach_id_foreign: references breach on delete a (breach_id)
constraint contestation.contestation_journaled: t
constraint contestation.contestation_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint contestation.contestation_occurrence_id_foreign: references occurrence on delete a (occurrence_id)
constraint contestation.contestation_pkey: primary (id)
constraint contestation.contestation_settles_states: t
constraint contestation_message.contestation_message_contestation_id_foreign: references contestation on delete a (contestation_id)
constraint contestation_message.contestation_message_journaled: t
constraint contestation_message.contestation_message_pkey: primary (id)
constraint convention.convention_catalogue_id_foreign: references catalogue on delete a (catalogue_id)
constraint convention.convention_dates_check: CHECK (((ends_on IS NULL) OR (ends_on >= signed_on)))
constraint convention.convention_journaled: t
constraint convention.convention_pkey: primary (id)
constraint convention.convention_settles_states: t
constraint convention.convention_slug_unique: unique (slug)
constraint convention_date.convention_date_convention_id_foreign: references convention on delete a (convention_id)
constraint convention_date.convention_date_convention_id_kind_rank_unique: unique (convention_id, kind, rank)
constraint convention_date.convention_date_journaled: t
constraint convention_date.convention_date_kind_check: CHECK ((kind = ANY (ARRAY['SIGNED'::text, 'IN_FORCE'::text, 'ENDS'::text, 'TERMINATED'::text])))
constraint convention_date.convention_date_pkey: primary (id)
constraint convention_date.convention_date_settles_states: t
constraint convention_date.convention_date_source_check: CHECK ((source = ANY (ARRAY['ORIGINAL'::text, 'AMENDMENT'::text, 'CORRECTION'::text])))
constraint convention_document.convention_document_blob_sha256_foreign: references blob on delete a (blob_sha256)
constraint convention_document.convention_document_convention_id_foreign: references convention on delete a (convention_id)
constraint convention_document.convention_document_journaled: t
constraint convention_document.convention_document_kind_check: CHECK ((kind = ANY (ARRAY['SIGNED'::text, 'ANNEX'::text])))
constraint convention_document.convention_document_pkey: primary (id)
constraint convention_stand.convention_stand_convention_id_foreign: references convention on delete a (convention_id)
constraint convention_stand.convention_stand_pkey: primary (convention_id)
constraint convention_sum.convention_sum_pkey: primary (catalogue_key, is_over, is_open)
constraint credit.credit_convention_id_foreign: references convention on delete a (convention_id)
constraint credit.credit_convention_id_year_unique: unique (convention_id, year)
constraint credit.credit_journaled: t
constraint credit.credit_pkey: primary (id)
constraint declaration.declaration_journaled: t
constraint declaration.declaration_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint declaration.declaration_obligation_id_rank_unique: unique (obligation_id, rank)
constraint declaration.declaration_occurrence_id_foreign: references occurrence on delete a (occurrence_id)
constraint declaration.declaration_pkey: primary (id)
constraint declaration.declaration_settles_states: t
constraint declaration.declaration_status_check: CHECK ((status = ANY (ARRAY['MET'::text, 'PARTLY_MET'::text, 'IN_PROGRESS'::text, 'NOT_MET'::text, 'NOT_REQUIRED'::text])))
constraint disagreement_message.disagreement_message_journaled: t
constraint disagreement_message.disagreement_message_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint disagreement_message.disagreement_message_pkey: primary (id)
constraint disagreement_message.disagreement_message_side_check: CHECK ((side = ANY (ARRAY['PARTNER'::text, 'TEAM'::text, 'REVIEWER'::text])))
constraint dpia_advice.dpia_advice_advice_check: CHECK ((advice = ANY (ARRAY['FAVOURABLE'::text, 'WITH_RESERVATIONS'::text, 'UNFAVOURABLE'::text])))
constraint dpia_advice.dpia_advice_journaled: t
constraint dpia_advice.dpia_advice_legal_text_id_foreign: references legal_text on delete a (legal_text_id)
constraint dpia_advice.dpia_advice_legal_text_id_rank_unique: unique (legal_text_id, rank)
constraint dpia_advice.dpia_advice_pkey: primary (id)
constraint dpia_need.dpia_need_journaled: t
constraint dpia_need.dpia_need_legal_text_id_foreign: references legal_text on delete a (legal_text_id)
constraint dpia_need.dpia_need_legal_text_id_rank_unique: unique (legal_text_id, rank)
constraint dpia_need.dpia_need_listed_as_check: CHECK ((listed_as = ANY (ARRAY['HEALTH_CARE'::text, 'GENETIC_DATA'::text, 'STAFF_PROFILES'::text, 'STAFF_MONITORING'::text, 'SOCIAL_ALERTS'::text, 'WORK_ALERTS'::text, 'HEALTH_WAREHOUSE'::text, 'EXCLUSION_BY_PROFILE'::text, 'SHARED_DEFAULTS'::text, 'OUTSIDE_PROFILES'::text, 'BIOMETRIC_RECOGNITION'::text, 'SOCIAL_HOUSING'::text, 'SOCIAL_CARE'::text, 'WIDE_LOCATION'::text, 'SMALL_STAFF'::text, 'SUPPLIERS'::text, 'ELECTORAL_ROLL'::text, 'STAFF_COUNCIL'::text, 'ASSOCIATION_MEMBERS'::text, 'SINGLE_PRACTITIONER'::text, 'SINGLE_LAWYER'::text, 'COMMERCIAL_REGISTRY'::text, 'NOTARIES'::text, 'SCHOOL_SERVICES'::text, 'DOOR_CONTROL'::text, 'BREATHALYSERS'::text])))
constraint dpia_need.dpia_need_pkey: primary (id)
constraint dpia_state.dpia_state_dpia_stage_check: CHECK ((dpia_stage = ANY (ARRAY['DOING'::text, 'REFUSED'::text, 'SIMPLE_VALIDATION'::text, 'SIGNED_VALIDATION'::text, 'ARCHIVED'::text])))
constraint dpia_state.dpia_state_journaled: t
constraint dpia_state.dpia_state_legal_text_id_foreign: references legal_text on delete a (legal_text_id)
constraint dpia_state.dpia_state_legal_text_id_rank_unique: unique (legal_text_id, rank)
constraint dpia_state.dpia_state_pkey: primary (id)
constraint dpia_state.dpia_state_residual_risk_check: CHECK ((residual_risk = ANY (ARRAY['NEGLIGIBLE'::text, 'LIMITED'::text, 'SIGNIFICANT'::text, 'MAXIMUM'::text])))
constraint due_date.due_date_journaled: t
constraint due_date.due_date_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint due_date.due_date_obligation_id_rank_unique: unique (obligation_id, rank)
constraint due_date.due_date_pkey: primary (id)
constraint due_date.due_date_settles_states: t
constraint duty_use.duty_use_journaled: t
constraint duty_use.duty_use_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint duty_use.duty_use_obligation_id_rank_unique: unique (obligation_id, rank)
constraint duty_use.duty_use_pkey: primary (id)
constraint duty_use.duty_use_settles_states: t
constraint duty_use_breach.duty_use_breach_breach_id_foreign: references breach on delete a (breach_id)
constraint duty_use_breach.duty_use_breach_journaled: t
constraint duty_use_breach.duty_use_breach_pkey: primary (id)
constraint duty_use_breach.duty_use_breach_use_id_breach_id_unique: unique (use_id, breach_id)
constraint duty_use_breach.duty_use_breach_use_id_foreign: references duty_use on delete a (use_id)
constraint evidence.evidence_confidentiality_check: CHECK ((confidentiality = ANY (ARRAY['PUBLIC'::text, 'PARTIES'::text, 'RESTRICTED'::text])))
constraint evidence.evidence_convention_id_foreign: references convention on delete a (convention_id)
constraint evidence.evidence_journaled: t
constraint evidence.evidence_kind_check: CHECK ((kind = ANY (ARRAY['FILE'::text, 'LINK'::text, 'STATEMENT'::text, 'REGISTER'::text])))
constraint evidence.evidence_party_id_foreign: references party on delete a (party_id)
constraint evidence.evidence_pkey: primary (id)
constraint evidence.evidence_settles_states: t
constraint evidence_link.evidence_link_evidence_id_foreign: references evidence on delete a (evidence_id)
constraint evidence_link.evidence_link_journaled: t
constraint evidence_link.evidence_link_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint evidence_link.evidence_link_occurrence_id_foreign: references occurrence on delete a (occurrence_id)
constraint evidence_link.evidence_link_pkey: primary (id)
constraint evidence_link.evidence_link_settles_states: t
constraint evidence_reading.evidence_reading_evidence_version_id_foreign: references evidence_version on delete a (evidence_version_id)
constraint evidence_reading.evidence_reading_evidence_version_id_reader_id_day_unique: unique (evidence_version_id, reader_id, day)
constraint evidence_reading.evidence_reading_pkey: primary (id)
constraint evidence_version.evidence_version_blob_sha256_foreign: references blob on delete a (blob_sha256)
constraint evidence_version.evidence_version_evidence_id_foreign: references evidence on delete a (evidence_id)
constraint evidence_version.evidence_version_evidence_id_number_unique: unique (evidence_id, number)
constraint evidence_version.evidence_version_journaled: t
constraint evidence_version.evidence_version_pkey: primary (id)
constraint evidence_version.evidence_version_settles_states: t
constraint evidence_version.evidence_version_snapshot_check: CHECK ((((snapshot IS NULL) AND (snapshot_sha256 IS NULL) AND (register IS NULL) AND (entry_id IS NULL)) OR ((register IS NOT NULL) AND (register_reference IS NOT NULL) AND (snapshot_sha256 IS NOT NULL) AND ((snapshot IS NULL) OR (snapshot_sha256 = encode(sha256(convert_to(snapshot, 'UTF8'::name)), 'hex'::text))))))
constraint evidence_version.evidence_version_validity_check: CHECK (((valid_until IS NULL) OR (valid_from IS NULL) OR (valid_until >= valid_from)))
constraint feedback_button.feedback_button_journaled: t
constraint feedback_button.feedback_button_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint feedback_button.feedback_button_obligation_id_rank_unique: unique (obligation_id, rank)
constraint feedback_button.feedback_button_pkey: primary (id)
constraint feedback_month.feedback_month_journaled: t
constraint feedback_month.feedback_month_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint feedback_month.feedback_month_obligation_id_rank_unique: unique (obligation_id, rank)
constraint feedback_month.feedback_month_pkey: primary (id)
constraint file_check.file_check_pkey: primary (sha256)
constraint file_check.file_check_sha256_foreign: references blob on delete c (sha256)
constraint file_check.file_check_state_check: CHECK ((state = ANY (ARRAY['GOOD'::text, 'ALTERED'::text, 'MISSING'::text])))
constraint identity_change.identity_change_issuer_subject_unique: unique (issuer, subject)
constraint identity_change.identity_change_journaled: t
constraint identity_change.identity_change_person_id_foreign: references person on delete a (person_id)
constraint identity_change.identity_change_pkey: primary (id)
constraint identity_change.identity_change_status_check: CHECK ((status = ANY (ARRAY['PENDING'::text, 'CONFIRMED'::text, 'REFUSED'::text])))
constraint incident.incident_confidentiality_check: CHECK ((confidentiality = ANY (ARRAY['PARTIES'::text, 'RESTRICTED'::text])))
constraint incident.incident_convention_id_foreign: references convention on delete a (convention_id)
constraint incident.incident_convention_id_year_number_unique: unique (convention_id, year, number)
constraint incident.incident_journaled: t
constraint incident.incident_party_id_foreign: references party on delete a (party_id)
constraint incident.incident_party_id_own_number_unique: unique (party_id, own_number)
constraint incident.incident_pkey: primary (id)
constraint incident_alert.incident_alert_channel_check: CHECK ((channel = ANY (ARRAY['EMAIL'::text, 'PHONE'::text, 'MEETING'::text, 'PLATFORM'::text, 'OTHER'::text])))
constraint incident_alert.incident_alert_evidence_id_foreign: references evidence on delete a (evidence_id)
constraint incident_alert.incident_alert_from_party_id_foreign: references party on delete a (from_party_id)
constraint incident_alert.incident_alert_incident_id_foreign: references incident on delete a (incident_id)
constraint incident_alert.incident_alert_incident_id_rank_unique: unique (incident_id, rank)
constraint incident_alert.incident_alert_journaled: t
constraint incident_alert.incident_alert_pkey: primary (id)
constraint incident_alert.incident_alert_to_party_id_foreign: references party on delete a (to_party_id)
constraint incident_assessment.incident_assessment_effective_access_check: CHECK ((effective_access = ANY (ARRAY['YES'::text, 'NO'::text, 'UNKNOWN'::text])))
constraint incident_assessment.incident_assessment_gravity_check: CHECK ((gravity = ANY (ARRAY['NEGLIGIBLE'::text, 'LIMITED'::text, 'SIGNIFICANT'::text, 'MAXIMUM'::text])))
constraint incident_assessment.incident_assessment_identifiability_check: CHECK ((identifiability = ANY (ARRAY['NEGLIGIBLE'::text, 'LIMITED'::text, 'SIGNIFICANT'::text, 'MAXIMUM'::text])))
constraint incident_assessment.incident_assessment_incident_id_foreign: references incident on delete a (incident_id)
constraint incident_assessment.incident_assessment_incident_id_rank_unique: unique (incident_id, rank)
constraint incident_assessment.incident_assessment_journaled: t
constraint incident_assessment.incident_assessment_level_check: CHECK ((level = ANY (ARRAY['NOT_A_BREACH'::text, 'NO_RISK'::text, 'RISK'::text, 'HIGH_RISK'::text])))
constraint incident_assessment.incident_assessment_likelihood_check: CHECK ((likelihood = ANY (ARRAY['NEGLIGIBLE'::text, 'LIMITED'::text, 'SIGNIFICANT'::text, 'MAXIMUM'::text])))
constraint incident_assessment.incident_assessment_pkey: primary (id)
constraint incident_assessment.incident_assessment_vulnerable_people_check: CHECK ((vulnerable_people = ANY (ARRAY['YES'::text, 'NO'::text, 'UNKNOWN'::text])))
constraint incident_awareness.incident_awareness_incident_id_foreign: references incident on delete a (incident_id)
constraint incident_awareness.incident_awareness_incident_id_party_id_rank_unique: unique (incident_id, party_id, rank)
constraint incident_awareness.incident_awareness_journaled: t
constraint incident_awareness.incident_awareness_party_id_foreign: references party on delete a (party_id)
constraint incident_awareness.incident_awareness_pkey: primary (id)
constraint incident_awareness.incident_awareness_way_check: CHECK ((way = ANY (ARRAY['DETECTED'::text, 'TOLD'::text, 'ALERTED'::text])))
constraint incident_containment.incident_containment_assessment_id_foreign: references incident_assessment on delete a (assessment_id)
constraint incident_containment.incident_containment_incident_id_foreign: references incident on delete a (incident_id)
constraint incident_containment.incident_containment_incident_id_rank_unique: unique (incident_id, rank)
constraint incident_containment.incident_containment_journaled: t
constraint incident_containment.incident_containment_pkey: primary (id)
constraint incident_day.incident_day_incident_id_foreign: references incident on delete a (incident_id)
constraint incident_measure.incident_measure_incident_id_foreign: references incident on delete a (incident_id)
constraint incident_measure.incident_measure_incident_id_rank_unique: unique (incident_id, rank)
constraint incident_measure.incident_measure_journaled: t
constraint incident_measure.incident_measure_kind_check: CHECK ((kind = ANY (ARRAY['CONTAIN'::text, 'REMEDY'::text, 'PREVENT'::text])))
constraint incident_measure.incident_measure_party_id_foreign: references party on delete a (party_id)
constraint incident_measure.incident_measure_pkey: primary (id)
constraint incident_notification.incident_notification_incident_id_foreign: references incident on delete a (incident_id)
constraint incident_notification.incident_notification_incident_id_rank_unique: unique (incident_id, rank)
constraint incident_notification.incident_notification_journaled: t
constraint incident_notification.incident_notification_mandate_id_foreign: references evidence on delete a (mandate_id)
constraint incident_notification.incident_notification_notified_by_check: CHECK ((notified_by = ANY (ARRAY['CONTROLLER'::text, 'PROCESSOR_ON_BEHALF'::text])))
constraint incident_notification.incident_notification_phase_check: CHECK ((phase = ANY (ARRAY['INITIAL'::text, 'COMPLEMENTARY'::text, 'COMPLETE'::text, 'CLOSURE_NOTE'::text])))
constraint incident_notification.incident_notification_pkey: primary (id)
constraint incident_stand.incident_stand_incident_id_foreign: references incident on delete a (incident_id)
constraint incident_stand.incident_stand_pkey: primary (incident_id)
constraint instance.instance_only_check: CHECK (is_only)
constraint instance.instance_pkey: primary (is_only)
constraint journal_chain.journal_chain_pkey: primary (chain)
constraint journal_entry.journal_entry_chain_sequence_unique: unique (chain, sequence)
constraint journal_entry.journal_entry_forgotten_check: CHECK ((((forgotten_at IS NULL) AND (content_hash IS NULL)) OR ((recipe = 2) AND (forgotten_at IS NOT NULL) AND (content_hash IS NOT NULL) AND (salt = ''::text) AND (changes = '[]'::jsonb))))
constraint journal_entry.journal_entry_pkey: primary (id)
constraint journal_entry.journal_entry_recipe_check: CHECK ( CASE recipe WHEN 1 THEN (salt IS NULL) WHEN 2 THEN (salt IS NOT NULL) ELSE false END)
constraint journal_verified.journal_verified_pkey: primary (chain)
constraint kept_state.kept_state_obligation_id_fkey: references obligation on delete a (obligation_id)
constraint kept_state.kept_state_pkey: primary (obligation_id)
constraint legal_text.legal_text_check_months_check: CHECK (((check_months >= 1) AND (check_months <= 36)))
constraint legal_text.legal_text_confidentiality_check: CHECK ((confidentiality = ANY (ARRAY['PARTIES'::text, 'RESTRICTED'::text])))
constraint legal_text.legal_text_convention_id_foreign: references convention on delete a (convention_id)
constraint legal_text.legal_text_convention_id_year_number_unique: unique (convention_id, year, number)
constraint legal_text.legal_text_journaled: t
constraint legal_text.legal_text_kind_check: CHECK ((kind = ANY (ARRAY['INFORMATION_NOTICE'::text, 'PRIVACY_POLICY'::text, 'LEGAL_NOTICE'::text, 'TERMS_OF_USE'::text, 'ORDER'::text, 'DPIA'::text, 'BREACH_PROCEDURE'::text, 'RIGHTS_PROCEDURE'::text, 'OTHER'::text])))
constraint legal_text.legal_text_party_id_foreign: references party on delete a (party_id)
constraint legal_text.legal_text_party_id_own_number_unique: unique (party_id, own_number)
constraint legal_text.legal_text_pkey: primary (id)
constraint legal_text.legal_text_proof_id_foreign: references evidence on delete a (proof_id)
constraint legal_text_version.legal_text_version_blob_sha256_foreign: references blob on delete a (blob_sha256)
constraint legal_text_version.legal_text_version_journaled: t
constraint legal_text_version.legal_text_version_legal_text_id_foreign: references legal_text on delete a (legal_text_id)
constraint legal_text_version.legal_text_version_legal_text_id_number_unique: unique (legal_text_id, number)
constraint legal_text_version.legal_text_version_pkey: primary (id)
constraint manifesto_review.manifesto_review_convention_id_foreign: references convention on delete a (convention_id)
constraint manifesto_review.manifesto_review_convention_id_rank_unique: unique (convention_id, rank)
constraint manifesto_review.manifesto_review_journaled: t
constraint manifesto_review.manifesto_review_pkey: primary (id)
constraint membership.membership_convention_id_foreign: references convention on delete a (convention_id)
constraint membership.membership_dates_check: CHECK (((valid_until IS NULL) OR (valid_until >= valid_from)))
constraint membership.membership_journaled: t
constraint membership.membership_party_id_foreign: references party on delete a (party_id)
constraint membership.membership_person_id_foreign: references person on delete a (person_id)
constraint membership.membership_pkey: primary (id)
constraint membership.membership_programme_check: CHECK (((role = 'REVIEWER'::text) = (programme_id IS NOT NULL)))
constraint membership.membership_programme_id_foreign: references programme on delete a (programme_id)
constraint membership.membership_role_check: CHECK ((role = ANY (ARRAY['DPO'::text, 'TEAM_MEMBER'::text, 'FINANCE'::text, 'REVIEWER'::text, 'READER'::text, 'ADMINISTRATOR'::text])))
constraint membership.membership_scope_check: CHECK ( CASE role WHEN 'DPO'::text THEN ((convention_id IS NOT NULL) AND (party_id IS NOT NULL)) WHEN 'TEAM_MEMBER'::text THEN ((convention_id IS NOT NULL) AND (party_id IS NOT NULL)) WHEN 'FINANCE'::text THEN ((convention_id IS NOT NULL) AND (party_id IS NOT NULL)) WHEN 'READER'::text THEN ((convention_id IS NOT NULL) AND (party_id IS NULL)) ELSE ((convention_id IS NULL) AND (party_id IS NULL)) END)
constraint mission_letter.mission_letter_evidence_id_foreign: references evidence on delete a (evidence_id)
constraint mission_letter.mission_letter_journaled: t
constraint mission_letter.mission_letter_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint mission_letter.mission_letter_obligation_id_rank_unique: unique (obligation_id, rank)
constraint mission_letter.mission_letter_pkey: primary (id)
constraint notice.notice_convention_id_foreign: references convention on delete a (convention_id)
constraint notice.notice_kind_check: CHECK ((kind = ANY (ARRAY['ADMINISTRATOR_TOOK_ROLE'::text, 'ADMINISTRATOR_CHANGED_BODY'::text, 'ADMINISTRATOR_RECOVERED'::text, 'SHOWCASE_AGREED'::text, 'SHOWCASE_WITHDRAWN'::text])))
constraint notice.notice_pkey: primary (id)
constraint notice.notice_programme_id_foreign: references programme on delete a (programme_id)
constraint notice_dismissal.notice_dismissal_notice_id_foreign: references notice on delete a (notice_id)
constraint notice_dismissal.notice_dismissal_notice_id_person_id_unique: unique (notice_id, person_id)
constraint notice_dismissal.notice_dismissal_pkey: primary (id)
constraint obligation.obligation_commitment_id_foreign: references commitment on delete a (commitment_id)
constraint obligation.obligation_convention_id_commitment_id_party_id_unique: unique (convention_id, commitment_id, party_id)
constraint obligation.obligation_convention_id_foreign: references convention on delete a (convention_id)
constraint obligation.obligation_journaled: t
constraint obligation.obligation_party_id_foreign: references party on delete a (party_id)
constraint obligation.obligation_pkey: primary (id)
constraint obligation.obligation_settles_states: t
constraint obligation_move.obligation_move_from_commitment_id_foreign: references commitment on delete a (from_commitment_id)
constraint obligation_move.obligation_move_journaled: t
constraint obligation_move.obligation_move_move_id_foreign: references catalogue_move on delete a (move_id)
constraint obligation_move.obligation_move_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint obligation_move.obligation_move_obligation_id_rank_unique: unique (obligation_id, rank)
constraint obligation_move.obligation_move_pkey: primary (id)
constraint obligation_move.obligation_move_settles_states: t
constraint obligation_move.obligation_move_to_commitment_id_foreign: references commitment on delete a (to_commitment_id)
constraint observation.observation_journaled: t
constraint observation.observation_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint observation.observation_obligation_id_rank_unique: unique (obligation_id, rank)
constraint observation.observation_pkey: primary (id)
constraint observation.observation_retracts_id_foreign: references observation on delete a (retracts_id)
constraint observation.observation_retracts_id_unique: unique (retracts_id)
constraint observation.observation_review_id_foreign: references manifesto_review on delete a (review_id)
constraint observation.observation_settles_states: t
constraint observation.observation_side_check: CHECK ((side = ANY (ARRAY['PARTNER'::text, 'TEAM'::text, 'REVIEWER'::text])))
constraint observation.observation_value_check: CHECK ((value = ANY (ARRAY['KEPT'::text, 'AT_RISK'::text, 'BROKEN'::text, 'NOT_OBSERVED'::text])))
constraint observation_fact.observation_fact_evidence_id_foreign: references evidence on delete a (evidence_id)
constraint observation_fact.observation_fact_journaled: t
constraint observation_fact.observation_fact_observation_id_foreign: references observation on delete a (observation_id)
constraint observation_fact.observation_fact_occurrence_id_foreign: references occurrence on delete a (occurrence_id)
constraint observation_fact.observation_fact_one_check: CHECK ((num_nonnulls(evidence_id, occurrence_id, request_id) = 1))
constraint observation_fact.observation_fact_pkey: primary (id)
constraint observation_fact.observation_fact_request_id_foreign: references party_request on delete a (request_id)
constraint occurrence.occurrence_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint occurrence.occurrence_obligation_id_number_unique: unique (obligation_id, number)
constraint occurrence.occurrence_pkey: primary (id)
constraint occurrence.occurrence_settles_states: t
constraint occurrence_due.occurrence_due_begins_check: CHECK (((cause_at IS NULL) OR (begins_at IS NOT NULL)))
constraint occurrence_due.occurrence_due_occurrence_id_foreign: references occurrence on delete a (occurrence_id)
constraint occurrence_due.occurrence_due_occurrence_id_rank_unique: unique (occurrence_id, rank)
constraint occurrence_due.occurrence_due_occurrence_id_source_id_unique: unique (occurrence_id, source_id)
constraint occurrence_due.occurrence_due_pkey: primary (id)
constraint occurrence_due.occurrence_due_settles_states: t
constraint occurrence_stand.occurrence_stand_occurrence_id_foreign: references occurrence on delete a (occurrence_id)
constraint occurrence_stand.occurrence_stand_pkey: primary (occurrence_id)
constraint opinion_request.opinion_request_evidence_id_foreign: references evidence on delete a (evidence_id)
constraint opinion_request.opinion_request_journaled: t
constraint opinion_request.opinion_request_opinion_check: CHECK ((opinion = ANY (ARRAY['FAVOURABLE'::text, 'WITH_RESERVATIONS'::text, 'UNFAVOURABLE'::text])))
constraint opinion_request.opinion_request_pkey: primary (id)
constraint opinion_request.opinion_request_text_version_id_foreign: references legal_text_version on delete a (text_version_id)
constraint opinion_request.opinion_request_text_version_id_unique: unique (text_version_id)
constraint opinion_request.opinion_request_to_party_id_foreign: references party on delete a (to_party_id)
constraint opinion_reservation.opinion_reservation_answer_check: CHECK ((num_nonnulls(outcome, answered_at, answerer_name) = ANY (ARRAY[0, 3])))
constraint opinion_reservation.opinion_reservation_journaled: t
constraint opinion_reservation.opinion_reservation_opinion_request_id_foreign: references opinion_request on delete a (opinion_request_id)
constraint opinion_reservation.opinion_reservation_opinion_request_id_rank_unique: unique (opinion_request_id, rank)
constraint opinion_reservation.opinion_reservation_outcome_check: CHECK ((outcome = ANY (ARRAY['TAKEN_UP'::text, 'NOT_TAKEN_UP'::text])))
constraint opinion_reservation.opinion_reservation_pkey: primary (id)
constraint opinion_reservation.opinion_reservation_words_check: CHECK (((outcome IS DISTINCT FROM 'NOT_TAKEN_UP'::text) OR (outcome_words IS NOT NULL)))
constraint organisation.organisation_journaled: t
constraint organisation.organisation_pkey: primary (id)
constraint organisation.organisation_short_name_unique: unique (short_name)
constraint page_check.page_check_blob_sha256_foreign: references blob on delete a (blob_sha256)
constraint page_check.page_check_journaled: t
constraint page_check.page_check_outcome_check: CHECK ((outcome = ANY (ARRAY['SAYS_THIS'::text, 'SAYS_OTHER'::text])))
constraint page_check.page_check_pkey: primary (id)
constraint page_check.page_check_text_version_id_foreign: references legal_text_version on delete a (text_version_id)
constraint page_check.page_check_text_version_id_rank_unique: unique (text_version_id, rank)
constraint part_stand.part_stand_convention_id_foreign: references convention on delete a (convention_id)
constraint part_stand.part_stand_pkey: primary (convention_id, day, part_code)
constraint part_sum.part_sum_pkey: primary (catalogue_key, day, part_code, is_over, is_open)
constraint party.party_convention_id_code_unique: unique (convention_id, code)
constraint party.party_convention_id_foreign: references convention on delete a (convention_id)
constraint party.party_gdpr_role_check: CHECK ((gdpr_role = ANY (ARRAY['CONTROLLER'::text, 'JOINT_CONTROLLER'::text, 'PROCESSOR'::text, 'SUB_PROCESSOR'::text])))
constraint party.party_journaled: t
constraint party.party_organisation_id_foreign: references organisation on delete a (organisation_id)
constraint party.party_pkey: primary (id)
constraint party_request.party_request_convention_id_foreign: references convention on delete a (convention_id)
constraint party_request.party_request_convention_id_year_number_unique: unique (convention_id, year, number)
constraint party_request.party_request_evidence_id_foreign: references evidence on delete a (evidence_id)
constraint party_request.party_request_from_party_id_foreign: references party on delete a (from_party_id)
constraint party_request.party_request_journaled: t
constraint party_request.party_request_kind_check: CHECK ((kind = ANY (ARRAY['ASKED'::text, 'INFORMED'::text])))
constraint party_request.party_request_pkey: primary (id)
constraint party_request.party_request_to_party_id_foreign: references party on delete a (to_party_id)
constraint people_decision.people_decision_choice_check: CHECK ((choice = ANY (ARRAY['INFORM'::text, 'EXEMPT_34_3_A'::text, 'EXEMPT_34_3_B'::text, 'EXEMPT_34_3_C'::text, 'NOT_REQUIRED'::text])))
constraint people_decision.people_decision_incident_id_foreign: references incident on delete a (incident_id)
constraint people_decision.people_decision_incident_id_rank_unique: unique (incident_id, rank)
constraint people_decision.people_decision_journaled: t
constraint people_decision.people_decision_pkey: primary (id)
constraint person.person_email_unique: unique (email)
constraint person.person_journaled: t
constraint person.person_organisation_id_foreign: references organisation on delete a (organisation_id)
constraint person.person_pkey: primary (id)
constraint person_identity.person_identity_issuer_subject_unique: unique (issuer, subject)
constraint person_identity.person_identity_journaled: t
constraint person_identity.person_identity_person_id_foreign: references person on delete a (person_id)
constraint person_identity.person_identity_pkey: primary (id)
constraint portfolio_view.portfolio_view_person_id_foreign: references person on delete a (person_id)
constraint portfolio_view.portfolio_view_pkey: primary (id)
constraint prepared_proof.prepared_proof_blob_sha256_foreign: references blob on delete a (blob_sha256)
constraint prepared_proof.prepared_proof_confidentiality_check: CHECK ((confidentiality = ANY (ARRAY['PUBLIC'::text, 'PARTIES'::text, 'RESTRICTED'::text])))
constraint prepared_proof.prepared_proof_convention_id_foreign: references convention on delete a (convention_id)
constraint prepared_proof.prepared_proof_evidence_id_foreign: references evidence on delete a (evidence_id)
constraint prepared_proof.prepared_proof_kind_check: CHECK ((kind = ANY (ARRAY['FILE'::text, 'LINK'::text, 'STATEMENT'::text, 'REGISTER'::text])))
constraint prepared_proof.prepared_proof_occurrence_id_foreign: references occurrence on delete a (occurrence_id)
constraint prepared_proof.prepared_proof_party_id_foreign: references party on delete a (party_id)
constraint prepared_proof.prepared_proof_pkey: primary (id)
constraint prepared_proof.prepared_proof_renews_id_foreign: references evidence on delete a (renews_id)
constraint prepared_proof_note.prepared_proof_note_pkey: primary (id)
constraint prepared_proof_note.prepared_proof_note_prepared_proof_id_foreign: references prepared_proof on delete c (prepared_proof_id)
constraint processor.processor_confidentiality_check: CHECK ((confidentiality = ANY (ARRAY['PARTIES'::text, 'RESTRICTED'::text])))
constraint processor.processor_convention_id_foreign: references convention on delete a (convention_id)
constraint processor.processor_convention_id_year_number_unique: unique (convention_id, year, number)
constraint processor.processor_journaled: t
constraint processor.processor_parent_id_foreign: references processor on delete a (parent_id)
constraint processor.processor_party_id_foreign: references party on delete a (party_id)
constraint processor.processor_party_id_own_number_unique: unique (party_id, own_number)
constraint processor.processor_passage_check: CHECK ((passage = ANY (ARRAY['GATE'::text, 'OVERRIDE'::text, 'AFTERWARDS'::text])))
constraint processor.processor_pkey: primary (id)
constraint processor_breach.processor_breach_breach_id_foreign: references breach on delete a (breach_id)
constraint processor_breach.processor_breach_change_id_foreign: references processor_change on delete a (change_id)
constraint processor_breach.processor_breach_journaled: t
constraint processor_breach.processor_breach_location_id_foreign: references processor_location on delete a (location_id)
constraint processor_breach.processor_breach_pkey: primary (id)
constraint processor_breach.processor_breach_processor_id_foreign: references processor on delete a (processor_id)
constraint processor_change.processor_change_journaled: t
constraint processor_change.processor_change_kind_check: CHECK ((kind = ANY (ARRAY['SERVICE'::text, 'LOCATION'::text, 'SUB_PROCESSOR'::text, 'OTHER'::text])))
constraint processor_change.processor_change_passage_check: CHECK ((passage = ANY (ARRAY['GATE'::text, 'OVERRIDE'::text, 'AFTERWARDS'::text])))
constraint processor_change.processor_change_pkey: primary (id)
constraint processor_change.processor_change_processor_id_foreign: references processor on delete a (processor_id)
constraint processor_change.processor_change_processor_id_rank_unique: unique (processor_id, rank)
constraint processor_clause.processor_clause_answer_check: CHECK ((answer = ANY (ARRAY['YES'::text, 'NO'::text, 'NOT_APPLICABLE'::text])))
constraint processor_clause.processor_clause_clause_check: CHECK ((clause = ANY (ARRAY['SUBJECT'::text, 'DURATION'::text, 'PURPOSE'::text, 'DATA_TYPES'::text, 'PEOPLE_CATEGORIES'::text, 'INSTRUCTIONS'::text, 'CONFIDENTIALITY'::text, 'SECURITY'::text, 'SUB_PROCESSORS'::text, 'RIGHTS'::text, 'ASSISTANCE'::text, 'RETURN_OR_DELETION'::text, 'AUDITS'::text])))
constraint processor_clause.processor_clause_journaled: t
constraint processor_clause.processor_clause_pkey: primary (id)
constraint processor_clause.processor_clause_processor_id_clause_rank_unique: unique (processor_id, clause, rank)
constraint processor_clause.processor_clause_processor_id_foreign: references processor on delete a (processor_id)
constraint processor_guarantee.processor_guarantee_journaled: t
constraint processor_guarantee.processor_guarantee_kind_check: CHECK ((kind = ANY (ARRAY['HDS'::text, 'SECNUMCLOUD'::text, 'ISO_27001'::text, 'OTHER'::text])))
constraint processor_guarantee.processor_guarantee_pkey: primary (id)
constraint processor_guarantee.processor_guarantee_processor_id_foreign: references processor on delete a (processor_id)
constraint processor_guarantee.processor_guarantee_processor_id_rank_unique: unique (processor_id, rank)
constraint processor_location.processor_location_change_id_foreign: references processor_change on delete a (change_id)
constraint processor_location.processor_location_journaled: t
constraint processor_location.processor_location_kind_check: CHECK ((kind = ANY (ARRAY['HOSTING'::text, 'ACCESS'::text, 'SUPPORT'::text])))
constraint processor_location.processor_location_mechanism_check: CHECK ((mechanism = ANY (ARRAY['ADEQUACY'::text, 'SCC'::text, 'BCR'::text, 'ART49'::text, 'NONE'::text])))
constraint processor_location.processor_location_pkey: primary (id)
constraint processor_location.processor_location_processor_id_foreign: references processor on delete a (processor_id)
constraint processor_location.processor_location_processor_id_rank_unique: unique (processor_id, rank)
constraint processor_notice.processor_notice_change_id_foreign: references processor_change on delete a (change_id)
constraint processor_notice.processor_notice_evidence_id_foreign: references evidence on delete a (evidence_id)
constraint processor_notice.processor_notice_from_party_id_foreign: references party on delete a (from_party_id)
constraint processor_notice.processor_notice_journaled: t
constraint processor_notice.processor_notice_pkey: primary (id)
constraint processor_notice.processor_notice_processor_id_foreign: references processor on delete a (processor_id)
constraint processor_notice.processor_notice_processor_id_rank_unique: unique (processor_id, rank)
constraint processor_notice.processor_notice_to_party_id_foreign: references party on delete a (to_party_id)
constraint processor_proof.processor_proof_evidence_id_foreign: references evidence on delete a (evidence_id)
constraint processor_proof.processor_proof_journaled: t
constraint processor_proof.processor_proof_kind_check: CHECK ((kind = ANY (ARRAY['UNDERTAKING'::text, 'TRAINING'::text])))
constraint processor_proof.processor_proof_pkey: primary (id)
constraint processor_proof.processor_proof_processor_id_foreign: references processor on delete a (processor_id)
constraint processor_proof.processor_proof_processor_id_kind_rank_unique: unique (processor_id, kind, rank)
constraint processor_response.processor_response_journaled: t
constraint processor_response.processor_response_notice_id_foreign: references processor_notice on delete a (notice_id)
constraint processor_response.processor_response_notice_id_rank_unique: unique (notice_id, rank)
constraint processor_response.processor_response_pkey: primary (id)
constraint processor_response.processor_response_response_check: CHECK ((response = ANY (ARRAY['NO_OBJECTION'::text, 'OBJECTION'::text, 'COMMENT'::text])))
constraint profile_answer.profile_answer_convention_id_foreign: references convention on delete a (convention_id)
constraint profile_answer.profile_answer_journaled: t
constraint profile_answer.profile_answer_pkey: primary (id)
constraint profile_answer.profile_answer_settles_states: t
constraint programme.programme_journaled: t
constraint programme.programme_name_unique: unique (name)
constraint programme.programme_pkey: primary (id)
constraint proposal.proposal_address_of_the_service: CHECK (((service_fact = 'PHASE'::text) OR (url IS NOT NULL)))
constraint proposal.proposal_convention_id_foreign: references convention on delete a (convention_id)
constraint proposal.proposal_evidence_id_foreign: references evidence on delete a (evidence_id)
constraint proposal.proposal_fact_check: CHECK ((fact = ANY (ARRAY['STATS_PAGE'::text, 'IMPACT_PAGE'::text, 'BUDGET_PAGE'::text, 'ROADMAP'::text, 'REPOSITORY'::text, 'LICENCE'::text, 'DOCUMENTATION'::text, 'RISK_ANALYSIS'::text, 'ACCESSIBILITY_STATEMENT'::text, 'ACCESSIBILITY_AUDIT'::text, 'LEGAL_NOTICE'::text, 'PRIVACY_POLICY'::text, 'TERMS_OF_USE'::text, 'PHASE'::text, 'WEBSITE'::text, 'DASHLORD'::text])))
constraint proposal.proposal_journaled: t
constraint proposal.proposal_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint proposal.proposal_one_target: CHECK ((num_nonnulls(obligation_id, service_fact) = 1))
constraint proposal.proposal_phase_check: CHECK ((phase = ANY (ARRAY['INVESTIGATION'::text, 'CONSTRUCTION'::text, 'ACCELERATION'::text, 'TRANSFER'::text, 'SUCCESS'::text, 'ALUMNI'::text])))
constraint proposal.proposal_phase_of_the_service: CHECK (((phase IS NULL) OR (service_fact = 'PHASE'::text)))
constraint proposal.proposal_phase_since: CHECK (((service_fact <> 'PHASE'::text) OR (since IS NOT NULL)))
constraint proposal.proposal_pkey: primary (id)
constraint proposal.proposal_proof_of_a_duty: CHECK (((evidence_id IS NULL) OR (obligation_id IS NOT NULL)))
constraint proposal.proposal_reading_id_foreign: references source_reading on delete a (reading_id)
constraint proposal.proposal_service_fact_check: CHECK ((service_fact = ANY (ARRAY['PHASE'::text, 'WEBSITE'::text, 'REPOSITORY'::text, 'STATISTICS'::text, 'BUDGET'::text, 'DASHLORD'::text])))
constraint proposal.proposal_since_of_a_phase: CHECK (((since IS NULL) OR (service_fact = 'PHASE'::text)))
constraint proposal.proposal_source_check: CHECK ((source = ANY (ARRAY['PRODUCT_SHEET'::text, 'STANDARDS'::text, 'DASHLORD'::text, 'PUBLICCODE'::text, 'ARA'::text])))
constraint proposal.proposal_state_check: CHECK ((state = ANY (ARRAY['PENDING'::text, 'ACCEPTED'::text, 'REFUSED'::text, 'SUPERSEDED'::text])))
constraint publication_review.publication_review_journaled: t
constraint publication_review.publication_review_pkey: primary (id)
constraint publication_review.publication_review_publication_status_id_foreign: references publication_status on delete a (publication_status_id)
constraint publication_review.publication_review_publication_status_id_rank_unique: unique (publication_status_id, rank)
constraint publication_review.publication_review_verdict_check: CHECK ((verdict = ANY (ARRAY['ACCEPTED'::text, 'CHANGES_REQUESTED'::text])))
constraint publication_status.publication_status_ground_check: CHECK ((ground = ANY (ARRAY['SYSTEMS_SECURITY'::text, 'PRIVATE_LIFE_OR_BUSINESS'::text, 'PERSONAL_DATA'::text, 'ARCHIVES'::text, 'THIRD_PARTY_RIGHTS'::text])))
constraint publication_status.publication_status_journaled: t
constraint publication_status.publication_status_obligation_id_facet_rank_unique: unique (obligation_id, facet, rank)
constraint publication_status.publication_status_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint publication_status.publication_status_pkey: primary (id)
constraint publication_status.publication_status_state_check: CHECK ((state = ANY (ARRAY['PUBLISHED'::text, 'PARTLY'::text, 'WITHHELD'::text, 'NOT_YET'::text, 'NONE_EXISTS'::text])))
constraint quarantined_file.quarantined_file_pkey: primary (sha256)
constraint quarantined_file.quarantined_file_reason_check: CHECK ((reason = ANY (ARRAY['UNKNOWN'::text, 'UPLOAD_EXPIRED'::text, 'ACCEPTED'::text])))
constraint review.review_change_kind_check: CHECK ((change_kind = ANY (ARRAY['INCORRECT'::text, 'INCOMPLETE'::text, 'OUTDATED'::text])))
constraint review.review_evidence_version_id_foreign: references evidence_version on delete a (evidence_version_id)
constraint review.review_journaled: t
constraint review.review_kind_check: CHECK (((verdict = 'CHANGES_REQUESTED'::text) = (change_kind IS NOT NULL)))
constraint review.review_obligation_id_evidence_version_id_rank_unique: unique (obligation_id, evidence_version_id, rank)
constraint review.review_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint review.review_pkey: primary (id)
constraint review.review_settles_states: t
constraint review.review_verdict_check: CHECK ((verdict = ANY (ARRAY['ACCEPTED'::text, 'CHANGES_REQUESTED'::text])))
constraint review_claim.review_claim_evidence_version_id_foreign: references evidence_version on delete a (evidence_version_id)
constraint review_claim.review_claim_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint review_claim.review_claim_pkey: primary (id)
constraint review_claim.review_claim_term_check: CHECK ((ends_at > claimed_at))
constraint review_skip.review_skip_evidence_version_id_foreign: references evidence_version on delete a (evidence_version_id)
constraint review_skip.review_skip_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint review_skip.review_skip_organisation_id_foreign: references organisation on delete a (organisation_id)
constraint review_skip.review_skip_pkey: primary (id)
constraint rights_answer.rights_answer_channel_check: CHECK ((channel = ANY (ARRAY['EMAIL'::text, 'FORM'::text, 'POST'::text, 'COUNTER'::text, 'PHONE'::text, 'NOT_OFFICIAL'::text])))
constraint rights_answer.rights_answer_journaled: t
constraint rights_answer.rights_answer_kind_check: CHECK ((kind = ANY (ARRAY['GRANTED'::text, 'PARTLY'::text, 'REFUSED'::text, 'UNFOUNDED'::text, 'NOT_HELD'::text, 'NOT_IDENTIFIABLE'::text])))
constraint rights_answer.rights_answer_pkey: primary (id)
constraint rights_answer.rights_answer_request_id_foreign: references rights_request on delete a (request_id)
constraint rights_answer.rights_answer_request_id_unique: unique (request_id)
constraint rights_extension.rights_extension_journaled: t
constraint rights_extension.rights_extension_kind_check: CHECK ((kind = ANY (ARRAY['COMPLEXITY'::text, 'NUMBER'::text])))
constraint rights_extension.rights_extension_pkey: primary (id)
constraint rights_extension.rights_extension_request_id_foreign: references rights_request on delete a (request_id)
constraint rights_extension.rights_extension_request_id_unique: unique (request_id)
constraint rights_hand_over.rights_hand_over_evidence_id_foreign: references evidence on delete a (evidence_id)
constraint rights_hand_over.rights_hand_over_from_party_id_foreign: references party on delete a (from_party_id)
constraint rights_hand_over.rights_hand_over_journaled: t
constraint rights_hand_over.rights_hand_over_pkey: primary (id)
constraint rights_hand_over.rights_hand_over_request_id_foreign: references rights_request on delete a (request_id)
constraint rights_hand_over.rights_hand_over_request_id_rank_unique: unique (request_id, rank)
constraint rights_hand_over.rights_hand_over_to_party_id_foreign: references party on delete a (to_party_id)
constraint rights_question.rights_question_journaled: t
constraint rights_question.rights_question_kind_check: CHECK ((kind = ANY (ARRAY['IDENTITY'::text, 'CLARIFICATION'::text])))
constraint rights_question.rights_question_outcome_check: CHECK ((outcome = ANY (ARRAY['ESTABLISHED'::text, 'NOT_ESTABLISHED'::text])))
constraint rights_question.rights_question_pkey: primary (id)
constraint rights_question.rights_question_request_id_foreign: references rights_request on delete a (request_id)
constraint rights_question.rights_question_request_id_rank_unique: unique (request_id, rank)
constraint rights_receipt.rights_receipt_channel_check: CHECK ((channel = ANY (ARRAY['EMAIL'::text, 'FORM'::text, 'POST'::text, 'COUNTER'::text, 'PHONE'::text, 'NOT_OFFICIAL'::text])))
constraint rights_receipt.rights_receipt_journaled: t
constraint rights_receipt.rights_receipt_party_id_foreign: references party on delete a (party_id)
constraint rights_receipt.rights_receipt_pkey: primary (id)
constraint rights_receipt.rights_receipt_request_id_foreign: references rights_request on delete a (request_id)
constraint rights_receipt.rights_receipt_request_id_party_id_rank_unique: unique (request_id, party_id, rank)
constraint rights_request.rights_request_answer_proof_id_foreign: references evidence on delete a (answer_proof_id)
constraint rights_request.rights_request_confidentiality_check: CHECK ((confidentiality = ANY (ARRAY['PARTIES'::text, 'RESTRICTED'::text])))
constraint rights_request.rights_request_convention_id_foreign: references convention on delete a (convention_id)
constraint rights_request.rights_request_convention_id_year_number_unique: unique (convention_id, year, number)
constraint rights_request.rights_request_journaled: t
constraint rights_request.rights_request_party_id_foreign: references party on delete a (party_id)
constraint rights_request.rights_request_party_id_own_number_unique: unique (party_id, own_number)
constraint rights_request.rights_request_pkey: primary (id)
constraint rights_stand.rights_stand_pkey: primary (request_id)
constraint rights_stand.rights_stand_request_id_foreign: references rights_request on delete a (request_id)
constraint service_address.service_address_convention_id_foreign: references convention on delete a (convention_id)
constraint service_address.service_address_convention_id_rank_unique: unique (convention_id, rank)
constraint service_address.service_address_journaled: t
constraint service_address.service_address_kind_check: CHECK ((kind = ANY (ARRAY['WEBSITE'::text, 'REPOSITORY'::text, 'STATISTICS'::text, 'BUDGET'::text, 'PRODUCT_SHEET'::text, 'DASHLORD'::text, 'MON_SERVICE_SECURISE'::text])))
constraint service_address.service_address_pkey: primary (id)
constraint service_change.service_change_convention_id_foreign: references convention on delete a (convention_id)
constraint service_change.service_change_journaled: t
constraint service_change.service_change_kind_check: CHECK ((kind = ANY (ARRAY['COMPONENT'::text, 'PROCESSING'::text, 'DATA_KIND'::text, 'VALUE_OR_NEEDS'::text, 'USAGE'::text, 'PHASE'::text, 'OTHER'::text])))
constraint service_change.service_change_party_id_foreign: references party on delete a (party_id)
constraint service_change.service_change_pkey: primary (id)
constraint service_change.service_change_withdrawal_check: CHECK ((num_nonnulls(withdrawn_at, withdrawal_reason, withdrawer_name) = ANY (ARRAY[0, 3])))
constraint service_phase.service_phase_convention_id_foreign: references convention on delete a (convention_id)
constraint service_phase.service_phase_convention_id_rank_unique: unique (convention_id, rank)
constraint service_phase.service_phase_journaled: t
constraint service_phase.service_phase_phase_check: CHECK ((phase = ANY (ARRAY['INVESTIGATION'::text, 'CONSTRUCTION'::text, 'ACCELERATION'::text, 'TRANSFER'::text, 'SUCCESS'::text, 'ALUMNI'::text])))
constraint service_phase.service_phase_pkey: primary (id)
constraint session.session_pkey: primary (id)
constraint session.session_token_hash_unique: unique (token_hash)
constraint showcase_consent.showcase_consent_convention_id_foreign: references convention on delete a (convention_id)
constraint showcase_consent.showcase_consent_convention_id_rank_unique: unique (convention_id, rank)
constraint showcase_consent.showcase_consent_given_check: CHECK (((is_given = (cardinality(groups) > 0)) AND (is_given OR (NOT is_indexed))))
constraint showcase_consent.showcase_consent_journaled: t
constraint showcase_consent.showcase_consent_party_id_foreign: references party on delete a (party_id)
constraint showcase_consent.showcase_consent_pkey: primary (id)
constraint sign_in_attempt.sign_in_attempt_pkey: primary (id)
constraint sign_in_attempt.sign_in_attempt_token_hash_unique: unique (token_hash)
constraint site_page.site_page_conformity_check: CHECK ((conformity = ANY (ARRAY['NOT_COMPLIANT'::text, 'PARTLY_COMPLIANT'::text, 'FULLY_COMPLIANT'::text])))
constraint site_page.site_page_journaled: t
constraint site_page.site_page_pkey: primary (id)
constraint site_page.site_page_slug_check: CHECK ((slug = ANY (ARRAY['accessibilite'::text, 'mentions-legales'::text, 'politique-confidentialite'::text])))
constraint site_page.site_page_slug_unique: unique (slug)
constraint source_reading.source_reading_convention_id_foreign: references convention on delete a (convention_id)
constraint source_reading.source_reading_journaled: t
constraint source_reading.source_reading_pkey: primary (id)
constraint source_reading.source_reading_source_check: CHECK ((source = ANY (ARRAY['PRODUCT_SHEET'::text, 'STANDARDS'::text, 'DASHLORD'::text, 'PUBLICCODE'::text, 'ARA'::text])))
constraint territory_reading.territory_reading_journaled: t
constraint territory_reading.territory_reading_party_id_foreign: references party on delete a (party_id)
constraint territory_reading.territory_reading_party_id_rank_unique: unique (party_id, rank)
constraint territory_reading.territory_reading_pkey: primary (id)
constraint territory_reading.territory_reading_reading_check: CHECK ((reading = ANY (ARRAY['EU'::text, 'EEA'::text, 'EEA_PLUS_ADEQUATE'::text])))
constraint text_publication.text_publication_journaled: t
constraint text_publication.text_publication_pkey: primary (id)
constraint text_publication.text_publication_text_version_id_foreign: references legal_text_version on delete a (text_version_id)
constraint text_publication.text_publication_text_version_id_unique: unique (text_version_id)
constraint theme.theme_catalogue_id_code_unique: unique (catalogue_id, code)
constraint theme.theme_catalogue_id_foreign: references catalogue on delete a (catalogue_id)
constraint theme.theme_pkey: primary (id)
constraint upload.upload_blob_sha256_foreign: references blob on delete a (blob_sha256)
constraint upload.upload_pkey: primary (id)
constraint wording_reading.wording_reading_journaled: t
constraint wording_reading.wording_reading_obligation_id_foreign: references obligation on delete a (obligation_id)
constraint wording_reading.wording_reading_obligation_id_party_id_rank_unique: unique (obligation_id, party_id, rank)
constraint wording_reading.wording_reading_party_id_foreign: references party on delete a (party_id)
constraint wording_reading.wording_reading_pkey: primary (id)
constraint wording_reading.wording_reading_reason_check: CHECK ((is_confirmed = (reason IS NULL)))
constraint wording_reading.wording_reading_settles_states: t
constraint workshop.workshop_confidentiality_check: CHECK ((confidentiality = ANY (ARRAY['PARTIES'::text, 'RESTRICTED'::text])))
constraint workshop.workshop_convention_id_foreign: references convention on delete a (convention_id)
constraint workshop.workshop_convention_id_year_number_unique: unique (convention_id, year, number)
constraint workshop.workshop_journaled: t
constraint workshop.workshop_method_check: CHECK ((method = ANY (ARRAY['AGILE'::text, 'EBIOS_RM'::text, 'OTHER'::text])))
constraint workshop.workshop_party_id_foreign: references party on delete a (party_id)
constraint workshop.workshop_party_id_own_number_unique: unique (party_id, own_number)
constraint workshop.workshop_pkey: primary (id)
constraint workshop.workshop_trigger_check: CHECK ((trigger = ANY (ARRAY['START'::text, 'COMPONENT'::text, 'DATA_KIND'::text, 'VALUE_OR_NEEDS'::text, 'USAGE'::text, 'OTHER'::text])))
function aged_at(said_at timestamp with time zone): s 499d8b9990aa84f7afa9d6615d7c5907
function announce_moment(of_convention uuid, of_moment text, of_about text, of_cause_key text, at timestamp with time zone, known timestamp with time zone, of_party uuid): v 2f701bca4080ca7787f597317d12479f
function answers_of_convention(of_convention uuid, as_of timestamp with time zone): s 155c31ee12f5e774b9ea496689976765
function attestation_of(review_id uuid): s 30a2a127c0236a527530a6caac9db61a
function catalogue_at(of_convention uuid, as_of timestamp with time zone): s fe08b0f7555048d1a88001d2c9127d56
function commitment_answers(as_of timestamp with time zone, among uuid[]): s b18856cfc3bff29d1d3819d064bb9dca
function commitment_at(of_obligation uuid, as_of timestamp with time zone): s 8c38100fcd7971d14cfd051bfc9a96a0
function computed_state(as_of timestamp with time zone): s b2bf691163bb8da534a8f608de9347c4
function convention_day(of_convention uuid, of_kind text, as_of timestamp with time zone): s 5d5183868a4d32c04185e68a572e78d5
function convention_moments(of_convention uuid): s cbbf6912cbc1d67d35666cd319439328
function convention_stands(as_of timestamp with time zone): s bf01c8eb0b20f7a95b5b6c49e226719a
function convention_stands(as_of timestamp with time zone, among uuid[]): s 006c720a072236f85f29edeb2ad8475e
function current_occurrences(as_of timestamp with time zone): s 9b1eed3c409f99114d21cc526d961a5d
function current_state(as_of timestamp with time zone): s 8911c24dd10c7b83bedf1f267cf752b3
function current_version(of_evidence uuid, of_obligation uuid, as_of timestamp with time zone): s ee4e35f42c0839755109fbc49709668b
function date_moment(of_convention uuid, of_moment text, of_cause_key text, at timestamp with time zone, known timestamp with time zone, of_party uuid, why text): v 5e13d6201ef28fee263f4b410c47065c
function day_after(day date, duration text): s 5049380abc5441cf744c4dbac137656f
function day_before(day date, duration text): s bcc56c383999be29f3652c3bb4b87e3b
function disagreement_of(of_obligation uuid, as_of timestamp with time zone): s 3286984cb03ac49d6f6f98093e6a2000
function fill_words(value text, words jsonb): i 29e320aaca6e05fb877708fcaf74b70b
function fold(value text): i bdd5643a319a0ea3755f440ffdbb995b
function follow_facts(facts text): v 3e6bb2109e800e550e9ce6584b9932e8
function follow_incident_facts(facts text): v bf4cb43f2fc2f0ebaa08b502e77675cb
function follow_rights_facts(facts text): v c874a5d48410bc80f13c121aae8f83f2
function follow_table(followed text): v 81a0fa43a6dccd5db83777145b1043c8
function forget_portfolio_views(): v 312843428866ed1d3f76fcd190020c14
function forget_quarters(): v 97259f5f94cea5d21b57e47b8f679bdc
function governing_occurrence(of_obligation uuid, as_of timestamp with time zone): s 518da2abc99bdb63d486f6b4479d2ffe
function implied_occurrences(as_of timestamp with time zone): s 48b586782a943096d5b3479b43efb1ea
function incident_days_of(of_incident uuid): s 9a9522a59f285b92339b00efdd661457
function incident_facts(of_incident uuid): s d1ac5a8ca8c772aba64d8579e19f8f30
function is_broken(of_obligation uuid, as_of timestamp with time zone): s 837b0d045d2961bfeee9b121a7c37723
function is_contained_incident(of_incident uuid): s 87cd913be795288f0f55d74e05466c2b
function journal_append(): v 7694c187039f6b998be36d5a33378e94
function journal_content_hash(salt text, actor_id uuid, changes jsonb): s 14a9c114bd880a547ef12fa00aa604b8
function journal_hash(entry journal_entry): s 7d64c5ce246fe2bdfc68c067eb4346fb
function journal_marks(of_chain uuid, until_sequence bigint): s 4f9d7f2cc1d161a3ea9abd383b3a0eee
function judged_by(of_obligation uuid, as_of timestamp with time zone, nature text, deadline_kind text, deadline_rule text, review_period text): s bd2ab02aa9280b63a391d1fb7b8400af
function keep_families(): v 5574ec5360f3b86763f69e113453e79a
function keep_incident_stand(): v 2e5dcde9286ae8c64a4614a1d40bbbb5
function keep_occurrences(obligations uuid[]): v c21e8ef7b4ecf149855ac55bfc0286c5 plan_cache_mode=force_generic_plan
function keep_quarters(as_of timestamp with time zone, most integer): v 896c12650b67f38df2fa48a42da9661e
function keep_rights_stand(): v 0ae84e92a1eb4c651c90cebfc4a919d1
function kept_state_disagreements(as_of timestamp with time zone): s 0c89ed49d6e6619d83672394f676d127
function kind_that_comes(nature text, facet text): i fe9a256ff6149c5863f29760e6e3211a
function known_since(of_obligation uuid, of_moment text, of_cause_key text, known timestamp with time zone): s 6a10f4828bdf19124f5912fa29bb2211
function last_day(of_convention uuid, as_of timestamp with time zone): s a078bb2bf7f6cd97ac9a0022a7db8622
function lasts_until(nature text, deadline_kind text, deadline_rule text, review_period text, done_at timestamp with time zone): s 448536de41d89c0c242d85808b3b95ae
function legal_day(day date): i ab6d4e57f7c35b53d5e1bba4c8287039
function legal_duration(duration text): s 514563314f080b9cc775177a5ec2dc47
function lock_occurrences(of_convention uuid): v b8e4396ff2dbe3018c63cb2896d8b0fb
function make_append_only(facts text): v 66d5c684794dfbcb4d51cd0644557c33
function make_written_once(closable text, VARIADIC facts text[]): v c2cc1cc8c72066909e369b2165594d95
function move_obligations(of_move uuid, reopened text[]): v bc3d677ba5dd8116ed077bb7a0c9e1d0
function move_occurrences(of_move uuid): v a9912f92214fa53f44a50e44098a5f17
function next_occurrence(of_occurrence uuid, held_on date, known timestamp with time zone): v e76125ea3828e6af705fd4d1b17dd694
function note_stand(): v 610e15a830e11ad5dd4ba90bc9147a3d
function note_stand_of_convention(): v de7e4188b7e00ca05a509702893adad6
function note_stands(): v d550e7707a548b768ca596f383cdb74a
function obligation_state(as_of timestamp with time zone): s 93d8168af9270c527ed18e5a2a839735
function observation_ages_at(observed_on date): i 6d0cba7b523dfc4b9c7dada4a5dcd01b
function observed_as(of_obligation uuid, as_of timestamp with time zone, since timestamp with time zone): s e146b9decb884548317a96c953592a3e
function occurrence_at(of_occurrence uuid, as_of timestamp with time zone): s 654befe7357a50499a66cea1d7483ec3
function occurrence_disagreements(as_of timestamp with time zone): s 9a59bbae8e11dce44e345edffe2fb51b
function occurrence_state(as_of timestamp with time zone): s e03eeff7a774a72a0217433efc61a2c6
function occurrences_of(of_obligation uuid, as_of timestamp with time zone): s 501fe8826a113bec41a6e8c6cad16a1a
function open_all_moments(): v 2674f1108b5602497356171dfe5b31aa
function open_moments(of_convention uuid): v 90eeab7c793952f741a1e7e3ffb86981
function open_occurrence(of_obligation uuid, of_facet text, of_moment text, of_cause_key text, is_free boolean, known timestamp with time zone, source uuid, cause timestamp with time zone, begins timestamp with time zone, day date, instant timestamp with time zone, why text): v ea91f56e78f38b33ae3ba232726433ec
function opened_by(of_convention uuid, of_moment text, of_about text): s 65c4fbd8525191e09c018c06ec231634
function paris_day(instant timestamp with time zone): i 7fb453bb8bbf1224081b3fac3c3cfb18
function paris_midnight(day date): i 166276d05b8883b24bd977f0874565a3
function parts_told(groups jsonb, principles jsonb): i 82e5db55f8f2e9fbc70cf4acefe64ffe
function procedure_delays(of_convention uuid): s 991a1d8b6646ecced62c0be6d6b534f4
function profile_at(convention uuid, as_of timestamp with time zone): s fe45e33ffcee129966da3e9e3173c0ff
function published_page(of_text uuid): s d84f07f8127ad62497e5500c6deec2d7
function quarter_ends(as_of timestamp with time zone): s edcf258a751ee4054098dcc378f6e8c8
function quarter_of_convention(of_convention uuid, on_day date): s 78b7d18be69ca2a0ee5c07e3ef5b572f
function rebuild_convention_quarters(): v 029b8d5a548199197288360e83755290
function rebuild_convention_stands(): v bbb0e5a3ccb84ef6dfb863321444aadc
function rebuild_convention_sums(): v ae50a66fc9fb4cfcde791e7f027afe71
function rebuild_incident_stands(): v 1af834660c3b9303189146508cc6fe50
function rebuild_kept_states(): v 4ec5af502444af4782300f1882d0a3b1
function rebuild_occurrence_stands(): v c8431657cf87a84ce4a30d4779046601
function rebuild_rights_stands(): v d1f5adf5bcb6758e983f9b0113d83eec
function reckoned_due(cause_at timestamp with time zone, rule_kind text, rule text, opens_before text): s 4a5a810f1da351eb61072f2896a2d310
function refresh_convention_stands(most integer): v 418fe18f3d9e4fce2798e164dbbcd099
function refresh_due_states(most integer): v 4e382d4007b8887b0831ef11284d7b73
function refresh_states(obligations uuid[]): v c1b46ee93c638640d8dcd1f6e61ebe5f plan_cache_mode=force_generic_plan
function refuse_change(): v 5cbb1dea1cff9273e3cd575c9c6d9581
function refuse_rewrite(): v 29185c62276158918d0508d91d17eae8
function reopened_at(of_obligation uuid, as_of timestamp with time zone): s 738dec6aacd233caf3ddc5f3ca27618a
function require_journal(): v 61c7bbb1befe9233cd46eecd513872f5
function rights_stand_of(of_request uuid): s 759732c1fbe0dc2c3b726011e2cb1688
function rule_compare(op text, l jsonb, r jsonb): i a8f79627efc272994cca3fc00edd05eb
function rule_holds(rule jsonb, answers jsonb): i 9615b14336e9d6394d49ae458ecaf9a0
function rule_operand(operand jsonb, answers jsonb): i 443fa1ab110af5116d88b6ea7a2a2a9e
function scheduled_start(base date, due date, opens_before text): s 44dcadec59cac7c30cb630a0d0cdb250
function settle_states(): v 60a7eb0929ba261126b2eb31a1b7608a
function settled_state(as_of timestamp with time zone): s 9f13a6ea4570dc8454466cd9f6d20e9a
function stand_of_convention(of_convention uuid, as_of timestamp with time zone): s 03df5adf3348cc11518b6d08d842f226
function stand_of_incident(of_incident uuid): v 10494668e4f49687fad3efdaff063dbd
function stand_of_rights_request(of_request uuid): v 6bdfb2160e35b33fd3750b2379f6a9f7
function standing_of(assurance text): i 2dd66a0d31afc88886c85fe6f7799ce9
function state_instants(of_obligation uuid): s 7cb9945ae772c51e37634d9d2daae5cb
function state_of(of_obligation uuid, as_of timestamp with time zone): s 9c85d11a2e90e4fcb1a3dc81097b28b2 plan_cache_mode=force_generic_plan
function sum_answers(): v c2ba3f37409323bfdd585d5dce63e36a
function sum_parts(): v d7a7a23f9edf784b730b945c0bd6f5a3
function sum_stands(): v 71353bcfcade2558964e0fa967339f1d
function touch_states(): v d5e914ca764be8c6ffda5229919505f5
function unconfirmed_by(of_obligation uuid, of_convention uuid, proposed_reading text, as_of timestamp with time zone, since timestamp with time zone): s 290efb45177bb62adc431999b802b8f9
function verify_journal(of_chain uuid): s eb136ebdaa8bb63305477bd6066cc207
function verify_journal_after(of_chain uuid, after_sequence bigint, after_hash text): s de6248c3b4a83d323f5f879d9abbf3c2
function verify_journal_kept(of_chain uuid, is_whole boolean, now timestamp with time zone): v f659fbf074c90ef2dab3cc9a14bdc52c
function version_given(of_convention uuid, given_at timestamp with time zone): s 4ab115b2de2517aa617129602db30283
function withdraw_moment(of_convention uuid, of_moment text, of_cause_key text, known timestamp with time zone, why text): v ae3f574e8bf78b77af3dc2bb5dfd6f45
function writable_day(day date): i e79aa9976a54d3bf45f6c4bce014dbc3
function write_implied(of_obligation uuid, of_cause_key text, as_of timestamp with time zone): v 45b8e2c6cd5954fa5d42bc64c686ba00
index act_correction.act_correction_convention_id_rank_unique: unique
index act_correction.act_correction_pkey: unique
index amendment.amendment_convention_id_number_unique: unique
index amendment.amendment_pkey: unique
index amendment.amendment_target_catalogue_id_index: plain
index amendment_agreement.amendment_agreement_amendment_id_party_id_unique: unique
index amendment_agreement.amendment_agreement_party_id_index: plain
index amendment_agreement.amendment_agreement_pkey: unique
index amendment_copy.amendment_copy_amendment_id_number_unique: unique
index amendment_copy.amendment_copy_pkey: unique
index amendment_judgement.amendment_judgement_amendment_id_party_id_code_rank_unique: unique
index amendment_judgement.amendment_judgement_party_id_index: plain
index amendment_judgement.amendment_judgement_pkey: unique
index amendment_judgement.amendment_judgement_target_catalogue_id_index: plain
index applicability_decision.applicability_decision_obligation_id_rank_unique: unique
index applicability_decision.applicability_decision_pkey: unique
index assignment.assignment_assignee_id_index: plain
index assignment.assignment_obligation_id_rank_unique: unique
index assignment.assignment_pkey: unique
index authority_declaration.authority_declaration_incident_id_rank_unique: unique
index authority_declaration.authority_declaration_party_id_index: plain
index authority_declaration.authority_declaration_pkey: unique
index blob.blob_pkey: unique
index breach.breach_obligation_id_index: plain
index breach.breach_occurrence_id_index: plain
index breach.breach_pkey: unique
index breach_reading.breach_reading_party_id_rank_unique: unique
index breach_reading.breach_reading_pkey: unique
index calendar_feed.calendar_feed_in_force_unique: unique
index calendar_feed.calendar_feed_person_id_index: plain
index calendar_feed.calendar_feed_pkey: unique
index calendar_feed.calendar_feed_secret_hash_unique: unique
index catalogue.catalogue_key_version_unique: unique
index catalogue.catalogue_pkey: unique
index catalogue_move.catalogue_move_convention_id_rank_unique: unique
index catalogue_move.catalogue_move_from_catalogue_id_index: plain
index catalogue_move.catalogue_move_pkey: unique
index catalogue_move.catalogue_move_to_catalogue_id_index: plain
index commitment.commitment_catalogue_id_code_unique: unique
index commitment.commitment_pkey: unique
index commitment.commitment_theme_id_index: plain
index commitment_answer.commitment_answer_convention_id_index: plain
index commitment_answer.commitment_answer_pkey: unique
index commitment_family.commitment_family_code_index: plain
index commitment_family.commitment_family_family_index: plain
index commitment_family.commitment_family_pkey: unique
index commitment_sum.commitment_sum_pkey: unique
index committee.committee_chair_id_index: plain
index committee.committee_convention_id_number_unique: unique
index committee.committee_minutes_id_index: plain
index committee.committee_party_id_index: plain
index committee.committee_pkey: unique
index committee_attendee.committee_attendee_committee_id_position_unique: unique
index committee_attendee.committee_attendee_party_id_index: plain
index committee_attendee.committee_attendee_pkey: unique
index committee_decision.committee_decision_checked_by_id_index: plain
index committee_decision.committee_decision_committee_id_number_unique: unique
index committee_decision.committee_decision_party_id_index: plain
index committee_decision.committee_decision_pkey: unique
index committee_envelope.committee_envelope_convention_id_rank_unique: unique
index committee_envelope.committee_envelope_pkey: unique
index connect_plan.connect_plan_obligation_id_rank_unique: unique
index connect_plan.connect_plan_pkey: unique
index connect_step.connect_step_evidence_id_index: plain
index connect_step.connect_step_obligation_id_rank_unique: unique
index connect_step.connect_step_pkey: unique
index contestation.contestation_breach_id_index: plain
index contestation.contestation_obligation_id_opened_at_index: plain
index contestation.contestation_occurrence_id_index: plain
index contestation.contestation_pkey: unique
index contestation_message.contestation_message_contestation_id_index: plain
index contestation_message.contestation_message_pkey: unique
index convention.convention_catalogue_id_index: plain
index convention.convention_pkey: unique
index convention.convention_slug_unique: unique
index convention_date.convention_date_convention_id_kind_rank_unique: unique
index convention_date.convention_date_pkey: unique
index convention_document.convention_document_blob_sha256_index: plain
index convention_document.convention_document_convention_id_index: plain
index convention_document.convention_document_pkey: unique
index convention_stand.convention_stand_committee_on_index: plain
index convention_stand.convention_stand_default_index: plain
index convention_stand.convention_stand_ends_on_index: plain
index convention_stand.convention_stand_holds_from_index: plain
index convention_stand.convention_stand_holds_until_index: plain
index convention_stand.convention_stand_moved_at_index: plain
index convention_stand.convention_stand_next_due_on_index: plain
index convention_stand.convention_stand_pkey: unique
index convention_stand.convention_stand_title_index: plain
index convention_stand.convention_stand_worry_index: plain
index convention_stand_due.convention_stand_due_convention_id_index: plain
index convention_sum.convention_sum_pkey: unique
index credit.credit_convention_id_year_unique: unique
index credit.credit_pkey: unique
index declaration.declaration_obligation_id_rank_unique: unique
index declaration.declaration_occurrence_id_index: plain
index declaration.declaration_pkey: unique
index disagreement_message.disagreement_message_obligation_id_index: plain
index disagreement_message.disagreement_message_pkey: unique
index dpia_advice.dpia_advice_legal_text_id_rank_unique: unique
index dpia_advice.dpia_advice_pkey: unique
index dpia_need.dpia_need_legal_text_id_rank_unique: unique
index dpia_need.dpia_need_pkey: unique
index dpia_state.dpia_state_legal_text_id_rank_unique: unique
index dpia_state.dpia_state_pkey: unique
index due_date.due_date_obligation_id_rank_unique: unique
index due_date.due_date_pkey: unique
index duty_use.duty_use_obligation_id_rank_unique: unique
index duty_use.duty_use_pkey: unique
index duty_use_breach.duty_use_breach_breach_id_index: plain
index duty_use_breach.duty_use_breach_pkey: unique
index duty_use_breach.duty_use_breach_use_id_breach_id_unique: unique
index evidence.evidence_convention_id_index: plain
index evidence.evidence_party_id_index: plain
index evidence.evidence_pkey: unique
index evidence_link.evidence_link_active_unique: unique
index evidence_link.evidence_link_evidence_id_index: plain
index evidence_link.evidence_link_obligation_id_evidence_id_index: plain
index evidence_link.evidence_link_occurrence_id_index: plain
index evidence_link.evidence_link_pkey: unique
index evidence_reading.evidence_reading_evidence_version_id_reader_id_day_unique: unique
index evidence_reading.evidence_reading_pkey: unique
index evidence_version.evidence_version_blob_sha256_index: plain
index evidence_version.evidence_version_entry_id_index: plain
index evidence_version.evidence_version_evidence_id_number_unique: unique
index evidence_version.evidence_version_pkey: unique
index feedback_button.feedback_button_obligation_id_rank_unique: unique
index feedback_button.feedback_button_pkey: unique
index feedback_month.feedback_month_obligation_id_rank_unique: unique
index feedback_month.feedback_month_pkey: unique
index file_check.file_check_bad_index: plain
index file_check.file_check_pkey: unique
index identity_change.identity_change_issuer_subject_unique: unique
index identity_change.identity_change_person_id_index: plain
index identity_change.identity_change_pkey: unique
index incident.incident_convention_id_closed_at_index: plain
index incident.incident_convention_id_year_number_unique: unique
index incident.incident_page_index: plain
index incident.incident_party_id_own_number_unique: unique
index incident.incident_pkey: unique
index incident_alert.incident_alert_evidence_id_index: plain
index incident_alert.incident_alert_from_party_id_index: plain
index incident_alert.incident_alert_incident_id_rank_unique: unique
index incident_alert.incident_alert_pkey: unique
index incident_alert.incident_alert_to_party_id_index: plain
index incident_assessment.incident_assessment_incident_id_rank_unique: unique
index incident_assessment.incident_assessment_pkey: unique
index incident_awareness.incident_awareness_incident_id_party_id_rank_unique: unique
index incident_awareness.incident_awareness_party_id_index: plain
index incident_awareness.incident_awareness_pkey: unique
index incident_containment.incident_containment_assessment_id_index: plain
index incident_containment.incident_containment_incident_id_rank_unique: unique
index incident_containment.incident_containment_pkey: unique
index incident_day.incident_day_convention_id_falls_on_index: plain
index incident_day.incident_day_incident_id_index: plain
index incident_measure.incident_measure_incident_id_rank_unique: unique
index incident_measure.incident_measure_party_id_index: plain
index incident_measure.incident_measure_pkey: unique
index incident_notification.incident_notification_incident_id_rank_unique: unique
index incident_notification.incident_notification_mandate_id_index: plain
index incident_notification.incident_notification_pkey: unique
index incident_stand.incident_stand_pkey: unique
index instance.instance_pkey: unique
index journal_chain.journal_chain_pkey: unique
index journal_entry.journal_entry_chain_sequence_unique: unique
index journal_entry.journal_entry_pkey: unique
index journal_entry.journal_entry_subject_index: plain
index journal_verified.journal_verified_pkey: unique
index kept_state.kept_state_convention_index: plain
index kept_state.kept_state_holds_from_index: plain
index kept_state.kept_state_holds_until_index: plain
index kept_state.kept_state_party_index: plain
index kept_state.kept_state_pkey: unique
index kept_state.kept_state_waiting_convention_index: plain
index kept_state.kept_state_waiting_index: plain
index legal_text.legal_text_convention_id_year_number_unique: unique
index legal_text.legal_text_page_index: plain
index legal_text.legal_text_party_id_index: plain
index legal_text.legal_text_party_id_own_number_unique: unique
index legal_text.legal_text_pkey: unique
index legal_text.legal_text_proof_id_index: plain
index legal_text_version.legal_text_version_blob_sha256_index: plain
index legal_text_version.legal_text_version_legal_text_id_number_unique: unique
index legal_text_version.legal_text_version_pkey: unique
index manifesto_review.manifesto_review_convention_id_rank_unique: unique
index manifesto_review.manifesto_review_pkey: unique
index membership.membership_convention_id_index: plain
index membership.membership_party_id_index: plain
index membership.membership_person_id_index: plain
index membership.membership_pkey: unique
index membership.membership_programme_id_index: plain
index mission_letter.mission_letter_evidence_id_index: plain
index mission_letter.mission_letter_obligation_id_rank_unique: unique
index mission_letter.mission_letter_pkey: unique
index notice.notice_at_index: plain
index notice.notice_convention_id_index: plain
index notice.notice_pkey: unique
index notice.notice_programme_id_index: plain
index notice_dismissal.notice_dismissal_notice_id_person_id_unique: unique
index notice_dismissal.notice_dismissal_pkey: unique
index obligation.obligation_commitment_id_index: plain
index obligation.obligation_convention_id_commitment_id_party_id_unique: unique
index obligation.obligation_party_id_index: plain
index obligation.obligation_pkey: unique
index obligation_move.obligation_move_from_commitment_id_index: plain
index obligation_move.obligation_move_move_id_index: plain
index obligation_move.obligation_move_obligation_id_rank_unique: unique
index obligation_move.obligation_move_pkey: unique
index obligation_move.obligation_move_to_commitment_id_index: plain
index observation.observation_obligation_id_rank_unique: unique
index observation.observation_pkey: unique
index observation.observation_retracts_id_unique: unique
index observation.observation_review_id_index: plain
index observation_fact.observation_fact_evidence_id_index: plain
index observation_fact.observation_fact_observation_id_index: plain
index observation_fact.observation_fact_occurrence_id_index: plain
index observation_fact.observation_fact_pkey: unique
index observation_fact.observation_fact_request_id_index: plain
index occurrence.occurrence_cause_unique: unique
index occurrence.occurrence_obligation_id_number_unique: unique
index occurrence.occurrence_pkey: unique
index occurrence_due.occurrence_due_occurrence_id_rank_unique: unique
index occurrence_due.occurrence_due_occurrence_id_source_id_unique: unique
index occurrence_due.occurrence_due_pkey: unique
index occurrence_stand.occurrence_stand_convention_id_index: plain
index occurrence_stand.occurrence_stand_falls_on_index: plain
index occurrence_stand.occurrence_stand_holds_from_index: plain
index occurrence_stand.occurrence_stand_obligation_id_index: plain
index occurrence_stand.occurrence_stand_pkey: unique
index opinion_request.opinion_request_evidence_id_index: plain
index opinion_request.opinion_request_pkey: unique
index opinion_request.opinion_request_text_version_id_unique: unique
index opinion_request.opinion_request_to_party_id_index: plain
index opinion_reservation.opinion_reservation_opinion_request_id_rank_unique: unique
index opinion_reservation.opinion_reservation_pkey: unique
index organisation.organisation_pkey: unique
index organisation.organisation_short_name_unique: unique
index page_check.page_check_blob_sha256_index: plain
index page_check.page_check_pkey: unique
index page_check.page_check_text_version_id_rank_unique: unique
index part_stand.part_stand_day_index: plain
index part_stand.part_stand_part_code_index: plain
index part_stand.part_stand_pkey: unique
index part_sum.part_sum_pkey: unique
index party.party_convention_id_code_unique: unique
index party.party_organisation_id_index: plain
index party.party_pkey: unique
index party_request.party_request_convention_id_year_number_unique: unique
index party_request.party_request_evidence_id_index: plain
index party_request.party_request_from_party_id_index: plain
index party_request.party_request_pkey: unique
index party_request.party_request_to_party_id_index: plain
index people_decision.people_decision_incident_id_rank_unique: unique
index people_decision.people_decision_pkey: unique
index person.person_email_unique: unique
index person.person_organisation_id_index: plain
index person.person_pkey: unique
index person_identity.person_identity_issuer_subject_unique: unique
index person_identity.person_identity_person_id_index: plain
index person_identity.person_identity_pkey: unique
index portfolio_view.portfolio_view_default_unique: unique
index portfolio_view.portfolio_view_name_unique: unique
index portfolio_view.portfolio_view_pkey: unique
index prepared_proof.prepared_proof_blob_sha256_index: plain
index prepared_proof.prepared_proof_convention_id_index: plain
index prepared_proof.prepared_proof_evidence_id_index: plain
index prepared_proof.prepared_proof_occurrence_id_index: plain
index prepared_proof.prepared_proof_party_id_index: plain
index prepared_proof.prepared_proof_pkey: unique
index prepared_proof.prepared_proof_renews_id_index: plain
index prepared_proof_note.prepared_proof_note_pkey: unique
index prepared_proof_note.prepared_proof_note_prepared_proof_id_index: plain
index processor.processor_convention_id_year_number_unique: unique
index processor.processor_page_index: plain
index processor.processor_parent_id_index: plain
index processor.processor_party_id_own_number_unique: unique
index processor.processor_pkey: unique
index processor_breach.processor_breach_breach_id_index: plain
index processor_breach.processor_breach_change_id_index: plain
index processor_breach.processor_breach_location_id_index: plain
index processor_breach.processor_breach_pkey: unique
index processor_breach.processor_breach_processor_id_index: plain
index processor_change.processor_change_pkey: unique
index processor_change.processor_change_processor_id_rank_unique: unique
index processor_clause.processor_clause_pkey: unique
index processor_clause.processor_clause_processor_id_clause_rank_unique: unique
index processor_guarantee.processor_guarantee_pkey: unique
index processor_guarantee.processor_guarantee_processor_id_rank_unique: unique
index processor_location.processor_location_change_id_index: plain
index processor_location.processor_location_pkey: unique
index processor_location.processor_location_processor_id_rank_unique: unique
index processor_notice.processor_notice_change_id_index: plain
index processor_notice.processor_notice_evidence_id_index: plain
index processor_notice.processor_notice_from_party_id_index: plain
index processor_notice.processor_notice_pkey: unique
index processor_notice.processor_notice_processor_id_rank_unique: unique
index processor_notice.processor_notice_to_party_id_index: plain
index processor_proof.processor_proof_evidence_id_index: plain
index processor_proof.processor_proof_pkey: unique
index processor_proof.processor_proof_processor_id_kind_rank_unique: unique
index processor_response.processor_response_notice_id_rank_unique: unique
index processor_response.processor_response_pkey: unique
index profile_answer.profile_answer_convention_id_key_answered_at_index: plain
index profile_answer.profile_answer_pkey: unique
index programme.programme_name_unique: unique
index programme.programme_pkey: unique
index proposal.proposal_convention_id_source_index: plain
index proposal.proposal_evidence_id_index: plain
index proposal.proposal_obligation_id_index: plain
index proposal.proposal_pkey: unique
index proposal.proposal_reading_id_index: plain
index publication_review.publication_review_pkey: unique
index publication_review.publication_review_publication_status_id_rank_unique: unique
index publication_status.publication_status_obligation_id_facet_rank_unique: unique
index publication_status.publication_status_pkey: unique
index quarantined_file.quarantined_file_pkey: unique
index quarter_due.quarter_due_convention_id_index: plain
index review.review_evidence_version_id_index: plain
index review.review_obligation_id_evidence_version_id_rank_unique: unique
index review.review_pkey: unique
index review_claim.review_claim_evidence_version_id_index: plain
index review_claim.review_claim_obligation_id_index: plain
index review_claim.review_claim_pkey: unique
index review_skip.review_skip_evidence_version_id_index: plain
index review_skip.review_skip_obligation_id_index: plain
index review_skip.review_skip_pkey: unique
index rights_answer.rights_answer_pkey: unique
index rights_answer.rights_answer_request_id_unique: unique
index rights_extension.rights_extension_pkey: unique
index rights_extension.rights_extension_request_id_unique: unique
index rights_hand_over.rights_hand_over_evidence_id_index: plain
index rights_hand_over.rights_hand_over_from_party_id_index: plain
index rights_hand_over.rights_hand_over_pkey: unique
index rights_hand_over.rights_hand_over_request_id_rank_unique: unique
index rights_hand_over.rights_hand_over_to_party_id_index: plain
index rights_question.rights_question_pkey: unique
index rights_question.rights_question_request_id_rank_unique: unique
index rights_receipt.rights_receipt_party_id_index: plain
index rights_receipt.rights_receipt_pkey: unique
index rights_receipt.rights_receipt_request_id_party_id_rank_unique: unique
index rights_request.rights_request_answer_proof_id_index: plain
index rights_request.rights_request_convention_id_year_number_unique: unique
index rights_request.rights_request_party_id_own_number_unique: unique
index rights_request.rights_request_pkey: unique
index rights_stand.rights_stand_convention_id_due_on_index: plain
index rights_stand.rights_stand_extensible_on_index: plain
index rights_stand.rights_stand_pkey: unique
index rights_stand.rights_stand_prudent_on_index: plain
index rights_stand.rights_stand_suspended_on_index: plain
index service_address.service_address_convention_id_rank_unique: unique
index service_address.service_address_pkey: unique
index service_change.service_change_convention_id_index: plain
index service_change.service_change_party_id_index: plain
index service_change.service_change_pkey: unique
index service_phase.service_phase_convention_id_rank_unique: unique
index service_phase.service_phase_pkey: unique
index session.session_expires_at_index: plain
index session.session_person_id_index: plain
index session.session_pkey: unique
index session.session_token_hash_unique: unique
index showcase_consent.showcase_consent_convention_id_rank_unique: unique
index showcase_consent.showcase_consent_party_id_index: plain
index showcase_consent.showcase_consent_pkey: unique
index sign_in_attempt.sign_in_attempt_expires_at_index: plain
index sign_in_attempt.sign_in_attempt_pkey: unique
index sign_in_attempt.sign_in_attempt_token_hash_unique: unique
index site_page.site_page_pkey: unique
index site_page.site_page_slug_unique: unique
index source_reading.source_reading_convention_id_index: plain
index source_reading.source_reading_pkey: unique
index territory_reading.territory_reading_party_id_rank_unique: unique
index territory_reading.territory_reading_pkey: unique
index text_publication.text_publication_pkey: unique
index text_publication.text_publication_text_version_id_unique: unique
index theme.theme_catalogue_id_code_unique: unique
index theme.theme_pkey: unique
index upload.upload_blob_sha256_index: plain
index upload.upload_expires_at_index: plain
index upload.upload_pkey: unique
index wording_reading.wording_reading_obligation_id_party_id_rank_unique: unique
index wording_reading.wording_reading_party_id_index: plain
index wording_reading.wording_reading_pkey: unique
index workshop.workshop_convention_id_year_number_unique: unique
index workshop.workshop_party_id_own_number_unique: unique
index workshop.workshop_pkey: unique
trigger act_correction.act_correction_append_only: 58 refuse_change
trigger act_correction.act_correction_journaled: 29 require_journal
trigger act_correction.act_correction_never_emptied: 34 refuse_change
trigger amendment.amendment_journaled: 29 require_journal
trigger amendment.amendment_never_emptied: 34 refuse_change
trigger amendment.amendment_written_once: 27 refuse_rewrite
trigger amendment_agreement.amendment_agreement_append_only: 58 refuse_change
trigger amendment_agreement.amendment_agreement_journaled: 29 require_journal
trigger amendment_agreement.amendment_agreement_never_emptied: 34 refuse_change
trigger amendment_copy.amendment_copy_append_only: 58 refuse_change
trigger amendment_copy.amendment_copy_journaled: 29 require_journal
trigger amendment_copy.amendment_copy_never_emptied: 34 refuse_change
trigger amendment_judgement.amendment_judgement_append_only: 58 refuse_change
trigger amendment_judgement.amendment_judgement_journaled: 29 require_journal
trigger amendment_judgement.amendment_judgement_never_emptied: 34 refuse_change
trigger applicability_decision.applicability_decision_append_only: 58 refuse_change
trigger applicability_decision.applicability_decision_journaled: 29 require_journal
trigger applicability_decision.applicability_decision_never_emptied: 34 refuse_change
trigger applicability_decision.applicability_decision_settles_states: 21 settle_states
trigger applicability_decision.applicability_decision_touches_states: 21 touch_states
trigger assignment.assignment_append_only: 58 refuse_change
trigger assignment.assignment_journaled: 29 require_journal
trigger assignment.assignment_never_emptied: 34 refuse_change
trigger authority_declaration.authority_declaration_append_only: 58 refuse_change
trigger authority_declaration.authority_declaration_journaled: 29 require_journal
trigger authority_declaration.authority_declaration_never_emptied: 34 refuse_change
trigger breach.breach_journaled: 29 require_journal
trigger breach.breach_never_emptied: 34 refuse_change
trigger breach.breach_settles_states: 21 settle_states
trigger breach.breach_touches_states: 21 touch_states
trigger breach.breach_written_once: 27 refuse_rewrite
trigger breach_reading.breach_reading_append_only: 58 refuse_change
trigger breach_reading.breach_reading_journaled: 29 require_journal
trigger breach_reading.breach_reading_never_emptied: 34 refuse_change
trigger catalogue.catalogue_append_only: 58 refuse_change
trigger catalogue.catalogue_journaled: 29 require_journal
trigger catalogue.catalogue_never_emptied: 34 refuse_change
trigger catalogue_move.catalogue_move_append_only: 58 refuse_change
trigger catalogue_move.catalogue_move_journaled: 29 require_journal
trigger catalogue_move.catalogue_move_never_emptied: 34 refuse_change
trigger commitment.commitment_families: 4 keep_families
trigger commitment_answer.commitment_answer_delete_sums: 8 sum_answers
trigger commitment_answer.commitment_answer_insert_sums: 4 sum_answers
trigger commitment_answer.commitment_answer_update_sums: 16 sum_answers
trigger committee.committee_journaled: 29 require_journal
trigger committee.committee_never_emptied: 34 refuse_change
trigger committee.committee_stands: 21 note_stand
trigger committee.committee_written_once: 27 refuse_rewrite
trigger committee_attendee.committee_attendee_append_only: 58 refuse_change
trigger committee_attendee.committee_attendee_journaled: 29 require_journal
trigger committee_attendee.committee_attendee_never_emptied: 34 refuse_change
trigger committee_decision.committee_decision_journaled: 29 require_journal
trigger committee_decision.committee_decision_never_emptied: 34 refuse_change
trigger committee_decision.committee_decision_written_once: 27 refuse_rewrite
trigger committee_envelope.committee_envelope_append_only: 58 refuse_change
trigger committee_envelope.committee_envelope_journaled: 29 require_journal
trigger committee_envelope.committee_envelope_never_emptied: 34 refuse_change
trigger committee_envelope.committee_envelope_stands: 21 note_stand
trigger connect_plan.connect_plan_append_only: 58 refuse_change
trigger connect_plan.connect_plan_journaled: 29 require_journal
trigger connect_plan.connect_plan_never_emptied: 34 refuse_change
trigger connect_step.connect_step_append_only: 58 refuse_change
trigger connect_step.connect_step_journaled: 29 require_journal
trigger connect_step.connect_step_never_emptied: 34 refuse_change
trigger contestation.contestation_journaled: 29 require_journal
trigger contestation.contestation_never_emptied: 34 refuse_change
trigger contestation.contestation_settles_states: 21 settle_states
trigger contestation.contestation_touches_states: 21 touch_states
trigger contestation.contestation_written_once: 27 refuse_rewrite
trigger contestation_message.contestation_message_append_only: 58 refuse_change
trigger contestation_message.contestation_message_journaled: 29 require_journal
trigger contestation_message.contestation_message_never_emptied: 34 refuse_change
trigger convention.convention_journaled: 29 require_journal
trigger convention.convention_never_emptied: 34 refuse_change
trigger convention.convention_settles_states: 21 settle_states
trigger convention.convention_stands: 17 note_stand_of_convention
trigger convention.convention_touches_states: 21 touch_states
trigger convention_date.convention_date_append_only: 58 refuse_change
trigger convention_date.convention_date_journaled: 29 require_journal
trigger convention_date.convention_date_known_from_quarters: 21 forget_quarters
trigger convention_date.convention_date_never_emptied: 34 refuse_change
trigger convention_date.convention_date_settles_states: 21 settle_states
trigger convention_date.convention_date_stands: 21 note_stand
trigger convention_date.convention_date_touches_states: 21 touch_states
trigger convention_document.convention_document_journaled: 29 require_journal
trigger convention_document.convention_document_never_emptied: 34 refuse_change
trigger convention_document.convention_document_written_once: 27 refuse_rewrite
trigger convention_stand.convention_stand_delete_sums: 8 sum_stands
trigger convention_stand.convention_stand_insert_sums: 4 sum_stands
trigger convention_stand.convention_stand_update_sums: 16 sum_stands
trigger credit.credit_journaled: 29 require_journal
trigger credit.credit_never_emptied: 34 refuse_change
trigger declaration.declaration_append_only: 58 refuse_change
trigger declaration.declaration_journaled: 29 require_journal
trigger declaration.declaration_never_emptied: 34 refuse_change
trigger declaration.declaration_settles_states: 21 settle_states
trigger declaration.declaration_touches_states: 21 touch_states
trigger disagreement_message.disagreement_message_append_only: 58 refuse_change
trigger disagreement_message.disagreement_message_journaled: 29 require_journal
trigger disagreement_message.disagreement_message_never_emptied: 34 refuse_change
trigger dpia_advice.dpia_advice_append_only: 58 refuse_change
trigger dpia_advice.dpia_advice_journaled: 29 require_journal
trigger dpia_advice.dpia_advice_never_emptied: 34 refuse_change
trigger dpia_need.dpia_need_append_only: 58 refuse_change
trigger dpia_need.dpia_need_journaled: 29 require_journal
trigger dpia_need.dpia_need_never_emptied: 34 refuse_change
trigger dpia_state.dpia_state_append_only: 58 refuse_change
trigger dpia_state.dpia_state_journaled: 29 require_journal
trigger dpia_state.dpia_state_never_emptied: 34 refuse_change
trigger due_date.due_date_append_only: 58 refuse_change
trigger due_date.due_date_journaled: 29 require_journal
trigger due_date.due_date_never_emptied: 34 refuse_change
trigger due_date.due_date_settles_states: 21 settle_states
trigger due_date.due_date_touches_states: 21 touch_states
trigger duty_use.duty_use_append_only: 58 refuse_change
trigger duty_use.duty_use_journaled: 29 require_journal
trigger duty_use.duty_use_never_emptied: 34 refuse_change
trigger duty_use.duty_use_settles_states: 21 settle_states
trigger duty_use.duty_use_touches_states: 21 touch_states
trigger duty_use_breach.duty_use_breach_append_only: 58 refuse_change
trigger duty_use_breach.duty_use_breach_journaled: 29 require_journal
trigger duty_use_breach.duty_use_breach_never_emptied: 34 refuse_change
trigger evidence.evidence_journaled: 29 require_journal
trigger evidence.evidence_never_emptied: 34 refuse_change
trigger evidence.evidence_settles_states: 21 settle_states
trigger evidence.evidence_touches_states: 21 touch_states
trigger evidence.evidence_written_once: 27 refuse_rewrite
trigger evidence_link.evidence_link_journaled: 29 require_journal
trigger evidence_link.evidence_link_never_emptied: 34 refuse_change
trigger evidence_link.evidence_link_settles_states: 21 settle_states
trigger evidence_link.evidence_link_touches_states: 21 touch_states
trigger evidence_link.evidence_link_written_once: 27 refuse_rewrite
trigger evidence_reading.evidence_reading_append_only: 50 refuse_change
trigger evidence_version.evidence_version_append_only: 58 refuse_change
trigger evidence_version.evidence_version_journaled: 29 require_journal
trigger evidence_version.evidence_version_never_emptied: 34 refuse_change
trigger evidence_version.evidence_version_settles_states: 21 settle_states
trigger evidence_version.evidence_version_touches_states: 21 touch_states
trigger feedback_button.feedback_button_append_only: 58 refuse_change
trigger feedback_button.feedback_button_journaled: 29 require_journal
trigger feedback_button.feedback_button_never_emptied: 34 refuse_change
trigger feedback_month.feedback_month_append_only: 58 refuse_change
trigger feedback_month.feedback_month_journaled: 29 require_journal
trigger feedback_month.feedback_month_never_emptied: 34 refuse_change
trigger identity_change.identity_change_journaled: 29 require_journal
trigger identity_change.identity_change_never_emptied: 34 refuse_change
trigger incident.incident_journaled: 29 require_journal
trigger incident.incident_never_emptied: 34 refuse_change
trigger incident.incident_stands: 21 keep_incident_stand
trigger incident.incident_written_once: 27 refuse_rewrite
trigger incident_alert.incident_alert_journaled: 29 require_journal
trigger incident_alert.incident_alert_never_emptied: 34 refuse_change
trigger incident_alert.incident_alert_stands: 21 keep_incident_stand
trigger incident_alert.incident_alert_written_once: 27 refuse_rewrite
trigger incident_assessment.incident_assessment_append_only: 58 refuse_change
trigger incident_assessment.incident_assessment_journaled: 29 require_journal
trigger incident_assessment.incident_assessment_never_emptied: 34 refuse_change
trigger incident_assessment.incident_assessment_stands: 21 keep_incident_stand
trigger incident_awareness.incident_awareness_append_only: 58 refuse_change
trigger incident_awareness.incident_awareness_journaled: 29 require_journal
trigger incident_awareness.incident_awareness_never_emptied: 34 refuse_change
trigger incident_awareness.incident_awareness_stands: 21 keep_incident_stand
trigger incident_containment.incident_containment_append_only: 58 refuse_change
trigger incident_containment.incident_containment_journaled: 29 require_journal
trigger incident_containment.incident_containment_never_emptied: 34 refuse_change
trigger incident_containment.incident_containment_stands: 21 keep_incident_stand
trigger incident_measure.incident_measure_journaled: 29 require_journal
trigger incident_measure.incident_measure_never_emptied: 34 refuse_change
trigger incident_measure.incident_measure_stands: 21 keep_incident_stand
trigger incident_measure.incident_measure_written_once: 27 refuse_rewrite
trigger incident_notification.incident_notification_append_only: 58 refuse_change
trigger incident_notification.incident_notification_journaled: 29 require_journal
trigger incident_notification.incident_notification_never_emptied: 34 refuse_change
trigger incident_notification.incident_notification_stands: 21 keep_incident_stand
trigger journal_entry.journal_entry_append_only: 58 refuse_change
trigger journal_entry.journal_entry_chained: 7 journal_append
trigger kept_state.kept_state_changed_stands: 16 note_stands
trigger kept_state.kept_state_made_stands: 4 note_stands
trigger legal_text.legal_text_journaled: 29 require_journal
trigger legal_text.legal_text_never_emptied: 34 refuse_change
trigger legal_text.legal_text_written_once: 27 refuse_rewrite
trigger legal_text_version.legal_text_version_journaled: 29 require_journal
trigger legal_text_version.legal_text_version_never_emptied: 34 refuse_change
trigger legal_text_version.legal_text_version_written_once: 27 refuse_rewrite
trigger manifesto_review.manifesto_review_append_only: 58 refuse_change
trigger manifesto_review.manifesto_review_journaled: 29 require_journal
trigger manifesto_review.manifesto_review_never_emptied: 34 refuse_change
trigger membership.membership_journaled: 29 require_journal
trigger membership.membership_never_emptied: 34 refuse_change
trigger mission_letter.mission_letter_append_only: 58 refuse_change
trigger mission_letter.mission_letter_journaled: 29 require_journal
trigger mission_letter.mission_letter_never_emptied: 34 refuse_change
trigger obligation.obligation_closed_at_quarters: 17 forget_quarters
trigger obligation.obligation_journaled: 29 require_journal
trigger obligation.obligation_never_emptied: 34 refuse_change
trigger obligation.obligation_opened_at_quarters: 21 forget_quarters
trigger obligation.obligation_settles_states: 21 settle_states
trigger obligation.obligation_touches_states: 21 touch_states
trigger obligation.obligation_written_once: 27 refuse_rewrite
trigger obligation_move.obligation_move_append_only: 58 refuse_change
trigger obligation_move.obligation_move_at_quarters: 21 forget_quarters
trigger obligation_move.obligation_move_journaled: 29 require_journal
trigger obligation_move.obligation_move_never_emptied: 34 refuse_change
trigger obligation_move.obligation_move_settles_states: 21 settle_states
trigger obligation_move.obligation_move_touches_states: 21 touch_states
trigger observation.observation_append_only: 58 refuse_change
trigger observation.observation_journaled: 29 require_journal
trigger observation.observation_never_emptied: 34 refuse_change
trigger observation.observation_settles_states: 21 settle_states
trigger observation.observation_touches_states: 21 touch_states
trigger observation_fact.observation_fact_append_only: 58 refuse_change
trigger observation_fact.observation_fact_journaled: 29 require_journal
trigger observation_fact.observation_fact_never_emptied: 34 refuse_change
trigger occurrence.occurrence_append_only: 58 refuse_change
trigger occurrence.occurrence_settles_states: 21 settle_states
trigger occurrence.occurrence_touches_states: 21 touch_states
trigger occurrence_due.occurrence_due_append_only: 58 refuse_change
trigger occurrence_due.occurrence_due_known_from_quarters: 21 forget_quarters
trigger occurrence_due.occurrence_due_settles_states: 21 settle_states
trigger occurrence_due.occurrence_due_touches_states: 21 touch_states
trigger opinion_request.opinion_request_journaled: 29 require_journal
trigger opinion_request.opinion_request_never_emptied: 34 refuse_change
trigger opinion_request.opinion_request_written_once: 27 refuse_rewrite
trigger opinion_reservation.opinion_reservation_journaled: 29 require_journal
trigger opinion_reservation.opinion_reservation_never_emptied: 34 refuse_change
trigger opinion_reservation.opinion_reservation_written_once: 27 refuse_rewrite
trigger organisation.organisation_journaled: 29 require_journal
trigger organisation.organisation_never_emptied: 34 refuse_change
trigger page_check.page_check_append_only: 58 refuse_change
trigger page_check.page_check_journaled: 29 require_journal
trigger page_check.page_check_never_emptied: 34 refuse_change
trigger part_stand.part_stand_delete_sums: 8 sum_parts
trigger part_stand.part_stand_insert_sums: 4 sum_parts
trigger part_stand.part_stand_update_sums: 16 sum_parts
trigger party.party_journaled: 29 require_journal
trigger party.party_never_emptied: 34 refuse_change
trigger party_request.party_request_journaled: 29 require_journal
trigger party_request.party_request_never_emptied: 34 refuse_change
trigger party_request.party_request_written_once: 27 refuse_rewrite
trigger people_decision.people_decision_append_only: 58 refuse_change
trigger people_decision.people_decision_journaled: 29 require_journal
trigger people_decision.people_decision_never_emptied: 34 refuse_change
trigger people_decision.people_decision_stands: 21 keep_incident_stand
trigger person.person_journaled: 29 require_journal
trigger person.person_never_emptied: 34 refuse_change
trigger person.person_views: 17 forget_portfolio_views
trigger person_identity.person_identity_journaled: 29 require_journal
trigger person_identity.person_identity_never_emptied: 34 refuse_change
trigger processor.processor_journaled: 29 require_journal
trigger processor.processor_never_emptied: 34 refuse_change
trigger processor.processor_written_once: 27 refuse_rewrite
trigger processor_breach.processor_breach_append_only: 58 refuse_change
trigger processor_breach.processor_breach_journaled: 29 require_journal
trigger processor_breach.processor_breach_never_emptied: 34 refuse_change
trigger processor_change.processor_change_journaled: 29 require_journal
trigger processor_change.processor_change_never_emptied: 34 refuse_change
trigger processor_change.processor_change_written_once: 27 refuse_rewrite
trigger processor_clause.processor_clause_append_only: 58 refuse_change
trigger processor_clause.processor_clause_journaled: 29 require_journal
trigger processor_clause.processor_clause_never_emptied: 34 refuse_change
trigger processor_guarantee.processor_guarantee_append_only: 58 refuse_change
trigger processor_guarantee.processor_guarantee_journaled: 29 require_journal
trigger processor_guarantee.processor_guarantee_never_emptied: 34 refuse_change
trigger processor_location.processor_location_journaled: 29 require_journal
trigger processor_location.processor_location_never_emptied: 34 refuse_change
trigger processor_location.processor_location_written_once: 27 refuse_rewrite
trigger processor_notice.processor_notice_journaled: 29 require_journal
trigger processor_notice.processor_notice_never_emptied: 34 refuse_change
trigger processor_notice.processor_notice_written_once: 27 refuse_rewrite
trigger processor_proof.processor_proof_append_only: 58 refuse_change
trigger processor_proof.processor_proof_journaled: 29 require_journal
trigger processor_proof.processor_proof_never_emptied: 34 refuse_change
trigger processor_response.processor_response_append_only: 58 refuse_change
trigger processor_response.processor_response_journaled: 29 require_journal
trigger processor_response.processor_response_never_emptied: 34 refuse_change
trigger profile_answer.profile_answer_append_only: 58 refuse_change
trigger profile_answer.profile_answer_journaled: 29 require_journal
trigger profile_answer.profile_answer_never_emptied: 34 refuse_change
trigger profile_answer.profile_answer_settles_states: 21 settle_states
trigger profile_answer.profile_answer_touches_states: 21 touch_states
trigger programme.programme_journaled: 29 require_journal
trigger programme.programme_never_emptied: 34 refuse_change
trigger proposal.proposal_journaled: 29 require_journal
trigger proposal.proposal_never_emptied: 34 refuse_change
trigger proposal.proposal_written_once: 27 refuse_rewrite
trigger publication_review.publication_review_append_only: 58 refuse_change
trigger publication_review.publication_review_journaled: 29 require_journal
trigger publication_review.publication_review_never_emptied: 34 refuse_change
trigger publication_status.publication_status_append_only: 58 refuse_change
trigger publication_status.publication_status_journaled: 29 require_journal
trigger publication_status.publication_status_never_emptied: 34 refuse_change
trigger review.review_append_only: 58 refuse_change
trigger review.review_journaled: 29 require_journal
trigger review.review_never_emptied: 34 refuse_change
trigger review.review_settles_states: 21 settle_states
trigger review.review_touches_states: 21 touch_states
trigger rights_answer.rights_answer_append_only: 58 refuse_change
trigger rights_answer.rights_answer_journaled: 29 require_journal
trigger rights_answer.rights_answer_never_emptied: 34 refuse_change
trigger rights_answer.rights_answer_stands: 21 keep_rights_stand
trigger rights_extension.rights_extension_append_only: 58 refuse_change
trigger rights_extension.rights_extension_journaled: 29 require_journal
trigger rights_extension.rights_extension_never_emptied: 34 refuse_change
trigger rights_extension.rights_extension_stands: 21 keep_rights_stand
trigger rights_hand_over.rights_hand_over_journaled: 29 require_journal
trigger rights_hand_over.rights_hand_over_never_emptied: 34 refuse_change
trigger rights_hand_over.rights_hand_over_stands: 21 keep_rights_stand
trigger rights_hand_over.rights_hand_over_written_once: 27 refuse_rewrite
trigger rights_question.rights_question_journaled: 29 require_journal
trigger rights_question.rights_question_never_emptied: 34 refuse_change
trigger rights_question.rights_question_stands: 21 keep_rights_stand
trigger rights_question.rights_question_written_once: 27 refuse_rewrite
trigger rights_receipt.rights_receipt_append_only: 58 refuse_change
trigger rights_receipt.rights_receipt_journaled: 29 require_journal
trigger rights_receipt.rights_receipt_never_emptied: 34 refuse_change
trigger rights_receipt.rights_receipt_stands: 21 keep_rights_stand
trigger rights_request.rights_request_journaled: 29 require_journal
trigger rights_request.rights_request_never_emptied: 34 refuse_change
trigger rights_request.rights_request_stands: 21 keep_rights_stand
trigger rights_request.rights_request_written_once: 27 refuse_rewrite
trigger service_address.service_address_append_only: 58 refuse_change
trigger service_address.service_address_journaled: 29 require_journal
trigger service_address.service_address_never_emptied: 34 refuse_change
trigger service_change.service_change_journaled: 29 require_journal
trigger service_change.service_change_never_emptied: 34 refuse_change
trigger service_change.service_change_written_once: 27 refuse_rewrite
trigger service_phase.service_phase_append_only: 58 refuse_change
trigger service_phase.service_phase_journaled: 29 require_journal
trigger service_phase.service_phase_never_emptied: 34 refuse_change
trigger showcase_consent.showcase_consent_append_only: 58 refuse_change
trigger showcase_consent.showcase_consent_journaled: 29 require_journal
trigger showcase_consent.showcase_consent_never_emptied: 34 refuse_change
trigger site_page.site_page_journaled: 29 require_journal
trigger site_page.site_page_never_emptied: 34 refuse_change
trigger source_reading.source_reading_append_only: 58 refuse_change
trigger source_reading.source_reading_journaled: 29 require_journal
trigger source_reading.source_reading_never_emptied: 34 refuse_change
trigger territory_reading.territory_reading_append_only: 58 refuse_change
trigger territory_reading.territory_reading_journaled: 29 require_journal
trigger territory_reading.territory_reading_never_emptied: 34 refuse_change
trigger text_publication.text_publication_append_only: 58 refuse_change
trigger text_publication.text_publication_journaled: 29 require_journal
trigger text_publication.text_publication_never_emptied: 34 refuse_change
trigger wording_reading.wording_reading_append_only: 58 refuse_change
trigger wording_reading.wording_reading_journaled: 29 require_journal
trigger wording_reading.wording_reading_never_emptied: 34 refuse_change
trigger wording_reading.wording_reading_settles_states: 21 settle_states
trigger wording_reading.wording_reading_touches_states: 21 touch_states
trigger workshop.workshop_journaled: 29 require_journal
trigger workshop.workshop_never_emptied: 34 refuse_change
trigger workshop.workshop_written_once: 27 refuse_rewrite
`;
