import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Practices, WORDS } from './practices.ts';

const CONNECT = 'ART2-BP-DNUM-2';
const OPINIONS = 'ART2-BP-DNUM-3';
const FORM = 'https://jedonnemonavis.numerique.gouv.fr/Demarches/1234?button=56';

let practices: Practices;
beforeAll(async () => {
  practices = await Practices.open('2026-11-27T10:00:00+01:00');
});
afterAll(() => practices?.stop());

const idOf = (code: string) => practices.world.obligation(code);
const fields = ({ fieldErrors }: { fieldErrors?: { field: string; code: string }[] }) =>
  (fieldErrors ?? []).map(({ field, code }) => `${field} ${code}`);

describe('the service', () => {
  const of = (over: object) => ({ conventionId: practices.world.conventionId, ...over });

  test('is in a phase since a day, which portfolios read on the convention; the one before is kept', async () => {
    await practices.does('team', 'recordServicePhase', of({ phaseName: 'CONSTRUCTION', startedOn: '2025-09-01' }));
    const [first] = (await practices.read()).servicePhases;
    await practices.does(
      'dpoDinum',
      'recordServicePhase',
      of({ phaseName: 'ACCELERATION', startedOn: '2026-06-01', lastPhaseId: first.id }),
    );
    const query = 'query ($id: ID!) { convention(id: $id) { servicePhase { phaseName startedOn author { name } } } }';
    const { convention } = await (await practices.as('reader')).get(query, { id: practices.world.conventionId });
    expect(convention.servicePhase).toEqual({ phaseName: 'ACCELERATION', startedOn: '2026-06-01', author: { name: 'Claude Martin' } });
    expect((await practices.read()).servicePhases.map(({ phaseName }: { phaseName: string }) => phaseName)).toEqual([
      'ACCELERATION',
      'CONSTRUCTION',
    ]);
  });

  test('is refused a phase to come, and one written over what somebody else recorded', async () => {
    const { servicePhases } = await practices.read();
    const late = await practices.refused(
      'team',
      'recordServicePhase',
      of({ phaseName: 'SUCCESS', startedOn: '2026-11-28', lastPhaseId: servicePhases[0].id }),
    );
    expect(fields(late)).toEqual(['startedOn FUTURE_DAY']);
    const stale = await practices.refused(
      'team',
      'recordServicePhase',
      of({ phaseName: 'SUCCESS', startedOn: '2026-11-01', lastPhaseId: servicePhases[1].id }),
    );
    expect(stale).toMatchObject({ code: 'RECORDED_MEANWHILE', category: 'CONFLICT', current: { phase: 'ACCELERATION' } });
  });

  test('is found at https addresses that every party reaches, one of each kind, until there is none', async () => {
    const address = (url: string | null, lastAddressId?: string) => of({ addressKind: 'WEBSITE', url, lastAddressId });
    for (const [url, code] of [
      ['http://domifa.example.org', 'URL_NOT_HTTPS'],
      ['https://domifa.local', 'URL_PRIVATE'],
      ['https://un:deux@domifa.example.org', 'URL_WITH_CREDENTIALS'],
      ['domifa', 'URL_INVALID'],
    ]) {
      expect(fields(await practices.refused('team', 'recordServiceAddress', address(url!)))).toEqual([`url ${code}`]);
    }
    await practices.does('team', 'recordServiceAddress', address('https://domifa.example.org'));
    const [known] = (await practices.read()).serviceAddresses;
    expect(known).toMatchObject({ addressKind: 'WEBSITE', url: 'https://domifa.example.org/' });
    await practices.does('team', 'recordServiceAddress', address(null, known.id));
    expect((await practices.read()).serviceAddresses).toMatchObject([{ addressKind: 'WEBSITE', url: null }]);
  });

  test('is told by the team and the officer of a party, by nobody else', async () => {
    for (const who of ['administrator', 'reviewer', 'reader', 'financeDnum'] as const) {
      const refusal = await practices.refused(who, 'recordServicePhase', of({ phaseName: 'SUCCESS', startedOn: '2026-11-01' }));
      expect([who, refusal.code]).toEqual([who, 'NOT_THE_SERVICE_TEAM']);
    }
    expect((await practices.read('administrator')).allowedActions).toEqual([]);
    expect((await practices.read('team')).allowedActions).toEqual(['RECORD_PHASE', 'RECORD_ADDRESS']);
  });
});

