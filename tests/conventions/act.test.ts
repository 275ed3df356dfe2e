import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { insideAgreement } from '../support/outside.ts';
import { CORRECT, CREATE, otherAct, REASON, shown } from './acts.ts';

let app: TestApp;
let administrator: ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as('administrator');
});
afterAll(async () => app?.stop());

const open = async (slug: string, over: Record<string, unknown> = {}): Promise<string> =>
  (await administrator.get(CREATE, await otherAct(administrator, slug, over))).createConvention.id;

describe('an act opened on the catalogue of another', () => {
  it('shows nothing of that other one: neither its end, its credits, its names nor its lines of the budget', async () => {
    const convention = await shown(administrator, await open('a-soi'));
    expect(convention).toMatchObject({
      endsOn: null,
      noticePeriod: null,
      place: null,
      originals: null,
      credits: [],
      imputations: [],
      documents: [],
      corrections: [],
    });
    for (const { name, organisation } of convention.parties) expect(name).toBe(organisation.name);
    expect(JSON.stringify(convention)).not.toMatch(/DomiFa|FAST5|0352|SGSIFAB075|2020-11-23/);
  });

  it('keeps what it says of itself', async () => {
    const { bodies } = await insideAgreement(administrator);
    const parties = Object.entries(bodies).map(([code, organisationId]) => ({ code, organisationId }));
    parties[1] = { ...parties[1]!, name: 'Direction du service', dpoEmail: 'DPD@Direction.fr', gdprRole: 'JOINT_CONTROLLER' } as never;
    const id = await open('complete', {
      endsOn: '2028-03-01',
      noticePeriod: 'P6M',
      place: 'Lyon',
      originals: 3,
      credits: [{ year: 2026, ae: '1234.5', cp: null }],
      imputations: [{ label: 'Centre financier', wording: '0129-ABCD' }, { label: 'Activité' }],
      parties,
      annexes: [{ label: 'Annexe 1 : répartition' }, { label: 'Annexe 2', url: 'https://exemple.gouv.fr/annexe-2' }],
    });
    const convention = await shown(administrator, id);
    expect(convention).toMatchObject({
      endsOn: '2028-03-01',
      noticePeriod: 'P6M',
      place: 'Lyon',
      originals: 3,
      credits: [{ year: 2026, ae: '1234.5', cp: null }],
      imputations: [
        { label: 'Centre financier', wording: '0129-ABCD' },
        { label: 'Activité', wording: null },
      ],
      documents: [
        { kind: 'ANNEX', label: 'Annexe 1 : répartition', url: null, downloadUrl: null },
        { kind: 'ANNEX', label: 'Annexe 2', url: 'https://exemple.gouv.fr/annexe-2' },
      ],
    });
    expect(convention.parties[1]).toMatchObject({
      name: 'Direction du service',
      dpoEmail: 'dpd@direction.fr',
      gdprRole: 'JOINT_CONTROLLER',
      roleLabel: 'délégataire',
    });
  });

  it('is offered what the catalogue knows of the act it was drawn from, to keep or to correct', async () => {
    const { catalogueId } = await insideAgreement(administrator);
    const { catalogue } = await administrator.get(
      `query($id: ID!) { catalogue(id: $id) { proposedAct { title signedOn endsOn noticePeriod place originals credits { year ae cp }
        imputations { label wording } annexes proposedParties { code name roleLabel gdprRole } openWords { code } } } }`,
      { id: catalogueId },
    );
    expect(catalogue.proposedAct).toMatchObject({
      signedOn: '2020-11-23',
      endsOn: '2021-05-23',
      noticePeriod: 'P3M',
      place: 'Paris',
      originals: 2,
      credits: [
        { year: 2020, ae: '100000', cp: '20000' },
        { year: 2021, ae: null, cp: '80000' },
      ],
      annexes: [expect.stringMatching(/^Annexe 1/), 'Annexe 2 : le manifeste beta.gouv.fr', 'Annexe 3 : détermination des frais encourus'],
    });
    expect(catalogue.proposedAct.imputations).toHaveLength(6);
    expect(catalogue.proposedAct.proposedParties.map(({ code }: { code: string }) => code)).toEqual([
      'DINUM',
      'DNUM',
      'EQUIPE',
      'PARTENAIRE',
    ]);
  });
});

