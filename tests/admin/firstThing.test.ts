import { describe, expect, test } from 'vitest';
import { minutesOfAll, roughly } from '../../admin/my-work/actMinutes.ts';
import { firstThing } from '../../admin/my-work/firstThing.ts';
import type { CommitteeTurn, MyWork, PublicationTurn, WorkName } from '../../admin/my-work/workLists.ts';

type Given = Partial<Record<WorkName, object[]>>;

const NAMES: WorkName[] = [
  'toDeclare',
  'toReview',
  'toCorrect',
  'contested',
  'disagreeing',
  'toConfirm',
  'mine',
  'lapsingSoon',
  'toObserve',
  'toProve',
];
const workOf = (given: Given): MyWork =>
  Object.fromEntries(NAMES.map((name) => [name, { items: given[name] ?? [], total: given[name]?.length ?? 0 }])) as unknown as MyWork;

const proofRead = (id: string, claim: object | null) => ({
  id: `duty-${id}`,
  evidence: [
    {
      id,
      versions: [{ id: `v-${id}`, isCurrent: true }],
      links: [{ obligationId: `duty-${id}`, lastReviewId: null, allowedActions: ['REVIEW'], claim }],
    },
  ],
});

const contested = (id: string, isYours: boolean) => ({ id, contestations: [{ turn: { isYours } }] });

const committee = (committeeId: string | null, daysLeft: number | null, isYours = true): CommitteeTurn =>
  ({ committeeId, conventionId: 'k', daysLeft, turn: { isYours } }) as CommitteeTurn;

const part = (id: string, isYours: boolean): PublicationTurn => ({ id, conventionId: 'k', turn: { isYours } }) as PublicationTurn;

describe('What one begins with', () => {
  test('is a point to publish that waits for the person, after proofs sent back and before contestations', () => {
    const parts = [part('other', false), part('own', true)];
    const work = workOf({ contested: [contested('c', true)], toProve: [{ id: 'x' }] });
    expect(firstThing(work, [], parts)).toMatchObject({ name: 'parts', to: expect.stringContaining('own') });
    expect(firstThing(workOf({ toCorrect: [{ id: 'r' }] }), [], parts)).toMatchObject({ name: 'toCorrect' });
    expect(firstThing(workOf({}), [], [part('other', false)])).toBeUndefined();
    expect(minutesOfAll(workOf({}), [], parts)).toBe(5);
  });

  test('is the most urgent act that waits for the person and for nobody else', () => {
    const work = workOf({ toReview: [proofRead('a', { isMine: false }), proofRead('b', null)], toProve: [{ id: 'x' }] });
    expect(firstThing(work)).toMatchObject({ name: 'toReview', to: '/review/duty-b/b' });
  });

  test('is the declaration that a proof already accepted lacks, before all else', () => {
    const work = workOf({ toDeclare: [{ id: 'd' }], toReview: [proofRead('a', null)] });
    expect(firstThing(work)).toMatchObject({ name: 'toDeclare', to: '/obligations/d/show' });
  });

  test('is no proof that somebody else is reading, and no contestation that waits for the other side', () => {
    const work = workOf({
      toReview: [proofRead('a', { isMine: false })],
      contested: [contested('k', false)],
      toProve: [{ id: 'x' }],
    });
    expect(firstThing(work)).toMatchObject({ name: 'toProve', to: '/obligations/x/show' });
  });

  test('is what a committee waits for of the person, before all else once its day comes within a week or is over', () => {
    const work = workOf({ toDeclare: [{ id: 'd' }] });
    expect(firstThing(work, [committee('c', 7)])).toMatchObject({ name: 'committees', to: '/committees/c/show' });
    expect(firstThing(work, [committee(null, -20)])).toMatchObject({ name: 'committees', to: '/committees?convention=k' });
    expect(firstThing(work, [committee('c', 8)])).toMatchObject({ name: 'toDeclare' });
    expect(firstThing(work, [committee('c', null)])).toMatchObject({ name: 'toDeclare' });
    expect(firstThing(work, [committee('c', 1, false)])).toMatchObject({ name: 'toDeclare' });
  });

  test('is what a committee waits for, with no day of its own, where nothing else waits', () => {
    expect(firstThing(workOf({}), [committee('c', null, false), committee('e', null)])).toMatchObject({ to: '/committees/e/show' });
    expect(firstThing(workOf({}), [committee('c', null, false)])).toBeUndefined();
  });

  test('is nothing where nothing waits', () => {
    expect(firstThing(workOf({}))).toBeUndefined();
  });
});

describe('How long it takes', () => {
  test('is one duration per act times what waits, what one is in charge of not counted twice', () => {
    const work = workOf({
      contested: [contested('a', true), contested('b', false)],
      mine: [{ id: 'x' }],
      toProve: [{ id: 'x' }, { id: 'y' }],
    });
    expect(minutesOfAll(work)).toBe(10 + 2 * 15);
    expect(minutesOfAll(work, [committee('c', 1), committee('e', 2, false)])).toBe(10 + 2 * 15 + 10);
  });

  test.each([
    [5, 'minutes', 5],
    [42, 'minutes', 40],
    [60, 'hours', 1],
    [95, 'hoursAndHalf', 1],
    [265, 'hoursAndHalf', 4],
    [705, 'days', 2],
  ] as const)('%i minutes are said as %s: %i', (minutes, unit, count) => {
    expect(roughly(minutes)).toEqual({ unit, count });
  });
});
