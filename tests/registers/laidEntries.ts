import { Register } from '../incidents/register.ts';
import { publishedBefore } from '../legal-texts/publishedBefore.ts';
import type { PersonaName } from '../support/personas.ts';

const WORDS = 'Un export de la base a été envoyé à une mauvaise adresse, et rien d’autre n’en est connu à cette heure.';
const RESTRICTED = { confidentiality: 'RESTRICTED' };

const inputOf = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}Input`;

/** Somebody does an act of a register; `fields` is what is read of the entry then. */
const acting =
  (register: Register) =>
  async (who: PersonaName, name: string, input: object, fields = 'id') =>
    (await register.as(who).get(`mutation($input: ${inputOf(name)}!) { ${name}(input: $input) { ${fields} } }`, { input }))[name];

async function layIncidents(register: Register): Promise<void> {
  const act = acting(register);
  const { DNUM, DINUM } = register.parties;
  const declares = async (who: PersonaName, partyId: string | undefined, over: object = {}) =>
    (await act(who, 'declareIncident', { partyId, title: `Incident ${Math.random()}`, description: WORDS, ...over })).id as string;
  const alerts = (incidentId: string) =>
    act('dpoDinum', 'alertController', { incidentId, fromPartyId: DINUM, channel: 'EMAIL', content: WORDS }, 'alerts { id }');
  const qualifies = (incidentId: string, level: string) => act('dpoDnum', 'qualifyIncident', { incidentId, level, grounds: WORDS });
  const notifies = (incidentId: string) => act('dpoDnum', 'notifyAuthority', { incidentId, phase: 'COMPLETE' });

  await declares('dpoDinum', DINUM);
  await alerts(await declares('dpoDinum', DINUM));
  const alerted = await alerts(await declares('dpoDinum', DINUM));
  await act('dpoDnum', 'acknowledgeAlert', { alertId: alerted.alerts[0].id });
  await declares('team', DNUM);
  await qualifies(await declares('team', DNUM), 'NO_RISK');
  const untold = await declares('team', DNUM);
  await qualifies(untold, 'HIGH_RISK');
  await notifies(untold);
  const measured = await declares('team', DNUM);
  await qualifies(measured, 'RISK');
  await notifies(measured);
  await act('dpoDinum', 'addMeasure', { incidentId: measured, partyId: DINUM, kind: 'CONTAIN', description: WORDS });
  const first = await declares('team', DNUM);
  await qualifies(first, 'RISK');
  await act('dpoDnum', 'notifyAuthority', { incidentId: first, phase: 'INITIAL' });
  await act('dpoDinum', 'addMeasure', { incidentId: first, partyId: DINUM, kind: 'CONTAIN', description: WORDS });
  const closable = await declares('team', DNUM);
  await qualifies(closable, 'RISK');
  await notifies(closable);
  const contained = await declares('team', DNUM);
  await qualifies(contained, 'HIGH_RISK');
  await act('dpoDnum', 'containIncident', { incidentId: contained, words: WORDS });
  await act('dpoDnum', 'dismissIncident', { incidentId: await declares('team', DNUM), grounds: WORDS });
  const closed = await declares('team', DNUM);
  await act('dpoDnum', 'dismissIncident', { incidentId: closed, grounds: WORDS });
  await act('dpoDnum', 'closeIncident', { incidentId: closed, lesson: WORDS });
  await declares('team', DNUM, RESTRICTED);
  await declares('dpoDinum', DINUM, RESTRICTED);
}

let askedCount = 0;
const asked = () => ({ rights: ['ACCESS'], channel: 'EMAIL', externalReference: `T-${++askedCount}` });

async function layRightsRequests(register: Register): Promise<void> {
  const act = acting(register);
  const { DNUM, DINUM } = register.parties;
  const receives = async (who: PersonaName, partyId: string | undefined, over: object = {}) =>
    (await act(who, 'receiveRightsRequest', { ...asked(), partyId, ...over })).id as string;
  const answers = (rightsRequestId: string) =>
    act('dpoDnum', 'answerRightsRequest', { rightsRequestId, kind: 'GRANTED', channel: 'EMAIL' });
  const handsOver = (rightsRequestId: string) =>
    act('dpoDinum', 'handOverRightsRequest', { rightsRequestId, fromPartyId: DINUM, content: WORDS }, 'handOvers { id }');

  await receives('team', DNUM);
  await receives('dpoDinum', DINUM);
  await receives('dpoDinum', DINUM, { channel: 'NOT_OFFICIAL', reason: WORDS });
  await handsOver(await receives('dpoDinum', DINUM));
  const handed = await handsOver(await receives('dpoDinum', DINUM));
  await act('dpoDnum', 'acknowledgeHandOver', { handOverId: handed.handOvers[0].id });
  await act('dpoDnum', 'askPerson', { rightsRequestId: await receives('team', DNUM), kind: 'IDENTITY', reason: WORDS });
  await answers(await receives('team', DNUM));
  const closed = await receives('team', DNUM);
  await answers(closed);
  await act('dpoDnum', 'closeRightsRequest', { rightsRequestId: closed });
  await act('team', 'withdrawRightsRequest', { rightsRequestId: await receives('team', DNUM), reason: WORDS });
  await receives('team', DNUM, RESTRICTED);
  await receives('dpoDinum', DINUM, RESTRICTED);
}

async function layProcessors(register: Register): Promise<void> {
  const act = acting(register);
  const { DNUM, DINUM } = register.parties;
  const plans = async (who: PersonaName, partyId: string | undefined, over: object = {}) => {
    const planned = { partyId, name: `Prestataire ${Math.random()}`, service: 'Courriels', plannedOn: '2027-02-10', ...over };
    return (await act(who, 'planProcessor', planned)).id as string;
  };
  const announces = async (processorId: string) =>
    (await act('dpoDinum', 'announceProcessor', { processorId, content: WORDS }, 'notices { id }')).notices[0].id as string;
  const engages = (who: PersonaName, processorId: string) =>
    act(who, 'engageProcessor', { processorId, engagedOn: '2027-02-01', reason: WORDS });

  await plans('dpoDinum', DINUM);
  await plans('dpoDinum', DINUM, { plannedOn: '2027-12-01' });
  await plans('team', DNUM);
  await announces(await plans('dpoDinum', DINUM));
  await act('dpoDnum', 'acknowledgeNotice', { noticeId: await announces(await plans('dpoDinum', DINUM)) });
  const objected = await announces(await plans('dpoDinum', DINUM, { plannedOn: '2027-12-01' }));
  await act('dpoDnum', 'acknowledgeNotice', { noticeId: objected });
  await act('dpoDnum', 'answerNotice', { noticeId: objected, response: 'OBJECTION', words: WORDS });
  const engaged = await plans('dpoDinum', DINUM);
  await engages('dpoDinum', engaged);
  await act('dpoDinum', 'planChange', { processorId: engaged, kind: 'OTHER', description: WORDS, plannedOn: '2027-02-03' });
  const ending = await plans('team', DNUM);
  await engages('team', ending);
  await act('team', 'endProcessor', { processorId: ending, endedOn: '2027-02-01' });
  const ended = await plans('team', DNUM);
  await engages('team', ended);
  await act('team', 'endProcessor', { processorId: ended, endedOn: '2027-02-01' });
  await act('team', 'recordDeletion', { processorId: ended, deletedOn: '2027-02-01', deletion: WORDS });
  await act('dpoDinum', 'renounceProcessor', { processorId: await plans('dpoDinum', DINUM), reason: WORDS });
  await plans('team', DNUM, RESTRICTED);
  await plans('dpoDinum', DINUM, RESTRICTED);
}

async function layTexts(register: Register): Promise<void> {
  const act = acting(register);
  const opens = (kind: string, content: object | null = {}, over: object = {}) =>
    act(
      'team',
      'openLegalText',
      {
        ...{ partyId: register.parties.DNUM, kind, title: `Texte ${Math.random()}`, ...over },
        ...(content ? { content: { words: WORDS, ...content } } : {}),
      },
      'id textVersions { id }',
    );
  const asks = async (content: object = {}, over: object = {}) => {
    const text = await opens('TERMS_OF_USE', content);
    const versionId: string = text.textVersions[0].id;
    await act('team', 'askOpinion', { versionId, ...over });
    return { legalTextId: text.id as string, versionId };
  };
  const decides = async (isNeeded: boolean) => {
    const legalTextId: string = (await opens('DPIA', null)).id;
    await act('team', 'decideDpiaNeed', { legalTextId, criteria: [{ criterion: 'LARGE_SCALE', answered: 'NO' }], isNeeded, reason: WORDS });
    return legalTextId;
  };

  await opens('TERMS_OF_USE', null);
  await opens('TERMS_OF_USE', { plannedOn: '2027-02-03' });
  await opens('PRIVACY_POLICY', { plannedOn: '2027-12-01' });
  await asks();
  await asks({ plannedOn: '2027-02-03' }, { answerDueOn: '2027-02-02' });
  const advised = await asks({ plannedOn: '2027-02-03' });
  await act('dpoDinum', 'giveOpinion', { versionId: advised.versionId, opinion: 'FAVOURABLE' });
  for (const isAnswered of [false, true]) {
    const { versionId } = await asks();
    const given = { versionId, opinion: 'WITH_RESERVATIONS', reservations: [{ words: WORDS }] };
    const fields = 'textVersions { opinionRequest { reservations { id } } }';
    const reservationId = (await act('dpoDinum', 'giveOpinion', given, fields)).textVersions[0].opinionRequest.reservations[0].id;
    if (isAnswered) await act('team', 'answerReservation', { reservationId, outcome: 'TAKEN_UP' });
    else await act('dpoDnum', 'publishUnasked', { versionId, reason: WORDS, url: 'https://example.gouv.fr/cgu' });
  }
  const procedure = await opens('RIGHTS_PROCEDURE', { handOverWithinDays: 2 });
  await act('dpoDnum', 'publishText', { versionId: procedure.textVersions[0].id });
  await publishedBefore(register.world.app, (await opens('LEGAL_NOTICE')).textVersions[0].id);
  await publishedBefore(register.world.app, (await opens('OTHER')).textVersions[0].id);
  await opens('BREACH_PROCEDURE', { alertWithinHours: 24, plannedOn: '2027-02-03' });
  await act('dpoDnum', 'withdrawLegalText', { legalTextId: (await opens('OTHER')).id, reason: WORDS });
  await opens('DPIA', { plannedOn: '2027-02-03' });
  await decides(true);
  for (const isNeeded of [true, false]) {
    await act('dpoDnum', 'adviseDpia', { legalTextId: await decides(isNeeded), advice: 'FAVOURABLE', words: WORDS });
  }
  await opens('OTHER', {}, RESTRICTED);
}

/** The four registers of the demonstration with entries at every point of their lives, laid a month before the instant it is then. */
export async function layEntries(): Promise<Register> {
  const register = await Register.open('2027-02-01T09:00:00+01:00');
  await layTexts(register);
  await layIncidents(register);
  await layRightsRequests(register);
  await layProcessors(register);
  await register.setClock('2027-03-05T09:00:00+01:00');
  return register;
}
