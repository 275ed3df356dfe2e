import { Register as Incidents } from '../incidents/register.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

export const PROCESSOR = `id reference status confidentiality name siren version parent { id reference } plannedOn engagedOn passage passageReason endedOn deletedOn
  isContractVerified allowedActions awaited { awaitedAction party { code } dueOn }
  notices { id announcedChange { id } fromParty { code } toParty { code } sentAt objectionEndsOn acknowledgedAt acknowledger { partyCode }
    evidence { id kind } responses { response words author { name } } }
  plannedChanges { id kind description plannedOn effectiveOn passage }
  locations { id kind country mechanism startsOn endsOn isOutside } clauses { clause clauseAnswer reference }
  guarantees { kind label validUntil } proofs { kind doneOn evidence { id kind } }
  breaches { id facts brokenOn endedOn isOpen author { name } obligation { id code assurance } occurrence { id } allowedActions }
  occurrences { id moment status isIndicative isOverdue dueOn lateMinutes doneAt obligation { id code assurance } }`;

const inputOf = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
const verb = (name: string): string => `mutation($input: ${inputOf(name)}!) { ${name}(input: $input) { ${PROCESSOR} } }`;

export interface ToldProcessor {
  id: string;
  reference: string;
  status: string;
  version: number;
  allowedActions: string[];
  notices: { id: string; evidence: { id: string } | null }[];
  plannedChanges: { id: string }[];
  locations: { id: string; isOutside: boolean }[];
  breaches: { id: string; isOpen: boolean; brokenOn: string; obligation: { id: string; code: string; assurance: string } }[];
  occurrences: {
    id: string;
    moment: string;
    status: string;
    dueOn: string | null;
    obligation: { id: string; code: string; assurance: string };
  }[];
}

export const TOLD = 'Envoi de courriels aux usagers ; adresses et messages ; serveurs en France ; écrire au DPD.';
export const REASON = 'Le service a été ouvert avant que le registre ne soit tenu, et personne ne l’avait dit.';

/** The demonstration, in force until the end of 2027, with the register of processors and whoever keeps it. */
export class Register {
  private constructor(private readonly incidents: Incidents) {}

  static async open(instant: string): Promise<Register> {
    return new Register(await Incidents.open(instant));
  }

  get world() {
    return this.incidents.world;
  }

  get parties() {
    return this.incidents.parties;
  }

  as(who: PersonaName): ApiClient {
    return this.incidents.as(who);
  }

  setClock(instant: string): Promise<void> {
    return this.incidents.setClock(instant);
  }

  async act(who: PersonaName, name: string, input: object): Promise<ToldProcessor> {
    return (await this.as(who).get(verb(name), { input }))[name];
  }

  /** The refusal of an act, which left nothing behind. */
  async refused(who: PersonaName, name: string, input: object) {
    const { extensions } = await this.world.refused(this.as(who), verb(name), { input });
    return extensions;
  }

  async plan(who: PersonaName, party: string, over: object = {}): Promise<ToldProcessor> {
    const name = `Prestataire ${Math.random().toString(36).slice(2, 8)}`;
    const planned = { partyId: this.parties[party], name, service: 'Envoi de courriels', plannedOn: '2027-12-01', ...over };
    return this.act(who, 'planProcessor', planned);
  }

  announce(who: PersonaName, { id }: { id: string }, over: object = {}): Promise<ToldProcessor> {
    return this.act(who, 'announceProcessor', { processorId: id, content: TOLD, ...over });
  }

  engage(who: PersonaName, { id }: { id: string }, engagedOn: string, over: object = {}): Promise<ToldProcessor> {
    return this.act(who, 'engageProcessor', { processorId: id, engagedOn, ...over });
  }

  async read(who: PersonaName, id: string): Promise<ToldProcessor> {
    return (await this.as(who).get(`query($id: ID!) { processor(id: $id) { ${PROCESSOR} } }`, { id })).processor;
  }

  async update(who: PersonaName, { id, version }: ToldProcessor, input: object) {
    const query = 'mutation($id: ID!, $input: UpdateProcessorInput!) { updateProcessor(id: $id, input: $input) { id version } }';
    return this.as(who).ask(query, { id, input: { ...input, version } });
  }

  async chooseTerritory(who: PersonaName, party: string, territory: string): Promise<{ territory: string; isTerritoryAgreed: boolean }> {
    const query = 'mutation($input: ChooseTerritoryInput!) { chooseTerritory(input: $input) { territory isTerritoryAgreed } }';
    return (await this.as(who).get(query, { input: { partyId: this.parties[party], territory } })).chooseTerritory;
  }

  stop(): Promise<void> {
    return this.incidents.stop();
  }
}

/** What a processor opened on a commitment. */
export const opened = (processor: ToldProcessor, code: string) => processor.occurrences.find(({ obligation }) => obligation.code === code)!;
