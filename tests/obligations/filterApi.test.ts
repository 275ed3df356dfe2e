import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import type { SeededWork } from '../support/seedWork.ts';
import { startWorkedApp } from '../support/workedApp.ts';

interface Line {
  id: string;
  code: string;
  nature: string;
  assurance: string;
  dueOn: string | null;
  assignee: { id: string } | null;
  party: { id: string; code: string };
  theme: { code: string };
  group: { code: string };
}

const LIST = `query($filter: ObligationFilter, $page: Page) { obligations(filter: $filter, page: $page) { total items {
  id code nature assurance dueOn assignee { id } party { id code } theme { code } group { code } } } }`;

let app: TestApp;
let work: SeededWork;
let dpo: ApiClient;
let all: Line[];

async function found(filter: Record<string, unknown>): Promise<Line[]> {
  const lines: Line[] = [];
  for (let offset = 0; ; offset += 100) {
    const { obligations } = await dpo.get(LIST, { filter, page: { offset, limit: 100 } });
    lines.push(...obligations.items);
    if (lines.length >= obligations.total) return lines;
  }
}
const codesOf = (lines: Line[]) => lines.map(({ id }) => id).toSorted();

beforeAll(async () => {
  ({ app, work } = await startWorkedApp());
  dpo = await app.as('dpoDnum');
  all = await found({});
}, 120_000);
afterAll(() => app?.stop());

const SETS: [filter: string, of: (line: Line) => string | undefined][] = [
  ['ids', ({ id }) => id],
  ['codes', ({ code }) => code],
  ['themeCodes', ({ theme }) => theme.code],
  ['groupCodes', ({ group }) => group.code],
  ['partyIds', ({ party }) => party.id],
  ['partyCodes', ({ party }) => party.code],
  ['assurances', ({ assurance }) => assurance],
  ['natures', ({ nature }) => nature],
  ['assigneeIds', ({ assignee }) => assignee?.id],
];

describe('a filter that names a set', () => {
  it.each(SETS)('finds what bears one of its values, one or several, and nothing for none: %s', async (name, of) => {
    const values = [...new Set(all.flatMap((line) => of(line) ?? []))];
    expect(values.length).toBeGreaterThan(0);
    for (const given of [values.slice(0, 1), values.slice(0, 2), []]) {
      const expected = all.filter((line) => given.includes(of(line) ?? ''));
      expect(codesOf(await found({ [name]: given }))).toEqual(codesOf(expected));
    }
  });

  it('finds the obligations of several conventions, and none of none', async () => {
    expect(await found({ conventionIds: [work.conventionId] })).toHaveLength(all.length);
    expect(await found({ conventionIds: [work.conventionId, crypto.randomUUID()] })).toHaveLength(all.length);
    expect(await found({ conventionIds: [] })).toEqual([]);
  });

  it.each([
    ['severities', ['CONTESTED', 'LAPSED', 'OVERDUE']],
    ['workKinds', ['TO_REVIEW', 'TO_CORRECT', 'CONTESTED']],
  ])('finds what lies on one of several lists, each once: %s', async (name, values) => {
    const apart = await Promise.all(values.map((value) => found({ [name]: [value] })));
    const together = new Set(apart.flat().map(({ id }) => id));
    expect(together.size).toBeGreaterThan(1);
    expect(codesOf(await found({ [name]: values }))).toEqual([...together].toSorted());
    expect(await found({ [name]: [] })).toEqual([]);
  });
});

describe('a range of days', () => {
  const days = () => [...new Set(all.flatMap(({ dueOn }) => dueOn ?? []))].toSorted();
  const between = (from: string, to: string) => all.filter(({ dueOn }) => dueOn !== null && dueOn >= from && dueOn <= to);

  it('holds both its ends, and is open where one is left out', async () => {
    const [first, second] = days() as [string, string];
    const last = days().at(-1)!;
    expect(codesOf(await found({ dueOn: { from: first, to: first } }))).toEqual(codesOf(between(first, first)));
    expect(codesOf(await found({ dueOn: { from: second } }))).toEqual(codesOf(between(second, last)));
    expect(codesOf(await found({ dueOn: { to: second } }))).toEqual(codesOf(between(first, second)));
    expect(await found({ dueOn: {} })).toHaveLength(all.length);
  });

  it('is refused when it ends before it begins, its field named', async () => {
    const { extensions } = await dpo.refusal(LIST, { filter: { dueOn: { from: '2026-02-01', to: '2026-01-31' } } });
    expect(extensions).toMatchObject({ code: 'RANGE_REVERSED', category: 'BAD_INPUT', fieldErrors: [{ field: 'filter.dueOn' }] });
  });
});
