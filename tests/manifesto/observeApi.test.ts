import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import { insideAgreement, invite } from '../support/outside.ts';
import type { PersonaName } from '../support/personas.ts';

const OBSERVATION = `id side observed observedOn words isFresh allowedActions author { name partyCode } retraction { reason author { partyCode } }
  citedFacts { kind targetKey label number } obligation { id assurance standing allowedActions }`;
const OBSERVE = `mutation($input: ObserveInput!) { observe(input: $input) { ${OBSERVATION} } }`;
const RETRACT = `mutation($input: RetractObservationInput!) { retractObservation(input: $input) { ${OBSERVATION} } }`;
const SHOWN = `query($id: ID!, $asOf: Date) { obligation(id: $id, asOf: $asOf) { assurance allowedActions sides { partner team }
  observations { id side observed isFresh citedFacts { label } retraction { reason } } history { action } } }`;
const WORDS = 'L’équipe a choisi sa feuille de route sans que personne la lui dicte.';
const REASON = 'Nous avions confondu deux comités : rien de tel n’a été dit.';

let world: World;
const clients = new Map<PersonaName, ApiClient>();
const as = (who: PersonaName): ApiClient => clients.get(who)!;

async function setClock(instant: string): Promise<void> {
  world.app.clock.moveTo(instant);
  const names: PersonaName[] = ['team', 'dpoDnum', 'dpoDinum', 'financeDnum', 'partner', 'reviewer', 'reader', 'administrator'];
  for (const name of names) clients.set(name, await world.app.as(name));
}

beforeAll(async () => {
  world = await World.open();
  await setClock('2027-04-01T10:00:00+02:00');
});
afterAll(() => world?.stop());

/** Obligations of the partner and of its sponsor have one party. */
const PARTIES: Record<string, string> = { PART: 'PARTENAIRE', SPON: 'PARTENAIRE' };
const idOf = (code: string) => world.obligation(code, PARTIES[code.split('-')[2]!] ?? code.split('-')[2]);

const seen = (code: string, value: string, over: object = {}) => ({
  obligationId: idOf(code),
  observed: value,
  observedOn: '2027-03-15',
  words: WORDS,
  ...over,
});
const observe = async (who: PersonaName, code: string, value: string, over: object = {}) =>
  (await as(who).get(OBSERVE, { input: seen(code, value, over) })).observe;
const refusal = async (client: ApiClient, query: string, input: object) => (await world.refused(client, query, { input })).extensions;
const shown = async (who: PersonaName, code: string, asOf?: string) => (await as(who).get(SHOWN, { id: idOf(code), asOf })).obligation;

describe('two sides and a reviewer', () => {
  test('see one commitment differently: the disagreement is told, and the past stays what it was', async () => {
    const code = 'A2-P1-PART-2';
    expect((await shown('partner', code)).assurance).toBe('UNOBSERVED');
    expect(await observe('partner', code, 'KEPT')).toMatchObject({
      side: 'PARTNER',
      isFresh: true,
      author: { partyCode: 'PARTENAIRE' },
      obligation: { assurance: 'ONE_SIDED', standing: 'WAITING' },
    });
    await setClock('2027-04-10T10:00:00+02:00');
    expect((await observe('team', code, 'BROKEN', { observedOn: '2027-04-09' })).obligation).toMatchObject({
      assurance: 'DISAGREEMENT',
      standing: 'TROUBLE',
    });
    await setClock('2027-05-01T10:00:00+02:00');
    expect(await observe('reviewer', code, 'BROKEN', { observedOn: '2027-05-01' })).toMatchObject({
      side: 'REVIEWER',
      author: { partyCode: 'DINUM' },
      obligation: { assurance: 'BROKEN' },
    });
    const { observations, history } = await shown('partner', code);
    expect(observations.map(({ side }: { side: string }) => side)).toEqual(['REVIEWER', 'TEAM', 'PARTNER']);
    expect(history[0].action).toBe('OBLIGATION_OBSERVED');
    expect([(await shown('partner', code, '2027-03-31')).assurance, (await shown('partner', code, '2027-04-11')).assurance]).toEqual([
      'UNOBSERVED',
      'DISAGREEMENT',
    ]);
  });

  test('are told in the catalogue: whoever stands on neither observes nothing, nor an administrator', async () => {
    const input = seen('A2-P1-PART-3', 'KEPT');
    for (const who of ['dpoDinum', 'financeDnum', 'reader', 'administrator'] as const) {
      expect((await refusal(as(who), OBSERVE, input)).code).toBe('NOT_A_SIDE');
      expect((await shown(who, 'A2-P1-PART-3')).allowedActions).not.toContain('OBSERVE');
    }
    expect((await shown('team', 'A2-P1-PART-3')).sides).toEqual({ partner: ['PARTENAIRE'], team: ['EQUIPE'] });
  });

  test('whoever is a member of both observes for neither; whoever changed side observes for none but the first', async () => {
    const { conventionId, parties, bodies } = await insideAgreement(as('administrator'));
    const organisationId = bodies.PARTENAIRE!;
    const memberOf = (code: string) => ({ role: 'TEAM_MEMBER', conventionId, partyId: parties[code]! });
    const person = async (email: string, memberships: object[]) => {
      await invite(as('administrator'), { fullName: email, email, organisationId, memberships: memberships as never });
      return world.app.as({ email });
    };
    const both = await person('deux-cotes@exemple.fr', [memberOf('EQUIPE'), memberOf('PARTENAIRE')]);
    expect((await refusal(both, OBSERVE, seen('A2-P1-PART-3', 'KEPT'))).code).toBe('NOT_A_SIDE');
    const employed = await person('relecture-dgcs@exemple.fr', [{ role: 'REVIEWER' }]);
    expect((await refusal(employed, OBSERVE, seen('A2-P1-EQUIPE-2', 'KEPT'))).code).toBe('NOT_A_SIDE');
    await world.app.orm.em
      .fork()
      .getConnection()
      .execute(
        `begin; select set_config('garant.journaled', 'yes', true);
         insert into observation (id, obligation_id, rank, side, value, observed_on, words, recorded_at, author_id, author_name, author_role)
         select gen_random_uuid(), '${idOf('A2-P3-PART-4')}', 1, 'PARTNER', 'NOT_OBSERVED', '2027-01-01', 'vu avant de changer de côté', '2027-01-01',
           id, full_name, 'TEAM_MEMBER' from person where email = 'camille.roux@demo.invalid'; commit;`,
      );
    expect((await refusal(as('team'), OBSERVE, seen('A2-P3-PART-3', 'KEPT'))).code).toBe('OBSERVED_FOR_ANOTHER_SIDE');
    expect((await observe('dpoDnum', 'A2-P3-PART-3', 'KEPT')).side).toBe('TEAM');
  });
});

