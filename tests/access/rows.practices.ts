import { type AccessRow, type Ask, cells, EVERY_MEMBER, PROGRAMME_OR_NOT_FOUND } from './matrix.ts';
import type { Place } from './world.ts';

const WORDS = 'Elle arbitre les priorités du produit et en rend compte chaque trimestre.';
const DUTIES = `query($conventionId: ID!) { goodPractices(conventionId: $conventionId) { servicePhases { id phaseName } serviceAddresses { id }
  practices { practice practiceDuties { obligationId newestPlan connectSteps { id connectStage } feedbackButtons { id } feedbackMonths { id month } missionLetters { id } } } } }`;

interface Recorded {
  id: string;
  month?: string;
  connectStage?: string;
}
/** No day is planned twice. */
let planned = 0;

interface Duty {
  newestPlan: string | null;
  obligationId: string;
  connectSteps: Recorded[];
  feedbackButtons: Recorded[];
  feedbackMonths: Recorded[];
  missionLetters: Recorded[];
}

const read = async ({ keeper, conventionId }: Place) => (await keeper.get(DUTIES, { conventionId })).goodPractices;

/** The obligation that answers a practice; where none does, any. */
async function dutyOf(place: Place, practice: string): Promise<Duty> {
  const { practices } = await read(place);
  const found = practices.find((one: { practice: string }) => one.practice === practice)?.practiceDuties[0];
  return found ?? { obligationId: place.obligations[0], connectSteps: [], feedbackButtons: [], feedbackMonths: [], missionLetters: [] };
}

const verb = (name: string, input: object): Ask => ({
  query: `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`,
  variables: { input },
});

const OWN_TEAM = { team: 'OK', dpoOwnSide: 'OK' };
const OF_THE_DUTY = {
  inside: cells({ ...OWN_TEAM, others: 'NOT_THE_BOUND_TEAM' }),
  outside: cells({ reviewerElsewhere: 'NOT_THIS_PRACTICE', administrator: 'NOT_THIS_PRACTICE', others: 'NOT_FOUND' }),
};
const OF_THE_SERVICE = {
  finance: 'NOT_THE_SERVICE_TEAM',
  inside: cells({ ...OWN_TEAM, dpoOtherSide: 'OK', others: 'NOT_THE_SERVICE_TEAM' }),
  outside: cells({ reviewerElsewhere: 'NOT_THE_SERVICE_TEAM', administrator: 'NOT_THE_SERVICE_TEAM', others: 'NOT_FOUND' }),
};

let turn = 0;

export const PRACTICE_ROWS: AccessRow[] = [
  {
    field: 'Query.goodPractices',
    request: ({ conventionId }) => ({
      query: 'query($conventionId: ID!) { goodPractices(conventionId: $conventionId) { conventionId } }',
      variables: { conventionId },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_NOT_FOUND,
  },
  {
    field: 'Mutation.recordServicePhase',
    request: async (place) => {
      const [last] = (await read(place)).servicePhases;
      const phaseName = last?.phaseName === 'CONSTRUCTION' ? 'ACCELERATION' : 'CONSTRUCTION';
      return verb('recordServicePhase', {
        ...{ conventionId: place.conventionId, phaseName, startedOn: '2026-01-01', lastPhaseId: last?.id },
      });
    },
    ...OF_THE_SERVICE,
  },
  {
    field: 'Mutation.recordServiceAddress',
    request: async (place, world) => {
      const lastAddressId = (await read(place)).serviceAddresses[0]?.id;
      const url = `https://domifa.example.org/${encodeURIComponent(world.unique('site'))}`;
      return verb('recordServiceAddress', { conventionId: place.conventionId, addressKind: 'WEBSITE', url, lastAddressId });
    },
    ...OF_THE_SERVICE,
  },
  {
    field: 'Mutation.recordConnectStep',
    request: async (place) => {
      const { obligationId, connectSteps } = await dutyOf(place, 'FRANCECONNECT');
      const [last] = connectSteps;
      const connectStage = last?.connectStage === 'ELIGIBLE' ? 'SANDBOX' : 'ELIGIBLE';
      return verb('recordConnectStep', { obligationId, connectStage, reachedOn: '2026-01-01', reason: WORDS, lastStepId: last?.id });
    },
    ...OF_THE_DUTY,
  },
  {
    field: 'Mutation.planConnectStep',
    request: async (place) => {
      const { obligationId, newestPlan } = await dutyOf(place, 'FRANCECONNECT');
      planned += 1;
      const plannedOn = `2030-01-${String(10 + planned)}`;
      return verb('planConnectStep', { obligationId, connectStage: 'PRODUCTION', plannedOn, lastPlanId: newestPlan });
    },
    ...OF_THE_DUTY,
  },
  {
    field: 'Mutation.placeFeedbackButton',
    request: async (place) => {
      const { obligationId, feedbackButtons } = await dutyOf(place, 'JE_DONNE_MON_AVIS');
      const url = 'https://jedonnemonavis.numerique.gouv.fr/Demarches/1234?button=56';
      return verb('placeFeedbackButton', {
        ...{ obligationId, placement: 'Fin de démarche', url, placedOn: '2026-01-01', lastButtonId: feedbackButtons[0]?.id },
      });
    },
    ...OF_THE_DUTY,
  },
  {
    field: 'Mutation.recordSatisfaction',
    request: async (place) => {
      const { obligationId, feedbackMonths } = await dutyOf(place, 'JE_DONNE_MON_AVIS');
      const lastMonthId = feedbackMonths.find(({ month }) => month === '2026-01')?.id;
      turn += 1;
      return verb('recordSatisfaction', { obligationId, month: '2026-01', satisfaction: '7.8', answerCount: turn, lastMonthId });
    },
    ...OF_THE_DUTY,
  },
  {
    field: 'Mutation.recordMissionLetter',
    request: async (place) => {
      const { obligationId, missionLetters } = await dutyOf(place, 'MISSION_LETTER');
      return verb('recordMissionLetter', {
        ...{ obligationId, signedOn: '2026-01-01', startsOn: '2026-01-01', endsOn: '2027-12-31', powers: WORDS, reportingClause: WORDS },
        ...{ url: 'https://domifa.example.org/lettre', lastLetterId: missionLetters[0]?.id },
      });
    },
    ...OF_THE_DUTY,
  },
];
