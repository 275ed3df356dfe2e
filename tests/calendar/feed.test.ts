import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../../server/platform/log.ts';
import { Register, type ToldIncident } from '../incidents/register.ts';
import type { PersonaName } from '../support/personas.ts';

const ISSUE = `mutation($input: IssueCalendarFeedInput!) { issueCalendarFeed(input: $input) { path feed { id issuedAt titleLanguage } } }`;
const REVOKE = 'mutation($input: RevokeCalendarFeedInput!) { revokeCalendarFeed(input: $input) { id } }';
const MINE = '{ calendarFeed { id issuedAt titleLanguage } }';

let register: Register;
let breach: ToldIncident;
let path: string;

const issue = async (who: PersonaName, titleLanguage = 'FR') =>
  (await register.as(who).get(ISSUE, { input: { titleLanguage } })).issueCalendarFeed;
const fetchFeed = (at: string, init: RequestInit = {}) => fetch(`${register.world.app.url}${at}`, init);
const eventsOf = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

beforeAll(async () => {
  register = await Register.open('2027-03-26T20:31:00+01:00');
  breach = await register.declare('dpoDnum', 'DNUM', { awareAt: '2027-03-26T19:30:00Z', title: 'Fichier de Mme Martin envoyé' });
  ({ path } = await issue('team'));
});
afterAll(() => register?.stop());

