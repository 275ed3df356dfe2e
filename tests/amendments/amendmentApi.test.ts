import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayOf } from '../../server/platform/asOf.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import {
  ADDED,
  AGREE,
  agree,
  amendedDomifa,
  CREATE,
  domifa,
  JUDGE,
  judge,
  obligationsOf,
  publish,
  putBefore,
  REMOVED,
  REWORDED,
  type Signatories,
  VERSION,
} from './world.ts';

const DAY = 86_400_000;
const DECLARE = 'mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { assurance } }';

let app: TestApp;
let world: Signatories;
let target: string;
const days = (shift: number) => dayOf(new Date(Date.now() + shift * DAY));
const today = days(0);
const yesterday = days(-1);

beforeEach(async () => {
  app = await startTestApp();
  world = await domifa(app);
  target = await publish(world.administrator, amendedDomifa('1.2.0'));
});
afterEach(async () => app?.stop());

const versionNow = async () => (await world.administrator.get(VERSION, { id: world.conventionId })).convention.catalogue.semanticVersion;
const disagreements = () => app.orm.em.fork().execute('select * from kept_state_disagreements(clock_timestamp())');
const agreement = (code: string, amendment: { id: string; version: number }, signedOn = today) => ({
  input: { amendmentId: amendment.id, partyId: world.agreement.parties[code], signedOn, version: amendment.version },
});

describe('the comparison of two versions', () => {
  it('tells five reworded, two removed, three new and 111 kept, with the words that differ', async () => {
    const { catalogueComparison } = await world.as.DNUM!.get(
      `query($c: ID!, $v: ID!) { catalogueComparison(conventionId: $c, catalogueId: $v) { semanticVersionBefore semanticVersionAfter
        comparisonCounts { kind count } commitmentComparisons { code kind wordRuns { kind text } } } }`,
      { c: world.conventionId, v: target },
    );
    expect(catalogueComparison).toMatchObject({ semanticVersionBefore: '1.1.0', semanticVersionAfter: '1.2.0' });
    expect(catalogueComparison.comparisonCounts).toEqual([
      { kind: 'KEPT', count: 111 },
      { kind: 'REWORDED', count: 5 },
      { kind: 'NEW', count: 3 },
      { kind: 'REMOVED', count: 2 },
      { kind: 'MOVED', count: 0 },
    ]);
    const { wordRuns: words } = catalogueComparison.commitmentComparisons.find(({ code }: { code: string }) => code === REWORDED[0]);
    expect(words.at(-1)).toEqual({ kind: 'ADDED', text: ' Et sans délai.' });
    expect(words[0].kind).toBe('SAME');
  });
});