describe('an act that is refused', () => {
  it.each([
    ['without parties', { parties: [] }, 'parties', 'PARTIES_INCOMPLETE'],
    ['with a year of credits given twice', { credits: [{ year: 2026 }, { year: 2026 }] }, 'credits.1.year', 'YEAR_TWICE'],
    ['with a negative amount', { credits: [{ year: 2026, ae: '-1' }] }, 'credits.0.ae', 'AMOUNT_INVALID'],
    ['with an amount finer than a cent', { credits: [{ year: 2026, cp: '0.001' }] }, 'credits.0.cp', 'AMOUNT_INVALID'],
    ['with an amount that is no number', { credits: [{ year: 2026, cp: '1e9' }] }, 'credits[0].cp', 'BAD_NUMBER'],
    ['with the year 12', { credits: [{ year: 12 }] }, 'credits.0.year', 'OUT_OF_RANGE'],
    ['with a line of the budget without a name', { imputations: [{ label: ' ', wording: 'X' }] }, 'imputations.0.label', 'REQUIRED'],
    ['with a notice of hours', { noticePeriod: 'PT72H' }, 'noticePeriod', 'DURATION_INVALID'],
    ['with a notice of no day', { noticePeriod: 'P0D' }, 'noticePeriod', 'DURATION_INVALID'],
    ['with a notice in words', { noticePeriod: 'trois mois' }, 'noticePeriod', 'DURATION_INVALID'],
    ['with no original', { originals: 0 }, 'originals', 'OUT_OF_RANGE'],
    [
      'with a word that the catalogue does not leave open',
      { variables: [{ code: 'ville', wording: 'Lyon' }] },
      'variables.ville',
      'VARIABLE_UNKNOWN',
    ],
    ['with an annex at a private address', { annexes: [{ label: 'A', url: 'https://localhost/a' }] }, 'annexes.0.url', 'URL_PRIVATE'],
    ['with an annex without a title', { annexes: [{ label: '' }] }, 'annexes.0.label', 'REQUIRED'],
  ])('is one %s: the field is named, in both languages, and nothing is written', async (_what, over, field, code) => {
    const { conventions: before } = await administrator.get('{ conventions { total } }');
    const { extensions } = await administrator.refusal(CREATE, await otherAct(administrator, 'refuse', over));
    expect(extensions).toMatchObject({ category: 'BAD_INPUT', fieldErrors: [{ field, code }] });
    expect(extensions.text.fr).not.toBe(extensions.text.en);
    expect((await administrator.get('{ conventions { total } }')).conventions).toEqual(before);
  });

  it('is one whose party nobody knows the body of, or whose DPO has no whole address', async () => {
    const { input } = await otherAct(administrator, 'refuse');
    const over = (values: Record<string, unknown>) => ({
      input: { ...input, parties: [{ ...input.parties[0], ...values }, ...input.parties.slice(1)] },
    });
    const unknown = await administrator.refusal(CREATE, over({ organisationId: '00000000-0000-0000-0000-000000000000' }));
    expect(unknown.extensions).toMatchObject({ code: 'NOT_FOUND', fieldErrors: [{ field: 'parties.0.organisationId' }] });
    const { extensions } = await administrator.refusal(CREATE, over({ dpoEmail: 'dpd' }));
    expect(extensions.fieldErrors).toMatchObject([{ field: 'parties.0.dpoEmail', code: 'EMAIL_INVALID' }]);
  });
});

describe('what was typed of an act', () => {
  const correct = (conventionId: string, over: Record<string, unknown>) => ({ input: { conventionId, reason: REASON, ...over } });

  it('is corrected with a reason, and the journal tells from what to what', async () => {
    const id = await open('corrigee', { place: 'Pariss', credits: [{ year: 2026, ae: '10', cp: '10' }, { year: 2027 }] });
    const parties = [{ code: 'DNUM', name: 'Fabrique numérique (nom signé)', dpoEmail: 'dpd@fabrique.fr' }];
    const credits = [
      { year: 2026, ae: '20', cp: null },
      { year: 2028, cp: '5' },
    ];
    await administrator.get(CORRECT, correct(id, { place: 'Paris', credits, parties, originals: 2 }));
    const convention = await shown(administrator, id);
    expect(convention).toMatchObject({
      place: 'Paris',
      originals: 2,
      credits: [
        { year: 2026, ae: '20', cp: null },
        { year: 2028, ae: null, cp: '5' },
      ],
      corrections: [{ fields: ['PLACE', 'ORIGINALS', 'CREDITS', 'PARTIES'], reason: REASON, author: { name: 'Noor Lambert' } }],
    });
    expect(convention.parties[1]).toMatchObject({
      name: 'Fabrique numérique (nom signé)',
      dpoEmail: 'dpd@fabrique.fr',
      gdprRole: 'CONTROLLER',
    });
    const { journal } = await administrator.get(
      'query($id: ID!) { journal(conventionId: $id, sort: { field: SEQUENCE, order: DESC }) { total items { action changes } } }',
      { id },
    );
    expect([journal.total, journal.items[0].action]).toEqual([2, 'CONVENTION_CORRECTED']);
    const told = JSON.stringify(journal.items[0].changes);
    for (const word of ['Pariss', 'Paris', 'Fabrique numérique (nom signé)', REASON]) expect(told).toContain(word);
  });

  it.each([
    ['without a reason', { place: 'Lyon', reason: 'trop court' }, 'reason', 'TOO_SHORT'],
    ['when nothing changes', {}, 'reason', 'NOTHING_CORRECTED'],
    ['for a party that it does not have', { parties: [{ code: 'VILLE', name: 'Ville' }] }, 'parties.0.code', 'PARTY_UNKNOWN'],
    ['with a year of credits given twice', { credits: [{ year: 2026 }, { year: 2026 }] }, 'credits.1.year', 'YEAR_TWICE'],
  ])('is not corrected %s', async (_what, over, field, code) => {
    const { conventionId } = await insideAgreement(administrator);
    const before = await shown(administrator, conventionId);
    const { extensions } = await administrator.refusal(CORRECT, correct(conventionId, over));
    expect(extensions.fieldErrors).toMatchObject([{ field, code }]);
    expect(await shown(administrator, conventionId)).toEqual(before);
  });

  it('by two people at once is refused to the second, who is shown what the first one wrote', async () => {
    const id = await open('a-deux');
    await administrator.get(CORRECT, correct(id, { place: 'Lille' }));
    const [{ id: lastCorrectionId }] = (await shown(administrator, id)).corrections;
    const answers = await Promise.all(
      ['Lyon', 'Nice'].map((place) => administrator.ask(CORRECT, correct(id, { place, lastCorrectionId }))),
    );
    const refused = answers.flatMap(({ errors }) => errors ?? []);
    const { place } = await shown(administrator, id);
    expect(refused).toHaveLength(1);
    expect(refused[0]!.extensions).toMatchObject({ code: 'ACT_CHANGED', current: { place, authorName: 'Noor Lambert' } });
  });
});
