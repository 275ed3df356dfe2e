import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf } from '../support/files.ts';
import type { PersonaName } from '../support/personas.ts';
import { TextRegister, type ToldText } from './register.ts';

const URL = 'https://domifa.fabrique.social.gouv.fr/mentions-legales';
const OTHER = 'La page nomme encore l’ancien directeur de la publication.';
const PAGE = `id pageOutcome pageCheckOn checkMonths version awaited { awaitedAction party { code } sinceAt dueOn }
  textVersions { id number pageChecks { id seenOn url pageOutcome words fileName sha256 downloadUrl author { name partyCode } } }
  evidence { id versions { id number note validUntil fileName registerEntry { snapshot } } links { obligationCode } }`;

let register: TextRegister;
let notice: ToldText;

const read = async (who: PersonaName = 'reader') =>
  (await register.as(who).get(`query($id: ID!) { legalText(id: $id) { ${PAGE} } }`, { id: notice.id })).legalText;
const lastCheck = async () => (await read()).textVersions.flatMap((version: { pageChecks: { id: string }[] }) => version.pageChecks)[0]?.id;
const looks = async (who: PersonaName, input: object) =>
  register.act(who, 'checkPage', { versionId: notice.textVersions[0]!.id, lastCheckId: await lastCheck(), ...input });
const refused = async (who: PersonaName, input: object) =>
  register.refused(who, 'checkPage', { versionId: notice.textVersions[0]!.id, lastCheckId: await lastCheck(), ...input });
const served = async () => (await read()).evidence.links[0].obligationCode as string;
const assurance = async () => register.world.assurance(register.as('team'), register.world.obligation(await served()));
async function accept(): Promise<string> {
  const { evidence } = await read();
  const obligation = register.world.obligation(await served());
  return register.world.accept(register.as('dpoDinum'), { obligation, evidence: evidence.id, version: evidence.versions[0].id });
}

beforeAll(async () => {
  register = await TextRegister.open('2027-01-25T09:00:00+01:00');
  const asked = await register.onNewest('team', 'askOpinion', await register.opens({ kind: 'LEGAL_NOTICE' }));
  await register.onNewest('dpoDinum', 'giveOpinion', asked, { opinion: 'FAVOURABLE' });
  await register.setClock('2027-01-26T09:00:00+01:00');
  notice = await register.onNewest('team', 'publishText', asked, { url: URL });
  await register.world.declare(register.as('team'), register.world.obligation(await served()));
  await accept();
});
afterAll(() => register?.stop());

