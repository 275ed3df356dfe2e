import { amendedDomifa, CREATE, publish } from '../amendments/world.ts';
import type { TestApp } from '../support/app.ts';
import { insideAgreement } from '../support/outside.ts';
import type { PersonaName } from '../support/personas.ts';
import type { SeededWork } from '../support/seedWork.ts';

const WORDS = 'Un export de la base a été envoyé à une mauvaise adresse, et rien d’autre n’en est connu.';
const DAY_MS = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** Ids of records that have a page of their own, by what they are. */
export type Laid = Record<
  | 'incident'
  | 'rightsRequest'
  | 'processor'
  | 'text'
  | 'committee'
  | 'workshop'
  | 'request'
  | 'version'
  | 'amendment'
  | 'occurrence'
  | 'person',
  string
>;

/** The worked demonstration with a record of everything that has a page. */
export type Crawled = SeededWork & { laid: Laid };

type Act = (who: PersonaName, name: string, input: object) => Promise<string>;

const inputOf = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}Input`;

const acting =
  (app: TestApp): Act =>
  async (who, name, input) =>
    (await (await app.as(who)).get(`mutation($input: ${inputOf(name)}!) { ${name}(input: $input) { id } }`, { input }))[name].id;

/** Entries of the registers, with what one party sent to the other and nobody acknowledged. */
async function layRegisters(act: Act, DINUM: string, DNUM: string) {
  const incident = await act('dpoDinum', 'declareIncident', { partyId: DINUM, title: 'Export envoyé à un tiers', description: WORDS });
  await act('dpoDinum', 'alertController', { incidentId: incident, fromPartyId: DINUM, channel: 'EMAIL', content: WORDS });
  const rightsRequest = await act('dpoDinum', 'receiveRightsRequest', { partyId: DINUM, rights: ['ACCESS'], channel: 'EMAIL' });
  await act('dpoDinum', 'handOverRightsRequest', { rightsRequestId: rightsRequest, fromPartyId: DINUM, content: WORDS });
  const planned = { partyId: DINUM, name: 'Routeur de courriels', service: WORDS, plannedOn: '2099-01-31' };
  const processor = await act('dpoDinum', 'planProcessor', planned);
  await act('dpoDinum', 'announceProcessor', { processorId: processor, content: WORDS });
  const opened = { partyId: DNUM, kind: 'TERMS_OF_USE', title: 'Conditions d’utilisation', content: { words: WORDS } };
  const text = await act('team', 'openLegalText', opened);
  const committee = await act('team', 'planCommittee', { partyId: DNUM, plannedOn: inDays(30) });
  const workshop = await act('team', 'recordWorkshop', { partyId: DNUM, heldOn: inDays(-20), heldFor: 'START', method: 'AGILE' });
  return { incident, rightsRequest, processor, text, committee, workshop };
}

/** Lays a record of everything that has a page, in a convention that has not ended. */
export async function layEntries(app: TestApp, work: SeededWork): Promise<Crawled> {
  const act = acting(app);
  const { conventionId } = work;
  const administrator = await app.as('administrator');
  await act('administrator', 'correctConventionDate', { conventionId, kind: 'ENDS', fallsOn: '2099-12-31', reason: WORDS });
  const { parties } = await insideAgreement(administrator);
  const [DINUM, DNUM] = [parties.DINUM!, parties.DNUM!];
  const registers = await layRegisters(act, DINUM, DNUM);
  const { convention } = await administrator.get('query($id: ID!) { convention(id: $id) { catalogue { requests { code } } } }', {
    id: conventionId,
  });
  const aboutCode = convention.catalogue.requests[0].code;
  const request = await act('dpoDinum', 'askParty', { fromPartyId: DINUM, toPartyId: DNUM, aboutCode, words: WORDS });
  const version = await publish(administrator, amendedDomifa('1.2.0'));
  const prepared = { conventionId, catalogueId: version, effectiveOn: inDays(10), subject: 'Mise à jour des phrases' };
  const { createAmendment } = await (await app.as('team')).get(CREATE, { input: prepared });
  const [found] = await app.orm.em
    .fork()
    .execute<{ occurrence: string; person: string }[]>(
      `select (select id from occurrence where obligation_id = ? limit 1) as occurrence, (select id from person where email = 'lou.fontaine@demo.invalid') as person`,
      [work.obligations.periodic],
    );
  return { ...work, laid: { ...registers, request, version, amendment: createAmendment.id, ...found! } };
}
