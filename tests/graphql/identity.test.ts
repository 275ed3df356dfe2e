import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType, isRequiredArgument } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTEST, REVIEW, SENTENCE, World } from '../evidence/world.ts';
import { wholeReading, withTypeNames } from '../support/wholeSelection.ts';

const SCHEMA = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const QUERY = SCHEMA.getQueryType()!;

/** Of which the demonstration holds none. */
const NOT_THERE = [
  'ActCorrection',
  'Amendment',
  'AmendmentAgreement',
  'AmendmentCopy',
  'AmendmentJudgement',
  'Signatory',
  'ApplicabilityDecision',
  'Breach',
  'DutyUse',
  'Observation',
  'PublicationStatus',
  'PublicationReview',
  'PublicationTurn',
  'CommitteeTurn',
  'ServicePhase',
  'ServiceAddress',
  'ConnectStep',
  'ConnectPlan',
  'FeedbackButton',
  'FeedbackMonth',
  'MissionLetter',
  'ManifestoReview',
  'ServiceChange',
  'Workshop',
  'PartyRequest',
  'PreparedProof',
  'PreparedProofNote',
  'AuthorityDeclaration',
  'Incident',
  'IncidentAlert',
  'IncidentAssessment',
  'IncidentAwareness',
  'IncidentContainment',
  'IncidentMeasure',
  'IncidentNotification',
  'PeopleDecision',
  'RightsRequest',
  'RightsReceipt',
  'RightsHandOver',
  'RightsQuestion',
  'RightsExtension',
  'RightsAnswer',
  'Committee',
  'CommitteeDecision',
  'EnvelopeEstimate',
  'Proposal',
  'SourceReading',
  'LegalText',
  'LegalTextVersion',
  'OpinionRequest',
  'OpinionReservation',
  'PageCheck',
  'DpiaAdvice',
  'DpiaNeed',
  'DpiaState',
  'Processor',
  'ProcessorChange',
  'ProcessorGuarantee',
  'ProcessorLocation',
  'ProcessorNotice',
  'ProcessorProof',
  'ProcessorResponse',
  'CalendarFeed',
  'ContestationMessage',
  'DisagreementMessage',
  'IdentityChange',
  'Notice',
];

let world: World;
let duty: string;
let roots: string[];

const reading = (alias: string, name: string, given = '', depth = 4) => `${alias}: ${wholeReading(QUERY, name, given, depth)}`;

/** As many catalogues as there are: pages of more, told whole, cost too much. */
const A_FEW = '(page: { limit: 5 })';

/** The demonstration a day later, with what makes records look different from one place to another. */
async function fill(): Promise<void> {
  const [team, dpo, admin] = await Promise.all([world.app.as('team'), world.app.as('dpoDinum'), world.app.as('administrator')]);
  const other = world.obligation('A1-VIO-DNUM-2');
  const { version } = await world.deposit(team, [duty, other]);
  await dpo.get(REVIEW, { input: { obligationId: duty, evidenceVersionId: version, verdict: 'ACCEPTED' } });
  await world.declare(team, duty);
  await dpo.get(CONTEST, { input: { obligationId: other, reason: SENTENCE } });
  const [camille] = await world.rows<{ id: string; version: number }>(
    "select id, version from person where email = 'camille.roux@demo.invalid'",
  );
  const assign = (id: string) =>
    team.get('mutation ($input: AssignObligationsInput!) { assignObligations(input: $input) { refusal { code } } }', {
      input: { obligationIds: [id], assigneeId: camille!.id },
    });
  await assign(duty);
  await admin.get('mutation ($id: ID!, $input: UpdatePersonInput!) { updatePerson(id: $id, input: $input) { id } }', {
    id: camille!.id,
    input: { version: camille!.version, fullName: 'Camille Roux-Nouveau' },
  });
  await assign(other);
  await team.get('mutation ($input: CreatePortfolioViewInput!) { createPortfolioView(input: $input) { id } }', {
    input: { name: 'Retards', searchParams: 'concern=OVERDUE', isDefault: false },
  });
  const second = await world.secondConvention();
  await world.join(second, 'camille.roux@demo.invalid', 'DNUM');
}

