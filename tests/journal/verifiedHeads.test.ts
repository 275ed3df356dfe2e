import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyUnlessAnotherDoes } from '../../server/journal/startJournalVerifier.ts';
import { createLog } from '../../server/platform/log.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';

const VERIFY = 'query($id: ID!) { verifyJournal(conventionId: $id) { isIntact entryCount brokenSequence fault headHash recomputedAt } }';
let app: TestApp;
let reader: ApiClient;
let team: ApiClient;
let id: string;
let obligationId: string;

beforeAll(async () => {
  app = await startTestApp();
  [reader, team] = [await app.as('reader'), await app.as('team')];
  const { obligations } = await team.get('{ obligations(page: { limit: 100 }) { items { id conventionId allowedActions } } }');
  const own = obligations.items.find((item: { allowedActions: string[] }) => item.allowedActions.includes('DECLARE'));
  [id, obligationId] = [own.conventionId, own.id];
  for (let count = 0; count < 5; count += 1) await declare(`Déclaration ${count}`);
});
afterAll(async () => app?.stop());

const declare = (comment: string) =>
  team.get('mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }', {
    input: { obligationId, status: 'IN_PROGRESS', comment },
  });
const verify = async () => (await reader.get(VERIFY, { id })).verifyJournal;
const run = (statement: string) => app.orm.em.fork().execute(statement);

/** What is found of a tampering after everything was verified; the tampering is undone. */
async function tamperedAfter(statement: string, undo: string) {
  await verify();
  await run('alter table journal_entry disable trigger user');
  await run(statement);
  await run('alter table journal_entry enable trigger user');
  const found = await verify();
  await run('alter table journal_entry disable trigger user');
  await run(undo);
  await run('alter table journal_entry enable trigger user');
  return found;
}

describe('a journal that was verified', () => {
  it('is not computed again, but for what came since', async () => {
    const first = await verify();
    app.clock.moveTo(new Date(Date.now() + 3_600_000));
    await declare('Une de plus');
    const second = await verify();
    expect(second).toMatchObject({ isIntact: true, entryCount: first.entryCount + 1, recomputedAt: first.recomputedAt });
    expect(second.headHash).not.toBe(first.headHash);
    const [kept] = await run(`select last_sequence::integer as last from journal_verified where chain = '${id}'`);
    expect(kept).toEqual({ last: second.entryCount });
  });

  it.each([
    [
      'an old entry rewritten',
      `update journal_entry set actor_name = 'Autre' || actor_name where chain = 'ID' and sequence = 2`,
      `update journal_entry set actor_name = substr(actor_name, 6) where chain = 'ID' and sequence = 2`,
      { isIntact: false, brokenSequence: 2, fault: 'ALTERED' },
    ],
    [
      'two of them exchanged',
      `update journal_entry set sequence = -sequence where chain = 'ID' and sequence in (2, 3);
       update journal_entry set sequence = 5 + sequence where chain = 'ID' and sequence < 0`,
      `update journal_entry set sequence = -sequence where chain = 'ID' and sequence in (2, 3);
       update journal_entry set sequence = 5 + sequence where chain = 'ID' and sequence < 0`,
      { isIntact: false, brokenSequence: 2 },
    ],
    [
      'the head rewritten',
      `update journal_chain set last_hash = repeat('a', 64) where chain = 'ID'`,
      `update journal_chain c set last_hash = (select hash from journal_entry j where j.chain = c.chain order by sequence desc limit 1) where chain = 'ID'`,
      { isIntact: false, fault: 'ALTERED' },
    ],
    [
      'its end cut off',
      `create table kept_aside as select * from journal_entry where chain = 'ID' order by sequence desc limit 1;
       delete from journal_entry where id in (select id from kept_aside)`,
      'insert into journal_entry overriding system value select * from kept_aside; drop table kept_aside',
      { isIntact: false, fault: 'TRUNCATED' },
    ],
  ])('is found to be tampered with at the next look: %s', async (_what, statement, undo, found) => {
    expect(await tamperedAfter(statement.replaceAll('ID', id), undo.replaceAll('ID', id))).toMatchObject(found);
    expect(await verify()).toMatchObject({ isIntact: true });
  });

  it('is computed again as a whole by the daily job, which says what does not hold', async () => {
    await verify();
    const parts = { orm: app.orm, clock: app.clock, log: createLog({ level: 'silent', format: 'json' }) };
    await verifyUnlessAnotherDoes(parts);
    const now = app.clock.now().getTime();
    expect(now - Date.parse((await verify()).recomputedAt)).toBeLessThan(60_000);
    await run('alter table journal_entry disable trigger user');
    await run(`update journal_entry set action = 'rien' where chain = '${id}' and sequence = 1`);
    await expect(verifyUnlessAnotherDoes(parts)).rejects.toThrow('1 journals do not hold');
  });
});
