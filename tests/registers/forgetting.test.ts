import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgettableIncidents } from '../../server/incidents/forgettableIncidents.ts';
import { forgetTexts } from '../../server/keeping/forgetTexts.ts';
import { createLog } from '../../server/platform/log.ts';
import { forgettableProcessors } from '../../server/processors/forgettableProcessors.ts';
import { forgettableRequests } from '../../server/rights-requests/forgettableRequests.ts';
import { RightsRegister } from '../rights-requests/register.ts';

const SECRET = 'Philibert-Anselme';
const TOLD = `Le compte de ${SECRET} a été ouvert par une autre personne que lui.`;
const REASON = `${SECRET} écrit d’une adresse inconnue de ses démarches.`;

let register: RightsRegister;
const ids: Record<'incident' | 'kept' | 'request' | 'waiting', string> = { incident: '', kept: '', request: '', waiting: '' };

const sends = async (who: 'team' | 'dpoDnum' | 'dpoDinum', name: string, input: object, fields = 'id') =>
  (
    await register
      .as(who)
      .get(`mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} } }`, { input })
  )[name];

/** How many rows of the database hold the words, by table; nothing of the tables that hold none. */
async function holding(words: string): Promise<Record<string, number>> {
  const tables = await register.world.rows<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::integer as count from "${name}" t where t::text like ?`);
  const rows = await register.world.rows<{ name: string; count: number }>(
    counts.join(' union all '),
    tables.map(() => `%${words}%`),
  );
  return Object.fromEntries(rows.filter(({ count }) => count > 0).map(({ name, count }) => [name, count]));
}

const forget = (textYears = 5) =>
  forgetTexts({
    orm: register.world.app.orm,
    clock: register.world.app.clock,
    log: createLog({ level: 'silent', format: 'json' }),
    textYears,
  });
const brokenChains = () => register.world.rows('select c.chain, v.* from journal_chain c, verify_journal(c.chain) v');
const entryOf = async (kind: 'incident' | 'rightsRequest', id: string, fields: string) =>
  (await register.as('dpoDnum').get(`query($id: ID!) { ${kind}(id: $id) { reference status closedAt forgottenAt ${fields} } }`, { id }))[
    kind
  ];

/** An incident told by DINUM, alerted, qualified, its measure taken, closed. */
async function closedIncident(over: object = {}): Promise<string> {
  const party = 'confidentiality' in over ? 'DNUM' : 'DINUM';
  const who = party === 'DNUM' ? 'dpoDnum' : 'dpoDinum';
  const declared = { partyId: register.parties[party], title: `Compte de ${SECRET}`, description: TOLD, ...over };
  const { id } = await sends(who, 'declareIncident', declared);
  if (party === 'DINUM') {
    const alert = { incidentId: id, fromPartyId: register.parties.DINUM, channel: 'EMAIL', content: TOLD };
    const { alerts } = await sends('dpoDinum', 'alertController', alert, 'alerts { id }');
    await sends('dpoDnum', 'acknowledgeAlert', { alertId: alerts[0].id });
  }
  await sends('dpoDnum', 'dismissIncident', { incidentId: id, grounds: `${TOLD} Rien ne montre qu’il a été lu.` });
  await sends('dpoDnum', 'closeIncident', { incidentId: id, lesson: `${SECRET} a changé de mot de passe.` });
  return id;
}

beforeAll(async () => {
  register = await RightsRegister.open('2027-02-01T09:00:00+01:00');
  ids.incident = await closedIncident();
  ids.kept = await closedIncident({ confidentiality: 'RESTRICTED' });
  const received = await register.receive('dpoDinum', 'DINUM', { externalReference: SECRET });
  const handed = await register.handOver(received, { content: TOLD });
  await register.act('dpoDnum', 'acknowledgeHandOver', { handOverId: handed.handOvers[0]!.id });
  await register.answer(received, { kind: 'PARTLY', reasons: REASON, isRemedyTold: true });
  await register.act('dpoDnum', 'closeRightsRequest', { rightsRequestId: received.id });
  ids.request = received.id;
  ids.waiting = (await register.receive('dpoDnum', 'DNUM', { externalReference: `${SECRET}-2` })).id;
});
afterAll(() => register?.stop());

describe('what was written of an entry that is closed', () => {
  test('is kept until five years have passed, to the day', async () => {
    const before = await holding(SECRET);
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(['incident', 'declaration', 'evidence_version', 'journal_entry', 'rights_answer']),
    );
    await register.setClock('2032-01-31T08:00:00+01:00');
    expect(await forget()).toBe(0);
    expect(await holding(SECRET)).toEqual(before);
  });

  test('is never erased where the setting says so', async () => {
    await register.setClock('2033-02-02T08:00:00+01:00');
    expect(await forget(0)).toBe(0);
  });

  test('is erased whole or not at all: what cannot be is left as it was, does not keep the others, and is done at the next turn', async () => {
    await register.setClock('2032-02-02T08:00:00+01:00');
    const stop = "create function stop_forgetting() returns trigger language plpgsql as 'begin raise exception ''no''; end'";
    await register.world.rows(stop);
    await register.world.rows('create trigger stops before update on rights_answer for each row execute function stop_forgetting()');
    await expect(forget()).rejects.toThrow(/not erased/);
    const held = await holding(SECRET);
    expect(held).toMatchObject({ rights_request: 2, rights_hand_over: 1, rights_answer: 1 });
    expect(held.incident).toBeUndefined();
    await register.world.rows('drop trigger stops on rights_answer');
  });

  test('is then gone from every table, journal and frozen proofs included, but for an entry that is not closed', async () => {
    expect(await forget()).toBe(1);
    expect(await holding(SECRET)).toEqual({ journal_entry: 1, rights_request: 1 });
    expect(await register.read('dpoDnum', ids.waiting)).toMatchObject({ externalReference: `${SECRET}-2` });
  });

  test('leaves what is no text: references, dates, states, who acted, and the hash of what was frozen', async () => {
    const fields =
      'title description lesson closer { name } assessments { level grounds } alerts { content sentAt evidence { title versions { registerEntry { snapshot sha256 } } } }';
    expect(await entryOf('incident', ids.incident, fields)).toMatchObject({
      reference: 'INC-2027-001',
      status: 'CLOSED',
      closedAt: expect.stringMatching(/^2027-02-01/),
      forgottenAt: expect.stringMatching(/^2032-02-02/),
      ...{ title: '[…]', description: '[…]', lesson: '[…]' },
      assessments: [{ level: 'NOT_A_BREACH', grounds: '[…]' }],
      alerts: [
        {
          content: '[…]',
          evidence: {
            title: 'INC-2027-001 · […]',
            versions: [{ registerEntry: { snapshot: null, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } }],
          },
        },
      ],
    });
    expect(await entryOf('rightsRequest', ids.request, 'externalReference personAnswer { kind reasons isRemedyTold }')).toMatchObject({
      externalReference: '[…]',
      personAnswer: { kind: 'PARTLY', reasons: '[…]', isRemedyTold: true },
    });
  });

  test('leaves every journal whole, which tells that it was erased and by whom, in the chain that told of the entry', async () => {
    expect(await brokenChains()).toEqual([]);
    const { history } = await entryOf(
      'incident',
      ids.kept,
      'history { recordedAction actor { name } changes salt contentHash forgottenAt }',
    );
    expect(history[0]).toMatchObject({ recordedAction: 'incident.forgotten', actor: { name: 'Garant' }, forgottenAt: null });
    expect(history.at(-1)).toMatchObject({
      recordedAction: 'incident.declared',
      changes: [],
      salt: null,
      forgottenAt: expect.stringMatching(/^2032-02-02/),
    });
    const rows = await register.world.rows<{ chain: string }>(
      "select chain from journal_entry where action = 'incident.forgotten' order by id",
    );
    expect(rows.map(({ chain }) => chain).sort()).toEqual([register.world.conventionId, register.parties.DNUM].sort());
  });

  test('is erased once, by one process, and the restricted entry stays unknown to the others', async () => {
    const [first, second] = await Promise.all([forget(), forget()]);
    expect([first, second]).toEqual([0, 0]);
    const { errors } = await register.as('dpoDinum').ask('query($id: ID!) { incident(id: $id) { id } }', { id: ids.kept });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});

test('nothing else rewrites a fact, nor a journal', async () => {
  const rewrite = (statement: string) => register.world.rows(statement);
  await expect(rewrite("update incident_alert set content = 'x'")).rejects.toThrow(/written once/);
  await expect(rewrite("update incident_assessment set grounds = 'x'")).rejects.toThrow(/append-only/);
  await expect(rewrite("update journal_entry set changes = '[]'")).rejects.toThrow(/append-only/);
  await expect(rewrite('delete from journal_entry')).rejects.toThrow(/append-only/);
});

test('every text of a register is declared: none is forgotten by being forgotten', async () => {
  const CODES_AND_RECEIPTS = [
    'receipt',
    'public_url',
    'origin',
    'cause',
    'legal_basis',
    'name',
    'siren',
    'contract_reference',
    'contract_url',
  ];
  for (const { table, written } of [forgettableIncidents, forgettableRequests, forgettableProcessors]) {
    const names = written.map(({ table: name }) => name);
    expect(names).toContain(table);
    const columns = await register.world.rows<{ name: string; column: string }>(
      `select table_name as name, column_name as column from information_schema.columns
        where table_name = any(?) and data_type = 'text' and column_name !~ '_(name|role|party)$'
          and not exists (select from pg_constraint c where c.contype = 'c' and c.conrelid = table_name::regclass
            and pg_get_constraintdef(c.oid) ~ ('\\m' || column_name || '\\M'))`,
      [`{${names.join(',')}}`],
    );
    const declared = written.flatMap(({ table: name, texts }) => texts.map((text) => `${name}.${text}`));
    const found = columns.filter(({ column }) => !CODES_AND_RECEIPTS.includes(column)).map(({ name, column }) => `${name}.${column}`);
    expect(found.filter((column) => !declared.includes(column))).toEqual([]);
  }
});
