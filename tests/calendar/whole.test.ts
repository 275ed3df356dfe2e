import { afterAll, beforeAll, expect, test } from 'vitest';
import { UPCOMING_KINDS } from '../../server/calendar/upcoming.kinds.ts';
import { read, sql } from '../../server/platform/db/read.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { createLivingDemo } from '../support/demoDatabase.ts';
import type { PersonaName } from '../support/personas.ts';

interface Entry {
  id: string;
  kind: string;
  fallsOn: string;
  dueAt: string | null;
  reference: string;
  title: string | null;
}

const QUERY = `query($filter: UpcomingEntryFilter, $page: Page) { upcoming(filter: $filter, page: $page) { total items {
  id kind conventionId conventionTitle partyCode fallsOn dueAt isOverdue isReminder knownAt subjectType subjectId occurrenceId reference title } } }`;
const MOST = 100;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ DEMO_EMPTY: '' }, { database: (await createLivingDemo()).database });
});
afterAll(() => app?.stop());

async function upcoming(who: PersonaName, filter: object): Promise<Entry[]> {
  const client = await app.as(who);
  const found: Entry[] = [];
  for (let offset = 0; ; offset += MOST) {
    const { total, items } = (await client.get(QUERY, { filter, page: { limit: MOST, offset } })).upcoming;
    found.push(...items);
    if (found.length >= total || items.length === 0) return found;
  }
}

const byId = (entries: Entry[]) => entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test.each<PersonaName>(['dpoDnum', 'reviewer', 'reader', 'administrator'])(
  'the whole calendar of %s is what each kind tells alone, in the order of its days',
  async (who) => {
    const whole = await upcoming(who, {});
    const apart: Entry[] = [];
    for (const kind of UPCOMING_KINDS) apart.push(...(await upcoming(who, { kinds: [kind] })));
    expect(byId(whole)).toEqual(byId(apart));
    expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
    expect(new Set(whole.map(({ kind }) => kind)).size).toBeGreaterThan(who === 'administrator' ? 1 : 8);
    const days = whole.map(({ fallsOn }) => fallsOn);
    expect(days).toEqual(days.toSorted());
  },
);

/** What the acceptances say themselves, one state at a time. */
const ENDINGS = sql`select case when v.valid_until is not distinct from a.expires_on then 'EXPIRY' else 'REVIEW' end as kind,
    to_char(a.expires_on, 'YYYY-MM-DD') as day, array_agg(distinct c.code) as codes
  from acceptance a join evidence e on e.id = a.evidence_id join evidence_version v on v.id = a.evidence_version_id
    cross join lateral state_of(a.obligation_id, now()) s join commitment c on c.id = s.commitment_id
  where e.confidentiality <> 'RESTRICTED' and s.standing <> 'OUTSIDE' and a.expires_on is not null and a.starts_at <= now() and a.ends_at > now()
    and (s.tracking <> 'OCCUR' or a.occurrence_id is null)
  group by e.id, s.party_id, a.expires_on, 1`;

test('the ends of proofs are those that their acceptances say', async () => {
  const said = await read<{ kind: string; day: string; codes: string[] }>(app.orm.em.fork(), ENDINGS);
  const told = await upcoming('reader', { kinds: ['EXPIRY', 'REVIEW'] });
  const lines = told.map(({ kind, fallsOn, reference }) => `${kind} ${fallsOn} ${reference}`);
  expect(lines.toSorted()).toEqual(said.map(({ kind, day, codes }) => `${kind} ${day} ${codes.toSorted().join(', ')}`).toSorted());
  expect(lines.length).toBeGreaterThan(20);
});
