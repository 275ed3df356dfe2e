import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { makePdf } from '../support/files.ts';
import type { PersonaName } from '../support/personas.ts';
import { World } from './world.ts';

/** Words found nowhere else, in what is prepared and in what is said of it inside. */
const WORDS = ['Zirconium', 'Rhapsodie', 'Hippocampe'];
const OUTSIDERS: PersonaName[] = ['dpoDinum', 'financeDinum', 'partner', 'reviewer', 'reader', 'administrator'];
const INSIDERS: PersonaName[] = ['team', 'dpoDnum', 'financeDnum'];

const PREPARE = 'mutation($input: PrepareProofInput!) { prepareProof(input: $input) { id downloadUrl } }';
const PREPARE_VERSION = 'mutation($input: PrepareVersionInput!) { prepareVersion(input: $input) { id downloadUrl } }';
const NOTE = 'mutation($input: AnnotatePreparedProofInput!) { annotatePreparedProof(input: $input) { id } }';
const RELEASE = 'mutation($input: ReleasePreparedProofInput!) { releasePreparedProof(input: $input) { id } }';
const PROOF = `id title description allowedActions canSeeReadings preparation { title internalNotes { body } releaser { name } }
  links { turn { act isYours } } versions { fileName statement note author { name } }`;
const STATE = `id assurance standing evidenceCount waitingCount allowedActions openContestationCount`;

/** Every way out that could tell of a proof. */
const WAYS: Record<string, string> = {
  obligation: `query($duty: ID!) { obligation(id: $duty) { ${STATE} preparedProofs { id title internalNotes { body } } evidence { ${PROOF} }
    history { action changes } occurrences { id } declaration { id } } }`,
  obligations: `query($convention: ID!) { obligations(filter: { conventionIds: [$convention] }, page: { limit: 100 }) { total items { ${STATE} } } }`,
  waiting: `query { obligations(filter: { workKinds: [TO_REVIEW, TO_PROVE, TO_CORRECT], myTurns: [REVIEW, CORRECT, CHECK, DECLARE] }) { total items { id } } }`,
  evidences: `query { evidences(page: { limit: 100 }) { total items { ${PROOF} } } }`,
  myTurns: 'query { evidences(filter: { myTurns: [REVIEW, CORRECT, CHECK, DECLARE] }) { total items { id } } }',
  prepared: 'query { preparedProofs(filter: { myTurns: [CHECK] }) { total items { id title internalNotes { body } } } }',
  preparedOfDuty: 'query($duty: ID!) { preparedProofs(filter: { obligationIds: [$duty] }) { total items { id title } } }',
  myWork: `query { myWork { toReview { total items { id } } toProve { total } toCorrect { total } mine { total } contested { total } } notices { total } }`,
  missing: 'query($convention: ID!) { whatIsMissing(conventionId: $convention) { total severities { total } } }',
  matrix:
    'query($convention: ID!) { responsibilityMatrix(conventionId: $convention) { totals { count } cells { obligations { code assurance evidenceCount } } } }',
  dossier: `query($convention: ID!) { dossier(conventionId: $convention) { obligations { code assurance
    evidence { title versions { fileName statement } } } } }`,
  themes:
    'query($convention: ID!) { statesByTheme(conventionId: $convention) { rows { theme { code } states { assurance count } } } trend(conventionId: $convention) { points { states { count } } } }',
  journal: 'query($convention: ID!) { journal(conventionId: $convention, page: { limit: 100 }) { total items { action changes } } }',
  search: `query { ${WORDS.map((word, rank) => `s${rank}: search(text: "${word}") { obligations { total } evidence { total } people { id } }`).join(' ')} }`,
};

let world: World;
let duty: string;
const clients = new Map<PersonaName, ApiClient>();
const as = (who: PersonaName): ApiClient => clients.get(who)!;

beforeAll(async () => {
  world = await World.open();
  for (const who of [...OUTSIDERS, ...INSIDERS]) clients.set(who, await world.app.as(who));
  duty = world.obligation('A1-VIO-DNUM-1');
});
afterAll(() => world?.stop());

/** What a person is told by every way out; refusals included. */
async function toldTo(who: PersonaName): Promise<Record<string, unknown>> {
  const told: Record<string, unknown> = {};
  for (const [name, query] of Object.entries(WAYS)) {
    const given = [query.includes('$duty') && ['duty', duty], query.includes('$convention') && ['convention', world.conventionId]];
    const { data, errors } = await as(who).ask(query, Object.fromEntries(given.filter((one) => one !== false)));
    told[name] = errors ? errors.map(({ extensions }) => extensions.code) : data;
  }
  return told;
}

const STATES = 'select to_jsonb(k) as state from kept_state k order by obligation_id';
const facts = async () => ({
  states: await world.rows(STATES),
  journal: await world.rows('select count(*) from journal_entry'),
  evidence: await world.rows('select count(*) from evidence'),
});

async function prepare(): Promise<{ id: string; downloadUrl: string }> {
  const { body } = await as('team').upload(makePdf(WORDS[1]!), `${WORDS[1]}.pdf`);
  const input = {
    obligationIds: [duty],
    kind: 'FILE',
    title: `Compte rendu ${WORDS[0]}`,
    description: WORDS[1],
    confidentiality: 'PUBLIC',
    content: { uploadId: body.id },
    internalNote: `${WORDS[2]} : à vérifier`,
  };
  const { prepareProof } = await as('team').get(PREPARE, { input });
  await as('dpoDnum').get(NOTE, { input: { preparedProofId: prepareProof.id, body: `${WORDS[2]} : vu, il manque une page` } });
  return prepareProof;
}

