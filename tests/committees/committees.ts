import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

export const COMMITTEE = `id reference status plannedOn place convenedOn slidesDueOn slidesSentOn heldOn chairFunction committeeOutcome grantedAmount grantedUntilOn
  successCriteria windowAdvice adviceDays hasAcceptedMinutes version allowedActions cancelReason
  party { code } chair { code } minutes { id }
  window { opensOn latestOn bound agreedOn countedFromOn exhaustedOn provisionalUntilOn }
  invitations { party { code } isPresent } attendance { attendeeRole party { code } isPresent }
  committeeDecisions { id number words dueOn doneOn isOverdue party { code } checkedBy { reference } checkWords }
  openDecisions { id words committee { reference } doneOn }
  occurrences { id moment status isOverdue dueOn lateMinutes lateReason doneAt obligation { id code assurance isOverdue } }`;

const verb = (name: string): string =>
  `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${COMMITTEE} } }`;

export interface ToldCommittee {
  id: string;
  reference: string;
  status: string;
  version: number;
  plannedOn: string;
  heldOn: string | null;
  windowAdvice: string;
  adviceDays: number;
  slidesDueOn: string;
  hasAcceptedMinutes: boolean;
  allowedActions: string[];
  minutes: { id: string } | null;
  window: Record<string, string | null>;
  invitations: { party: { code: string }; isPresent: boolean | null }[];
  committeeDecisions: { id: string; words: string; doneOn: string | null; isOverdue: boolean; checkedBy: { reference: string } | null }[];
  openDecisions: { id: string; words: string }[];
  occurrences: {
    id: string;
    moment: string;
    status: string;
    dueOn: string | null;
    isOverdue: boolean;
    lateMinutes: number | null;
    obligation: { id: string; code: string; assurance: string; isOverdue: boolean };
  }[];
}

export const REASON = 'La présidence n’était pas disponible avant ce jour.';
const PEOPLE: PersonaName[] = ['team', 'dpoDnum', 'dpoDinum', 'financeDnum', 'partner', 'reviewer', 'reader', 'administrator'];

/** The demonstration, in force until the end of 2027, with its committees and whoever organises them. */
export class Committees {
  private readonly clients = new Map<PersonaName, ApiClient>();

  private constructor(
    readonly world: World,
    readonly parties: Record<string, string>,
  ) {}

  static async open(instant: string): Promise<Committees> {
    const world = await World.open();
    const rows = await world.rows<{ id: string; code: string }>('select id, code from party where convention_id = ?', [world.conventionId]);
    const committees = new Committees(world, Object.fromEntries(rows.map(({ code, id }) => [code, id])));
    await committees.setClock(instant);
    const reason = 'La date de fin avait été mal recopiée de l’acte.';
    const input = { conventionId: world.conventionId, kind: 'ENDS', fallsOn: '2027-12-31', reason };
    await committees
      .as('administrator')
      .get('mutation($input: CorrectConventionDateInput!) { correctConventionDate(input: $input) { id } }', { input });
    return committees;
  }

  /** It is that instant, at which everybody signs in again. */
  async setClock(instant: string): Promise<void> {
    this.world.app.clock.moveTo(instant);
    for (const name of PEOPLE) this.clients.set(name, await this.world.app.as(name));
  }

  as(who: PersonaName): ApiClient {
    return this.clients.get(who)!;
  }

  async act(who: PersonaName, name: string, input: object): Promise<ToldCommittee> {
    return (await this.as(who).get(verb(name), { input }))[name];
  }

  /** The refusal of an act, which left nothing behind. */
  async refused(who: PersonaName, name: string, input: object) {
    const { extensions } = await this.world.refused(this.as(who), verb(name), { input });
    return extensions;
  }

  plans(plannedOn: string, over: object = {}): Promise<ToldCommittee> {
    return this.act('team', 'planCommittee', { partyId: this.parties.DNUM, plannedOn, ...over });
  }

  /** Planned and convened on the day of the clock, or on `convenedOn`. */
  async convenes(plannedOn: string, invited: string[] = ['DINUM'], convenedOn?: string): Promise<ToldCommittee> {
    const { id: committeeId, version } = await this.plans(plannedOn);
    const invitedPartyIds = invited.map((code) => this.parties[code]);
    return this.act('team', 'conveneCommittee', { committeeId, version, invitedPartyIds, convenedOn });
  }

  /** What is told of a committee that was held, with both parties present unless told otherwise. */
  holding({ id: committeeId, version }: ToldCommittee, heldOn: string, over: object = {}, absent: string[] = []): object {
    const attendance = ['DNUM', 'DINUM'].map((code) => ({
      attendeeRole: code === 'DNUM' ? 'SPONSOR_TOP' : 'PROGRAMME_PORTFOLIO',
      partyId: this.parties[code],
      isPresent: !absent.includes(code),
    }));
    return {
      committeeId,
      version,
      heldOn,
      chairPartyId: this.parties.DNUM,
      chairFunction: 'Directrice du numérique',
      attendance,
      outcome: 'CONTINUE',
      ...over,
    };
  }

  holds(committee: ToldCommittee, heldOn: string, over: object = {}, absent: string[] = []): Promise<ToldCommittee> {
    return this.act('team', 'holdCommittee', this.holding(committee, heldOn, over, absent));
  }

  async read(who: PersonaName, id: string): Promise<ToldCommittee> {
    return (await this.as(who).get(`query($id: ID!) { committee(id: $id) { ${COMMITTEE} } }`, { id })).committee;
  }

  async schedule(who: PersonaName = 'team') {
    const query = `query($id: ID!) { convention(id: $id) { committeeSchedule { isOverdue isPastTheEnd next { reference } last { reference }
      window { opensOn latestOn bound agreedOn countedFromOn exhaustedOn provisionalUntilOn } estimates { id exhaustedOn }
      voices { party { code } organisingActions } } } }`;
    return (await this.as(who).get(query, { id: this.world.conventionId })).convention.committeeSchedule;
  }

  /** When the envelope will be spent. */
  async estimates(exhaustedOn: string | null): Promise<void> {
    const { estimates } = await this.schedule();
    const words = 'Au rythme des bons de commande passés depuis le début de l’année.';
    const input = { partyId: this.parties.DNUM, exhaustedOn, words, lastEstimateId: estimates[0]?.id };
    await this.as('team').get('mutation($input: EstimateEnvelopeInput!) { estimateEnvelope(input: $input) { id } }', { input });
  }

  stop(): Promise<void> {
    return this.world.stop();
  }
}
