import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { seed } from '../support/factories.ts';
import { APPLICABILITY_CASES } from './assuranceCases.applicability.ts';
import { AWAITED_CASES } from './assuranceCases.awaited.ts';
import { DATE_CASES } from './assuranceCases.dates.ts';
import { MOVE_CASES } from './assuranceCases.moves.ts';
import { OBSERVED_CASES } from './assuranceCases.observed.ts';
import { OCCURRENCE_CASES } from './assuranceCases.occurrences.ts';
import { PROOF_CASES } from './assuranceCases.proof.ts';
import { READING_CASES } from './assuranceCases.readings.ts';
import { OBSERVED_MISTAKES } from './assuranceMistakes.observed.ts';
import { READING_MISTAKES } from './assuranceMistakes.readings.ts';
import { type Computed, Story, statesOf } from './assuranceStory.ts';

const CASES = [
  ...APPLICABILITY_CASES,
  ...PROOF_CASES,
  ...DATE_CASES,
  ...MOVE_CASES,
  ...OCCURRENCE_CASES,
  ...AWAITED_CASES,
  ...OBSERVED_CASES,
  ...READING_CASES,
];

const VALUES = [
  'USED',
  'UNUSED',
  'BREACHED',
  'BROKEN',
  'DISAGREEMENT',
  'AT_RISK',
  'KEPT',
  'ONE_SIDED',
  'STALE',
  'UNOBSERVED',
  'DORMANT',
  'NOT_APPLICABLE',
  'TO_CONFIRM',
  'CONTESTED',
  'ATTESTED',
  'LAPSED',
  'CHANGES_REQUESTED',
  'EVIDENCED',
  'DECLARED',
  'IN_PROGRESS',
  'NOT_MET',
  'MISSING',
];

let database: TestDatabase;
let client: Client;
let asked: { obligationId: string; asOf: string | Date }[];
let states: Computed[];

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client(database.url);
  await client.connect();
  asked = await seed(client, async (make) => {
    const told: typeof asked = [];
    for (const { facts, asOf, ...setting } of CASES) {
      const story = await Story.begin(make, setting);
      for (const fact of facts) await story.tell(fact);
      told.push({ obligationId: story.obligationId, asOf });
    }
    return told;
  });
  states = await statesOf(client, asked);
});

afterAll(async () => {
  await client?.end();
  await database?.drop();
});

const wanted = (expected: string | Partial<Computed>): Partial<Computed> =>
  typeof expected === 'string' ? { assurance: expected } : expected;
const holds = (state: Computed | undefined, expected: string | Partial<Computed>): boolean =>
  Object.entries(wanted(expected)).every(([key, value]) => state?.[key as keyof Computed] === value);

describe('the state of an obligation', () => {
  test.each(CASES.map((each, index) => ({ ...each, index })))('$name', ({ index, expected }) => {
    expect(states[index]).toMatchObject(wanted(expected));
  });

  test('each of the twenty-three values but the note is shown by three cases or more', () => {
    const shown = CASES.map(({ expected }) => wanted(expected).assurance);
    expect(VALUES.filter((value) => shown.filter((each) => each === value).length < 3)).toEqual([]);
  });
});

