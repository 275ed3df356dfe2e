import { dayOf } from '../../server/platform/asOf.ts';
import { created, simple, type Verb } from './journalVerbs.ts';
import { SENTENCE, type World } from './world.ts';

const PROPOSED = "Aucun lancement n'est exigé avant la fin de la période de construction (6 mois).";

/** What a side sees of the manifesto, and takes back. */
export function observationVerbs(open: () => World): Record<string, Verb> {
  const seen = (code: string) => ({
    obligationId: open().obligation(code, 'PARTENAIRE'),
    observed: 'AT_RISK',
    observedOn: dayOf(new Date()),
    words: SENTENCE,
  });
  const reading = async (code: string) => {
    const [party] = await open().rows<{ id: string }>('select y.id from party y where y.convention_id = ? and y.code = ?', [
      open().conventionId,
      code,
    ]);
    return { obligationId: open().obligation('A2-P1-PART-1', 'PARTENAIRE'), partyId: party!.id, proposedReading: PROPOSED };
  };
  return {
    observe: {
      who: 'reviewer',
      action: 'obligation.observed',
      query: simple('observe', 'ObserveInput'),
      variables: () => ({ input: seen('A2-P1-PART-1') }),
      changes: [created('Observation', { side: 'REVIEWER', value: 'AT_RISK', words: SENTENCE })],
    },
    retractObservation: {
      who: 'reviewer',
      action: 'obligation.observationRetracted',
      query: simple('retractObservation', 'RetractObservationInput'),
      variables: async () => {
        const query = 'mutation ($input: ObserveInput!) { observe(input: $input) { id } }';
        const { observe } = await (await open().app.as('reviewer')).get(query, { input: seen('A2-P1-PART-2') });
        return { input: { observationId: observe.id, reason: SENTENCE } };
      },
      changes: [created('Observation', { side: 'REVIEWER', words: SENTENCE })],
    },
    replyToDisagreement: {
      who: 'reviewer',
      action: 'obligation.disagreementAnswered',
      query: simple('replyToDisagreement', 'ReplyToDisagreementInput'),
      variables: async () => {
        const query = 'mutation ($input: ObserveInput!) { observe(input: $input) { id } }';
        const input = seen('A2-P3-PART-4');
        await (await open().app.as('reviewer')).get(query, { input });
        await (await open().app.as('partner')).get(query, { input: { ...input, observed: 'KEPT' } });
        return { input: { obligationId: input.obligationId, body: SENTENCE } };
      },
      changes: [created('DisagreementMessage', { side: 'REVIEWER', body: SENTENCE })],
    },
    confirmReading: {
      who: 'dpoDnum',
      action: 'obligation.readingConfirmed',
      query: simple('confirmReading', 'ConfirmReadingInput'),
      variables: async () => ({ input: await reading('DNUM') }),
      changes: [created('WordingReading', { isConfirmed: true, rank: 1, proposed: PROPOSED })],
    },
    withdrawReading: {
      who: 'dpoDinum',
      action: 'obligation.readingWithdrawn',
      query: simple('withdrawReading', 'WithdrawReadingInput'),
      variables: async () => {
        const input = await reading('DINUM');
        const { obligationId, partyId } = input;
        const query = 'mutation ($input: ConfirmReadingInput!) { confirmReading(input: $input) { id } }';
        await (await open().app.as('dpoDinum')).get(query, { input });
        return { input: { obligationId, partyId, reason: SENTENCE } };
      },
      changes: [created('WordingReading', { isConfirmed: false, rank: 2, reason: SENTENCE })],
    },
    reviewManifesto: {
      who: 'reviewer',
      action: 'manifestoReview.signed',
      query: 'mutation ($input: ReviewManifestoInput!) { reviewManifesto(input: $input) { conventionId } }',
      variables: () => {
        const { obligationId, observed, observedOn, words } = seen('A2-P1-PART-3');
        const observations = [{ obligationId, observed, words }];
        return { input: { conventionId: open().conventionId, reviewedOn: observedOn, observations } };
      },
      changes: [
        created('ManifestoReview', { rank: 1 }),
        created('Observation', { side: 'REVIEWER', value: 'AT_RISK', words: SENTENCE }),
        created('Evidence', { kind: 'REGISTER', confidentiality: 'PARTIES' }),
        created('EvidenceVersion', { number: 1, register: 'MANIFESTO_REVIEWS' }),
        created('EvidenceLink', {}),
      ],
    },
  };
}
