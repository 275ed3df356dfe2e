import { expect, test } from 'vitest';
import { readTimeline } from '../../admin/obligations/readTimeline.ts';
import type { Obligation } from '../../admin/obligations/useObligation.ts';

const by = { name: 'Camille', capacity: 'TEAM_MEMBER', partyCode: 'DNUM' };
const review = (id: string, obligationId: string, reviewedAt: string) => ({
  id,
  obligationId,
  reviewedAt,
  verdict: 'ACCEPTED',
  author: by,
});
const version = (number: number, createdAt: string, more: object) => ({
  id: `v${number}`,
  number,
  createdAt,
  author: by,
  reviews: [],
  validUntil: null,
  isCurrent: false,
  ...more,
});

const obligation = {
  id: 'o1',
  dueOn: '2026-05-01',
  lapsesOn: '2027-01-31',
  declarations: [{ id: 'd1', declaredAt: '2026-02-01T08:00:00Z', author: by, status: 'MET' }],
  contestations: [{ id: 'c1', openedAt: '2026-05-01T09:00:00Z', author: by, resolvedAt: '2026-06-01T09:00:00Z', resolver: by }],
  applicability: { decisions: [] },
  breaches: [{ id: 'b1', recordedAt: '2026-04-01T08:00:00Z', author: by, endedAt: '2026-04-20T08:00:00Z', ender: by }],
  observations: [
    {
      ...{ id: 'w1', recordedAt: '2026-04-11T08:00:00Z', author: by, side: 'TEAM', observed: 'AT_RISK' },
      retraction: { reason: 'Confondu', retractedAt: '2026-04-13T08:00:00Z', author: by },
    },
  ],
  disagreement: { sideMessages: [{ id: 'g1', writtenAt: '2026-04-12T08:00:00Z', author: by, side: 'PARTNER' }] },
  uses: [{ id: 'u1', recordedAt: '2026-04-10T08:00:00Z', author: by }],
  evidence: [
    {
      id: 'e1',
      title: 'Procédure',
      withdrawnAt: null,
      versions: [
        version(2, '2026-03-01T08:00:00Z', {
          isCurrent: true,
          validUntil: '2027-01-31',
          reviews: [review('r1', 'o1', '2026-03-02T08:00:00Z'), review('r2', 'o2', '2026-03-03T08:00:00Z')],
        }),
        version(1, '2026-02-10T08:00:00Z', { validUntil: '2026-12-31' }),
      ],
    },
  ],
} as unknown as Obligation;

test('The timeline tells in order what happened and what is to come; a day ends after what happened in it, another obligation’s verdicts are left out', () => {
  expect(readTimeline(obligation).map(({ kind, at }) => `${at.slice(0, 10)} ${kind}`)).toEqual([
    '2026-02-01 declared',
    '2026-02-10 deposited',
    '2026-03-01 versionAdded',
    '2026-03-02 ACCEPTED',
    '2026-04-01 broken',
    '2026-04-10 used',
    '2026-04-11 observed',
    '2026-04-12 disagreed',
    '2026-04-13 observationRetracted',
    '2026-04-20 breachEnded',
    '2026-05-01 contested',
    '2026-05-01 due',
    '2026-06-01 resolved',
    '2027-01-31 expires',
    '2027-01-31 lapses',
  ]);
});
