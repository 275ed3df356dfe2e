import { makePdf } from '../support/files.ts';
import type { PersonaName } from '../support/personas.ts';
import { created, edited, simple, type Verb } from './journalVerbs.ts';
import { SENTENCE, type World } from './world.ts';

const today = () => new Date().toISOString().slice(0, 10);
const LATER = '2031-03-01';

/** What is done in the register of processors of the convention of the world; each takes a processor of its own. */
export function processorVerbs(open: () => World): Record<string, Verb> {
  let planned = 0;
  const send = async (who: PersonaName, name: string, input: object, fields = 'id version') => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    return (await (await open().app.as(who)).get(`mutation($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, { input }))[name];
  };
  const planning = async (over: object = {}) => {
    planned += 1;
    const { conventionId } = open();
    const [row] = await open().rows<{ id: string }>("select id from party where convention_id = ? and code = 'DINUM'", [conventionId]);
    return { partyId: row!.id, name: `Prestataire ${planned}`, service: SENTENCE, plannedOn: LATER, ...over };
  };
  const processor = async (over: object = {}): Promise<{ processorId: string; version: number }> => {
    const { id, version } = await send('dpoDinum', 'planProcessor', await planning(over));
    return { processorId: id, version };
  };
  const entry = async () => ({ processorId: (await processor()).processorId });
  const notice = async () => {
    const { notices } = await send('dpoDinum', 'announceProcessor', { ...(await entry()), content: SENTENCE }, 'notices { id }');
    return { noticeId: notices[0].id as string };
  };
  const engaged = async () => {
    const given = await entry();
    await send('dpoDinum', 'engageProcessor', { ...given, engagedOn: today(), reason: SENTENCE });
    return given;
  };
  const change = async () => {
    const planning = { ...(await engaged()), kind: 'OTHER', description: SENTENCE, plannedOn: LATER };
    return { changeId: (await send('dpoDinum', 'planChange', planning, 'plannedChanges { id }')).plannedChanges[0].id as string };
  };
  const location = async () => {
    const adding = { ...(await entry()), kind: 'HOSTING', country: 'FR' };
    return { locationId: (await send('dpoDinum', 'addLocation', adding, 'locations { id }')).locations[0].id as string };
  };
  const upload = async () => (await (await open().app.as('dpoDinum')).upload(makePdf(`Engagement ${planned}`), 'engagement.pdf')).body.id;
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
    ...verb('planProcessor', 'dpoDinum', 'processor.planned', () => planning({ name: 'Courrier' }), [
      created('Processor', { name: 'Courrier' }),
    ]),
    updateProcessor: {
      who: 'dpoDinum',
      action: 'processor.updated',
      query: 'mutation ($id: ID!, $input: UpdateProcessorInput!) { updateProcessor(id: $id, input: $input) { id } }',
      variables: async () => {
        const { processorId: id, version } = await processor();
        return { id, input: { contact: 'DPD', version } };
      },
      changes: [edited('Processor', { contact: null }, { contact: 'DPD' })],
    },
    ...verb(
      'shareProcessor',
      'dpoDinum',
      'processor.shared',
      async () => ({ processorId: (await processor({ confidentiality: 'RESTRICTED' })).processorId }),
      [edited('Processor', { confidentiality: 'RESTRICTED', number: null }, { confidentiality: 'PARTIES' })],
    ),
    ...verb('announceProcessor', 'dpoDinum', 'processor.announced', async () => ({ ...(await entry()), content: SENTENCE }), [
      created('ProcessorNotice', { content: SENTENCE, authorParty: 'DINUM' }),
    ]),
    ...verb('acknowledgeNotice', 'team', 'processor.noticeAcknowledged', notice, [
      edited('ProcessorNotice', { acknowledgedAt: null }, { acknowledgerParty: 'DNUM' }),
    ]),
    ...verb(
      'answerNotice',
      'dpoDnum',
      'processor.objected',
      async () => ({ ...(await notice()), response: 'OBJECTION', words: SENTENCE }),
      [created('ProcessorResponse', { response: 'OBJECTION', words: SENTENCE })],
    ),
    ...verb(
      'engageProcessor',
      'dpoDinum',
      'processor.engaged',
      async () => ({ ...(await entry()), engagedOn: today(), reason: SENTENCE }),
      [edited('Processor', { engagedOn: null }, { passage: 'AFTERWARDS', engagerParty: 'DINUM' })],
    ),
    ...verb(
      'planChange',
      'dpoDinum',
      'processor.changePlanned',
      async () => ({ ...(await engaged()), kind: 'OTHER', description: SENTENCE, plannedOn: LATER }),
      [created('ProcessorChange', { kind: 'OTHER' })],
    ),
    ...verb(
      'carryOutChange',
      'dpoDinum',
      'processor.changeCarriedOut',
      async () => ({ ...(await change()), effectiveOn: today(), reason: SENTENCE }),
      [edited('ProcessorChange', { effectiveOn: null }, { carrierParty: 'DINUM' })],
    ),
    ...verb('addLocation', 'dpoDinum', 'processor.locationAdded', async () => ({ ...(await entry()), kind: 'HOSTING', country: 'FR' }), [
      created('ProcessorLocation', { country: 'FR', mechanism: 'NONE' }),
    ]),
    ...verb('endLocation', 'dpoDinum', 'processor.locationEnded', async () => ({ ...(await location()), endsOn: today() }), [
      edited('ProcessorLocation', { endsOn: null }, { enderParty: 'DINUM' }),
    ]),
    ...verb(
      'checkContract',
      'dpoDinum',
      'processor.contractChecked',
      async () => ({ ...(await entry()), clauses: [{ clause: 'SECURITY', clauseAnswer: 'YES' }] }),
      [created('ProcessorClause', { clause: 'SECURITY', answer: 'YES' })],
    ),
    ...verb('addGuarantee', 'dpoDinum', 'processor.guaranteeAdded', async () => ({ ...(await entry()), kind: 'HDS' }), [
      created('ProcessorGuarantee', { kind: 'HDS' }),
    ]),
    ...verb(
      'recordUndertaking',
      'dpoDinum',
      'processor.undertakingRecorded',
      async () => ({ ...(await entry()), doneOn: today(), uploadId: await upload() }),
      [
        created('ProcessorProof', { kind: 'UNDERTAKING' }),
        created('Evidence', { kind: 'FILE' }),
        created('EvidenceVersion', { number: 1 }),
      ],
    ),
    ...verb(
      'recordTraining',
      'dpoDinum',
      'processor.trainingRecorded',
      async () => ({ ...(await entry()), doneOn: today(), words: SENTENCE }),
      [created('ProcessorProof', { kind: 'TRAINING', words: SENTENCE })],
    ),
    ...verb('endProcessor', 'dpoDinum', 'processor.ended', async () => ({ ...(await engaged()), endedOn: today() }), [
      edited('Processor', { endedOn: null }, { enderParty: 'DINUM' }),
    ]),
    ...verb(
      'recordDeletion',
      'dpoDinum',
      'processor.deletionRecorded',
      async () => {
        const given = await engaged();
        await send('dpoDinum', 'endProcessor', { ...given, endedOn: today() });
        return { ...given, deletedOn: today(), deletion: SENTENCE };
      },
      [edited('Processor', { deletedOn: null }, { deletion: SENTENCE })],
    ),
    ...verb('renounceProcessor', 'dpoDinum', 'processor.renounced', async () => ({ ...(await entry()), reason: SENTENCE }), [
      edited('Processor', { renouncedAt: null }, { renouncement: SENTENCE }),
    ]),
    ...verb(
      'chooseTerritory',
      'dpoDinum',
      'convention.territoryChosen',
      async () => ({ partyId: (await planning()).partyId, territory: 'EU' }),
      [created('TerritoryReading', { reading: 'EU' })],
    ),
  };
}
