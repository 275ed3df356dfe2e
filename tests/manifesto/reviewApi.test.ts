import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import { bringIntoProgramme, insideAgreement, invite, openEauConvention } from '../support/outside.ts';
import type { PersonaName } from '../support/personas.ts';

const REVIEW = `id number reviewedOn reviewConclusion keptCount atRiskCount brokenCount notObservedCount proof { id } acceptedAt author { name partyCode }`;
const SHOWN = `query($conventionId: ID!) { manifesto(conventionId: $conventionId) { allowedActions manifestoReviews { ${REVIEW} }
  principles { duties { obligationId code tracking assurance sideViews { side observed words citedFacts { label } } } } } }`;
const SIGN = `mutation($input: ReviewManifestoInput!) { reviewManifesto(input: $input) { manifestoReviews { ${REVIEW} } } }`;
const OBSERVE = 'mutation($input: ObserveInput!) { observe(input: $input) { id } }';
const PROVEN = `query($id: ID!) { obligation(id: $id) { assurance history { action }
  evidence { id kind author { capacity } versions { id number note registerEntry { registerName entryKey snapshot sha256 } } } } }`;
const VERDICT = 'mutation($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { id } }';
const WORDS = 'Vu pendant la revue avec les deux côtés, pièces en main.';
const CHAPEAU = 'ART2-GOV-DNUM-6';

let world: World;
const as = (who: PersonaName): Promise<ApiClient> => world.app.as(who);

beforeAll(async () => {
  world = await World.open();
  world.app.clock.moveTo('2027-04-01T10:00:00+02:00');
});
afterAll(() => world?.stop());

const shown = async (who: PersonaName) => (await (await as(who)).get(SHOWN, { conventionId: world.conventionId })).manifesto;
type Duty = { obligationId: string; code: string; tracking: string; sideViews: { side: string; words: string }[] };
const observed = async (who: PersonaName = 'reviewer'): Promise<Duty[]> =>
  (await shown(who)).principles.flatMap(({ duties }: { duties: Duty[] }) => duties).filter(({ tracking }: Duty) => tracking === 'OBSERVE');
const proven = async (who: PersonaName) => (await (await as(who)).get(PROVEN, { id: world.obligation(CHAPEAU) })).obligation;

const seen = (duty: Duty, value = 'KEPT', words = WORDS) => ({ obligationId: duty.obligationId, observed: value, words });
const signed = (observations: object[], over: object = {}) => ({
  input: { conventionId: world.conventionId, reviewedOn: '2027-03-31', observations, ...over },
});
const refusal = async (client: ApiClient, variables: object) => (await world.refused(client, SIGN, variables as never)).extensions;

