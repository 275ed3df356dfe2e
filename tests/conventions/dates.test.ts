import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM } from '../../server/actors/actor.ts';
import { startOf } from '../../server/clocks/days.ts';
import { Convention } from '../../server/conventions/convention.entity.ts';
import { recordDate } from '../../server/conventions/recordDate.ts';
import { journaled } from '../../server/platform/journal/journaled.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { insideAgreement } from '../support/outside.ts';
import { CORRECT_DATE, CREATE, otherAct, REASON, shown } from './acts.ts';

let app: TestApp;
let administrator: ApiClient;
let domifa: string;

beforeAll(async () => {
  app = await startTestApp();
  app.clock.moveTo('2026-11-26T10:00:00Z');
  administrator = await app.as('administrator');
  domifa = (await insideAgreement(administrator)).conventionId;
});
afterAll(async () => app?.stop());

const opened = async (slug: string, over: Record<string, unknown> = {}): Promise<string> =>
  (await administrator.get(CREATE, await otherAct(administrator, slug, over))).createConvention.id;

const correct = (conventionId: string, over: Record<string, unknown>) => ({
  input: { conventionId, kind: 'ENDS', reason: REASON, ...over },
});

/** An amendment that both parties signed moves the end. */
async function amend(conventionId: string, value: string, effectiveOn: string): Promise<void> {
  const at = app.clock.now();
  await journaled(app.orm.em.fork(), async (tx, note) => {
    const convention = await tx.findOneOrFail(Convention, { id: conventionId });
    const fact = { kind: 'ENDS', value, source: 'AMENDMENT', knownFrom: startOf(effectiveOn), reason: 'Avenant n° 1' } as const;
    await recordDate(tx, convention, fact, PROGRAM, at);
    note({ chain: conventionId, action: 'convention.dateCorrected', subject: { type: 'Convention', id: conventionId }, by: PROGRAM, at });
  });
}

/** Whether the account due at the end of the convention was late at the end of a day. */
async function lateness(asOf: string): Promise<boolean> {
  const { obligations } = await administrator.get(
    'query($filter: ObligationFilter, $asOf: Date) { obligations(filter: $filter, asOf: $asOf) { items { isOverdue } } }',
    { filter: { conventionIds: [domifa], codes: ['ART2-FIN-DNUM-7'] }, asOf },
  );
  expect(obligations.items).toHaveLength(1);
  return obligations.items[0].isOverdue;
}

describe('the dates of a convention', () => {
  it('are those of its act, known from the day of its signature on', async () => {
    const id = await opened('datee', { inForceOn: '2026-04-01', endsOn: '2027-03-31' });
    const convention = await shown(administrator, id);
    expect(convention).toMatchObject({
      signedOn: '2026-03-02',
      inForceOn: '2026-04-01',
      endsOn: '2027-03-31',
      terminatedOn: null,
      lastInForceOn: '2027-03-31',
    });
    expect(
      convention.dates.map(({ kind, fallsOn, knownBy, knownAt }: Record<string, unknown>) => [kind, fallsOn, knownBy, knownAt]),
    ).toEqual([
      ['SIGNED', '2026-03-02', 'ORIGINAL', '2026-03-01T23:00:00.000Z'],
      ['IN_FORCE', '2026-04-01', 'ORIGINAL', '2026-03-01T23:00:00.000Z'],
      ['ENDS', '2027-03-31', 'ORIGINAL', '2026-03-01T23:00:00.000Z'],
    ]);
    expect(
      await Promise.all(
        ['2026-03-31', '2026-04-01', '2027-03-31', '2027-04-01'].map(async (day) => (await shown(administrator, id, day)).stage),
      ),
    ).toEqual(['SIGNED', 'IN_FORCE', 'IN_FORCE', 'ENDED']);
  });

  it('may have no end: nothing bounds it then, in 2099 either', async () => {
    const id = await opened('sans-fin');
    expect(await shown(administrator, id)).toMatchObject({ endsOn: null, lastInForceOn: null, inForceOn: '2026-03-02', stage: 'IN_FORCE' });
    expect(await shown(administrator, id, '2099-01-01')).toMatchObject({ id: `${id}@2099-01-01`, lastInForceOn: null, stage: 'IN_FORCE' });
  });

  it('moved by an amendment signed on 10/05/2021 are told so from that day on, and a correction typed on 26/11/2026 changes nothing before', async () => {
    await amend(domifa, '2021-11-23', '2021-05-10');
    expect(await shown(administrator, domifa, '2021-04-30')).toMatchObject({ endsOn: '2021-05-23', stage: 'IN_FORCE' });
    expect(await shown(administrator, domifa, '2021-06-30')).toMatchObject({ endsOn: '2021-11-23', stage: 'IN_FORCE' });
    expect([await lateness('2021-06-30'), await lateness('2021-11-24')]).toEqual([false, true]);
    await administrator.get(CORRECT_DATE, correct(domifa, { fallsOn: '2021-11-22' }));
    expect(await lateness('2021-06-30')).toBe(false);
    expect(await shown(administrator, domifa, '2021-04-30')).toMatchObject({ endsOn: '2021-05-23' });
    expect(await shown(administrator, domifa, '2021-06-30')).toMatchObject({ endsOn: '2021-11-23' });
    expect(await shown(administrator, domifa, '2026-11-25')).toMatchObject({ endsOn: '2021-11-23' });
    const now = await shown(administrator, domifa);
    expect(now).toMatchObject({ endsOn: '2021-11-22', stage: 'ENDED' });
    expect(now.dates.filter(({ kind }: { kind: string }) => kind === 'ENDS')).toMatchObject([
      { fallsOn: '2021-05-23', knownBy: 'ORIGINAL', reason: null },
      { fallsOn: '2021-11-23', knownBy: 'AMENDMENT', reason: 'Avenant n° 1' },
      { fallsOn: '2021-11-22', knownBy: 'CORRECTION', reason: REASON, author: { name: 'Noor Lambert' } },
    ]);
  });

  it('that are corrected leave one entry in the journal, with the reason', async () => {
    const id = await opened('journalee', { endsOn: '2027-01-01' });
    await administrator.get(CORRECT_DATE, correct(id, { fallsOn: null }));
    const { journal } = await administrator.get(
      'query($id: ID!) { journal(conventionId: $id, sort: { field: SEQUENCE, order: DESC }) { items { action changes } } }',
      { id },
    );
    expect(journal.items[0].action).toBe('CONVENTION_DATE_CORRECTED');
    expect(JSON.stringify(journal.items[0].changes)).toContain(REASON);
    expect(journal.items).toHaveLength(2);
    expect(await shown(administrator, id)).toMatchObject({ endsOn: null });
  });

  it('are not edited: the title and the name of the service alone are', async () => {
    const { extensions } = await administrator.refusal(
      'mutation($id: ID!, $input: UpdateConventionInput!) { updateConvention(id: $id, input: $input) { id } }',
      { id: domifa, input: { endsOn: '2031-01-01', version: 1 } },
    );
    expect(extensions).toMatchObject({ category: 'BAD_INPUT', text: { fr: expect.stringContaining('endsOn') } });
  });
});

