import type { PersonaName } from '../support/personas.ts';
import { created, edited, simple, type Verb } from './journalVerbs.ts';
import { SENTENCE, type World } from './world.ts';

interface Told {
  id: string;
  version: number;
  handOvers: { id: string }[];
  personQuestions: { id: string }[];
}

const typeOf = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}Input`;

/** What is done in the register of rights requests of the convention of the world; each takes a request of its own. */
export function rightsRequestVerbs(open: () => World): Record<string, Verb> {
  let received = 0;
  const send = async (who: PersonaName, name: string, input: object): Promise<Told> => {
    const query = `mutation($input: ${typeOf(name)}!) { ${name}(input: $input) { id version handOvers { id } personQuestions { id } } }`;
    return (await (await open().app.as(who)).get(query, { input }))[name];
  };
  const party = async (code: string): Promise<string> => {
    const { conventionId } = open();
    const [row] = await open().rows<{ id: string }>('select id from party where convention_id = ? and code = ?', [conventionId, code]);
    return row!.id;
  };
  const receiving = async (code: string, over: object = {}) => {
    received += 1;
    return { partyId: await party(code), rights: ['ACCESS'], channel: 'EMAIL', externalReference: `J-${received}`, ...over };
  };
  const request = async (who: PersonaName = 'team', code = 'DNUM', over: object = {}): Promise<Told> =>
    send(who, 'receiveRightsRequest', await receiving(code, over));
  const about = async (over: object = {}) => ({ rightsRequestId: (await request()).id, ...over });
  const held = async () => ({
    rightsRequestId: (await request('dpoDinum', 'DINUM')).id,
    fromPartyId: await party('DINUM'),
    content: SENTENCE,
  });
  const asked = async () => {
    const given = await about();
    const { personQuestions } = await send('team', 'askPerson', { ...given, kind: 'IDENTITY', reason: SENTENCE });
    return { ...given, questionId: personQuestions[0]!.id };
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
      action: `rightsRequest.${action}`,
      query: simple(name, typeOf(name)),
      variables: async () => ({ input: await input() }),
      changes,
    },
  });
  return {
    ...verb('receiveRightsRequest', 'team', 'received', () => receiving('DNUM', { rights: ['ERASURE'] }), [
      created('RightsRequest', { rights: ['ERASURE'] }),
      created('RightsReceipt', { channel: 'EMAIL', rank: 1 }),
      edited('RightsRequest', { startsAt: null, dueOn: null }, {}),
    ]),
    updateRightsRequest: {
      who: 'team',
      action: 'rightsRequest.updated',
      query: 'mutation ($id: ID!, $input: UpdateRightsRequestInput!) { updateRightsRequest(id: $id, input: $input) { id } }',
      variables: async () => {
        const { id, version } = await request();
        return { id, input: { legalBasis: 'PUBLIC_TASK', version } };
      },
      changes: [edited('RightsRequest', { legalBasis: null }, { legalBasis: 'PUBLIC_TASK' })],
    },
    ...verb(
      'shareRightsRequest',
      'team',
      'shared',
      async () => ({ rightsRequestId: (await request('team', 'DNUM', { confidentiality: 'RESTRICTED' })).id }),
      [edited('RightsRequest', { confidentiality: 'RESTRICTED', number: null }, { confidentiality: 'PARTIES' })],
    ),
    ...verb(
      'recordReceipt',
      'dpoDinum',
      'receiptRecorded',
      async () => about({ partyId: await party('DINUM'), receivedAt: new Date().toISOString(), channel: 'POST' }),
      [created('RightsReceipt', { channel: 'POST', authorParty: 'DINUM' }), edited('RightsRequest', {}, {})],
    ),
    ...verb('handOverRightsRequest', 'dpoDinum', 'handedOver', held, [
      created('RightsHandOver', { content: SENTENCE, authorParty: 'DINUM' }),
    ]),
    ...verb(
      'acknowledgeHandOver',
      'team',
      'handOverAcknowledged',
      async () => ({ handOverId: (await send('dpoDinum', 'handOverRightsRequest', await held())).handOvers[0]!.id }),
      [edited('RightsHandOver', { acknowledgedAt: null }, { acknowledgerParty: 'DNUM' })],
    ),
    ...verb('askPerson', 'team', 'identityAsked', () => about({ kind: 'IDENTITY', reason: SENTENCE }), [
      created('RightsQuestion', { kind: 'IDENTITY' }),
    ]),
    ...verb('recordReply', 'team', 'replied', async () => ({ questionId: (await asked()).questionId, outcome: 'ESTABLISHED' }), [
      edited('RightsQuestion', { repliedAt: null }, { outcome: 'ESTABLISHED', replierParty: 'DNUM' }),
      edited('RightsRequest', { suspendedOn: null }, {}),
    ]),
    ...verb('extendRightsRequest', 'team', 'extended', () => about({ kind: 'NUMBER', reason: SENTENCE }), [
      created('RightsExtension', { kind: 'NUMBER' }),
      edited('RightsRequest', {}, {}),
    ]),
    ...verb(
      'relyOnSuspension',
      'dpoDnum',
      'suspensionReliedOn',
      async () => {
        const { rightsRequestId, questionId } = await asked();
        await send('team', 'recordReply', { questionId, outcome: 'ESTABLISHED' });
        return { rightsRequestId, reason: SENTENCE };
      },
      [edited('RightsRequest', { relianceReason: null }, { relianceReason: SENTENCE, reliantParty: 'DNUM' })],
    ),
    ...verb('answerRightsRequest', 'team', 'answered', () => about({ kind: 'GRANTED', channel: 'EMAIL' }), [
      created('RightsAnswer', { kind: 'GRANTED', lateDays: null }),
    ]),
    ...verb(
      'offerAnswer',
      'team',
      'answerOffered',
      async () => {
        const given = await about();
        await send('team', 'answerRightsRequest', { ...given, kind: 'NOT_HELD', channel: 'EMAIL' });
        return { ...given, obligationIds: [open().obligation('A1-DRO-DNUM-3')], words: SENTENCE };
      },
      [
        created('Evidence', { kind: 'REGISTER', confidentiality: 'PARTIES', description: SENTENCE }),
        created('EvidenceVersion', { register: 'RIGHTS_REQUESTS' }),
        created('EvidenceLink', {}),
        edited('RightsRequest', { answerProof: null }, {}),
      ],
    ),
    ...verb('withdrawRightsRequest', 'team', 'withdrawn', () => about({ reason: SENTENCE }), [
      edited('RightsRequest', { withdrawalReason: null }, { withdrawalReason: SENTENCE, withdrawerParty: 'DNUM' }),
    ]),
    ...verb(
      'closeRightsRequest',
      'dpoDnum',
      'closed',
      async () => {
        const given = await about();
        await send('team', 'answerRightsRequest', { ...given, kind: 'NOT_HELD', channel: 'EMAIL' });
        return given;
      },
      [edited('RightsRequest', { closedAt: null }, { closerParty: 'DNUM' })],
    ),
  };
}