describe('a review of the manifesto', () => {
  test('is refused whole: to who is not an independent reviewer, for what is not said, and for a commitment of elsewhere', async () => {
    const [first, second] = await observed();
    for (const who of ['team', 'partner', 'dpoDnum', 'dpoDinum', 'reader', 'administrator'] as const) {
      expect((await shown(who)).allowedActions).toEqual([]);
      expect((await refusal(await as(who), signed([seen(first!)]))).code).toBe('NOT_AN_INDEPENDENT_REVIEWER');
    }
    const reviewer = await as('reviewer');
    expect((await shown('reviewer')).allowedActions).toEqual(['REVIEW_MANIFESTO']);
    const fields = async (observations: object[], over: object = {}) => (await refusal(reviewer, signed(observations, over))).fieldErrors;
    expect(await fields([])).toMatchObject([{ field: 'observations', code: 'NOTHING_OBSERVED' }]);
    expect(await fields([seen(first!), seen(second!, 'KEPT', 'trop court')])).toMatchObject([
      { field: 'observations.1.words', code: 'TOO_SHORT' },
    ]);
    expect(await fields([seen(first!), seen(first!, 'BROKEN')])).toMatchObject([
      { field: 'observations.1.obligationId', code: 'OBSERVED_TWICE' },
    ]);
    expect(await fields([seen(first!)], { reviewedOn: '2027-04-02' })).toMatchObject([{ field: 'reviewedOn', code: 'FUTURE_DAY' }]);
    expect(await fields([seen(first!)], { reviewedOn: '2020-01-01' })).toMatchObject([{ field: 'reviewedOn', code: 'BEFORE_SIGNATURE' }]);
    const elsewhere = { ...first!, obligationId: world.obligation('A1-VIO-DNUM-2') };
    expect((await refusal(reviewer, signed([seen(first!), seen(elsewhere)]))).code).toBe('NOT_OBSERVED_HERE');
    const { conventionId } = await openEauConvention(await as('administrator'), 'eau-sans-manifeste');
    expect((await refusal(reviewer, signed([seen(first!)], { conventionId }))).code).toBe('NOT_FOUND');
    await bringIntoProgramme(await as('administrator'), conventionId);
    expect((await refusal(await as('reviewer'), signed([seen(first!)], { conventionId }))).code).toBe('NO_MANIFESTO');
    const kept = await world.deposit(await as('team'), [world.obligation('A1-VIO-DNUM-2')], { confidentiality: 'RESTRICTED' });
    const cited = { ...seen(second!), evidenceIds: [kept.evidence] };
    expect(await fields([seen(first!), cited])).toMatchObject([{ field: 'observations.1.evidenceIds', code: 'RESTRICTED_FACT' }]);
    expect((await shown('reviewer')).manifestoReviews).toEqual([]);
    expect((await observed()).flatMap(({ sideViews }) => sideViews)).toEqual([]);
    expect((await proven('team')).evidence).toEqual([]);
  });

  test('records what was seen of each commitment and one dated review, frozen as the proof that waits for somebody else', async () => {
    const duties = await observed();
    expect(duties.length).toBeGreaterThan(10);
    await (await as('partner')).get(OBSERVE, {
      input: { ...seen(duties[0]!), observedOn: '2027-03-01', words: 'Le partenaire a vu cela au dernier point de suivi.' },
    });
    const [broken, ...rest] = duties.slice(1);
    const proof = await world.deposit(await as('team'), [world.obligation('A1-VIO-DNUM-3')]);
    const observations = [{ ...seen(broken!, 'BROKEN'), evidenceIds: [proof.evidence] }, ...rest.map((duty) => seen(duty))];
    const input = signed(observations, { reviewConclusion: 'Un engagement est à reprendre au prochain comité.' });
    const { reviewManifesto } = await (await as('reviewer')).get(SIGN, input);
    const [review] = reviewManifesto.manifestoReviews;
    expect(review).toMatchObject({
      ...{ number: 1, reviewedOn: '2027-03-31', keptCount: rest.length, atRiskCount: 0, brokenCount: 1, notObservedCount: 0 },
      author: { partyCode: 'DINUM' },
      acceptedAt: null,
    });
    const after = await shown('partner');
    expect(after.manifestoReviews).toEqual([review]);
    const views = (await observed('team')).map(({ code, sideViews }) => [code, sideViews.map(({ side }) => side).join()]);
    expect(views).toEqual(duties.map(({ code }, rank) => [code, rank === 0 ? 'PARTNER' : 'REVIEWER']));
    const told = (await observed('team')).find(({ code }) => code === broken!.code)!;
    expect(told.sideViews).toMatchObject([{ side: 'REVIEWER', citedFacts: [{ label: expect.any(String) }] }]);
    const { assurance, evidence, history } = await proven('team');
    expect(assurance).toBe('EVIDENCED');
    expect(evidence).toMatchObject([{ id: review.proof.id, kind: 'REGISTER', author: { capacity: 'REVIEWER' } }]);
    const [version] = evidence[0].versions;
    expect(version).toMatchObject({ number: 1, note: `${rest.length} respectés, 1 rompu, 1 non revu` });
    expect(version.registerEntry).toMatchObject({ registerName: 'MANIFESTO_REVIEWS', entryKey: review.id });
    const frozen = JSON.parse(version.registerEntry.snapshot);
    expect(frozen.commitments).toHaveLength(duties.length);
    expect(frozen.commitments[0]).toMatchObject({ code: duties[0]!.code, observed: null, before: [{ side: 'PARTNER', observed: 'KEPT' }] });
    expect(frozen.commitments[1]).toMatchObject({ observed: 'BROKEN', words: WORDS, before: [] });
    expect(history.map(({ action }: { action: string }) => action)).toContain('MANIFESTO_REVIEW_SIGNED');
    const of = await (await as('partner')).get('query($id: ID!) { obligation(id: $id) { history { action } } }', {
      id: broken!.obligationId,
    });
    expect(of.obligation.history[0].action).toBe('MANIFESTO_REVIEW_SIGNED');
  });

  test('is not accepted by whoever signed it, but by another reviewer; the next one takes its place and waits again', async () => {
    const [proof] = (await proven('reviewer')).evidence;
    const verdict = { input: { obligationId: world.obligation(CHAPEAU), evidenceVersionId: proof.versions[0].id, verdict: 'ACCEPTED' } };
    expect((await world.refused(await as('reviewer'), VERDICT, verdict)).extensions.code).toBe('OWN_DEPOSIT');
    expect((await world.refused(await as('dpoDnum'), VERDICT, verdict)).extensions.code).toBe('NOT_A_REVIEWER');
    const { bodies } = await insideAgreement(await as('administrator'));
    await invite(await as('administrator'), {
      fullName: 'Seconde relecture',
      email: 'seconde-relecture@exemple.fr',
      organisationId: bodies.DINUM!,
      memberships: [{ role: 'REVIEWER' }],
    });
    const second = await world.app.as({ email: 'seconde-relecture@exemple.fr' });
    await second.get(VERDICT, verdict);
    const [first] = (await shown('team')).manifestoReviews;
    expect(first.acceptedAt).not.toBeNull();
    const duties = await observed();
    const known = { lastReviewId: first.id };
    expect(await refusal(second, signed([seen(duties[0]!)]))).toMatchObject({
      code: 'MANIFESTO_REVIEW_CHANGED',
      current: { id: first.id },
    });
    await second.get(SIGN, signed([seen(duties[0]!)], known));
    const { manifestoReviews: reviews } = await shown('team');
    expect(reviews.map(({ number, acceptedAt }: { number: number; acceptedAt: string | null }) => [number, acceptedAt === null])).toEqual([
      [2, true],
      [1, false],
    ]);
    const { evidence } = await proven('team');
    expect(evidence).toHaveLength(1);
    expect(evidence[0].versions.map(({ number }: { number: number }) => number).sort()).toEqual([1, 2]);
    await expect(refusal(await as('reviewer'), signed([seen(duties[0]!)], known))).resolves.toMatchObject({
      category: 'CONFLICT',
      code: 'MANIFESTO_REVIEW_CHANGED',
    });
  });
});
