import { dayOf } from '../../server/platform/asOf.ts';
import { created, edited, simple, type Verb } from './journalVerbs.ts';
import { SENTENCE, type World } from './world.ts';

/** What a party writes in its register of workshops. */
export function workshopVerbs(open: () => World): Record<string, Verb> {
  const held = async (method: string, confidentiality = 'PARTIES', heldFor = 'START') => {
    const query = "select id from party where convention_id = ? and code = 'DNUM'";
    const [party] = await open().rows<{ id: string }>(query, [open().conventionId]);
    return { partyId: party!.id, heldOn: dayOf(new Date()), method, heldFor, confidentiality };
  };
  const recorded = async (method: string, confidentiality?: string, heldFor?: string) => {
    const query = 'mutation ($input: RecordWorkshopInput!) { recordWorkshop(input: $input) { id version } }';
    return (await (await open().app.as('team')).get(query, { input: await held(method, confidentiality, heldFor) })).recordWorkshop as {
      id: string;
      version: number;
    };
  };
  const changed = async (whatChanged: string, changedOn = dayOf(new Date())) => ({
    ...{ partyId: (await held('AGILE')).partyId, whatChanged },
    ...{ changedOn, words: SENTENCE },
  });
  const announced = async (whatChanged: string, changedOn?: string): Promise<string> => {
    const query = simple('announceChange', 'AnnounceChangeInput');
    return (await (await open().app.as('team')).get(query, { input: await changed(whatChanged, changedOn) })).announceChange.id;
  };
  const written = async (id: string): Promise<number> => {
    const lists = { workshopRoles: [], userStories: [], riskSources: [], fearedEvents: [], riskComponents: [], abuserStories: [] };
    const query = 'mutation ($id: ID!, $input: UpdateWorkshopInput!) { updateWorkshop(id: $id, input: $input) { version } }';
    const input = { version: 1, ...lists, minutesText: SENTENCE };
    return (await (await open().app.as('team')).get(query, { id, input })).updateWorkshop.version;
  };
  return {
    recordWorkshop: {
      who: 'team',
      action: 'workshop.recorded',
      query: simple('recordWorkshop', 'RecordWorkshopInput'),
      variables: async () => ({ input: await held('AGILE') }),
      changes: [created('Workshop', { method: 'AGILE', confidentiality: 'PARTIES' })],
    },
    updateWorkshop: {
      who: 'team',
      action: 'workshop.updated',
      query: 'mutation ($id: ID!, $input: UpdateWorkshopInput!) { updateWorkshop(id: $id, input: $input) { id } }',
      variables: async () => {
        const { id, version } = await recorded('EBIOS_RM');
        const lists = { workshopRoles: [], userStories: [], riskSources: [], fearedEvents: [], riskComponents: [], abuserStories: [] };
        return { id, input: { version, ...lists, minutesText: SENTENCE } };
      },
      changes: [edited('Workshop', { minutes: null }, { minutes: SENTENCE })],
    },
    shareWorkshop: {
      who: 'team',
      action: 'workshop.shared',
      query: simple('shareWorkshop', 'ShareWorkshopInput'),
      variables: async () => ({ input: { workshopId: (await recorded('OTHER', 'RESTRICTED')).id } }),
      changes: [edited('Workshop', { confidentiality: 'RESTRICTED' }, { confidentiality: 'PARTIES' })],
    },
    announceChange: {
      who: 'team',
      action: 'convention.changeAnnounced',
      query: simple('announceChange', 'AnnounceChangeInput'),
      variables: async () => ({ input: await changed('COMPONENT') }),
      changes: [created('ServiceChange', { kind: 'COMPONENT', words: SENTENCE })],
    },
    withdrawChange: {
      who: 'team',
      action: 'convention.changeWithdrawn',
      query: simple('withdrawChange', 'WithdrawChangeInput'),
      variables: async () => ({ input: { changeId: await announced('USAGE'), reason: SENTENCE } }),
      changes: [edited('ServiceChange', { withdrawalReason: null }, { withdrawalReason: SENTENCE })],
    },
    answerChange: {
      who: 'team',
      action: 'evidence.changeAnswered',
      query: simple('answerChange', 'AnswerChangeInput'),
      variables: async () => {
        const changeId = await announced('DATA_KIND', '2021-05-03');
        const { id } = await recorded('AGILE', 'PARTIES', 'DATA_KIND');
        return { input: { changeId, workshopId: id, version: await written(id), lateReason: SENTENCE } };
      },
      changes: [
        created('Declaration', { status: 'MET' }),
        created('Declaration', { status: 'MET' }),
        created('Evidence', { kind: 'REGISTER', confidentiality: 'PARTIES' }),
        created('EvidenceVersion', { number: 1, register: 'WORKSHOPS' }),
        created('EvidenceLink', {}),
        created('EvidenceLink', {}),
      ],
    },
    offerWorkshop: {
      who: 'team',
      action: 'evidence.workshopOffered',
      query: simple('offerWorkshop', 'OfferWorkshopInput'),
      variables: async () => {
        const { id, version } = await recorded('AGILE', 'PARTIES', 'USAGE');
        const lists = { workshopRoles: [], userStories: [], riskSources: [], fearedEvents: [], riskComponents: [], abuserStories: [] };
        const write = 'mutation ($id: ID!, $input: UpdateWorkshopInput!) { updateWorkshop(id: $id, input: $input) { version } }';
        const { updateWorkshop } = await (await open().app.as('team')).get(write, {
          id,
          input: { version, ...lists, minutesText: SENTENCE },
        });
        return { input: { workshopId: id, version: updateWorkshop.version } };
      },
      changes: [
        created('Evidence', { kind: 'REGISTER', confidentiality: 'PARTIES' }),
        created('EvidenceVersion', { number: 1, register: 'WORKSHOPS' }),
        created('EvidenceLink', {}),
        created('EvidenceLink', {}),
      ],
    },
  };
}
