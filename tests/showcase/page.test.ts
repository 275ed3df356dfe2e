import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REVIEW, UPDATE } from '../evidence/world.ts';
import { countStatements } from '../support/statements.ts';
import { AGREE, Outside, PAGE_AT, SLUG, WITHDRAW } from './shown.ts';

const GROUPS = ['good_practice', 'annex1_matrix'];

let outside: Outside;
let published: { evidence: string; version: string };

const page = async (query = '', headers = {}) => (await outside.read(`${PAGE_AT}${query}`, headers)).text();
const data = async () => (await outside.read(`${PAGE_AT}/data.json`)).json();
const commitment = async (code: string) => (await data()).commitments.find((each: { code: string }) => each.code === code);

beforeAll(async () => {
  outside = await Outside.open();
  const { world } = outside;
  const [team, dpo] = await Promise.all([outside.as('team'), outside.as('dpoDinum')]);
  const duty = world.obligation('A1-DRO-DNUM-1');
  published = await world.depositFile(team, [duty], 'Politique', { title: 'Politique <publiée> & datée', confidentiality: 'PUBLIC' });
  await world.deposit(team, [duty], { title: 'Note tenue entre les parties', confidentiality: 'PARTIES' });
  await world.deposit(team, [duty], { title: 'Audit gardé par la partie', confidentiality: 'RESTRICTED' });
  await world.declare(team, duty);
  await dpo.get(REVIEW, { input: { obligationId: duty, evidenceVersionId: published.version, verdict: 'ACCEPTED' } });
  await world.declare(team, world.obligation('A1-ORG-DNUM-1'));
});
afterAll(() => outside?.stop());

