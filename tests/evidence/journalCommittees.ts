import { expect } from 'vitest';
import type { PersonaName } from '../support/personas.ts';
import { created, edited, simple, type Verb } from './journalVerbs.ts';
import { SENTENCE, type World } from './world.ts';

interface Made {
  id: string;
  version: number;
  committeeDecisions: { id: string }[];
}

/** What is done about committees of the convention of the world; each takes a committee of its own. */
export function committeeVerbs(open: () => World): Record<string, Verb> {
  let days = 0;
  /** A day of its own, each before the last: what is held before another answers no schedule. */
  const ownDay = (): string => {
    days += 1;
    return new Date(Date.UTC(2021, 4, 21 - days)).toISOString().slice(0, 10);
  };
  const party = async (): Promise<string> => {
    const { conventionId } = open();
    const [row] = await open().rows<{ id: string }>("select id from party where convention_id = ? and code = 'DNUM'", [conventionId]);
    return row!.id;
  };
  const send = async (who: PersonaName, name: string, input: object): Promise<Made> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { ${name}(input: $input) { id version committeeDecisions { id } } }`;
    return (await (await open().app.as(who)).get(query, { input }))[name];
  };
  const on = ({ id: committeeId, version }: Made) => ({ committeeId, version });
  const planned = async (plannedOn = ownDay()) => send('team', 'planCommittee', { partyId: await party(), plannedOn });
  const convening = async (day: string) => ({ ...on(await planned(day)), invitedPartyIds: [], convenedOn: day });
  const holding = async () => {
    const [heldOn, chairPartyId] = [ownDay(), await party()];
    return {
      ...on(await send('team', 'conveneCommittee', await convening(heldOn))),
      ...{ heldOn, chairPartyId, chairFunction: 'Direction', outcome: 'REINFORCE', lateReason: SENTENCE },
      attendance: [{ attendeeRole: 'SPONSOR_TOP', partyId: chairPartyId, isPresent: true }],
      decisions: [{ words: SENTENCE, partyId: chairPartyId }],
    };
  };
  const held = async (): Promise<Made> => send('team', 'holdCommittee', await holding());
  const minuting = async () => {
    const made = await held();
    const ids = await open().deposit(await open().app.as('team'), [open().obligation('ART2-GOV-DNUM-3')]);
    return { ids, input: { ...on(made), evidenceId: ids.evidence } };
  };
  const closing = async () => {
    const { ids, input } = await minuting();
    const made = await send('team', 'recordMinutes', input);
    await open().accept(await open().app.as('reviewer'), ids);
    return on(made);
  };
  const verb = (name: string, action: string, input: () => Promise<object>, changes: Record<string, unknown>[]): Record<string, Verb> => ({
    [name]: {
      who: 'team',
      action: `committee.${action}`,
      query: simple(name, `${name[0]!.toUpperCase()}${name.slice(1)}Input`),
      variables: async () => ({ input: await input() }),
      changes,
    },
  });
  return {
    ...verb('planCommittee', 'planned', async () => ({ partyId: await party(), plannedOn: ownDay(), place: 'Paris' }), [
      created('Committee', { place: 'Paris', number: expect.any(Number) }),
    ]),
    ...verb('rescheduleCommittee', 'rescheduled', async () => ({ ...on(await planned()), plannedOn: ownDay(), place: 'Lyon' }), [
      edited('Committee', { place: null }, { place: 'Lyon' }),
    ]),
    ...verb('conveneCommittee', 'convened', () => convening(ownDay()), [
      edited('Committee', { convenedOn: null }, { invited: [] }),
      created('Declaration', { status: 'NOT_REQUIRED' }),
    ]),
    ...verb('recordSlides', 'slidesSent', async () => ({ ...on(await planned()), sentOn: '2020-12-01' }), [
      edited('Committee', { slidesSentOn: null }, { slidesSentOn: '2020-12-01' }),
    ]),
    ...verb(
      'holdCommittee',
      'held',
      async () => {
        await held();
        return holding();
      },
      [
        edited('Committee', { heldOn: null, outcome: null }, { outcome: 'REINFORCE', chairFunction: 'Direction' }),
        created('CommitteeAttendee', { role: 'SPONSOR_TOP', isPresent: true }),
        created('CommitteeDecision', { words: SENTENCE, number: 1 }),
        created('Declaration', { status: 'MET', comment: expect.stringContaining('tenu le') }),
      ],
    ),
    ...verb('recordMinutes', 'minutesRecorded', async () => (await minuting()).input, [
      edited('Committee', { minutes: null }, {}),
      created('EvidenceLink', { authorParty: 'DNUM' }),
    ]),
    ...verb('closeCommittee', 'closed', closing, [edited('Committee', { closedAt: null }, { closerParty: 'DNUM' })]),
    ...verb('cancelCommittee', 'cancelled', async () => ({ ...on(await planned()), reason: SENTENCE }), [
      edited('Committee', { cancelledAt: null }, { cancelReason: SENTENCE }),
    ]),
    ...verb(
      'completeDecision',
      'decisionDone',
      async () => ({ decisionId: (await held()).committeeDecisions[0]!.id, doneOn: '2021-05-21' }),
      [edited('CommitteeDecision', { doneOn: null }, { doneOn: '2021-05-21', doerParty: 'DNUM' })],
    ),
    ...verb(
      'checkDecision',
      'decisionChecked',
      async () => {
        const { id: committeeId } = await held();
        return { decisionId: (await held()).committeeDecisions[0]!.id, committeeId, words: SENTENCE };
      },
      [edited('CommitteeDecision', { checkedAt: null }, { checkWords: SENTENCE })],
    ),
    estimateEnvelope: {
      who: 'team',
      action: 'convention.envelopeEstimated',
      query: simple('estimateEnvelope', 'EstimateEnvelopeInput'),
      variables: async () => ({ input: { partyId: await party(), exhaustedOn: '2021-05-01', words: SENTENCE } }),
      changes: [created('CommitteeEnvelope', { exhaustedOn: '2021-05-01', words: SENTENCE, rank: 1 })],
    },
  };
}
