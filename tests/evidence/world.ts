import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import type { FetchingDoor } from '../../server/platform/fetching/fetchPublic.ts';
import { MARK } from '../../server/platform/files/fileKey.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient, ApiError } from '../support/client.ts';
import { makePdf } from '../support/files.ts';

/** What a refused request must leave as it was. */
const WATCHED = [
  'declaration',
  'applicability_decision',
  'contestation',
  'contestation_message',
  'breach',
  'party_request',
  'occurrence',
  'duty_use',
  'duty_use_breach',
  'convention_date',
  'assignment',
  'due_date',
  'observation',
  'wording_reading',
  'observation_fact',
  'disagreement_message',
  'publication_status',
  'publication_review',
  'service_phase',
  'service_address',
  'connect_step',
  'feedback_button',
  'feedback_month',
  'mission_letter',
  'manifesto_review',
  'workshop',
  'service_change',
  'site_page',
  'profile_answer',
  'evidence',
  'evidence_version',
  'evidence_link',
  'committee',
  'committee_attendee',
  'committee_decision',
  'committee_envelope',
  'source_reading',
  'proposal',
  'prepared_proof',
  'prepared_proof_note',
  'review',
  'upload',
  'blob',
  'showcase_consent',
  'portfolio_view',
  'membership',
  'person',
  'convention',
];

export interface Ids {
  obligation: string;
  evidence: string;
  version: string;
}

/** The demonstration, with what tests of obligations and evidence ask of it. */
export class World {
  private constructor(
    readonly app: TestApp,
    readonly conventionId: string,
    private readonly obligations: Map<string, string>,
  ) {}

  static async open(settings: Record<string, string> = {}, door?: FetchingDoor): Promise<World> {
    const app = await startTestApp(settings, { door });
    const rows = await app.orm.em.fork().execute<{ id: string; code: string; party: string; convention_id: string }[]>(
      `select o.id, c.code, y.code as party, o.convention_id
        from obligation o join commitment c on c.id = o.commitment_id join party y on y.id = o.party_id`,
    );
    return new World(app, rows[0]!.convention_id, new Map(rows.map((row) => [`${row.code}/${row.party}`, row.id])));
  }

