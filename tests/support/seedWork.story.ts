import type { TestApp } from './app.ts';
import type { ApiClient } from './client.ts';
import { makePdf } from './files.ts';
import type { PersonaName } from './personas.ts';

const OBLIGATIONS = `query($filter: ObligationFilter, $offset: Int) {
  obligations(filter: $filter, page: { limit: 100, offset: $offset }, sort: { field: CODE }) {
    items { id code conventionId party { id code } } total
  }
}`;
const DECLARE = 'mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }';
const DEPOSIT = 'mutation($input: DepositEvidenceInput!) { depositEvidence(input: $input) { id versions { id } } }';
const ADD_VERSION = 'mutation($input: AddEvidenceVersionInput!) { addEvidenceVersion(input: $input) { id versions { id } } }';
const REVIEW = 'mutation($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { id } }';
const CONTEST = 'mutation($input: ContestObligationInput!) { contestObligation(input: $input) { contestations { id isOpen } } }';
const REPLY = 'mutation($input: ReplyToContestationInput!) { replyToContestation(input: $input) { id } }';
const APPLICABILITY = 'mutation($input: SetApplicabilityInput!) { setApplicability(input: $input) { id } }';
const ASSIGN = 'mutation($input: AssignObligationsInput!) { assignObligations(input: $input) { refusal { code } } }';
const DUE_DATES = 'mutation($input: SetDueDatesInput!) { setDueDates(input: $input) { refusal { code message } } }';

/** What a proof is made of: the text of a file, an address or a signed statement. */
export type Content = { file: string; text?: string } | { url: string } | { statement: string };

export interface Offer {
  title: string;
  content: Content;
  confidentiality?: 'PUBLIC' | 'PARTIES' | 'RESTRICTED';
  description?: string;
  validFrom?: string;
  validUntil?: string;
}

interface Known {
  id: string;
  partyId: string;
}

/** What people did through the API, one after the other; obligations are named by code, or `code/party` where several parties are bound. */
export class Story {
  private readonly evidence = new Map<string, { id: string; versionId: string }>();
  private readonly contestations = new Map<string, string>();
  private clients = new Map<PersonaName, ApiClient>();

  private constructor(
    private readonly app: TestApp,
    readonly conventionId: string,
    private readonly obligations: Map<string, Known>,
  ) {}

  static async open(app: TestApp): Promise<Story> {
    const reader = await app.as('reader');
    const known = new Map<string, Known>();
    let conventionId = '';
    for (let offset = 0, total = 1; offset < total; offset += 100) {
      const { obligations } = await reader.get(OBLIGATIONS, { filter: {}, offset });
      total = obligations.total;
      for (const { id, code, party, conventionId: of } of obligations.items) {
        conventionId = of;
        known.set(code, known.has(code) ? known.get(code)! : { id, partyId: party.id });
        known.set(`${code}/${party.code}`, { id, partyId: party.id });
      }
    }
    return new Story(app, conventionId, known);
  }

  /** From now on it is this instant; everybody signs in again. */
  moveTo(instant: Date): void {
    this.app.clock.moveTo(instant);
    this.clients = new Map();
  }

  obligation(code: string): string {
    const known = this.obligations.get(code);
    if (!known) throw new Error(`No obligation ${code}`);
    return known.id;
  }

  evidenceId(title: string): string {
    return this.evidence.get(title)!.id;
  }

  private async as(who: PersonaName): Promise<ApiClient> {
    const client = this.clients.get(who) ?? (await this.app.as(who));
    this.clients.set(who, client);
    return client;
  }

  async personId(who: PersonaName): Promise<string> {
    const { me } = await (await this.as(who)).get('{ me { id } }');
    return me.id;
  }

  async declare(who: PersonaName, code: string, status: string, comment?: string): Promise<void> {
    await (await this.as(who)).get(DECLARE, { input: { obligationId: this.obligation(code), status, comment } });
  }

  private async contentOf(client: ApiClient, { content, validFrom, validUntil }: Offer) {
    const within = { validFrom, validUntil };
    if (!('file' in content)) return { ...content, ...within };
    const { body } = await client.upload(makePdf(content.text ?? content.file), content.file);
    return { uploadId: body.id, ...within };
  }

  async deposit(who: PersonaName, codes: string[], offer: Offer): Promise<void> {
    const client = await this.as(who);
    const { title, description, confidentiality = 'PARTIES' } = offer;
    const kind = 'file' in offer.content ? 'FILE' : 'url' in offer.content ? 'LINK' : 'STATEMENT';
    const obligationIds = codes.map((code) => this.obligation(code));
    const content = await this.contentOf(client, offer);
    const { depositEvidence: made } = await client.get(DEPOSIT, {
      input: { obligationIds, kind, title, description, confidentiality, content },
    });
    this.evidence.set(title, { id: made.id, versionId: made.versions[0].id });
  }

  async addVersion(who: PersonaName, offer: Offer): Promise<void> {
    const client = await this.as(who);
    const { id, versionId } = this.evidence.get(offer.title)!;
    const content = await this.contentOf(client, offer);
    const { addEvidenceVersion: made } = await client.get(ADD_VERSION, { input: { evidenceId: id, lastVersionId: versionId, content } });
    this.evidence.set(offer.title, { id, versionId: made.versions[0].id });
  }

  async accept(who: PersonaName, code: string, title: string): Promise<void> {
    await this.review(who, code, title, { verdict: 'ACCEPTED' });
  }

  async sendBack(who: PersonaName, code: string, title: string, changeKind: string, comment: string): Promise<void> {
    await this.review(who, code, title, { verdict: 'CHANGES_REQUESTED', changeKind, comment });
  }

  private async review(who: PersonaName, code: string, title: string, verdict: Record<string, string>): Promise<void> {
    const { versionId } = this.evidence.get(title)!;
    await (await this.as(who)).get(REVIEW, { input: { evidenceVersionId: versionId, obligationId: this.obligation(code), ...verdict } });
  }

  async contest(who: PersonaName, code: string, reason: string): Promise<void> {
    const { contestObligation } = await (await this.as(who)).get(CONTEST, { input: { obligationId: this.obligation(code), reason } });
    const open = contestObligation.contestations.find(({ isOpen }: { isOpen: boolean }) => isOpen);
    this.contestations.set(code, open.id);
  }

  async reply(who: PersonaName, code: string, body: string): Promise<void> {
    await (await this.as(who)).get(REPLY, { input: { contestationId: this.contestations.get(code), body } });
  }

  async decide(who: PersonaName, code: string, isApplicable: boolean, reason: string): Promise<void> {
    await (await this.as(who)).get(APPLICABILITY, { input: { obligationId: this.obligation(code), isApplicable, reason } });
  }

  async assign(who: PersonaName, codes: string[], assignee: PersonaName): Promise<void> {
    const assigneeId = await this.personId(assignee);
    await (await this.as(who)).get(ASSIGN, { input: { obligationIds: codes.map((code) => this.obligation(code)), assigneeId } });
  }

  async due(who: PersonaName, code: string, dueOn: string): Promise<void> {
    await (await this.as(who)).get(DUE_DATES, { input: { obligationIds: [this.obligation(code)], dueOn } });
  }
}