describe('The page of a published text', () => {
  test('is to be looked at in a year, if the convention lasts that long, or when its writer says; that is asked thirty days before', async () => {
    expect(await read()).toMatchObject({ pageOutcome: null, pageCheckOn: null, checkMonths: 12, awaited: [] });
    const { version, title } = await register
      .as('team')
      .get('query($id: ID!) { legalText(id: $id) { version title } }', { id: notice.id })
      .then((told) => told.legalText);
    const update = 'mutation($id: ID!, $input: UpdateLegalTextInput!) { updateLegalText(id: $id, input: $input) { pageCheckOn } }';
    const monthly = { id: notice.id, input: { title, version, checkMonths: 1 } };
    const far = { ...monthly, input: { ...monthly.input, checkMonths: 37 } };
    expect((await register.world.refused(register.as('team'), update, far)).extensions).toMatchObject({
      fieldErrors: [{ field: 'checkMonths', code: 'OUT_OF_RANGE' }],
    });
    expect((await register.as('team').get(update, monthly)).updateLegalText).toEqual({ pageCheckOn: '2027-02-26' });
    await register.setClock('2027-01-27T09:00:00+01:00');
    expect((await read()).awaited).toMatchObject([{ awaitedAction: 'CHECK_PAGE', party: { code: 'DNUM' }, dueOn: '2027-02-26' }]);
  });

  test('is told to be looked at to its writers only, and stands in the calendar', async () => {
    const query = `{ legalTexts(filter: { isPageToCheck: true }) { total items { id } }
      upcoming(filter: { kinds: [PAGE_CHECK] }) { items { kind partyCode fallsOn reference subjectId } } }`;
    const mine = await register.as('dpoDnum').get(query);
    expect(mine.legalTexts.items).toEqual([{ id: notice.id }]);
    expect(mine.upcoming.items).toEqual([
      { kind: 'PAGE_CHECK', partyCode: 'DNUM', fallsOn: '2027-02-26', reference: notice.reference, subjectId: notice.id },
    ]);
    for (const who of ['dpoDinum', 'reviewer', 'reader', 'administrator'] as const) {
      expect([who, (await register.as(who).get(query)).legalTexts.total]).toEqual([who, 0]);
    }
    expect((await register.as('administrator').get(query)).upcoming.items).toEqual([]);
  });

  test('that says this version is told with its day and a file, and proves what it proved', async () => {
    const { body } = await register.as('team').upload(makePdf('Page des mentions légales'), 'page.pdf');
    const looked = await looks('team', { pageOutcome: 'SAYS_THIS', uploadId: body.id });
    expect(looked.awaited).toEqual([]);
    const [{ pageChecks }] = (await read()).textVersions;
    expect(pageChecks).toMatchObject([
      {
        seenOn: '2027-01-27',
        url: URL,
        pageOutcome: 'SAYS_THIS',
        fileName: 'page.pdf',
        sha256: body.sha256,
        author: { partyCode: 'DNUM' },
      },
    ]);
    for (const who of ['dpoDinum', 'reader'] as const) expect((await register.as(who).fetch(pageChecks[0].downloadUrl)).status).toBe(200);
    expect((await register.as('administrator').fetch(pageChecks[0].downloadUrl)).status).toBe(404);
    expect(await assurance()).toBe('ATTESTED');
    expect((await read()).evidence.versions).toHaveLength(1);
    expect(await read()).toMatchObject({ pageOutcome: 'SAYS_THIS', pageCheckOn: '2027-02-27' });
  });

  test('that says something else reopens what the text proved, whichever party saw it, and waits for its writer', async () => {
    await register.setClock('2027-02-10T09:00:00+01:00');
    expect(await refused('dpoDinum', { pageOutcome: 'SAYS_OTHER', words: 'Autre.' })).toMatchObject({
      fieldErrors: [{ field: 'words', code: 'TOO_SHORT' }],
    });
    await looks('dpoDinum', { pageOutcome: 'SAYS_OTHER', words: OTHER, seenOn: '2027-02-09' });
    const told = await read();
    expect(told).toMatchObject({ pageOutcome: 'SAYS_OTHER', pageCheckOn: null });
    expect(told.awaited).toMatchObject([{ awaitedAction: 'CHECK_PAGE', party: { code: 'DNUM' }, dueOn: null }]);
    const [reopened] = told.evidence.versions;
    expect(reopened).toMatchObject({ number: 2, validUntil: '2027-02-09' });
    expect(reopened.note).toBe('La page publiée, vue le 09/02/2027, dit autre chose que cette version.');
    expect(JSON.parse(reopened.registerEntry.snapshot).page).toEqual({
      seenOn: '2027-02-09',
      url: URL,
      outcome: 'SAYS_OTHER',
      words: OTHER,
    });
    expect(await assurance()).not.toBe('ATTESTED');
  });

  test('that says this version again is offered anew, to be reviewed', async () => {
    await register.setClock('2027-02-12T09:00:00+01:00');
    await looks('team', { pageOutcome: 'SAYS_THIS' });
    expect((await read()).evidence.versions[0]).toMatchObject({ number: 3, validUntil: null });
    expect(await accept()).toBe('ATTESTED');
  });

  test('is refused a day to come, one before its publication, an address that is not https, and a look that somebody else overtook', async () => {
    const same = { pageOutcome: 'SAYS_THIS' };
    expect(await refused('team', { ...same, seenOn: '2027-02-13' })).toMatchObject({
      fieldErrors: [{ field: 'seenOn', code: 'FUTURE_DAY' }],
    });
    const early = await refused('team', { ...same, seenOn: '2027-01-25' });
    expect(early).toMatchObject({ fieldErrors: [{ field: 'seenOn', code: 'BEFORE' }] });
    expect((early.fieldErrors as unknown as { text: { fr: string } }[])[0]!.text.fr).toMatch(/26\/01\/2027.*25\/01\/2027/);
    expect(await refused('team', { ...same, url: 'http://domifa.fr' })).toMatchObject({ fieldErrors: [{ field: 'url' }] });
    expect(await refused('team', { ...same, lastCheckId: null })).toMatchObject({ category: 'CONFLICT', code: 'PAGE_SEEN' });
    for (const who of ['reader', 'reviewer', 'financeDnum'] as const) {
      expect([who, (await refused(who, same)).code]).toEqual([who, 'NOT_A_PAGE_READER']);
    }
    expect(await refused('administrator', same)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is not looked at for a version that another one replaced, nor for a procedure', async () => {
    const next = await register.onNewest('team', 'askOpinion', await register.adds(notice));
    const draft = await register.refused('team', 'checkPage', { versionId: next.textVersions[0]!.id, pageOutcome: 'SAYS_THIS' });
    expect(draft).toMatchObject({ category: 'CONFLICT', code: 'VERSION_NOT_IN_FORCE' });
    await register.setClock('2027-02-14T09:00:00+01:00');
    await register.onNewest('team', 'publishText', next, { isUnanswered: true });
    expect(await refused('team', { pageOutcome: 'SAYS_THIS', lastCheckId: null })).toMatchObject({ code: 'VERSION_NOT_IN_FORCE' });
    const procedure = await register.onNewest('team', 'publishText', await register.opens({ kind: 'BREACH_PROCEDURE' }));
    expect(await register.refusedOnNewest('team', 'checkPage', procedure, { pageOutcome: 'SAYS_THIS' })).toMatchObject({ code: 'NO_PAGE' });
    await register.act('team', 'withdrawLegalText', { legalTextId: notice.id, reason: OTHER });
    expect(await refused('team', { pageOutcome: 'SAYS_THIS' })).toMatchObject({ code: 'TEXT_WITHDRAWN' });
  });
});
