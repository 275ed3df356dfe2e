import { describe, expect, test } from 'vitest';
import { dutyStatus } from '../../server/showcase/dutyStatus.rules.ts';
import { figuresOf } from '../../server/showcase/figures.rules.ts';
import { standOf, type Word } from '../../server/showcase/showcase.rules.ts';

const GROUPS = ['partage', 'gouvernance', 'finances'];
const agrees = (groups: string[], isIndexed = false): Word => ({ isGiven: true, groups, isIndexed });
const WITHDRAWN: Word = { isGiven: false, groups: [], isIndexed: false };

describe('the public page of a convention', () => {
  test.each<[string, (Word | null)[], boolean, string, string[]]>([
    ['is closed while nobody agreed', [null, null], false, 'CLOSED', []],
    ['waits while one signatory has not agreed', [agrees(GROUPS), null], false, 'AWAITED', []],
    ['waits again when the only one who agreed takes that back', [WITHDRAWN, null], false, 'CLOSED', []],
    [
      'shows what every signatory named, in the order of the agreement',
      [agrees(['finances', 'partage']), agrees(['partage', 'finances'])],
      false,
      'OPEN',
      ['partage', 'finances'],
    ],
    ['shows nothing that one of them alone named', [agrees(GROUPS), agrees(['gouvernance'])], false, 'OPEN', ['gouvernance']],
    ['shows nothing where they named no common part', [agrees(['partage']), agrees(['finances'])], true, 'APART', []],
    ['ends once one of them takes it back', [agrees(GROUPS), WITHDRAWN], true, 'WITHDRAWN', []],
    ['shows nothing of a part that the catalogue has no more', [agrees(['ancienne']), agrees(['ancienne'])], true, 'APART', []],
    ['asks every signatory, were there three', [agrees(GROUPS), agrees(GROUPS), null], false, 'AWAITED', []],
    ['is closed where nobody signs', [], false, 'CLOSED', []],
  ])('%s', (_name, words, wasOpen, status, groups) => {
    expect(standOf(words, GROUPS, wasOpen)).toMatchObject({ status, groups });
  });

  test('is listed by search engines only when every signatory says so, while it is open', () => {
    expect(standOf([agrees(GROUPS, true), agrees(GROUPS, true)], GROUPS, true).isIndexed).toBe(true);
    expect(standOf([agrees(GROUPS, true), agrees(GROUPS)], GROUPS, true).isIndexed).toBe(false);
    expect(standOf([agrees(GROUPS, true), WITHDRAWN], GROUPS, true).isIndexed).toBe(false);
  });
});

describe('what anybody is told of an obligation', () => {
  const prove = { tracking: 'PROVE', staysInside: false, declarationStatus: null };
  test.each([
    ['attested', { ...prove, assurance: 'ATTESTED', declarationStatus: 'MET' as const }, 'ATTESTED'],
    [
      'declared, whatever its proof became between the parties',
      { ...prove, assurance: 'CHANGES_REQUESTED', declarationStatus: 'MET' as const },
      'DECLARED',
    ],
    ['declared, once its attestation lapsed', { ...prove, assurance: 'LAPSED', declarationStatus: 'MET' as const }, 'DECLARED'],
    ['undeclared, while a proof that nobody declared waits', { ...prove, assurance: 'EVIDENCED' }, 'UNDECLARED'],
    ['declared not met', { ...prove, assurance: 'NOT_MET', declarationStatus: 'NOT_MET' as const }, 'NOT_MET'],
    ['contested', { ...prove, assurance: 'CONTESTED', declarationStatus: 'MET' as const }, 'CONTESTED'],
    ['a disagreement of those who observe', { ...prove, tracking: 'OBSERVE', assurance: 'DISAGREEMENT' }, 'OBSERVED'],
    ['a right', { ...prove, tracking: 'USE', assurance: 'USED' }, 'RIGHT'],
    ['a sentence that does not bind', { ...prove, tracking: 'NOTE', assurance: 'NOTED' }, 'MEMO'],
    ['what a register opens, asleep', { ...prove, tracking: 'OCCUR', staysInside: true, assurance: 'DORMANT' }, 'EVENT_BOUND'],
    [
      'what a register opens, attested, contested or broken',
      { ...prove, tracking: 'OCCUR', staysInside: true, assurance: 'ATTESTED' },
      'EVENT_BOUND',
    ],
    ['what a fact of a register broke', { ...prove, staysInside: true, assurance: 'BREACHED' }, 'EVENT_BOUND'],
  ])('%s', (_name, known, status) => {
    expect(dutyStatus(known)).toBe(status);
  });

  test('is counted apart, and nothing that is not to be done is', () => {
    const duties = (['DECLARED', 'ATTESTED', 'ATTESTED', 'RIGHT', 'MEMO', 'EVENT_BOUND', 'NOT_APPLICABLE', 'DORMANT'] as const).map(
      (status) => ({ status }),
    );
    expect(figuresOf(duties)).toEqual([
      { status: 'ATTESTED', count: 2 },
      { status: 'DECLARED', count: 1 },
    ]);
  });
});