  private async storedFiles(): Promise<string[]> {
    const entries = await readdir(path.join(this.app.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  }

  /** Id of an obligation by code; the party where the commitment binds several. */
  obligation(code: string, party = code.split('-')[2]!): string {
    const id = this.obligations.get(`${code}/${party}`);
    if (!id) throw new Error(`No obligation ${code} of ${party}`);
    return id;
  }

  /** Rows of the database beside the API. */
  async rows<T extends object>(statement: string, values: unknown[] = []): Promise<T[]> {
    return this.app.orm.em.fork().execute<T[]>(statement, values);
  }

  /** Everything that may be left behind: content of the tables, length of the journal, stored files. */
  async traces(): Promise<Record<string, unknown>> {
    const tables = WATCHED.map(
      (table) => `'${table}', (select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from ${table} t)`,
    );
    const [row] = await this.rows<{ traces: Record<string, unknown> }>(
      `select jsonb_build_object(${tables.join(', ')}, 'journal', (select count(*) from journal_entry)) as traces`,
    );
    const files = (await this.storedFiles()).filter((name) => name !== MARK);
    return { ...row!.traces, files: files.length };
  }

  /** The refusal, after checking that it says what was wrong in both languages, names nobody and left nothing behind. */
  async refused(client: ApiClient, query: string, variables: Record<string, unknown>): Promise<ApiError> {
    const before = await this.traces();
    const error = await client.refusal(query, variables);
    await this.expectWorded(error);
    expect(await this.traces()).toEqual(before);
    return error;
  }

  /** Both languages, different, non-empty, without anybody's name or e-mail. */
  async expectWorded({ message, extensions }: ApiError): Promise<void> {
    expect(extensions.code, message).not.toBe('INTERNAL');
    const people = await this.rows<{ full_name: string }>('select full_name from person');
    const texts = [
      extensions.text,
      ...(extensions.fieldErrors as unknown as { text: { fr: string; en: string } }[]).map(({ text }) => text),
    ];
    for (const { fr, en } of texts) {
      expect(fr.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
      expect(fr).not.toBe(en);
      expect(`${fr}${en}`).not.toContain('@');
      for (const { full_name: name } of people) expect(`${fr}${en}`).not.toContain(name);
    }
    if (extensions.category === 'BAD_INPUT') expect(extensions.fieldErrors).not.toHaveLength(0);
  }

  async deposit(client: ApiClient, obligationIds: string[], over: Record<string, unknown> = {}): Promise<Ids> {
    const { depositEvidence } = await client.get(DEPOSIT, { input: { ...statement(obligationIds), ...over } });
    return { obligation: obligationIds[0]!, evidence: depositEvidence.id, version: depositEvidence.versions[0].id };
  }

  /** A PDF received and attached to the obligations. */
  async depositFile(client: ApiClient, obligationIds: string[], text = 'Preuve', over: Record<string, unknown> = {}): Promise<Ids> {
    const { body } = await client.upload(makePdf(text), 'preuve.pdf');
    return this.deposit(client, obligationIds, { kind: 'FILE', content: { uploadId: body.id }, ...over });
  }

  async addVersion(
    client: ApiClient,
    { evidence, version }: Ids,
    content: Record<string, unknown> = { statement: SENTENCE },
  ): Promise<string> {
    const input = { evidenceId: evidence, lastVersionId: version, content };
    return (await client.get(ADD_VERSION, { input })).addEvidenceVersion.versions[0].id;
  }

  async accept(client: ApiClient, { obligation, version }: Ids, lastReviewId?: string): Promise<string> {
    const input = { obligationId: obligation, evidenceVersionId: version, verdict: 'ACCEPTED', lastReviewId };
    return (await client.get(REVIEW, { input })).reviewEvidence.assurance;
  }

  async declare(client: ApiClient, obligationId: string, status = 'MET'): Promise<string> {
    return (await client.get(DECLARE, { input: { obligationId, status } })).declareObligation.assurance;
  }

  async assurance(client: ApiClient, id: string, asOf?: string): Promise<string> {
    return (await client.get(STATE, { id, asOf })).obligation.assurance;
  }

  /** A second agreement on the same catalogue, held by the same bodies, to mix its ids in. */
  async secondConvention(): Promise<World> {
    const admin = await this.app.as('administrator');
    const { convention } = await admin.get(
      'query ($id: ID!) { convention(id: $id) { catalogue { id } parties { code organisation { id } } } }',
      { id: this.conventionId },
    );
    const parties = convention.parties.map(({ code, organisation }: { code: string; organisation: { id: string } }) => ({
      code,
      organisationId: organisation.id,
    }));
    const input = {
      catalogueId: convention.catalogue.id,
      slug: 'autre',
      title: 'Autre convention',
      serviceName: 'Autre',
      signedOn: '2020-11-23',
      endsOn: '2021-05-23',
      parties,
    };
    const { createConvention } = await admin.get('mutation ($input: CreateConventionInput!) { createConvention(input: $input) { id } }', {
      input,
    });
    const rows = await this.rows<{ id: string; code: string; party: string }>(
      `select o.id, c.code, y.code as party from obligation o join commitment c on c.id = o.commitment_id join party y on y.id = o.party_id
        where o.convention_id = ?`,
      [createConvention.id],
    );
    return new World(this.app, createConvention.id, new Map(rows.map((row) => [`${row.code}/${row.party}`, row.id])));
  }

  /** Lets a person act for a party of a convention of this world. */
  async join(convention: World, email: string, partyCode: string): Promise<void> {
    const [row] = await this.rows<{ person_id: string; party_id: string }>(
      'select p.id as person_id, y.id as party_id from person p, party y where p.email = ? and y.code = ? and y.convention_id = ?',
      [email, partyCode, convention.conventionId],
    );
    const input = {
      personId: row!.person_id,
      partyId: row!.party_id,
      conventionId: convention.conventionId,
      role: 'TEAM_MEMBER',
      validFrom: '2020-11-23',
    };
    const admin = await this.app.as('administrator');
    await admin.get('mutation ($input: CreateMembershipInput!) { createMembership(input: $input) { id } }', { input });
  }

  stop(): Promise<void> {
    return this.app.stop();
  }
}

/** Long enough for a statement, a reason or a comment. */
/** What was refused, a field and a code each. */
export const fieldsOf = ({ extensions }: ApiError): string[] => (extensions.fieldErrors ?? []).map(({ field, code }) => `${field} ${code}`);

export const SENTENCE = 'La procédure est écrite, tenue à jour et connue de l’équipe.';

export const statement = (obligationIds: string[]) => ({
  obligationIds,
  kind: 'STATEMENT',
  title: 'Procédure de notification',
  content: { statement: SENTENCE },
});

export const DEPOSIT = `mutation ($input: DepositEvidenceInput!) { depositEvidence(input: $input) {
  id title kind confidentiality version party { code } author { name capacity partyCode }
  links { obligationId obligationCode } versions { id number isCurrent fileName sha256 url statement registerReference validFrom validUntil note } } }`;
export const ADD_VERSION = `mutation ($input: AddEvidenceVersionInput!) { addEvidenceVersion(input: $input) {
  id versions { id number isCurrent fileName sha256 reviews { id } } } }`;
export const UPDATE = `mutation ($id: ID!, $input: UpdateEvidenceInput!) { updateEvidence(id: $id, input: $input) {
  id title description confidentiality version versions { id number sha256 } } }`;
export const LINK = 'mutation ($input: LinkEvidenceInput!) { linkEvidence(input: $input) { id links { obligationId } } }';
export const UNLINK = 'mutation ($input: UnlinkEvidenceInput!) { unlinkEvidence(input: $input) { id links { obligationId } } }';
export const WITHDRAW =
  'mutation ($input: WithdrawEvidenceInput!) { withdrawEvidence(input: $input) { id withdrawnAt withdrawnByName withdrawalReason } }';
export const REVIEW = `mutation ($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) {
  id assurance attestation { reviewer { name capacity partyCode } reviewedAt fileName } } }`;
export const DECLARE = `mutation ($input: DeclareObligationInput!) { declareObligation(input: $input) {
  id assurance declarations { id status comment author { name capacity partyCode } } } }`;
export const APPLY = `mutation ($input: SetApplicabilityInput!) { setApplicability(input: $input) {
  id assurance applicability { isRuleTrue decisions { id isApplicable reason } } } }`;
export const CONTEST = `mutation ($input: ContestObligationInput!) { contestObligation(input: $input) {
  id assurance openContestationCount contestations { id isOpen reason author { name capacity partyCode } } } }`;
export const RESOLVE = `mutation ($input: ResolveContestationInput!) { resolveContestation(input: $input) {
  id assurance contestations { id isOpen resolution resolver { name capacity partyCode } } } }`;
export const ANSWER = 'mutation ($input: AnswerProfileInput!) { answerProfile(input: $input) { id } }';
export const STATE =
  'query ($id: ID!, $asOf: Date) { obligation(id: $id, asOf: $asOf) { id assurance evidenceCount waitingCount openContestationCount isOverdue dueOn nextExpiryOn lapsesOn } }';
