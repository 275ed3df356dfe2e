import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

const PART = `id code label isConditional isAttested isGroundToReview isLate allowedActions
  status { id state url publishedOn words ground article decidedBy decidedOn reviewOn plannedOn author { partyCode }
    verdicts { id verdict comment author { capacity } } } earlier { state verdicts { verdict } }`;
const RECORD = `mutation($input: RecordPublicationInput!) { recordPublication(input: $input) { ${PART} } }`;
const REVIEW = `mutation($input: ReviewPublicationInput!) { reviewPublication(input: $input) { ${PART} } }`;
const SHOWN = `query($id: ID!) { convention(id: $id) { openPublications { isReadyToDeclare obligation { code assurance } parts { ${PART} } } } }`;
const REASON = 'Aucun traitement de ce service ne demandait de dossier à la CNIL.';
const MISSING = 'Le guide d’exploitation reste à publier, sans les adresses internes.';

let world: World;
const clients = new Map<PersonaName, ApiClient>();
const as = (who: PersonaName): ApiClient => clients.get(who)!;

async function setClock(instant: string): Promise<void> {
  world.app.clock.moveTo(instant);
  const names: PersonaName[] = ['team', 'dpoDnum', 'dpoDinum', 'reviewer', 'reader', 'administrator'];
  for (const name of names) clients.set(name, await world.app.as(name));
}

beforeAll(async () => {
  world = await World.open();
  await setClock('2026-11-26T10:00:00+01:00');
});
afterAll(() => world?.stop());

const said = (partCode: string, over: object) => ({ obligationId: world.obligation('ART2-BP-DNUM-4'), partCode, ...over });
const record = async (partCode: string, over: object, who: PersonaName = 'team') =>
  (await as(who).get(RECORD, { input: said(partCode, over) })).recordPublication;
const review = async (who: PersonaName, input: object) => (await as(who).get(REVIEW, { input })).reviewPublication;
const refusal = async (who: PersonaName, query: string, input: object) => (await world.refused(as(who), query, { input })).extensions;
const shown = async (who: PersonaName = 'reader') => {
  const { convention } = await as(who).get(SHOWN, { id: world.conventionId });
  return convention.openPublications[0];
};
const partShown = async (code: string, who?: PersonaName) => (await shown(who)).parts.find((part: { code: string }) => part.code === code);

const PUBLISHED = { state: 'PUBLISHED', url: 'https://github.com/SocialGouv/domifa', publishedOn: '2020-12-01' };
const WITHHELD = {
  state: 'WITHHELD',
  ground: 'SYSTEMS_SECURITY',
  decidedBy: 'Responsable de la sécurité des systèmes d’information',
  decidedOn: '2026-11-26',
  reviewOn: '2027-11-26',
};

describe('the six parts of what is to be published', () => {
  test('are those of the sentence, in its order, and nothing is said of them at first', async () => {
    const { parts, isReadyToDeclare, obligation } = await shown();
    expect(obligation.code).toBe('ART2-BP-DNUM-4');
    expect(parts.map(({ code, isConditional }: { code: string; isConditional: boolean }) => [code, isConditional])).toEqual([
      ...[
        ['a', false],
        ['b', false],
        ['c', false],
      ],
      ...[
        ['d', true],
        ['e', false],
        ['f', false],
      ],
    ]);
    expect(parts.every(({ status }: { status: object | null }) => status === null)).toBe(true);
    expect(isReadyToDeclare).toBe(false);
  });

  test('each stands where its party says, and the obligation may be declared met once none is missing', async () => {
    const before = (await shown()).obligation.assurance;
    expect(await record('a', PUBLISHED)).toMatchObject({
      status: { ...PUBLISHED, ground: null, author: { partyCode: 'DNUM' } },
      earlier: [],
    });
    await record('b', PUBLISHED);
    await record('c', PUBLISHED, 'dpoDnum');
    expect((await record('d', { state: 'NONE_EXISTS', words: REASON })).status).toMatchObject({ state: 'NONE_EXISTS', words: REASON });
    expect((await record('e', WITHHELD)).status).toMatchObject({ ...WITHHELD, article: 'CRPA, art. L.311-5, 2° d' });
    const partly = { state: 'PARTLY', url: 'https://domifa.fabrique.social.gouv.fr/', words: MISSING, ground: 'THIRD_PARTY_RIGHTS' };
    const { id } = (await record('f', partly)).status;
    expect((await shown()).isReadyToDeclare).toBe(false);
    await record('f', { ...PUBLISHED, lastStatusId: id });
    expect(await shown()).toMatchObject({ isReadyToDeclare: true, obligation: { assurance: before } });
    expect((await partShown('f')).earlier).toMatchObject([{ state: 'PARTLY' }]);
  });

  test('are told by a member of the bound party alone', async () => {
    for (const who of ['dpoDinum', 'reviewer', 'reader', 'administrator'] as const) {
      expect((await refusal(who, RECORD, said('a', PUBLISHED))).code).toBe('NOT_YOUR_PARTY');
      expect((await partShown('a', who)).allowedActions).not.toContain('RECORD_PUBLICATION');
    }
  });

  test('are read once more when somebody told one meanwhile', async () => {
    expect(await refusal('team', RECORD, said('a', PUBLISHED))).toMatchObject({ code: 'PART_CHANGED', current: { state: 'PUBLISHED' } });
  });
});