/** Changes to the rule, each of which one case or more must notice. */
const MISTAKES: { mistake: string; of: string; find: string | RegExp; put: string }[] = [
  {
    mistake: 'attested before contested',
    of: 'obligation_state',
    find: 'when dispute.open_count > 0',
    put: "when dispute.open_count > 0 and duty.assurance <> 'ATTESTED'",
  },
  {
    mistake: 'not applicable before contested',
    of: 'obligation_state',
    find: 'when dispute.open_count > 0',
    put: 'when dispute.open_count > 0 and rule.holds and decided.is_applicable is not false',
  },
  {
    mistake: 'to confirm before contested',
    of: 'obligation_state',
    find: 'when dispute.open_count > 0',
    put: 'when dispute.open_count > 0 and not (c.is_to_confirm and decided.is_applicable is not true)',
  },
  {
    mistake: 'evidenced before changes requested',
    of: 'obligation_state',
    find: /(when reviewed[^\n]*\n)(\s*when offered[^\n]*\n)/,
    put: '$2$1',
  },
  { mistake: 'the decision of a person ignored', of: 'obligation_state', find: 'or not decided.is_applicable then', put: 'then' },
  { mistake: 'an unknown rule taken for true', of: 'obligation_state', find: 'or rule.holds is null', put: '' },
  { mistake: 'a resolved contestation still open', of: 'obligation_state', find: 'or k.resolved_at > as_of', put: 'or true' },
  {
    mistake: 'resolution counted an instant too late',
    of: 'obligation_state',
    find: 'k.resolved_at > as_of',
    put: 'k.resolved_at >= as_of',
  },
  {
    mistake: 'partly met attested',
    of: 'obligation_state',
    find: "when said.status = 'MET' and",
    put: "when said.status in ('MET', 'PARTLY_MET') and",
  },
  { mistake: 'a word awaited after it was given', of: 'obligation_state', find: 'duty.declared_at < duty.accepted_at', put: 'true' },
  { mistake: 'no word awaited after an earlier one', of: 'obligation_state', find: 'duty.declared_at < duty.accepted_at', put: 'false' },
  { mistake: 'a word awaited of what is contested', of: 'obligation_state', find: 'state.assurance = duty.assurance and', put: '' },
  {
    mistake: 'a word awaited of what is attested',
    of: 'obligation_state',
    find: "not in ('ATTESTED', 'DORMANT')",
    put: "not in ('DORMANT')",
  },
  { mistake: 'later declarations counted', of: 'obligation_state', find: 'and d.declared_at <= as_of', put: '' },
  { mistake: 'later decisions counted', of: 'obligation_state', find: 'and a.decided_at <= as_of', put: '' },
  { mistake: 'later contestations counted', of: 'obligation_state', find: 'k.opened_at <= as_of and', put: '' },
  { mistake: 'lapsed without ever being attested', of: 'obligation_state', find: "and met.status = 'MET'", put: '' },
  {
    mistake: 'the end of the proof ignored when looking back',
    of: 'obligation_state',
    find: "coalesce(a.ends_at, 'infinity')",
    put: "'infinity'",
  },
  {
    mistake: 'the end of a declaration ignored when looking back',
    of: 'obligation_state',
    find: "coalesce(after.declared_at, 'infinity')",
    put: "'infinity'",
  },
  { mistake: 'a proof sent back for ever', of: 'obligation_state', find: 'and not offered_for.is_newer_than_review', put: '' },
  {
    mistake: 'a verdict elsewhere counted here',
    of: 'current_version',
    find: 'r.obligation_id = of_obligation and r.evidence_version_id = v.id',
    put: 'r.evidence_version_id = v.id',
  },
  { mistake: 'declared before evidenced', of: 'obligation_state', find: /(when offered[^\n]*\n)(\s*when said[^\n]*\n)/, put: '$2$1' },
  { mistake: 'a relinked proof in force all along', of: 'acceptance', find: 'l.linked_at, ', put: '' },
  {
    mistake: 'changes requested before lapsed',
    of: 'obligation_state',
    find: /(when held[^\n]*\n)(\s*when reviewed[^\n]*\n)/,
    put: '$2$1',
  },
  {
    mistake: 'lapsed while a proof is in force',
    of: 'obligation_state',
    find: 'held.was_attested and not held.in_force',
    put: 'held.was_attested',
  },
  {
    mistake: 'relinking taken for a deposit',
    of: 'obligation_state',
    find: /bool_or\(current\.is_waiting and greatest[^=]*= held\.reopened_at and \(/,
    put: 'bool_or((',
  },
  { mistake: 'the newest text read of any day', of: 'obligation_state', find: '(where m.at > as_of)', put: '(where false)' },
  { mistake: 'what was said of the old meaning counted', of: 'obligation_state', find: 'd.declared_at >= held.reopened_at', put: 'true' },
  { mistake: 'verdicts on the old meaning counted', of: 'obligation_state', find: 'a.reviewed_at >= held.reopened_at', put: 'true' },
  { mistake: 'decisions on the old meaning counted', of: 'obligation_state', find: 'a.decided_at >= held.reopened_at', put: 'true' },
  { mistake: 'reopened before its day', of: 'obligation_state', find: '(where m.reopens_at <= as_of)', put: '(where true)' },
  { mistake: 'there before it began', of: 'obligation_state', find: 'coalesce(o.opened_at <= as_of, true)', put: 'true' },
  { mistake: 'there after it ended', of: 'obligation_state', find: 'coalesce(o.closed_at > as_of, true)', put: 'true' },
  { mistake: 'overdue on the day itself', of: 'obligation_state', find: 'term.set_on < paris_day', put: 'term.set_on <= paris_day' },
  { mistake: 'dates known later counted', of: 'occurrence_state', find: 'd.known_from <= as_of', put: 'true' },
  { mistake: 'occurrences after the last day', of: 'occurrence_state', find: 'where c.survives or', put: 'where true or' },
  { mistake: 'an occurrence late on its last day', of: 'occurrence_state', find: 'due.due_on + 1', put: 'due.due_on' },
  {
    mistake: 'late though answered',
    of: 'occurrence_state',
    find: 'not said.is_answered and not said.is_broken',
    put: 'not said.is_broken',
  },
  { mistake: 'late though broken', of: 'occurrence_state', find: ' and not said.is_broken', put: '' },
  { mistake: 'what was said before counted', of: 'occurrence_state', find: 'and d.declared_at >= due.begins_at', put: '' },
  { mistake: 'judged before it begins', of: 'judged_by', find: '(x.begins_at <= as_of or x.is_answered) and', put: '' },
  {
    mistake: 'a missed one hidden by the next',
    of: 'judged_by',
    find: 'order by judged.id is null, x.is_answered,',
    put: 'order by judged.id is null, not x.is_answered,',
  },
  { mistake: 'not required taken for done', of: 'judged_by', find: "x.answer_status = 'NOT_REQUIRED' or", put: '' },
  { mistake: 'due what is answered', of: 'judged_by', find: 'filter (where not x.is_answered)', put: '' },
  { mistake: 'nothing said is ever too old', of: 'aged_at', find: "'P12M'", put: "'P99Y'" },
  { mistake: 'what comes again attested for ever', of: 'lasts_until', find: /'P12M'/, put: "'P99Y'" },
  { mistake: 'a breach that ended for ever', of: 'is_broken', find: 'b.ended_at is null or b.ended_at > as_of', put: 'true' },
  { mistake: 'a note that asks', of: 'obligation_state', find: "when c.tracking = 'NOTE' then 'NOTED'", put: '' },
  { mistake: 'a right that binds', of: 'obligation_state', find: "when c.tracking = 'USE' then", put: "when c.tracking = 'US' then" },
  {
    mistake: 'the proof of another occurrence',
    of: 'obligation_state',
    find: /a\.occurrence_id is not distinct from aspect\.occurrence_id/,
    put: 'true',
  },
  { mistake: 'before taken for after', of: 'obligation_state', find: "when 'BEFORE' then day_before", put: "when 'BEFORE' then day_after" },
  { mistake: 'later answers counted', of: 'profile_at', find: 'and answer.answered_at <= as_of', put: '' },
  { mistake: 'the first answer kept', of: 'profile_at', find: 'answered_at desc', put: 'answered_at' },
  { mistake: 'midnight in Greenwich', of: 'paris_midnight', find: 'Europe/Paris', put: 'UTC' },
  { mistake: 'midnight without summer time', of: 'paris_midnight', find: 'Europe/Paris', put: 'Etc/GMT-1' },
  { mistake: 'expired at the beginning of its last day', of: 'acceptance', find: /last_day \+ 1/, put: 'last_day' },
  { mistake: 'withdrawal ignored', of: 'acceptance', find: 'e.withdrawn_at, ', put: '' },
  { mistake: 'unlinking ignored', of: 'acceptance', find: 'l.unlinked_at, ', put: '' },
  { mistake: 'supersession ignored', of: 'acceptance', find: /next\.number = \(?v\.number \+ 1\)?/, put: 'false' },
  { mistake: 'reversal ignored', of: 'acceptance', find: /next\.rank = \(?r\.rank \+ 1\)?/, put: 'false' },
  { mistake: 'validity from a future day ignored', of: 'acceptance', find: ', paris_midnight(v.valid_from)', put: '' },
  { mistake: 'review period ignored', of: 'acceptance', find: 'c.review_period', put: 'null' },
];

async function definition(of: string): Promise<string> {
  const statement =
    of === 'acceptance'
      ? "select 'create or replace view acceptance as ' || pg_get_viewdef('acceptance'::regclass) as text"
      : `select pg_get_functiondef('${of}'::regproc) as text`;
  return (await client.query<{ text: string }>(statement)).rows[0]!.text;
}

describe('the table notices a rule that is wrong', () => {
  test.each([...MISTAKES, ...OBSERVED_MISTAKES, ...READING_MISTAKES])('$mistake', async ({ of, find, put }) => {
    const right = await definition(of);
    const wrong = right.replace(find, put);
    expect(wrong).not.toBe(right);
    await client.query('begin');
    try {
      await client.query(wrong);
      const changed = await statesOf(client, asked);
      const noticed = CASES.filter(({ expected }, index) => !holds(changed[index], expected));
      expect(noticed.length).toBeGreaterThan(0);
    } finally {
      await client.query('rollback');
    }
  });
});