describe('a page that is shown outside', () => {
  test('is not there while one signatory has not agreed, exactly as where there is no such convention', async () => {
    const nowhere = await outside.read('/public/nulle-part');
    const words = await nowhere.text();
    const same = async () => {
      const answer = await outside.read(PAGE_AT);
      return [answer.status, await answer.text()];
    };
    expect(await same()).toEqual([404, words]);
    expect((await outside.agree('DNUM', GROUPS)).status).toBe('AWAITED');
    expect(await same()).toEqual([404, words]);
    for (const rest of ['/data.json', '/badge.svg', `/files/${published.version}`]) {
      expect((await outside.read(`${PAGE_AT}${rest}`)).status, rest).toBe(404);
    }
  });

  test('opens once the other one agrees, for what both named, and tells the officers of the other party', async () => {
    const shown = await outside.agree('DINUM', ['annex1_matrix', 'governance']);
    expect(shown).toMatchObject({ status: 'OPEN', isIndexed: false, path: PAGE_AT });
    expect(shown.showableGroups.filter(({ isShown }: { isShown: boolean }) => isShown)).toMatchObject([
      { code: 'annex1_matrix', proofCount: 1 },
    ]);
    const { notices } = await (await outside.as('dpoDnum')).get('{ notices { items { kind personName partyCode } } }');
    expect(notices.items).toEqual([{ kind: 'SHOWCASE_AGREED', personName: 'Claude Martin', partyCode: 'DINUM' }]);
    const text = await page();
    expect(text).toContain('Répartition des responsabilités RGPD');
    expect(text).not.toContain('Gouvernance');
    expect(text).not.toContain('ART2-BP');
  });

  test('says what is declared and what is attested apart, by function and party, and no name, percentage or inside proof', async () => {
    const text = await page('?lang=fr');
    expect(text).toContain('<html lang="fr">');
    expect(text).toMatch(/Attesté par le délégué à la protection des données \(DINUM\) le \d\d\/\d\d\/\d{4}\./);
    expect(text).toMatch(/Déclaré tenu par DNUM le \d\d\/\d\d\/\d{4}\./);
    expect(text).toContain('Politique &#60;publiée&#62; &#38; datée');
    for (const word of ['%', 'Martin', 'Roux', '@demo', 'Note tenue', 'Audit gardé', '<script']) expect(text, word).not.toContain(word);
    expect(await page('?lang=en')).toMatch(/Attested by the data protection officer \(DINUM\) on/);
    expect(await page('', { 'accept-language': 'en-GB' })).toContain('<html lang="en">');
  });

  test('tells programs the same facts, readable from any other site', async () => {
    const answer = await outside.read(`${PAGE_AT}/data.json`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect((await answer.json()).version).toBe(1);
    expect(await commitment('A1-DRO-DNUM-1')).toMatchObject({
      status: 'ATTESTED',
      attested: { role: 'DPO', party: 'DINUM' },
      proofs: [{ kind: 'FILE', url: `${outside.world.app.url}${PAGE_AT}/files/${published.version}` }],
    });
    expect(await commitment('A1-ORG-DNUM-1')).toMatchObject({ status: 'DECLARED', attested: null, proofs: [] });
  });

  test('has a badge that counts both apart, with its words for who cannot see it', async () => {
    const answer = await outside.read(`${PAGE_AT}/badge.svg?lang=fr`);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    const badge = await answer.text();
    expect(badge).toContain('1 attesté · 1 déclaré');
    expect(badge).toMatch(/<title id="t">[^<]* : 1 attesté · 1 déclaré au \d\d\/\d\d\/\d{4}<\/title>/);
    expect(await (await outside.read(`${PAGE_AT}/badge.svg?lang=en`)).text()).toContain('1 attested · 1 declared');
  });

  test('needs no session, sets no cookie, runs nothing, is asked again by its tag', async () => {
    const answer = await outside.read(PAGE_AT);
    const told = (name: string) => answer.headers.get(name);
    expect(told('set-cookie')).toBeNull();
    expect(told('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self'; base-uri 'none'; form-action 'none'/,
    );
    expect([told('x-robots-tag'), told('vary'), told('cache-control')]).toEqual([
      'noindex, nofollow',
      'Accept-Language',
      'public, max-age=0, must-revalidate',
    ]);
    const again = await outside.read(PAGE_AT, { 'if-none-match': told('etag')! });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await outside.read(PAGE_AT, {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    const post = await outside.read(PAGE_AT, {}, 'POST');
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('costs the database two statements, however many read it at once, and none while nothing was written', async () => {
    await outside.agree('DNUM', ['annex1_matrix', 'publication']);
    await outside.agree('DNUM', GROUPS);
    const reading = () => Promise.all(Array.from({ length: 40 }, (_, index) => outside.read(index % 2 ? PAGE_AT : `${PAGE_AT}/data.json`)));
    expect((await countStatements(reading)).statements).toHaveLength(2);
    expect((await countStatements(reading)).statements).toEqual([]);
  });

  test('gives the file of a public proof, and of no other, under its newest version only', async () => {
    const at = `${PAGE_AT}/files/${published.version}`;
    const file = await outside.read(at);
    expect([file.status, file.headers.get('content-disposition')?.slice(0, 10)]).toEqual([200, 'attachment']);
    expect(file.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(file.headers.get('cache-control')).toContain('private, no-cache');
    const { world } = outside;
    const team = await outside.as('team');
    const kept = await world.depositFile(team, [world.obligation('A1-DRO-DNUM-1')], 'Interne', { confidentiality: 'PARTIES' });
    const elsewhere = await world.depositFile(team, [world.obligation('ART2-BP-DNUM-4')], 'Ailleurs', { confidentiality: 'PUBLIC' });
    const ofRegister = await world.depositFile(team, [world.obligation('A1-VIO-DNUM-3')], 'Violation', { confidentiality: 'PUBLIC' });
    for (const { version } of [kept, elsewhere, ofRegister]) expect((await outside.read(`${PAGE_AT}/files/${version}`)).status).toBe(404);
    expect((await outside.read(`${PAGE_AT}/files/x`)).status).toBe(404);
  });

  test('says nothing of what an entry of a register opens', async () => {
    const { world } = outside;
    await world.declare(await outside.as('team'), world.obligation('A1-VIO-DNUM-3'));
    expect(await commitment('A1-VIO-DNUM-3')).toMatchObject({ status: 'EVENT_BOUND', declaredOn: null, proofs: [] });
    expect(await page('?lang=fr')).toContain('registres qui ne sont pas publics');
  });

  test('shows a proof no more from the moment it is kept between the parties', async () => {
    const team = await outside.as('team');
    const { evidence } = await team.get('query($id: ID!) { evidence(id: $id) { version } }', { id: published.evidence });
    const change = (confidentiality: string, version: number) =>
      team.get(UPDATE, { id: published.evidence, input: { confidentiality, version } });
    await change('PARTIES', evidence.version);
    expect(await page()).not.toContain('Politique');
    expect((await outside.read(`${PAGE_AT}/files/${published.version}`)).status).toBe(404);
    await change('PUBLIC', evidence.version + 1);
    expect(await page()).toContain('Politique');
  });
});

describe('what a signatory decides', () => {
  const refused = async (who: 'team' | 'dpoDnum' | 'dpoDinum' | 'administrator' | 'reviewer', query: string, input: object) =>
    (await outside.world.refused(await outside.as(who), query, { input })).extensions;

  test('is decided by its own officer, and by nobody else', async () => {
    for (const who of ['team', 'dpoDinum', 'administrator', 'reviewer'] as const) {
      expect((await refused(who, AGREE, await outside.agreement('DNUM', GROUPS))).code, who).toBe('NOT_AN_OFFICER_OF_A_SIGNATORY');
    }
    const team = { ...(await outside.agreement('DNUM', GROUPS)), partyId: outside.parties.EQUIPE };
    expect((await refused('dpoDnum', AGREE, team)).code).toBe('NOT_AN_OFFICER_OF_A_SIGNATORY');
    const { decidingParties: signatories } = await outside.showcase('dpoDinum');
    expect(
      signatories.map(({ partyCode, allowedActions }: { partyCode: string; allowedActions: string[] }) => [
        partyCode,
        allowedActions.length,
      ]),
    ).toEqual([
      ['DINUM', 2],
      ['DNUM', 0],
    ]);
  });

  test('names parts that the agreement has, and something else than before', async () => {
    const unknown = await refused('dpoDnum', AGREE, await outside.agreement('DNUM', ['partout']));
    expect(unknown).toMatchObject({ code: 'GROUP_UNKNOWN', fieldErrors: [{ field: 'groupCodes' }] });
    expect(unknown.text.fr).toContain('annex1_matrix');
    expect((await refused('dpoDnum', AGREE, await outside.agreement('DNUM', []))).fieldErrors).toMatchObject([
      { field: 'groupCodes', code: 'REQUIRED' },
    ]);
    expect((await refused('dpoDnum', AGREE, await outside.agreement('DNUM', GROUPS))).code).toBe('SHOWCASE_ALREADY_AGREED');
  });

  test('is refused once the other party spoke meanwhile, and of two at once one is kept', async () => {
    const stale = await outside.agreement('DNUM', ['annex1_matrix'], { version: 0 });
    expect(await refused('dpoDnum', AGREE, stale)).toMatchObject({ code: 'SHOWCASE_CHANGED', current: { status: 'OPEN' } });
    const dpo = await outside.as('dpoDnum');
    const input = await outside.agreement('DNUM', ['annex1_matrix']);
    const both = await Promise.all([dpo.ask(AGREE, { input }), dpo.ask(AGREE, { input })]);
    expect(both.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK').toSorted()).toEqual(['OK', 'SHOWCASE_CHANGED']);
  });

  test('lets search engines list the page only when both say so', async () => {
    await outside.agree('DNUM', ['annex1_matrix'], { isIndexed: true });
    expect((await outside.read(PAGE_AT)).headers.get('x-robots-tag')).toBe('noindex, nofollow');
    await outside.agree('DINUM', ['annex1_matrix'], { isIndexed: true });
    const listed = await outside.read(PAGE_AT);
    expect(listed.headers.get('x-robots-tag')).toBeNull();
    expect(await listed.text()).not.toContain('name="robots"');
  });

  test('is previewed by a member as it would be, and by nobody outside', async () => {
    const at = `/public-preview/${outside.world.conventionId}?groups=good_practice`;
    const preview = await (await outside.as('dpoDinum')).fetch(at);
    const text = await preview.text();
    expect(text).toContain('Aperçu');
    expect([text.includes('ART2-BP'), text.includes('A1-DRO')]).toEqual([true, false]);
    expect(preview.headers.get('cache-control')).toBe('private, no-store');
    expect((await outside.read(at)).status).toBe(401);
  });

  test('ends the page at once when it is taken back, for all of its addresses, until it agrees again', async () => {
    expect((await outside.withdraw('DINUM')).status).toBe('WITHDRAWN');
    for (const rest of ['', '/data.json', '/badge.svg', `/files/${published.version}`]) {
      expect((await outside.read(`${PAGE_AT}${rest}`)).status, rest).toBe(410);
    }
    expect(await page('?lang=en')).toContain('no longer publish this page');
    const again = { conventionId: outside.world.conventionId, partyId: outside.parties.DINUM };
    expect((await refused('dpoDinum', WITHDRAW, again)).code).toBe('SHOWCASE_NOT_AGREED');
    await outside.agree('DINUM', ['annex1_matrix']);
    expect((await outside.read(PAGE_AT)).status).toBe(200);
    const [kept] = await outside.world.rows<{ actions: string[] }>(
      "select array_agg(action order by id) as actions from journal_entry where action like 'showcase.%'",
    );
    expect(kept!.actions.slice(-2)).toEqual(['showcase.withdrawn', 'showcase.agreed']);
  });
});

test('an address that is no name of a convention is not found, whatever it holds', async () => {
  for (const at of ['/public/', '/public/%00', `/public/${'a'.repeat(150)}`, '/public/..%2Fauth', `/public/${SLUG.toUpperCase()}`]) {
    expect((await outside.read(at)).status, at).toBe(404);
  }
});

test('is read no more often from one address than many people would', async () => {
  const answers = await Promise.all(Array.from({ length: 320 }, () => outside.read('/public/nulle-part')));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect([await refused[0]!.text(), refused[0]!.headers.has('retry-after')]).toEqual([expect.stringContaining('Trop de lectures'), true]);
});