describe('what goes with a state', () => {
  const refusedFields = async (code: string, over: object) =>
    ((await refusal('team', RECORD, said(code, over))).fieldErrors as { field: string; code: string }[]).map((error) => [
      error.field,
      error.code,
    ]);

  test('is asked for, and nothing else is taken', async () => {
    expect(await refusedFields('e', { state: 'WITHHELD', decidedBy: ' ' })).toEqual([
      ['ground', 'REQUIRED'],
      ['decidedOn', 'REQUIRED'],
      ['reviewOn', 'REQUIRED'],
      ['decidedBy', 'REQUIRED'],
    ]);
    expect(await refusedFields('e', { ...PUBLISHED, ground: 'ARCHIVES' })).toEqual([['ground', 'NOT_OF_THE_STATE']]);
    expect(await refusedFields('e', { ...PUBLISHED, url: 'http://github.com/x' })).toEqual([['url', 'URL_NOT_HTTPS']]);
    expect(await refusedFields('e', { ...PUBLISHED, publishedOn: '2026-11-27' })).toEqual([['publishedOn', 'FUTURE_DAY']]);
    expect(await refusedFields('e', { state: 'NOT_YET', plannedOn: '2026-11-25' })).toEqual([['plannedOn', 'OUT_OF_RANGE']]);
  });

  test('a ground is looked at again within twelve months of the decision', async () => {
    expect(await refusedFields('e', { ...WITHHELD, reviewOn: '2027-11-27' })).toEqual([['reviewOn', 'OUT_OF_RANGE']]);
    expect(await refusedFields('e', { ...WITHHELD, decidedOn: '2025-11-25' })).toEqual([['decidedOn', 'DECISION_TOO_OLD']]);
    expect(await refusedFields('e', { ...WITHHELD, decidedOn: '2026-11-27' })).toEqual([['decidedOn', 'FUTURE_DAY']]);
  });

  test('only what the sentence says there may be is said not to exist', async () => {
    expect(await refusedFields('e', { state: 'NONE_EXISTS', words: REASON })).toEqual([['state', 'PART_MUST_EXIST']]);
    expect(await refusedFields('d', { state: 'NONE_EXISTS', words: 'aucun' })).toEqual([['words', 'TOO_SHORT']]);
    expect(await refusedFields('z', PUBLISHED)).toEqual([['partCode', 'UNKNOWN_PART']]);
    const other = { ...said('a', PUBLISHED), obligationId: world.obligation('ART2-BP-DNUM-1') };
    expect((await refusal('team', RECORD, other)).fieldErrors).toMatchObject([{ field: 'partCode', code: 'UNKNOWN_PART' }]);
  });
});

