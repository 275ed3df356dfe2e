import { dayOf } from '../../server/platform/asOf.ts';
import { created, simple, type Verb } from './journalVerbs.ts';
import { SENTENCE, type World } from './world.ts';

const FORM = 'https://jedonnemonavis.numerique.gouv.fr/Demarches/1234?button=56';

/** What is recorded of the service and of good practices. */
export function practiceVerbs(open: () => World): Record<string, Verb> {
  const today = () => dayOf(new Date());
  return {
    recordServicePhase: {
      who: 'team',
      action: 'convention.phaseRecorded',
      query: simple('recordServicePhase', 'RecordServicePhaseInput'),
      variables: () => ({ input: { conventionId: open().conventionId, phaseName: 'CONSTRUCTION', startedOn: today() } }),
      changes: [created('ServicePhase', { phase: 'CONSTRUCTION', startedOn: today() })],
    },
    recordServiceAddress: {
      who: 'dpoDnum',
      action: 'convention.addressRecorded',
      query: simple('recordServiceAddress', 'RecordServiceAddressInput'),
      variables: () => ({ input: { conventionId: open().conventionId, addressKind: 'BUDGET', url: 'https://domifa.example.org/budget' } }),
      changes: [created('ServiceAddress', { kind: 'BUDGET', url: 'https://domifa.example.org/budget' })],
    },
    recordConnectStep: {
      who: 'team',
      action: 'obligation.connectStepRecorded',
      query: simple('recordConnectStep', 'RecordConnectStepInput'),
      variables: () => ({
        input: { obligationId: open().obligation('ART2-BP-DNUM-2'), connectStage: 'ELIGIBLE', reachedOn: today() },
      }),
      changes: [created('ConnectStep', { stage: 'ELIGIBLE', reachedOn: today() })],
    },
    planConnectStep: {
      who: 'team',
      action: 'obligation.connectStepPlanned',
      query: simple('planConnectStep', 'PlanConnectStepInput'),
      variables: () => ({
        input: { obligationId: open().obligation('ART2-BP-DNUM-2'), connectStage: 'PRODUCTION', plannedOn: '2030-01-15' },
      }),
      changes: [created('ConnectPlan', { stage: 'PRODUCTION', plannedOn: '2030-01-15' })],
    },
    placeFeedbackButton: {
      who: 'team',
      action: 'obligation.feedbackButtonPlaced',
      query: simple('placeFeedbackButton', 'PlaceFeedbackButtonInput'),
      variables: () => ({
        input: { obligationId: open().obligation('ART2-BP-DNUM-3'), placement: 'Fin de démarche', url: FORM, placedOn: today() },
      }),
      changes: [created('FeedbackButton', { placement: 'Fin de démarche', url: FORM })],
    },
    recordSatisfaction: {
      who: 'team',
      action: 'obligation.satisfactionRecorded',
      query: simple('recordSatisfaction', 'RecordSatisfactionInput'),
      variables: () => ({
        input: { obligationId: open().obligation('ART2-BP-DNUM-3'), month: '2026-10', satisfaction: '7.8', answerCount: 120 },
      }),
      changes: [created('FeedbackMonth', { month: '2026-10', answerCount: 120 })],
    },
    recordMissionLetter: {
      who: 'team',
      action: 'evidence.letterRecorded',
      query: simple('recordMissionLetter', 'RecordMissionLetterInput'),
      variables: () => ({
        input: {
          obligationId: open().obligation('ART2-GOV-DNUM-1'),
          ...{ signedOn: today(), startsOn: today(), endsOn: '2030-12-31', powers: SENTENCE, reportingClause: SENTENCE },
          url: 'https://domifa.example.org/lettre',
        },
      }),
      changes: [
        created('Evidence', { kind: 'LINK' }),
        created('EvidenceVersion', { number: 1, validUntil: '2030-12-31' }),
        created('EvidenceLink', {}),
        created('EvidenceLink', {}),
        created('MissionLetter', { endsOn: '2030-12-31', powers: SENTENCE }),
      ],
    },
  };
}
