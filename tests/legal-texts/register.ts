import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

export const TEXT = `id reference kind title status gate publishableOn confidentiality version allowedActions withdrawalReason
  textVersions { id number status hash words url plannedOn fileName downloadUrl alertWithinHours handOverWithinDays
    opinionRequest { toParty { code } askedAt answerDueOn opinion opinionWords giver { partyCode } evidence { id kind title } }
    publication { publishedOn url isUnanswered overrideReason } }
  awaited { awaitedAction party { code } dueOn }
  occurrences { id moment status isOverdue dueOn lateMinutes doneAt obligation { id code assurance } dues { dueOn reason } }`;

const verb = (name: string): string =>
  `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${TEXT} } }`;

export interface ToldVersion {
  id: string;
  number: number;
  status: string;
  hash: string;
  words: string | null;
  plannedOn: string | null;
  fileName: string | null;
  downloadUrl: string | null;
  opinionRequest: { opinion: string | null; evidence: { id: string; kind: string } | null } | null;
  publication: { publishedOn: string; isUnanswered: boolean; overrideReason: string | null } | null;
}

export interface ToldText {
  id: string;
  reference: string;
  status: string;
  gate: string;
  publishableOn: string | null;
  confidentiality: string;
  version: number;
  allowedActions: string[];
  textVersions: ToldVersion[];
  awaited: { awaitedAction: string; party: { code: string }; dueOn: string | null }[];
  occurrences: {
    id: string;
    status: string;
    dueOn: string | null;
    isOverdue: boolean;
    lateMinutes: number | null;
    obligation: { id: string; code: string; assurance: string };
    dues: { dueOn: string | null; reason: string | null }[];
  }[];
}

export const WORDS = 'Article 1. Le service est fourni gratuitement aux organismes domiciliataires.';
export const REASON = 'La page devait être en ligne le jour de l’ouverture du service.';

const PEOPLE: PersonaName[] = ['team', 'dpoDnum', 'dpoDinum', 'financeDnum', 'partner', 'reviewer', 'reader', 'administrator'];

/** The demonstration, in force until the end of 2027, with the register of legal texts and whoever keeps it. */
export class TextRegister {
  private readonly clients = new Map<PersonaName, ApiClient>();

  private constructor(
    readonly world: World,
    readonly parties: Record<string, string>,
  ) {}

  static async open(instant: string): Promise<TextRegister> {
    const world = await World.open();
    const rows = await world.rows<{ id: string; code: string }>('select id, code from party where convention_id = ?', [world.conventionId]);
    const register = new TextRegister(world, Object.fromEntries(rows.map(({ code, id }) => [code, id])));
    await register.setClock(instant);
    const reason = 'La date de fin avait été mal recopiée de l’acte.';
    const input = { conventionId: world.conventionId, kind: 'ENDS', fallsOn: '2027-12-31', reason };
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

  async act(who: PersonaName, name: string, input: object): Promise<ToldText> {
    return (await this.as(who).get(verb(name), { input }))[name];
  }

  /** The refusal of an act, which left nothing behind. */
  async refused(who: PersonaName, name: string, input: object) {
    const { extensions } = await this.world.refused(this.as(who), verb(name), { input });
    return extensions;
  }

  async opens(over: object = {}, content: object = {}): Promise<ToldText> {
    const title = `CGU du service, ${Math.random().toString(36).slice(2, 8)}`;
    const opened = { partyId: this.parties.DNUM, kind: 'TERMS_OF_USE', title, content: { words: WORDS, ...content }, ...over };
    return this.act('team', 'openLegalText', opened);
  }

  async read(who: PersonaName, id: string): Promise<ToldText> {
    return (await this.as(who).get(`query($id: ID!) { legalText(id: $id) { ${TEXT} } }`, { id })).legalText;
  }

  /** An act on the newest version of a text. */
  async onNewest(who: PersonaName, name: string, { textVersions: [newest] }: ToldText, input: object = {}): Promise<ToldText> {
    return this.act(who, name, { versionId: newest!.id, ...input });
  }

  async refusedOnNewest(who: PersonaName, name: string, { textVersions: [newest] }: ToldText, input: object = {}) {
    return this.refused(who, name, { versionId: newest!.id, ...input });
  }

  async adds(text: ToldText, content: object = {}): Promise<ToldText> {
    const lastVersionId = text.textVersions[0]?.id;
    const words = `${WORDS} Version ${text.textVersions.length + 1}.`;
    return this.act('team', 'addTextVersion', { legalTextId: text.id, lastVersionId, content: { words, ...content } });
  }

  stop(): Promise<void> {
    return this.world.stop();
  }
}