describe('an observation', () => {
  test('is of a past day since the signature, in at least twenty characters, of a commitment of the manifesto', async () => {
    const refused = async (over: object) => refusal(as('partner'), OBSERVE, { ...seen('A2-P2-PART-1', 'KEPT'), ...over });
    expect(await refused({ words: 'trop court' })).toMatchObject({ fieldErrors: [{ field: 'words', code: 'TOO_SHORT' }] });
    expect(await refused({ observedOn: '2027-05-02' })).toMatchObject({ fieldErrors: [{ field: 'observedOn', code: 'FUTURE_DAY' }] });
    expect(await refused({ observedOn: '2020-11-22' })).toMatchObject({ fieldErrors: [{ field: 'observedOn', code: 'BEFORE_SIGNATURE' }] });
    for (const code of ['A1-VIO-DNUM-2', 'A2-P3-EQUIPE-3', 'ART2-GOV-DNUM-6']) {
      expect(await refused({ obligationId: world.obligation(code) })).toMatchObject({ code: 'NOT_OBSERVED_HERE' });
    }
    expect((await shown('partner', 'A2-P2-PART-1')).observations).toEqual([]);
  });

  test('rests on facts of the convention that every party reads, and is refused whole with one that is not', async () => {
    const proof = await world.deposit(as('team'), [world.obligation('A1-VIO-DNUM-2')]);
    const kept = await world.deposit(as('team'), [world.obligation('A1-VIO-DNUM-2')], { confidentiality: 'RESTRICTED' });
    const { citedFacts } = await observe('dpoDnum', 'A2-P2-EQUIPE-1', 'KEPT', { evidenceIds: [proof.evidence] });
    expect(citedFacts).toMatchObject([{ kind: 'EVIDENCE', targetKey: proof.evidence, number: null }]);
    const cite = (ids: object) => refusal(as('dpoDnum'), OBSERVE, seen('A2-P2-EQUIPE-2', 'KEPT', ids));
    expect(await cite({ evidenceIds: [kept.evidence] })).toMatchObject({
      fieldErrors: [{ field: 'evidenceIds', code: 'RESTRICTED_FACT' }],
    });
    const unknown = ['00000000-0000-7000-8000-000000000000'];
    for (const field of ['evidenceIds', 'occurrenceIds', 'requestIds']) {
      expect(await cite({ [field]: unknown })).toMatchObject({ code: 'NOT_FOUND', fieldErrors: [{ field }] });
    }
    const citable =
      'query($confidentialities: [Confidentiality!]) { evidences(filter: { confidentialities: $confidentialities }) { items { id } } }';
    const { evidences } = await as('reviewer').get(citable, { confidentialities: ['PUBLIC', 'PARTIES'] });
    expect(evidences.items.map(({ id }: { id: string }) => id)).toEqual([proof.evidence]);
    expect((await shown('team', 'A2-P2-EQUIPE-2')).observations).toEqual([]);
  });

  test('written twice by the same person is refused', async () => {
    await observe('partner', 'A2-P2-PART-2', 'AT_RISK');
    expect((await refusal(as('partner'), OBSERVE, seen('A2-P2-PART-2', 'AT_RISK'))).code).toBe('OBSERVATION_RECORDED');
  });

  test('is taken back by its side alone, once, and stays in sight', async () => {
    const made = await observe('partner', 'A2-P3-PART-1', 'BROKEN');
    expect(made.obligation.assurance).toBe('AT_RISK');
    const input = { observationId: made.id, reason: REASON };
    expect((await refusal(as('team'), RETRACT, input)).code).toBe('NOT_THE_SIDE_OF_IT');
    expect((await refusal(as('reviewer'), RETRACT, input)).code).toBe('NOT_THE_SIDE_OF_IT');
    const { retractObservation } = await as('partner').get(RETRACT, { input });
    expect(retractObservation).toMatchObject({
      observed: 'BROKEN',
      words: WORDS,
      isFresh: false,
      allowedActions: [],
      retraction: { reason: REASON, author: { partyCode: 'PARTENAIRE' } },
      obligation: { assurance: 'UNOBSERVED' },
    });
    expect(await refusal(as('partner'), RETRACT, input)).toMatchObject({ code: 'OBSERVATION_RETRACTED', current: { reason: REASON } });
    const { observations, history } = await shown('team', 'A2-P3-PART-1');
    expect(observations).toMatchObject([{ observed: 'BROKEN', retraction: { reason: REASON } }]);
    expect(history[0].action).toBe('OBLIGATION_OBSERVATION_RETRACTED');
  });
});
