import { dayOf } from '../../server/platform/asOf.ts';
import { created, simple, type Verb } from './journalVerbs.ts';
import { SENTENCE, type World } from './world.ts';

/** What a side sees of the manifesto, and takes back. */
export function observationVerbs(open: () => World): Record<string, Verb> {
  const seen = (code: string) => ({
    obligationId: open().obligation(code, 'PARTENAIRE'),
    observed: 'AT_RISK',
    observedOn: dayOf(new Date()),
    words: SENTENCE,
  });
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
