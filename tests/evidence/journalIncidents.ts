import type { PersonaName } from '../support/personas.ts';
import { created, edited, simple, type Verb } from './journalVerbs.ts';
import { SENTENCE, type World } from './world.ts';

const now = () => new Date().toISOString();

/** What is done in the register of incidents of the convention of the world; each takes an incident of its own. */
export function incidentVerbs(open: () => World): Record<string, Verb> {
  let declared = 0;
  const send = async (who: PersonaName, name: string, input: object, fields = 'id version') => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    return (await (await open().app.as(who)).get(`mutation($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, { input }))[name];
  };
  const party = async (code: string): Promise<string> => {
    const { conventionId } = open();
    const [row] = await open().rows<{ id: string }>('select id from party where convention_id = ? and code = ?', [conventionId, code]);
    return row!.id;
  };
  const incident = async (who: PersonaName = 'team', code = 'DNUM', over: object = {}): Promise<{ id: string; version: number }> => {
    declared += 1;
    return send(who, 'declareIncident', { partyId: await party(code), title: `Incident ${declared}`, description: SENTENCE, ...over });
  };
  const alertOf = async () => {
    const { id } = await incident('dpoDinum', 'DINUM');
    const alerting = { incidentId: id, fromPartyId: await party('DINUM'), channel: 'PHONE', content: SENTENCE };
    return (await send('dpoDinum', 'alertController', alerting, 'alerts { id }')).alerts[0].id as string;
  };
  const qualified = async () => {
    const { id: incidentId } = await incident();
    await send('dpoDnum', 'qualifyIncident', { incidentId, level: 'HIGH_RISK', grounds: SENTENCE });
    return incidentId;
  };
  const measure = async () => {
    const { id: incidentId } = await incident();
    const adding = { incidentId, partyId: await party('DNUM'), kind: 'REMEDY', description: SENTENCE };
    return (await send('team', 'addMeasure', adding, 'measures { id }')).measures[0].id as string;
  };
  const verb = (
    name: string,
    who: PersonaName,
    action: string,
    input: () => Promise<object>,
    changes: Record<string, unknown>[],
  ): Record<string, Verb> => ({
    [name]: {
      who,
      action,
      query: simple(name, `${name[0]!.toUpperCase()}${name.slice(1)}Input`),
      variables: async () => ({ input: await input() }),
      changes,
    },
  });
  return {
    ...verb(
      'attestRegister',
      'team',
      'evidence.registerAttested',
      async () => ({ registerName: 'INCIDENTS', partyId: await party('DNUM') }),
      [
        created('Evidence', { kind: 'REGISTER' }),
        created('EvidenceVersion', { register: 'INCIDENTS', number: 1 }),
        created('EvidenceLink', {}),
        created('Declaration', { status: 'MET' }),
      ],
    ),
    ...verb(
      'declareIncident',
      'team',
      'incident.declared',
      async () => ({ partyId: await party('DNUM'), title: 'Un envoi de trop', description: SENTENCE }),
      [created('Incident', { title: 'Un envoi de trop' }), created('IncidentAwareness', { way: 'DETECTED', rank: 1 })],
    ),
    updateIncident: {
      who: 'team',
      action: 'incident.updated',
      query: 'mutation ($id: ID!, $input: UpdateIncidentInput!) { updateIncident(id: $id, input: $input) { id } }',
      variables: async () => {
        const { id, version } = await incident();
        return { id, input: { systems: 'Messagerie', version } };
      },
      changes: [edited('Incident', { systems: null }, { systems: 'Messagerie' })],
    },
    ...verb(
      'shareIncident',
      'team',
      'incident.shared',
      async () => ({ incidentId: (await incident('team', 'DNUM', { confidentiality: 'RESTRICTED' })).id }),
      [edited('Incident', { confidentiality: 'RESTRICTED', number: null }, { confidentiality: 'PARTIES' })],
    ),
    ...verb(
      'recordAwareness',
      'team',
      'incident.awarenessRecorded',
      async () => ({ incidentId: (await incident()).id, partyId: await party('DNUM'), awareAt: now(), way: 'TOLD', reason: SENTENCE }),
      [created('IncidentAwareness', { way: 'TOLD', rank: 2, reason: SENTENCE })],
    ),
    ...verb(
      'alertController',
      'dpoDinum',
      'incident.alerted',
      async () => ({
        incidentId: (await incident('dpoDinum', 'DINUM')).id,
        fromPartyId: await party('DINUM'),
        channel: 'EMAIL',
        content: SENTENCE,
      }),
      [created('IncidentAlert', { content: SENTENCE, authorParty: 'DINUM' }), created('IncidentAwareness', { way: 'ALERTED' })],
    ),
    ...verb('acknowledgeAlert', 'team', 'incident.alertAcknowledged', async () => ({ alertId: await alertOf() }), [
      edited('IncidentAlert', { acknowledgedAt: null }, { acknowledgerParty: 'DNUM' }),
    ]),
    ...verb(
      'qualifyIncident',
      'dpoDnum',
      'incident.qualified',
      async () => ({ incidentId: (await incident()).id, level: 'RISK', grounds: SENTENCE }),
      [created('IncidentAssessment', { level: 'RISK', grounds: SENTENCE })],
    ),
    ...verb('dismissIncident', 'dpoDnum', 'incident.dismissed', async () => ({ incidentId: (await incident()).id, grounds: SENTENCE }), [
      created('IncidentAssessment', { level: 'NOT_A_BREACH' }),
    ]),
    ...verb(
      'notifyAuthority',
      'team',
      'incident.authorityNotified',
      async () => ({ incidentId: (await incident()).id, phase: 'INITIAL', receipt: 'N-1' }),
      [created('IncidentNotification', { phase: 'INITIAL', receipt: 'N-1', lateMinutes: null })],
    ),
    ...verb(
      'decidePeople',
      'dpoDnum',
      'incident.peopleDecided',
      async () => ({ incidentId: await qualified(), choice: 'EXEMPT_34_3_A', reason: SENTENCE }),
      [created('PeopleDecision', { choice: 'EXEMPT_34_3_A' })],
    ),
    ...verb(
      'addMeasure',
      'team',
      'incident.measureAdded',
      async () => ({ incidentId: (await incident()).id, partyId: await party('DNUM'), kind: 'CONTAIN', description: SENTENCE }),
      [created('IncidentMeasure', { kind: 'CONTAIN', description: SENTENCE })],
    ),
    ...verb('completeMeasure', 'team', 'incident.measureTaken', async () => ({ measureId: await measure() }), [
      edited('IncidentMeasure', { doneAt: null }, { doerParty: 'DNUM' }),
    ]),
    ...verb(
      'declareElsewhere',
      'team',
      'incident.declaredElsewhere',
      async () => ({ incidentId: (await incident()).id, partyId: await party('DNUM'), authority: 'ANSSI', words: SENTENCE }),
      [created('AuthorityDeclaration', { authority: 'ANSSI', words: SENTENCE, authorParty: 'DNUM' })],
    ),
    ...verb('containIncident', 'team', 'incident.contained', async () => ({ incidentId: await qualified(), words: SENTENCE }), [
      created('IncidentContainment', { words: SENTENCE, authorParty: 'DNUM' }),
    ]),
    ...verb(
      'closeIncident',
      'dpoDnum',
      'incident.closed',
      async () => {
        const { id: incidentId } = await incident();
        await send('dpoDnum', 'dismissIncident', { incidentId, grounds: SENTENCE });
        return { incidentId, lesson: SENTENCE };
      },
      [edited('Incident', { closedAt: null }, { lesson: SENTENCE, closerParty: 'DNUM' })],
    ),
    ...verb('chooseReading', 'dpoDnum', 'convention.readingChosen', async () => ({ partyId: await party('DNUM'), reading: 'LITERAL' }), [
      created('BreachReading', { reading: 'LITERAL' }),
    ]),
  };
}