describe('the calendar of a person, read without signing in', () => {
  test('says by dates what is due on a day and by UTC instants what is due at an hour, in what a parser reads back', async () => {
    const answer = await fetchFeed(path);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    const events = eventsOf(await answer.text());
    const clock = events.find(({ summary }) => summary.includes(breach.reference))!;
    expect(clock.startDate.toString()).toBe('2027-03-29T19:30:00Z');
    expect(clock.summary).toBe(`72 heures ${breach.reference} (DNUM)`);
    const term = events.find(({ summary }) => summary === 'Dernier jour de la convention')!;
    expect([term.startDate.isDate, term.startDate.toString()]).toEqual([true, '2027-12-31']);
    const listed = await register.as('team').get('{ upcoming(filter: { isMine: true }) { total } }');
    expect(events).toHaveLength(listed.upcoming.total);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test('lets no word of a record leave, nor any name, nor an attendee', async () => {
    const text = await (await fetchFeed(path)).text();
    for (const word of ['Martin', 'Fichier', 'ATTENDEE', 'ORGANIZER', '@demo.invalid']) expect(text).not.toContain(word);
    for (const event of eventsOf(text)) expect(event.component.getFirstPropertyValue('description')).toBeNull();
  });

  test('is the same file while nothing changed, and keeps the identity of what moves', async () => {
    const first = await fetchFeed(path);
    const tag = first.headers.get('etag')!;
    const again = await fetchFeed(path, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const uid = (text: string) => eventsOf(text).find(({ summary }) => summary.includes(breach.reference))!.uid;
    const before = uid(await first.text());
    await register.act('team', 'recordAwareness', {
      incidentId: breach.id,
      partyId: register.parties.DNUM,
      awareAt: '2027-03-26T19:00:00Z',
      way: 'DETECTED',
      reason: 'L’équipe d’astreinte le savait une demi-heure plus tôt.',
    });
    const moved = await fetchFeed(path, { headers: { 'if-none-match': tag } });
    expect(moved.status).toBe(200);
    const text = await moved.text();
    expect(uid(text)).toBe(before);
    expect(
      eventsOf(text)
        .find(({ uid: each }) => each === before)!
        .startDate.toString(),
    ).toBe('2027-03-29T19:00:00Z');
  });

  test('answers the head alone, and no method that would write', async () => {
    const head = await fetchFeed(path, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const post = await fetchFeed(path, { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('speaks the language it was asked in', async () => {
    const { path: english } = await issue('dpoDinum', 'EN');
    const summaries = eventsOf(await (await fetchFeed(english)).text()).map(({ summary }) => summary);
    expect(summaries).toContain('Last day of the agreement');
  });
});

describe('the address of a calendar', () => {
  test('is told once, and kept only as a hash, out of the journal too', async () => {
    const secret = path.slice('/calendars/'.length, -'.ics'.length);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    const { calendarFeed } = await register.as('team').get(MINE);
    expect(JSON.stringify(calendarFeed)).not.toContain(secret);
    const kept = await register.world.rows<{ all: string }>(
      `select (select json_agg(f) from calendar_feed f)::text || (select json_agg(j) from journal_entry j where j.action like 'person.calendar%')::text as all`,
    );
    expect(kept[0]!.all).not.toContain(secret);
    expect(kept[0]!.all.match(/secretHash/g)).toBeNull();
  });

  test('is taken out of whatever is logged', () => {
    const lines: string[] = [];
    const log = createLog({ level: 'info', format: 'json', destination: { write: (line) => lines.push(line) } });
    log.info({ req: { method: 'GET', url: path } }, `read ${path}`);
    expect(lines.join('')).toContain('/calendars/[…].ics');
    expect(lines.join('')).not.toContain(path);
  });

  test('renewed, ends: it answers that it is gone, and the new one is read', async () => {
    const { path: renewed } = await issue('team');
    expect((await fetchFeed(path)).status).toBe(410);
    expect((await fetchFeed(renewed)).status).toBe(200);
    path = renewed;
  });

  test('is ended by its person only, in their own page', async () => {
    const { calendarFeed } = await register.as('team').get(MINE);
    const input = { calendarFeedId: calendarFeed.id };
    for (const who of ['dpoDnum', 'administrator'] as const) {
      expect((await register.as(who).refusal(REVOKE, { input })).extensions).toMatchObject({
        code: 'NOT_FOUND',
        fieldErrors: [{ field: 'calendarFeedId' }],
      });
    }
    await register.as('team').get(REVOKE, { input });
    const gone = await fetchFeed(path, { headers: { 'accept-language': 'en' } });
    expect(gone.status).toBe(410);
    expect((await gone.json()).errors[0].message).toContain('has ended');
    expect((await register.as('team').get(MINE)).calendarFeed).toBeNull();
    expect((await register.as('team').refusal(REVOKE, { input })).extensions.code).toBe('NOT_FOUND');
  });

  test('two renewals at once leave one that is read', async () => {
    const issued = await Promise.all([issue('team'), issue('team'), issue('team')]);
    const answers = await Promise.all(issued.map(({ path: each }) => fetchFeed(each)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410]);
  });

  test('nobody was given is not found, whatever it looks like', async () => {
    const never = `/calendars/${'A'.repeat(43)}.ics`;
    for (const at of [never, '/calendars/x.ics', '/calendars/', `${path}x`, '/calendars/%00.ics']) {
      expect((await fetchFeed(at)).status).toBe(404);
    }
  });

  test('answers that it is gone from the day its person has no role left, and once they are deactivated', async () => {
    const { path: reading } = await issue('reader');
    expect((await fetchFeed(reading)).status).toBe(200);
    const { me } = await register.as('reader').get('{ me { id memberships { id } } }');
    const administrator = register.as('administrator');
    for (const { id } of me.memberships) {
      await administrator.get('mutation($input: EndMembershipInput!) { endMembership(input: $input) { id } }', {
        input: { membershipId: id, validUntil: '2027-04-30' },
      });
    }
    await register.setClock('2027-04-30T23:59:00+02:00');
    expect((await fetchFeed(reading)).status).toBe(200);
    await register.setClock('2027-05-01T00:01:00+02:00');
    expect((await fetchFeed(reading)).status).toBe(410);
    const { path: working } = await issue('partner');
    const partner = (await register.as('partner').get('{ me { id } }')).me;
    await register
      .as('administrator')
      .get('mutation($input: DeactivatePersonInput!) { deactivatePerson(input: $input) { id } }', { input: { personId: partner.id } });
    expect((await fetchFeed(working)).status).toBe(410);
  });

  test('is read no more often than any other address of the instance may be', async () => {
    const answers = await Promise.all(Array.from({ length: 130 }, () => fetchFeed('/calendars/x.ics')));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    const refused = answers.find(({ status }) => status === 429)!;
    expect((await refused.json()).errors[0].extensions.code).toBe('TOO_MANY_REQUESTS');
  });
});