describe('an amendment agreed by every signatory', () => {
  it('moves the obligations: answers are kept, what means another thing starts again, what is new begins, what is removed ends', async () => {
    const before = await obligationsOf(world.administrator, world.conventionId);
    const mine = (code: string) => before.find((each) => each.code === code && each.party.code === 'DNUM')!;
    const [kept, renewed] = [mine(REWORDED[0]!), mine(REWORDED[1]!)];
    for (const { obligationId } of [kept, renewed]) {
      await world.as.DNUM!.get(DECLARE, { input: { obligationId, status: 'NOT_MET' } });
    }
    const amendment = await putBefore(world, { catalogueId: target, effectiveOn: today });
    await judge(world, amendment.id, REWORDED.slice(2).concat(REWORDED[0]!), 'SAME_MEANING');
    await judge(world, amendment.id, [REWORDED[1]!], 'NEW_MEANING');
    expect(await agree(world, amendment, yesterday)).toMatchObject({ status: 'IN_FORCE' });
    const after = await obligationsOf(world.administrator, world.conventionId);
    const of = (id: string) => after.find(({ obligationId }) => obligationId === id)!;
    expect(await versionNow()).toBe('1.2.0');
    expect(of(kept.obligationId)).toMatchObject({ assurance: 'NOT_MET', text: expect.stringContaining('Et sans délai.') });
    expect(of(renewed.obligationId)).toMatchObject({ assurance: 'MISSING', text: expect.stringContaining('Et sans délai.') });
    const codes = new Set(after.map(({ code }) => code));
    expect(ADDED.every((code) => codes.has(code)) && !REMOVED.some((code) => codes.has(code))).toBe(true);
    const touched = new Set([...REWORDED, ...REMOVED, ...ADDED]);
    const untouched = (all: typeof before) =>
      all.filter(({ code }) => !touched.has(code)).map(({ obligationId, text, assurance }) => ({ obligationId, text, assurance }));
    expect(new Set(untouched(after).map(({ obligationId }) => before.find((each) => each.obligationId === obligationId)?.code)).size).toBe(
      111,
    );
    expect(untouched(after)).toEqual(untouched(before));
    expect(await disagreements()).toEqual([]);
  });

  it('shows the texts and the obligations of before on a day before', async () => {
    const before = await obligationsOf(world.administrator, world.conventionId, yesterday);
    const amendment = await putBefore(world, { catalogueId: target, effectiveOn: today });
    await judge(world, amendment.id, REWORDED, 'NEW_MEANING');
    await agree(world, amendment, yesterday);
    expect(await obligationsOf(world.administrator, world.conventionId, yesterday)).toEqual(before);
    const texts = (all: typeof before) => all.filter(({ code }) => code === REWORDED[0]).map(({ text }) => text);
    expect(texts(await obligationsOf(world.administrator, world.conventionId))).not.toEqual(texts(before));
  });

  it('waits for its first day, which the calendar alone brings', async () => {
    const before = await obligationsOf(world.administrator, world.conventionId);
    const effectiveOn = days(10);
    const amendment = await putBefore(world, { catalogueId: target, effectiveOn });
    await judge(world, amendment.id, REWORDED, 'SAME_MEANING');
    expect(await agree(world, amendment, today)).toMatchObject({ status: 'AGREED' });
    expect(await versionNow()).toBe('1.1.0');
    expect(await obligationsOf(world.administrator, world.conventionId)).toEqual(before);
    const then = await obligationsOf(world.administrator, world.conventionId, effectiveOn);
    expect(new Set(then.map(({ code }) => code))).toContain(ADDED[0]);
    expect(await disagreements()).toEqual([]);
  });

  it('moves the end from its day on', async () => {
    const amendment = await putBefore(world, { isEndChanged: true, endsOn: '2021-11-23', effectiveOn: '2021-05-10' });
    await agree(world, amendment, '2021-05-10');
    const { convention } = await world.administrator.get(VERSION, { id: world.conventionId });
    expect(convention.endsOn).toBe('2021-11-23');
    const overdue = async (asOf: string) => {
      const query =
        'query($filter: ObligationFilter, $asOf: Date) { obligations(filter: $filter, asOf: $asOf) { items { code dueOn isOverdue } } }';
      const { obligations } = await world.administrator.get(query, { filter: { codes: ['ART2-FIN-DNUM-7'] }, asOf });
      return obligations.items[0];
    };
    expect(await overdue('2021-04-30')).toMatchObject({ dueOn: '2021-05-23', isOverdue: false });
    expect(await overdue('2021-06-30')).toMatchObject({ dueOn: '2021-11-23', isOverdue: false });
    expect(await overdue('2021-11-24')).toMatchObject({ isOverdue: true });
  });
});