describe('FranceConnect', () => {
  const step = (connectStage: string, reachedOn: string, over: object = {}) => ({
    obligationId: idOf(CONNECT),
    connectStage,
    reachedOn,
    ...over,
  });
  const last = async () => (await practices.duty(CONNECT)).connectSteps[0]?.id;

  test('comes by stages, each on its day; a step back and giving up say why, and production attests nothing', async () => {
    await practices.does('team', 'recordConnectStep', step('ELIGIBLE', '2026-02-02'));
    await practices.does('dpoDnum', 'recordConnectStep', step('QUALIFIED', '2026-05-04', { lastStepId: await last() }));
    const lastStepId = await last();
    const early = await practices.refused('team', 'recordConnectStep', step('SANDBOX', '2026-05-03', { lastStepId }));
    expect(fields(early).sort()).toEqual(['reachedOn BEFORE', 'reason TOO_SHORT']);
    await practices.does('team', 'recordConnectStep', step('SANDBOX', '2026-06-01', { lastStepId, reason: WORDS }));
    await practices.does('team', 'recordConnectStep', step('PRODUCTION', '2026-07-01', { lastStepId: await last() }));
    expect((await practices.duty(CONNECT)).assurance).toBe('TO_CONFIRM');
    const bare = await practices.refused('team', 'recordConnectStep', step('ABANDONED', '2026-07-02', { lastStepId: await last() }));
    expect(fields(bare)).toEqual(['reason TOO_SHORT']);
    await practices.does('team', 'recordConnectStep', step('ABANDONED', '2026-07-02', { lastStepId: await last(), reason: WORDS }));
    const stages = (await practices.duty(CONNECT)).connectSteps.map(({ connectStage }: { connectStage: string }) => connectStage);
    expect(stages).toEqual(['ABANDONED', 'PRODUCTION', 'SANDBOX', 'QUALIFIED', 'ELIGIBLE']);
  });

  test('refuses the stage it is at, one over what was not read, and a restricted proof', async () => {
    const at = async (over: object) => ({ ...step('ABANDONED', '2026-07-03'), lastStepId: await last(), reason: WORDS, ...over });
    expect((await practices.refused('team', 'recordConnectStep', await at({}))).code).toBe('STEP_RECORDED');
    expect((await practices.refused('team', 'recordConnectStep', await at({ lastStepId: null }))).code).toBe('RECORDED_MEANWHILE');
    const input = {
      ...{ obligationIds: [idOf('A1-ORG-DNUM-1')], kind: 'STATEMENT', title: 'Analyse', confidentiality: 'RESTRICTED' },
      content: { statement: WORDS },
    };
    const team = await practices.as('team');
    const { depositEvidence } = await team.get('mutation ($input: DepositEvidenceInput!) { depositEvidence(input: $input) { id } }', {
      input,
    });
    const cited = await practices.refused(
      'team',
      'recordConnectStep',
      await at({ connectStage: 'ELIGIBLE', evidenceId: depositEvidence.id }),
    );
    expect(fields(cited)).toEqual(['evidenceId RESTRICTED_FACT']);
  });

  test('is recorded by the team of the bound party, on the obligation that answers it', async () => {
    for (const who of ['administrator', 'dpoDinum', 'reviewer', 'reader', 'financeDnum', 'partner'] as const) {
      expect([who, (await practices.refused(who, 'recordConnectStep', step('ELIGIBLE', '2026-07-03'))).code]).toEqual([
        who,
        'NOT_THE_BOUND_TEAM',
      ]);
      expect([who, (await practices.duty(CONNECT, who)).allowedActions]).toEqual([who, []]);
    }
    const wrong = await practices.refused('team', 'recordConnectStep', { ...step('ELIGIBLE', '2026-07-03'), obligationId: idOf(OPINIONS) });
    expect(wrong.code).toBe('NOT_THIS_PRACTICE');
    expect((await practices.duty(OPINIONS, 'team')).allowedActions).toEqual(['PLACE_BUTTON', 'RECORD_SATISFACTION']);
  });
});

