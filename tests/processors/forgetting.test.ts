import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgetTexts } from '../../server/keeping/forgetTexts.ts';
import { createLog } from '../../server/platform/log.ts';
import { Register, type ToldProcessor } from './register.ts';

const SECRET = 'Philibert-Anselme';
const TOLD = `${SECRET} nous a dit que le service était ouvert depuis l’automne.`;
const NAME = 'Routeur de courriels';
const FIELDS = `reference name siren status service contact passageReason deletion renouncement endedOn deletedOn forgottenAt contractReference deleter { name }
  notices { content sentAt responses { words } } plannedChanges { description passageReason } clauses { clause clauseAnswer reference }
  breaches { facts brokenOn } proofs { words doneOn } locations { country } guarantees { kind label }`;

let register: Register;
let gone: ToldProcessor;
let ending: ToldProcessor;
let renounced: ToldProcessor;

const told = async (who: 'dpoDnum' | 'dpoDinum', { id }: ToldProcessor) =>
  (await register.as(who).get(`query($id: ID!) { processor(id: $id) { ${FIELDS} } }`, { id })).processor;
const forget = () =>
  forgetTexts({
    orm: register.world.app.orm,
    clock: register.world.app.clock,
    log: createLog({ level: 'silent', format: 'json' }),
    textYears: 5,
  });

/** Tables that hold the words, as text. */
async function holding(words: string): Promise<string[]> {
  const tables = await register.world.rows<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const asked = tables.map(({ name }) => `select '${name}' as name where exists (select from "${name}" t where t::text like ?)`);
  const rows = await register.world.rows<{ name: string }>(
    asked.join(' union all '),
    tables.map(() => `%${words}%`),
  );
  return rows.map(({ name }) => name).sort();
}

/** Engaged before anybody was told, told since, changed, checked, ended; emptied where a day is given. */
async function ended(name: string, deletedOn?: string): Promise<ToldProcessor> {
  let own = await register.plan('dpoDinum', 'DINUM', {
    name,
    service: TOLD,
    plannedOn: '2027-01-04',
    siren: deletedOn ? '130025265' : null,
  });
  await register.update('dpoDinum', own, { contact: SECRET, contractReference: 'Marché 2027-12' });
  own = await register.engage('dpoDinum', own, '2027-01-04', { reason: TOLD });
  const { notices } = await register.announce('dpoDinum', own, { content: TOLD });
  await register.act('dpoDnum', 'answerNotice', { noticeId: notices[0]!.id, response: 'COMMENT', words: TOLD });
  await register.act('dpoDinum', 'planChange', { processorId: own.id, kind: 'SERVICE', description: TOLD, plannedOn: '2027-06-01' });
  await register.act('dpoDinum', 'checkContract', {
    processorId: own.id,
    clauses: [{ clause: 'SUBJECT', clauseAnswer: 'YES', reference: `Article 2, vu avec ${SECRET}` }],
  });
  await register.act('dpoDinum', 'addGuarantee', { processorId: own.id, kind: 'OTHER', label: `Audit de ${SECRET}` });
  await register.act('dpoDinum', 'recordTraining', { processorId: own.id, doneOn: '2027-01-04', words: TOLD });
  own = await register.act('dpoDinum', 'endProcessor', { processorId: own.id, endedOn: '2027-01-31' });
  if (!deletedOn) return own;
  return register.act('dpoDinum', 'recordDeletion', { processorId: own.id, deletedOn, deletion: TOLD });
}

beforeAll(async () => {
  register = await Register.open('2027-02-01T09:00:00+01:00');
  gone = await ended(NAME, '2027-01-31');
  renounced = await register.plan('dpoDnum', 'DNUM', { name: 'Jamais venu', service: TOLD, confidentiality: 'RESTRICTED' });
  renounced = await register.act('dpoDnum', 'renounceProcessor', { processorId: renounced.id, reason: TOLD });
});
afterAll(() => register?.stop());

describe('What was written of a processor', () => {
  test('is kept five years to the day after the deletion of its data was recorded, or it was given up', async () => {
    expect(await holding(SECRET)).toEqual(
      expect.arrayContaining(['breach', 'journal_entry', 'processor', 'processor_change', 'processor_notice', 'processor_response']),
    );
    await register.setClock('2032-01-31T08:00:00+01:00');
    expect(await forget()).toBe(0);
    expect(await told('dpoDinum', gone)).toMatchObject({ service: TOLD, forgottenAt: null });
  });

  test('is then gone from every table, journal included; who was engaged, where, when and by what contract stays', async () => {
    await register.setClock('2032-02-02T08:00:00+01:00');
    expect(await forget()).toBe(2);
    expect(await holding(SECRET)).toEqual([]);
    expect(await register.world.rows('select c.chain, v.* from journal_chain c, verify_journal(c.chain) v')).toEqual([]);
    expect(await told('dpoDinum', gone)).toMatchObject({
      ...{ name: NAME, siren: '130025265', status: 'ENDED', endedOn: '2027-01-31', deletedOn: '2027-01-31' },
      ...{ contractReference: 'Marché 2027-12', forgottenAt: expect.stringMatching(/^2032-02-02/), deleter: { name: 'Claude Martin' } },
      ...{ service: '[…]', contact: '[…]', passageReason: '[…]', deletion: '[…]' },
      notices: [{ content: '[…]', responses: [{ words: '[…]' }] }],
      plannedChanges: [{ description: '[…]', passageReason: null }],
      clauses: [{ clause: 'SUBJECT', clauseAnswer: 'YES', reference: '[…]' }],
      guarantees: [{ kind: 'OTHER', label: '[…]' }],
      proofs: [{ words: '[…]', doneOn: '2027-01-04' }],
    });
    const { breaches } = await told('dpoDinum', gone);
    expect(breaches.length).toBeGreaterThan(0);
    for (const { facts } of breaches) {
      expect(facts).toMatch(/^STT-2027-001 · Routeur de courriels : mobilisé depuis le 04\/01\/2027, sans annonce reçue .* \[…\]$/);
    }
  });

  test('is erased of what one party kept to itself in the journal of that party alone', async () => {
    expect(await told('dpoDnum', renounced)).toMatchObject({ renouncement: '[…]', name: 'Jamais venu', status: 'RENOUNCED' });
    const rows = await register.world.rows<{ chain: string }>("select chain from journal_entry where action = 'processor.forgotten'");
    expect(rows.map(({ chain }) => chain).sort()).toEqual([register.world.conventionId, register.parties.DNUM].sort());
    const { errors } = await register.as('dpoDinum').ask('query($id: ID!) { processor(id: $id) { id } }', { id: renounced.id });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});

test('a processor whose end is said, and not the deletion of its data, is not done with: its texts stay', async () => {
  await register.setClock('2027-02-01T09:00:00+01:00');
  ending = await ended('Qui garde encore des données');
  await register.setClock('2040-02-01T08:00:00+01:00');
  expect(await forget()).toBe(0);
  expect(await told('dpoDinum', ending)).toMatchObject({ status: 'ENDING', service: TOLD, forgottenAt: null });
});