describe('What a party prepares', () => {
  test('is looked for by ways out that all answer', async () => {
    const told = await toldTo('reader');
    expect(Object.entries(told).filter(([, answer]) => Array.isArray(answer))).toEqual([]);
  });

  test('is told to nobody else by any way out, moves no state and is in no journal', async () => {
    const before = new Map<PersonaName, Record<string, unknown>>();
    for (const who of OUTSIDERS) before.set(who, await toldTo(who));
    const { obligation: ownBefore } = (await toldTo('team')) as { obligation: { obligation: Record<string, unknown> } };
    const factsBefore = await facts();
    const { id, downloadUrl } = await prepare();
    for (const who of OUTSIDERS) {
      expect([who, await toldTo(who)]).toEqual([who, before.get(who)]);
      const { errors } = await as(who).ask('query($id: ID!) { preparedProof(id: $id) { title } }', { id });
      expect([who, errors?.[0]?.extensions.code]).toEqual([who, 'NOT_FOUND']);
      expect([who, (await as(who).fetch(downloadUrl)).status]).toEqual([who, 404]);
    }
    expect(await facts()).toEqual(factsBefore);
    const { obligation: own } = (await toldTo('team')) as { obligation: { obligation: Record<string, unknown> } };
    const { preparedProofs, ...rest } = own.obligation;
    expect({ ...rest, preparedProofs: [] }).toEqual(ownBefore.obligation);
    expect(preparedProofs).toEqual([expect.objectContaining({ id, title: 'Compte rendu Zirconium' })]);
  });

  test('as a newer version is told to nobody else by any way out: all read the version before', async () => {
    const ids = await world.depositFile(as('team'), [duty]);
    const before = new Map<PersonaName, Record<string, unknown>>();
    for (const who of OUTSIDERS) before.set(who, await toldTo(who));
    const factsBefore = await facts();
    const { body } = await as('team').upload(makePdf(WORDS[1]!), `${WORDS[1]}.pdf`);
    const content = { uploadId: body.id, note: WORDS[0] };
    const input = { evidenceId: ids.evidence, lastVersionId: ids.version, content, internalNote: `${WORDS[2]} : à vérifier` };
    const { prepareVersion } = await as('team').get(PREPARE_VERSION, { input });
    for (const who of OUTSIDERS) {
      expect([who, await toldTo(who)]).toEqual([who, before.get(who)]);
      expect([who, (await as(who).fetch(prepareVersion.downloadUrl)).status]).toEqual([who, 404]);
    }
    expect(await facts()).toEqual(factsBefore);
    const released = { preparedProofId: prepareVersion.id, version: 1, internalNote: `${WORDS[2]} : bon pour envoi` };
    await as('dpoDnum').get(RELEASE, { input: released });
    for (const who of OUTSIDERS) expect([who, JSON.stringify(await toldTo(who)).includes(WORDS[2]!)]).toEqual([who, false]);
    expect(JSON.stringify(await toldTo('dpoDinum'))).toContain(WORDS[0]);
  });

  test('is read, with its file and its notes, by every member of the party', async () => {
    const { id, downloadUrl } = await prepare();
    for (const who of INSIDERS) {
      const { preparedProof } = await as(who).get('query($id: ID!) { preparedProof(id: $id) { internalNotes { body author { name } } } }', {
        id,
      });
      expect(preparedProof.internalNotes.map(({ body }: { body: string }) => body)).toEqual([
        'Hippocampe : à vérifier',
        'Hippocampe : vu, il manque une page',
      ]);
      expect((await as(who).fetch(downloadUrl)).status).toBe(200);
    }
  });

  test('once it has left is a proof like any other, of which the notes and the preparer stay inside', async () => {
    const { id } = await prepare();
    const { releasePreparedProof } = await as('dpoDnum').get(RELEASE, {
      input: { preparedProofId: id, version: 1, internalNote: 'Hippocampe : bon pour envoi' },
    });
    const { author } = (
      await as('dpoDinum').get('query($id: ID!) { evidence(id: $id) { author { name } } }', { id: releasePreparedProof.id })
    ).evidence;
    expect(author.name).toBe('Dominique Petit');
    for (const who of OUTSIDERS) {
      const told = JSON.stringify(await toldTo(who));
      expect([who, told.includes('Zirconium')]).toEqual([who, true]);
      expect([who, told.includes('Hippocampe')]).toEqual([who, false]);
      expect([who, told.includes(id)]).toEqual([who, false]);
      const { evidence } = await as(who).get('query($id: ID!) { evidence(id: $id) { preparation { id } } }', {
        id: releasePreparedProof.id,
      });
      expect(evidence.preparation).toBeNull();
    }
    const { evidence } = await as('team').get(
      'query($id: ID!) { evidence(id: $id) { preparation { author { name } releaser { name } releasedAt internalNotes { body } } } }',
      { id: releasePreparedProof.id },
    );
    expect(evidence.preparation).toMatchObject({ author: { name: 'Camille Roux' }, releaser: { name: 'Dominique Petit' } });
    expect(evidence.preparation.internalNotes).toHaveLength(3);
  });
});
