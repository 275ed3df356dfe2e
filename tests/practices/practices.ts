import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

export const READ = `query ($conventionId: ID!) { goodPractices(conventionId: $conventionId) {
  allowedActions servicePhases { id phaseName startedOn author { name } } serviceAddresses { id addressKind url }
  practices { practice practiceDuties { obligationId code assurance allowedActions
    connectPlans { id connectStage plannedOn isOverdue } newestPlan
    connectSteps { id connectStage reachedOn reason evidenceId evidence { title } }
    feedbackButtons { id placement url placedOn followUp } feedbackMonths { id month satisfaction answerCount }
    missionLetters { id signedOn startsOn endsOn isLasting sharePercent evidence { id title versions { id validFrom validUntil } } } } } } }`;

export const WORDS = 'Elle arbitre les priorités du produit et en rend compte chaque trimestre.';

/** The good practices of the demonstration without work, and whoever records something of them. */
export class Practices {
  private readonly clients = new Map<PersonaName, ApiClient>();

  private constructor(readonly world: World) {}

  static async open(instant: string): Promise<Practices> {
    const practices = new Practices(await World.open());
    practices.moveTo(instant);
    return practices;
  }

  stop = () => this.world.stop();

  /** Sessions end when the clock leaps. */
  moveTo(instant: string): void {
    this.world.app.clock.moveTo(instant);
    this.clients.clear();
  }

  async as(who: PersonaName): Promise<ApiClient> {
    const client = this.clients.get(who) ?? (await this.world.app.as(who));
    this.clients.set(who, client);
    return client;
  }

  async read(who: PersonaName = 'reader') {
    return (await (await this.as(who)).get(READ, { conventionId: this.world.conventionId })).goodPractices;
  }

  async duty(code: string, who: PersonaName = 'reader') {
    const { practices } = await this.read(who);
    return practices
      .flatMap((one: { practiceDuties: object[] }) => one.practiceDuties)
      .find((duty: { code: string }) => duty.code === code);
  }

  private query(name: string): string {
    return `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`;
  }

  async does(who: PersonaName, name: string, input: object): Promise<void> {
    await (await this.as(who)).get(this.query(name), { input });
  }

  /** What somebody is told who is refused, once nothing was seen to be written. */
  async refused(who: PersonaName, name: string, input: object) {
    return (await this.world.refused(await this.as(who), this.query(name), { input })).extensions;
  }
}