describe('a date of a convention that is refused', () => {
  it.each([
    ['the end of a new convention before its signature', { endsOn: '2026-03-01' }, 'endsOn', 'DATES_REVERSED'],
    ['its end before its entry into force', { inForceOn: '2026-05-01', endsOn: '2026-04-30' }, 'endsOn', 'DATES_REVERSED'],
    ['a day of the year 3000', { endsOn: '3000-01-01' }, 'endsOn', 'DATE_OUT_OF_RANGE'],
    ['the thirtieth of February', { signedOn: '2026-02-30' }, 'signedOn', 'BAD_DATE'],
  ])('is %s, with what would be accepted', async (_what, over, field, code) => {
    const { extensions } = await administrator.refusal(CREATE, await otherAct(administrator, 'refusee', over));
    expect(extensions).toMatchObject({ category: 'BAD_INPUT', fieldErrors: [{ field, code }] });
    expect(extensions.text.en).not.toBe(extensions.text.fr);
  });

  it('is told with both days, in both languages', async () => {
    const { extensions } = await administrator.refusal(CORRECT_DATE, correct(domifa, { fallsOn: '2020-11-22' }));
    expect(extensions).toMatchObject({ code: 'DATES_REVERSED', fieldErrors: [{ field: 'fallsOn' }] });
    expect(extensions.text).toEqual({
      fr: 'La fin (22/11/2020) vient après la signature (23/11/2020).',
      en: 'The end (2020-11-22) comes after the signature (2020-11-23).',
    });
  });

  it.each([
    ['a correction without a reason', { fallsOn: '2022-01-01', reason: '' }, 'reason', 'TOO_SHORT'],
    ['a reason of a few words', { fallsOn: '2022-01-01', reason: 'Erreur de frappe' }, 'reason', 'TOO_SHORT'],
    ['no day of signature', { kind: 'SIGNED', fallsOn: null }, 'fallsOn', 'DATE_REQUIRED'],
    ['a signature after the end', { kind: 'SIGNED', fallsOn: '2031-01-01' }, 'fallsOn', 'DATES_REVERSED'],
    ['a termination before the signature', { kind: 'TERMINATED', fallsOn: '2019-01-01' }, 'fallsOn', 'DATES_REVERSED'],
    ['a day before 1900', { fallsOn: '1899-12-31' }, 'fallsOn', 'DATE_OUT_OF_RANGE'],
    ['the day that is known already', { kind: 'SIGNED', fallsOn: '2020-11-23' }, 'fallsOn', 'DATE_UNCHANGED'],
  ])('is %s', async (_what, over, field, code) => {
    const before = await shown(administrator, domifa);
    const { extensions } = await administrator.refusal(CORRECT_DATE, correct(domifa, over));
    expect(extensions.fieldErrors).toMatchObject([{ field, code }]);
    expect(await shown(administrator, domifa)).toEqual(before);
  });

  it('is the second of two corrections at once, which is shown what the first one wrote', async () => {
    const id = await opened('a-deux', { endsOn: '2027-01-01' });
    const { dates } = await shown(administrator, id);
    const lastDateId = dates.find(({ kind }: { kind: string }) => kind === 'ENDS').id;
    const asked = ['2027-02-01', '2027-03-01'].map((fallsOn) => administrator.ask(CORRECT_DATE, correct(id, { fallsOn, lastDateId })));
    const answers = await Promise.all(asked);
    const refused = answers.flatMap(({ errors }) => errors ?? []);
    expect(refused).toHaveLength(1);
    const { endsOn } = await shown(administrator, id);
    expect(refused[0]!.extensions).toMatchObject({
      code: 'DATE_CHANGED',
      category: 'CONFLICT',
      current: { fallsOn: endsOn, reason: REASON, authorName: 'Noor Lambert' },
    });
  });
});
