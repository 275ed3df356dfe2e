import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

export const RIGHTS_REQUEST = `id reference status confidentiality rights externalReference legalBasis version allowedActions hints
  receipts { party { code } receivedAt channel reason isCurrent }
  handOvers { id fromParty { code } toParty { code } sentAt acknowledgedAt acknowledger { partyCode } evidence { id kind } }
  personQuestions { id kind askedAt repliedAt replyOutcome } extension { kind toldAt } personAnswer { kind sentAt lateDays lateReason isRemedyTold }
  relianceReason withdrawalReason
  clocks { party { code } status startsAt answerOn prudentOn suspendedOn suspendedDays dueOn remainingWorkingDays doneAt }
  awaited { awaitedAction party { code } dueOn }
  occurrences { id moment facetCode status isIndicative lateMinutes dueOn causeAt obligation { id code assurance } }`;

/** The acts of the register, by the name of their mutation. */
const inputOf = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
const verb = (name: string): string => `mutation($input: ${inputOf(name)}!) { ${name}(input: $input) { ${RIGHTS_REQUEST} } }`;

export interface ToldClock {
  party: { code: string };
  status: string;
  startsAt: string;
  answerOn: string;
  prudentOn: string;
  suspendedOn: string | null;
  suspendedDays: number;
  dueOn: string;
  remainingWorkingDays: number;
  doneAt: string | null;
}

export interface ToldRightsRequest {
  id: string;
  reference: string;
  status: string;
  confidentiality: string;
  version: number;
  allowedActions: string[];
  hints: string[];
  receipts: { party: { code: string }; receivedAt: string; channel: string; isCurrent: boolean }[];
  handOvers: { id: string; acknowledgedAt: string | null; evidence: { id: string; kind: string } | null }[];
  personQuestions: { id: string; kind: string; repliedAt: string | null }[];
  extension: { kind: string; toldAt: string } | null;
  personAnswer: { kind: string; lateDays: number | null; lateReason: string | null } | null;
  clocks: ToldClock[];
  awaited: { awaitedAction: string; party: { code: string }; dueOn: string | null }[];
  occurrences: {
    moment: string;
    facetCode: string | null;
    status: string;
    isIndicative: boolean;
    lateMinutes: number | null;
    obligation: { code: string; assurance: string };
  }[];
}

export const WORDS = 'La demande est au dossier partagé, avec la date de la boîte de l’équipe.';
export const REASON = 'La personne écrit d’une adresse inconnue de ses démarches.';

const PEOPLE: PersonaName[] = ['team', 'dpoDnum', 'dpoDinum', 'financeDnum', 'partner', 'reviewer', 'reader', 'administrator'];

/** The demonstration, in force for years to come, with the register of rights requests and whoever keeps it. */
export class RightsRegister {
  private readonly clients = new Map<PersonaName, ApiClient>();

  private constructor(
    readonly world: World,
    readonly parties: Record<string, string>,
  ) {}

  static async open(instant: string): Promise<RightsRegister> {
    const world = await World.open();
    const rows = await world.rows<{ id: string; code: string }>('select id, code from party where convention_id = ?', [world.conventionId]);
    const register = new RightsRegister(world, Object.fromEntries(rows.map(({ code, id }) => [code, id])));
    await register.setClock(instant);
    const reason = 'La date de fin avait été mal recopiée de l’acte.';
    const input = { conventionId: world.conventionId, kind: 'ENDS', fallsOn: '2029-12-31', reason };
    const query = 'mutation($input: CorrectConventionDateInput!) { correctConventionDate(input: $input) { id } }';
    await register.as('administrator').get(query, { input });
    return register;
  }

  /** It is that instant, at which everybody signs in again. */
  async setClock(instant: string): Promise<void> {
    this.world.app.clock.moveTo(instant);
    for (const name of PEOPLE) this.clients.set(name, await this.world.app.as(name));
  }

  as(who: PersonaName): ApiClient {
    return this.clients.get(who)!;
  }

  async act(who: PersonaName, name: string, input: object): Promise<ToldRightsRequest> {
    return (await this.as(who).get(verb(name), { input }))[name];
  }

  /** The refusal of an act, which left nothing behind. */
  async refused(who: PersonaName, name: string, input: object) {
    const { extensions } = await this.world.refused(this.as(who), verb(name), { input });
    return extensions;
  }

  async receive(who: PersonaName, party: string, over: object = {}): Promise<ToldRightsRequest> {
    const externalReference = `T-${Math.random().toString(36).slice(2, 8)}`;
    return this.act(who, 'receiveRightsRequest', {
      partyId: this.parties[party],
      rights: ['ACCESS'],
      channel: 'EMAIL',
      externalReference,
      ...over,
    });
  }

  async handOver({ id }: { id: string }, over: object = {}): Promise<ToldRightsRequest> {
    const input = { rightsRequestId: id, fromPartyId: this.parties.DINUM, content: WORDS, ...over };
    return this.act('dpoDinum', 'handOverRightsRequest', input);
  }

  async answer({ id }: { id: string }, over: object = {}): Promise<ToldRightsRequest> {
    return this.act('dpoDnum', 'answerRightsRequest', { rightsRequestId: id, kind: 'GRANTED', channel: 'EMAIL', ...over });
  }

  async read(who: PersonaName, id: string): Promise<ToldRightsRequest> {
    return (await this.as(who).get(`query($id: ID!) { rightsRequest(id: $id) { ${RIGHTS_REQUEST} } }`, { id })).rightsRequest;
  }

  stop(): Promise<void> {
    return this.world.stop();
  }
}
