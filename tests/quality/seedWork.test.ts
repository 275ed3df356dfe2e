import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestApp } from '../support/app.ts';
import type { SeededWork } from '../support/seedWork.ts';
import { startWorkedApp } from '../support/workedApp.ts';

let app: TestApp;
let seeded: SeededWork;

beforeAll(async () => {
  ({ app, work: seeded } = await startWorkedApp());
}, 120_000);
afterAll(() => app?.stop());

describe('The work seeded for pictures and measures', () => {
  test('shows every state of an obligation', async () => {
    const reader = await app.as('reader');
    const { statesByTheme } = await reader.get(
      'query($id: ID!) { statesByTheme(conventionId: $id) { rows { states { assurance count } } } }',
      {
        id: seeded.conventionId,
      },
    );
    const total: Record<string, number> = {};
    for (const { states } of statesByTheme.rows) {
      for (const { assurance, count } of states) total[assurance] = (total[assurance] ?? 0) + count;
    }
    expect(Object.keys(total).sort()).toEqual([
      'ATTESTED',
      'CHANGES_REQUESTED',
      'CONTESTED',
      'DECLARED',
      'EVIDENCED',
      'IN_PROGRESS',
      'LAPSED',
      'MISSING',
      'NOT_APPLICABLE',
      'NOT_MET',
      'TO_CONFIRM',
      'UNOBSERVED',
    ]);
  });

  test('gives everybody something to do, and the journal holds', async () => {
    const dpo = await app.as('dpoDnum');
    const { myWork } = await dpo.get('{ myWork { toReview { total } toCorrect { total } lapsingSoon { total } contested { total } } }');
    for (const { total } of Object.values(myWork) as { total: number }[]) expect(total).toBeGreaterThan(0);
    const { verifyJournal } = await dpo.get('query($id: ID!) { verifyJournal(conventionId: $id) { isIntact } }', {
      id: seeded.conventionId,
    });
    expect(verifyJournal.isIntact).toBe(true);
  });
});
