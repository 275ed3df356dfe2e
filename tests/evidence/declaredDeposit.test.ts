import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { makePdf } from '../support/files.ts';
import { DEPOSIT, fieldsOf, statement, World } from './world.ts';

let world: World;
let team: ApiClient;
let duty: string;
let otherDuty: string;

beforeAll(async () => {
  world = await World.open();
  team = await world.app.as('team');
  duty = world.obligation('A1-SSI-DNUM-2');
  otherDuty = world.obligation('A1-VIO-DNUM-2');
});

afterAll(() => world?.stop());

const input = (declaration: Record<string, unknown>, over: Record<string, unknown> = {}) => ({
  input: { ...statement([duty]), declaration: { obligationId: duty, status: 'MET', ...declaration }, ...over },
});
const STATE =
  'query ($id: ID!) { obligation(id: $id) { assurance declarationStatus evidenceCount awaitsDeclaration declarations { comment status } } }';
const stateOf = async (id: string) => (await team.get(STATE, { id })).obligation;
const written = () =>
  world.rows<{ declarations: string; proofs: string; entries: string }>(
    'select (select count(*) from declaration) as declarations, (select count(*) from evidence) as proofs, (select count(*) from journal_entry) as entries',
  );

describe('a deposit that carries the declaration', () => {
  test('stores both, under one entry of the journal that says so', async () => {
    const [before] = await written();
    const { depositEvidence } = await team.get(DEPOSIT, input({ comment: 'Conforme à la procédure annexée.' }));
    expect(await stateOf(duty)).toMatchObject({
      assurance: 'EVIDENCED',
      declarationStatus: 'MET',
      evidenceCount: 1,
      declarations: [{ comment: 'Conforme à la procédure annexée.', status: 'MET' }],
    });
    const [after] = await written();
    expect(Number(after!.entries) - Number(before!.entries)).toBe(1);
    const [entry] = await world.rows<{ action: string; changes: string }>(
      'select action, changes::text as changes from journal_entry where subject_id = ? order by sequence desc limit 1',
      [depositEvidence.id],
    );
    expect(entry).toMatchObject({ action: 'evidence.depositedAndDeclared' });
    expect(entry!.changes).toContain('Declaration');
  });

  test('accepted, it is attested at once: nobody is asked for a word any more', async () => {
    const { depositEvidence } = await team.get(DEPOSIT, {
      input: { ...statement([otherDuty]), declaration: { obligationId: otherDuty, status: 'MET' } },
    });
    const reviewer = await world.app.as('reviewer');
    const REVIEW = 'mutation ($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { id } }';
    await reviewer.get(REVIEW, {
      input: { obligationId: otherDuty, evidenceVersionId: depositEvidence.versions[0].id, verdict: 'ACCEPTED' },
    });
    expect(await stateOf(otherDuty)).toMatchObject({ assurance: 'ATTESTED', awaitsDeclaration: false });
  });

  test('of the same words on the same day, it stores the proof alone', async () => {
    const { depositEvidence } = await team.get(DEPOSIT, input({ comment: 'Conforme à la procédure annexée.' }));
    const [entry] = await world.rows('select action from journal_entry where subject_id = ?', [depositEvidence.id]);
    expect(entry).toMatchObject({ action: 'evidence.deposited' });
  });
});

describe('what it may not declare is refused whole, on its own fields', () => {
  test.each([
    ['an obligation that it does not serve', () => ({ obligationId: otherDuty }), 'declaration.obligationId NOT_SERVED'],
    ['too long a comment', () => ({ comment: 'a'.repeat(5001) }), 'declaration.comment TOO_LONG'],
    ['a date for what has no occurrence', () => ({ doneAt: '2026-01-01T10:00:00Z' }), 'declaration.doneAt NO_OCCURRENCE'],
    ['not required, of what has no occurrence', () => ({ status: 'NOT_REQUIRED' }), 'declaration.status NO_OCCURRENCE'],
  ])('%s', async (_, declaration, expected) => {
    const before = await written();
    const error = await world.refused(team, DEPOSIT, input(declaration()));
    expect(fieldsOf(error)).toContain(expected);
    expect(await written()).toEqual(before);
  });

  test('a file stays there to be sent again', async () => {
    const { body } = await team.upload(makePdf('Preuve'), 'preuve.pdf');
    const file = { kind: 'FILE', content: { uploadId: body.id } };
    const error = await world.refused(team, DEPOSIT, input({ doneAt: '2026-01-01T10:00:00Z' }, file));
    expect(fieldsOf(error)).toEqual(['declaration.doneAt NO_OCCURRENCE']);
    const { depositEvidence } = await team.get(DEPOSIT, input({ comment: 'Envoyée de nouveau.' }, file));
    expect(depositEvidence.versions).toMatchObject([{ fileName: 'preuve.pdf' }]);
  });
});