beforeAll(async () => {
  world = await World.open();
  duty = world.obligation('A1-VIO-DNUM-1');
  await fill();
  const of = `conventionId: "${world.conventionId}"`;
  const inside = `conventionIds: ["${world.conventionId}"]`;
  const past = 'asOf: "2025-01-01"';
  roots = [
    reading('a', 'obligation', `(id: "${duty}")`),
    reading('b', 'obligation', `(id: "${duty}", ${past})`),
    reading('a', 'obligation', `(id: "${duty}")`, 3),
    reading('b', 'obligation', `(id: "${world.obligation('A1-VIO-DNUM-2')}")`, 3),
    reading('a', 'obligations', `(filter: { ${inside} }, page: { limit: 60 })`, 3),
    reading(' b', 'obligations', `(filter: { ${inside} }, page: { limit: 60 }, ${past})`, 3),
    reading('a', 'responsibilityMatrix', `(${of})`),
    reading('b', 'responsibilityMatrix', `(${of}, ${past})`),
    reading('a', 'dossier', `(${of})`),
    reading('a', 'dossier', `(${of}, ${past})`),
    reading('a', 'dossier', `(${of}, asOf: "${new Date().toISOString().slice(0, 10)}")`),
    'a: obligations(filter: {text: "A1-"}, page: {limit: 100}) { items { id facets { id code label isConditional } } }',
    reading('a', 'search', '(text: "camille")', 3),
    reading('b', 'search', '(text: "roux")', 3),
    reading('a', 'evidences'),
    reading('b', 'obligation', `(id: "${duty}")`),
    reading('a', 'conventions', '', 3),
    reading('b', 'catalogues', A_FEW, 3),
    reading('a', 'myWork', '', 3),
    reading('b', 'whatIsMissing', `(${of})`, 3),
    reading('a', 'sitePage', '(id: "accessibilite")'),
    reading('a', 'people', '', 3),
    reading('b', 'memberships', '', 3),
    reading('c', 'organisations', '', 3),
    ...Object.values(QUERY.getFields())
      .filter(({ args }) => !args.some(isRequiredArgument))
      .map(({ name }) => reading('a', name, name === 'catalogues' ? A_FEW : '', 3)),
    reading('a', 'journal', `(${of})`),
    reading('b', 'obligation', `(id: "${duty}")`, 3),
  ];
});

afterAll(() => world?.stop());

type Thing = Record<string, unknown>;
const isThing = (value: unknown): value is Thing => value !== null && typeof value === 'object' && !Array.isArray(value);

/** What a cache that keeps records by type and id would hold of each field of each; a field told twice in different ways is a collision. */
class Cache {
  readonly collisions: string[] = [];
  readonly types = new Set<string>();
  private readonly known = new Map<string, string>();

  /** A value with each identified record in it replaced by its identity. */
  read(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.read(each));
    if (!isThing(value)) return value;
    const { __typename: type, id } = value;
    const fields = Object.entries(value).map(([name, each]) => [name, this.read(each)] as const);
    if (typeof id !== 'string') return Object.fromEntries(fields);
    this.types.add(String(type));
    for (const [name, told] of fields) this.hold(`${type}:${id}.${name}`, told);
    return `${type}:${id}`;
  }

  /** What has no identity is held within the record it belongs to, field by field. */
  private hold(place: string, told: unknown): void {
    if (Array.isArray(told)) {
      this.note(`${place}.length`, String(told.length));
      for (const [index, each] of told.entries()) this.hold(`${place}[${index}]`, each);
    } else if (isThing(told)) {
      for (const [name, each] of Object.entries(told)) this.hold(`${place}.${name}`, each);
    } else {
      this.note(place, JSON.stringify(told));
    }
  }

  private note(place: string, told: string): void {
    const before = this.known.get(place);
    if (before !== undefined && before !== told) this.collisions.push(`${place}: ${before.slice(0, 200)} / ${told.slice(0, 200)}`);
    this.known.set(place, told);
  }
}

test.each(['team', 'dpoDinum', 'reviewer', 'administrator'] as const)(
  'what differs has its own identity: no record is told twice in different ways, to %s',
  async (who) => {
    const reader = await world.app.as(who);
    const cache = new Cache();
    for (const root of roots) {
      const { data, errors } = await reader.ask(withTypeNames(`{ ${root} }`));
      if (errors) expect(['ADMINISTRATORS_ONLY', 'NOT_FOUND']).toContain(errors[0]!.extensions.code);
      cache.read(data);
    }
    expect(cache.collisions).toEqual([]);
    expect(cache.types.size).toBeGreaterThan(15);
  },
);

test('every type with an id is read by these', async () => {
  const seen = new Set<string>();
  for (const who of ['team', 'administrator'] as const) {
    const reader = await world.app.as(who);
    for (const root of [...roots, reading('a', 'me', '', 2)]) {
      const cache = new Cache();
      cache.read((await reader.ask(withTypeNames(`{ ${root} }`))).data);
      for (const type of cache.types) seen.add(type);
    }
  }
  const identified = Object.values(SCHEMA.getTypeMap()).filter((type) => isObjectType(type) && type.getFields().id);
  const unread = identified.map(({ name }) => name).filter((name) => !seen.has(name));
  expect(unread.filter((name) => !NOT_THERE.includes(name))).toEqual([]);
});

test('an obligation as it was on a day says whose it is, and its identity is taken for it', async () => {
  const team = await world.app.as('team');
  const query = 'query ($id: ID!, $asOf: Date) { obligation(id: $id, asOf: $asOf) { id obligationId code } }';
  const { obligation } = await team.get(query, { id: duty, asOf: '2025-01-01' });
  expect(obligation).toEqual({ id: `${duty}@2025-01-01`, obligationId: duty, code: 'A1-VIO-DNUM-1' });
  expect((await team.get(query, { id: obligation.id })).obligation).toMatchObject({ id: duty, obligationId: duty });
});

test('a member of two parties is told twice, as one person, and may be put in charge by either', async () => {
  const team = await world.app.as('team');
  const { search } = await team.get('{ search(text: "Roux-Nouveau") { people { id personId } } }');
  const { people } = search as { people: { id: string; personId: string }[] };
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
  expect(people.length).toBeGreaterThan(1);
  expect(new Set(people.map(({ personId }) => personId)).size).toBe(1);
});
