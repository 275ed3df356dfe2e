import { dayOf } from '../../server/platform/asOf.ts';
import { created, edited, simple, type Verb } from './journalVerbs.ts';
import { SENTENCE, type World } from './world.ts';

/** What a party writes in its register of workshops. */
export function workshopVerbs(open: () => World): Record<string, Verb> {
  const held = async (method: string, confidentiality = 'PARTIES') => {
    const query = "select id from party where convention_id = ? and code = 'DNUM'";
    const [party] = await open().rows<{ id: string }>(query, [open().conventionId]);
    return { partyId: party!.id, heldOn: dayOf(new Date()), method, heldFor: 'START', confidentiality };
  };
  const recorded = async (method: string, confidentiality?: string) => {
    const query = 'mutation ($input: RecordWorkshopInput!) { recordWorkshop(input: $input) { id version } }';
    return (await (await open().app.as('team')).get(query, { input: await held(method, confidentiality) })).recordWorkshop as {
      id: string;
      version: number;
    };
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
  };
}