describe('an amendment that is refused', () => {
  it('by one signatory leaves the version in force', async () => {
    const before = await obligationsOf(world.administrator, world.conventionId);
    const amendment = await putBefore(world, { catalogueId: target, effectiveOn: today });
    await judge(world, amendment.id, REWORDED, 'SAME_MEANING');
    const { agreeToAmendment } = await world.as.DNUM!.get(AGREE, agreement('DNUM', amendment));
    expect(agreeToAmendment).toMatchObject({ status: 'COMPARED', agreements: [{ partyCode: 'DNUM', signedOn: today }] });
    expect(await versionNow()).toBe('1.1.0');
    expect(await obligationsOf(world.administrator, world.conventionId)).toEqual(before);
    await expect(
      world.as.DINUM!.refusal(JUDGE, {
        input: { amendmentId: amendment.id, partyId: world.agreement.parties.DINUM, codes: [REWORDED[0]], meaning: 'NEW_MEANING' },
      }),
    ).resolves.toMatchObject({ extensions: { code: 'AMENDMENT_AGREED_BY_ONE' } });
  });

  it('names the codes whose meaning is not said, then those of which signatories do not say the same', async () => {
    const amendment = await putBefore(world, { catalogueId: target, effectiveOn: today });
    await judge(world, amendment.id, REWORDED.slice(1), 'SAME_MEANING');
    const first = await world.as.DNUM!.ask(AGREE, agreement('DNUM', amendment));
    expect(first.errors![0]!.extensions).toMatchObject({ code: 'MEANINGS_MISSING', text: { fr: expect.stringContaining(REWORDED[0]!) } });
    for (const [code, meaning] of [
      ['DNUM', 'SAME_MEANING'],
      ['DINUM', 'NEW_MEANING'],
    ] as const) {
      await world.as[code]!.get(JUDGE, {
        input: { amendmentId: amendment.id, partyId: world.agreement.parties[code], codes: [REWORDED[0]], meaning },
      });
    }
    const second = await world.as.DINUM!.ask(AGREE, agreement('DINUM', amendment));
    expect(second.errors![0]!.extensions).toMatchObject({ code: 'MEANINGS_DIFFER', text: { en: expect.stringContaining(REWORDED[0]!) } });
    await judge(world, amendment.id, [REWORDED[0]!], 'NEW_MEANING');
    expect(await agree(world, amendment, today)).toMatchObject({ status: 'IN_FORCE' });
  });

  it.each<[string, (d: typeof days) => Record<string, unknown>, string, string]>([
    ['that changes nothing', () => ({ effectiveOn: today }), 'catalogueId', 'AMENDMENT_EMPTY'],
    [
      'that takes effect before the agreement was signed',
      () => ({ effectiveOn: '2019-01-01', isEndChanged: true }),
      'effectiveOn',
      'BEFORE_SIGNATURE',
    ],
    ['that ends before it takes effect', () => ({ effectiveOn: today, isEndChanged: true, endsOn: yesterday }), 'endsOn', 'DATES_REVERSED'],
    ['without a subject', () => ({ effectiveOn: today, isEndChanged: true, subject: ' ' }), 'subject', 'REQUIRED'],
  ])('%s', async (_what, input, field, code) => {
    const { errors } = await world.as.DNUM!.ask(CREATE, {
      input: { conventionId: world.conventionId, subject: 'Avenant', ...input(days) },
    });
    expect(errors![0]!.extensions.fieldErrors).toEqual([expect.objectContaining({ field, code })]);
  });

  it('when it is signed after its first day, or in the future', async () => {
    const amendment = await putBefore(world, { catalogueId: target, effectiveOn: yesterday });
    await judge(world, amendment.id, REWORDED, 'SAME_MEANING');
    for (const [signedOn, code] of [
      [today, 'EFFECTIVE_BEFORE_SIGNATURE'],
      [days(2), 'IN_THE_FUTURE'],
    ] as const) {
      const { errors } = await world.as.DNUM!.ask(AGREE, agreement('DNUM', amendment, signedOn));
      expect(errors![0]!.extensions.fieldErrors).toContainEqual(expect.objectContaining({ field: 'signedOn', code }));
    }
  });

  it('to a version that is not newer, and to another catalogue', async () => {
    const input = { conventionId: world.conventionId, subject: 'Avenant', effectiveOn: today };
    await expect(world.as.DNUM!.refusal(CREATE, { input: { ...input, catalogueId: world.agreement.catalogueId } })).resolves.toMatchObject({
      extensions: { code: 'CATALOGUE_NOT_NEWER' },
    });
    const other = await publish(world.administrator, amendedDomifa('1.0.0').replace('key: domifa-fast5-2020', 'key: autre'));
    await expect(world.as.DNUM!.refusal(CREATE, { input: { ...input, catalogueId: other } })).resolves.toMatchObject({
      extensions: { code: 'CATALOGUE_OTHER_KEY' },
    });
  });

  it('when a removed code comes back in a later version', async () => {
    await expect(publish(world.administrator, amendedDomifa('1.3.0', []))).rejects.toThrow(/CATALOGUE_CODE_COMES_BACK|ne sert plus/);
  });
});

describe('two people at once', () => {
  it('agree: both count, and it is put through once', async () => {
    const amendment = await putBefore(world, { catalogueId: target, effectiveOn: today });
    await judge(world, amendment.id, REWORDED, 'SAME_MEANING');
    const answers = await Promise.all(['DNUM', 'DINUM'].map((code) => world.as[code]!.ask(AGREE, agreement(code, amendment))));
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(await app.orm.em.fork().execute('select count(*)::int as moves from catalogue_move')).toEqual([{ moves: 1 }]);
    expect(await versionNow()).toBe('1.2.0');
  });

  it('agree for one party: the second is told so', async () => {
    const amendment = await putBefore(world, { catalogueId: target, effectiveOn: today });
    await judge(world, amendment.id, REWORDED, 'SAME_MEANING');
    const colleague = await app.as('team');
    const answers = await Promise.all([world.as.DNUM!, colleague].map((client) => client.ask(AGREE, agreement('DNUM', amendment))));
    expect(answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.code)).toEqual(['ALREADY_AGREED']);
  });

  it('judge the same sentence: both are kept, the newest counts', async () => {
    const amendment = await putBefore(world, { catalogueId: target, effectiveOn: today });
    const colleague = await app.as('team');
    const input = (meaning: string) => ({
      input: { amendmentId: amendment.id, partyId: world.agreement.parties.DNUM, codes: [REWORDED[0]], meaning },
    });
    const answers = await Promise.all([world.as.DNUM!.ask(JUDGE, input('SAME_MEANING')), colleague.ask(JUDGE, input('NEW_MEANING'))]);
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(await app.orm.em.fork().execute('select rank from amendment_judgement order by rank')).toEqual([{ rank: 1 }, { rank: 2 }]);
  });
});