describe('Je Donne Mon Avis', () => {
  const button = (over: object = {}) => ({
    ...{ obligationId: idOf(OPINIONS), placement: 'Page de fin de démarche', url: FORM, placedOn: '2026-03-02' },
    followUp: 'Lus chaque lundi par l’équipe.',
    ...over,
  });
  const month = (name: string, satisfaction: string, answerCount: number, lastMonthId?: string) => ({
    ...{ obligationId: idOf(OPINIONS), month: name, satisfaction, answerCount, lastMonthId },
  });

  test.each([
    ['https://jedonnemonavis.numerique.gouv.fr/Demarches/avis/12?button=3', true],
    ['https://voxusagers.numerique.gouv.fr/Demarches/12?button=3', true],
    ['https://jedonnemonavis.numerique.gouv.fr/Demarches/12', false],
    ['https://jedonnemonavis.numerique.gouv.fr/Demarches/douze?button=3', false],
    ['https://avis.example.org/Demarches/12?button=3', false],
  ])('takes %s for a button: %s', async (url, isOne) => {
    const input = button({ url, lastButtonId: (await practices.duty(OPINIONS)).feedbackButtons[0]?.id });
    if (isOne) await practices.does('team', 'placeFeedbackButton', input);
    else expect(fields(await practices.refused('team', 'placeFeedbackButton', input))).toEqual(['url NOT_A_FEEDBACK_FORM']);
    expect((await practices.duty(OPINIONS)).feedbackButtons.some((known: { url: string }) => known.url === url)).toBe(isOne);
  });

  test('tells satisfaction by month, oldest first; a month said again replaces what was said of it', async () => {
    await practices.does('team', 'recordSatisfaction', month('2026-10', '7.8', 120));
    await practices.does('team', 'recordSatisfaction', month('2026-08', '10', 3));
    const { feedbackMonths } = await practices.duty(OPINIONS);
    expect(feedbackMonths.map(({ id: _id, ...told }: { id: string }) => told)).toEqual([
      { month: '2026-08', satisfaction: '10', answerCount: 3 },
      { month: '2026-10', satisfaction: '7.8', answerCount: 120 },
    ]);
    expect((await practices.refused('team', 'recordSatisfaction', month('2026-10', '8', 130))).code).toBe('RECORDED_MEANWHILE');
    await practices.does('team', 'recordSatisfaction', month('2026-10', '8', 130, feedbackMonths[1].id));
    expect((await practices.duty(OPINIONS)).feedbackMonths[1]).toMatchObject({ satisfaction: '8', answerCount: 130 });
  });

  test.each([
    ['a month to come', '2026-12', '8', 1, 'month MONTH_INVALID'],
    ['what is no month', '2026-13', '8', 1, 'month MONTH_INVALID'],
    ['more than ten', '2026-09', '10.1', 1, 'satisfaction SATISFACTION_INVALID'],
    ['two decimals', '2026-09', '7.85', 1, 'satisfaction SATISFACTION_INVALID'],
    ['nobody', '2026-09', '8', 0, 'answerCount COUNT_INVALID'],
  ])('refuses %s', async (_what, name, satisfaction, count, refusal) => {
    expect(fields(await practices.refused('team', 'recordSatisfaction', month(name, satisfaction, count)))).toEqual([refusal]);
  });
});