describe('a verdict', () => {
  test('is given part by part, by who reviews proofs of the obligation and is not of its body', async () => {
    const statusId = (await partShown('a')).status.id;
    for (const who of ['team', 'dpoDnum', 'dpoDinum', 'reader', 'administrator'] as const) {
      const { code } = await refusal(who, REVIEW, { statusId, verdict: 'ACCEPTED' });
      expect(code).toBe(who === 'team' ? 'OWN_DEPOSIT' : 'NOT_A_REVIEWER');
    }
    expect((await partShown('a', 'reviewer')).allowedActions).toEqual(['REVIEW_PUBLICATION']);
    const attested = await review('reviewer', { statusId, verdict: 'ACCEPTED' });
    expect(attested).toMatchObject({ isAttested: true, status: { verdicts: [{ verdict: 'ACCEPTED', author: { capacity: 'REVIEWER' } }] } });
    expect((await partShown('b')).isAttested).toBe(false);
    expect((await refusal('reviewer', REVIEW, { statusId, verdict: 'ACCEPTED' })).code).toBe('REVIEW_CHANGED');
    const asked = { statusId, verdict: 'CHANGES_REQUESTED', lastReviewId: attested.status.verdicts[0].id };
    expect((await refusal('reviewer', REVIEW, asked)).fieldErrors).toMatchObject([{ field: 'comment', code: 'TOO_SHORT' }]);
    expect((await review('reviewer', { ...asked, comment: MISSING })).isAttested).toBe(false);
  });

  test('ends with what is said next of the part, and stays in sight', async () => {
    const { id } = (await partShown('b')).status;
    await review('reviewer', { statusId: id, verdict: 'ACCEPTED' });
    const next = await record('b', { ...PUBLISHED, url: 'https://www.data.gouv.fr/fr/datasets/domifa/', lastStatusId: id });
    expect(next).toMatchObject({ isAttested: false, status: { verdicts: [] }, earlier: [{ verdicts: [{ verdict: 'ACCEPTED' }] }] });
    expect((await refusal('reviewer', REVIEW, { statusId: id, verdict: 'ACCEPTED' })).code).toBe('PART_CHANGED');
  });

  test('waits until there is something to look at', async () => {
    const { id } = (await partShown('c')).status;
    const planned = await record('c', { state: 'NOT_YET', plannedOn: '2026-12-15', lastStatusId: id });
    expect((await refusal('reviewer', REVIEW, { statusId: planned.status.id, verdict: 'ACCEPTED' })).code).toBe('NOTHING_TO_REVIEW');
  });
});

test('a ground holds through its day, is to be looked at again from the next one on, and is in the calendar with what is planned', async () => {
  const { status } = await partShown('e');
  await review('reviewer', { statusId: status.id, verdict: 'ACCEPTED' });
  const dated = async () => {
    const query =
      '{ upcoming(filter: { kinds: [PUBLICATION_GROUND, PART_PLANNED] }) { items { kind fallsOn partyCode reference title isOverdue } } }';
    return (await as('reader').get(query)).upcoming.items;
  };
  const of = { partyCode: 'DNUM', reference: 'ART2-BP-DNUM-4' };
  expect(await dated()).toEqual([
    { ...of, kind: 'PART_PLANNED', fallsOn: '2026-12-15', title: 'documentation', isOverdue: false },
    { ...of, kind: 'PUBLICATION_GROUND', fallsOn: '2027-11-26', title: "dossiers d'homologation RGS", isOverdue: false },
  ]);
  await setClock('2027-11-26T23:30:00+01:00');
  expect(await partShown('e')).toMatchObject({ isGroundToReview: false, isAttested: true });
  expect((await partShown('c')).isLate).toBe(true);
  await setClock('2027-11-27T00:30:00+01:00');
  expect(await partShown('e')).toMatchObject({ isGroundToReview: true, isAttested: false });
  expect((await dated()).map(({ isOverdue }: { isOverdue: boolean }) => isOverdue)).toEqual([true, true]);
  const renewed = { ...WITHHELD, decidedOn: '2027-11-27', reviewOn: '2028-05-27', lastStatusId: status.id };
  expect(await record('e', renewed)).toMatchObject({ isGroundToReview: false, earlier: [{ verdicts: [{ verdict: 'ACCEPTED' }] }] });
});
