import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

export const INCIDENT = `id reference status confidentiality title version reading allowedActions
  awareness { party { code } awareAt way reason isCurrent } assessments { id level grounds gravity likelihood identifiability vulnerablePeople effectiveAccess exposure unnotifiedReason uninformedReason }
  containments { id containedAt words }
  alerts { id fromParty { code } toParty { code } sentAt acknowledgedAt acknowledger { partyCode } evidence { id title kind } }
  notifications { phase notifiedBy mandate { id title } sentAt lateMinutes lateReason }
  controllerOrganisation authorityDeclarations { party { code } authority authorityName sentAt receipt words } peopleDecisions { id choice sentAt }
  measures { id rank kind doneAt party { code } }
  clocks { party { code } status startsAt dueAt doneAt } awaited { awaitedAction party { code } dueAt remindsAt }
  occurrences { id moment facetCode status isIndicative isOverdue dueAt lateMinutes lateReason doneAt causeAt
    obligation { id code assurance isOverdue } dues { dueAt reason } }`;

/** The acts of the register, by the name of their mutation. */
const verb = (name: string): string =>
  `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${INCIDENT} } }`;

export interface ToldOccurrence {
  moment: string;
  facetCode: string | null;
  status: string;
  isIndicative: boolean;
  isOverdue: boolean;
  dueAt: string | null;
  lateMinutes: number | null;
  lateReason: string | null;
  causeAt: string;
  obligation: { id: string; code: string; assurance: string; isOverdue: boolean };
  dues: { dueAt: string; reason: string | null }[];
}

export interface ToldIncident {
  id: string;
  reference: string;
  status: string;
  confidentiality: string;
  version: number;
  reading: string;
  allowedActions: string[];
  awareness: { party: { code: string }; awareAt: string; way: string; reason: string | null; isCurrent: boolean }[];
  assessments: { id: string; level: string; grounds: string; unnotifiedReason: string | null; uninformedReason: string | null }[];
  containments: { id: string; containedAt: string; words: string }[];
  alerts: { id: string; acknowledgedAt: string | null; evidence: { id: string; title: string; kind: string } | null }[];
  notifications: {
    phase: string;
    notifiedBy: string;
    mandate: { id: string } | null;
    lateMinutes: number | null;
    lateReason: string | null;
  }[];
  controllerOrganisation: string | null;
  authorityDeclarations: { party: { code: string }; authority: string; authorityName: string | null; words: string }[];
  peopleDecisions: { id: string; choice: string }[];
  measures: { id: string; rank: number }[];
  clocks: { party: { code: string }; status: string; startsAt: string; dueAt: string; doneAt: string | null }[];
  awaited: { awaitedAction: string; party: { code: string }; dueAt: string | null; remindsAt: string | null }[];
  occurrences: ToldOccurrence[];
}

export const GROUNDS = 'Une liste de courriels d’agents a été lue par un tiers ; aucune autre donnée n’est en cause.';
export const WHAT = 'Un export de la base a été envoyé à une mauvaise adresse.';
export const REASON = 'Les faits n’étaient pas établis avant la nuit du dimanche.';

const PEOPLE: PersonaName[] = ['team', 'dpoDnum', 'dpoDinum', 'financeDnum', 'partner', 'reviewer', 'reader', 'administrator'];

/** The demonstration, in force until the end of 2027, with the register of incidents and whoever keeps it. */
export class Register {
  private readonly clients = new Map<PersonaName, ApiClient>();

  private constructor(
    readonly world: World,
    readonly parties: Record<string, string>,
  ) {}

  static async open(instant: string): Promise<Register> {
    const world = await World.open();
    const rows = await world.rows<{ id: string; code: string }>('select id, code from party where convention_id = ?', [world.conventionId]);
    const register = new Register(world, Object.fromEntries(rows.map(({ code, id }) => [code, id])));
    await register.setClock(instant);
    const input = {
      conventionId: world.conventionId,
      kind: 'ENDS',
      fallsOn: '2027-12-31',
      reason: 'La date de fin avait été mal recopiée de l’acte.',
    };
    await register
      .as('administrator')
      .get('mutation($input: CorrectConventionDateInput!) { correctConventionDate(input: $input) { id } }', { input });
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

  async act(who: PersonaName, name: string, input: object): Promise<ToldIncident> {
    return (await this.as(who).get(verb(name), { input }))[name];
  }

  /** The refusal of an act, which left nothing behind. */
  async refused(who: PersonaName, name: string, input: object) {
    const { extensions } = await this.world.refused(this.as(who), verb(name), { input });
    return extensions;
  }

  async declare(who: PersonaName, party: string, over: object = {}): Promise<ToldIncident> {
    const title = `Export envoyé à un tiers, ${Math.random().toString(36).slice(2, 8)}`;
    return this.act(who, 'declareIncident', { partyId: this.parties[party], title, description: WHAT, ...over });
  }

  async read(who: PersonaName, id: string): Promise<ToldIncident> {
    return (await this.as(who).get(`query($id: ID!) { incident(id: $id) { ${INCIDENT} } }`, { id })).incident;
  }

  async qualify(incident: ToldIncident, level: string, over: object = {}): Promise<ToldIncident> {
    const lastAssessmentId = incident.assessments[0]?.id;
    return this.act('dpoDnum', 'qualifyIncident', { incidentId: incident.id, lastAssessmentId, level, grounds: GROUNDS, ...over });
  }

  async alert(incident: ToldIncident, over: object = {}): Promise<ToldIncident> {
    const content = 'Export parti à une mauvaise adresse ; base des agents ; écrire au DPD.';
    return this.act('dpoDinum', 'alertController', {
      incidentId: incident.id,
      fromPartyId: this.parties.DINUM,
      channel: 'EMAIL',
      content,
      ...over,
    });
  }

  async chooseReading(who: PersonaName, party: string, reading: string): Promise<string> {
    const query = 'mutation($input: ChooseReadingInput!) { chooseReading(input: $input) { breachReading } }';
    return (await this.as(who).get(query, { input: { partyId: this.parties[party], reading } })).chooseReading.breachReading;
  }

  stop(): Promise<void> {
    return this.world.stop();
  }
}

/** What an incident opened on a commitment, or on one of its points. */
export const opened = (incident: ToldIncident, code: string, facet: string | null = null): ToldOccurrence =>
  incident.occurrences.find(({ obligation, facetCode }) => obligation.code === code && facetCode === facet)!;
