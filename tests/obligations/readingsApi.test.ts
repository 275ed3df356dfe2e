import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

const PARTS = `wording proposedReading confirmedAt turn { act isYours waitsFor turnedAt }
  readingSignatories { partyCode readingWord { isConfirmed reason recordedAt author { partyCode capacity } } allowedActions }`;
const CONFIRM = `mutation($input: ConfirmReadingInput!) { confirmReading(input: $input) { id assurance wordingReading { ${PARTS} } } }`;
const WITHDRAW = `mutation($input: WithdrawReadingInput!) { withdrawReading(input: $input) { id assurance wordingReading { ${PARTS} } } }`;
const SHOWN = `query($id: ID!, $asOf: Date) { obligation(id: $id, asOf: $asOf) { assurance standing wordingReading { ${PARTS} } history { action } } }`;
const MINE = '{ obligations(filter: { myTurns: [CONFIRM] }) { items { id } } }';
const WORK = '{ myWork { toConfirm { total items { id } } } }';
const PARTIES = 'query($id: ID!) { convention(id: $id) { parties { id code } } }';
const WORDING = "avant la fin de la période de construction (6 mois) avant la mise en ligne d'une première version du produit";
const PROPOSED = "Aucun lancement n'est exigé avant la fin de la période de construction (6 mois).";
const REASON = 'Nous lisons « première version » autrement depuis le comité de mai.';
const CODE = 'A2-P1-PART-1';
const WHO: PersonaName[] = ['team', 'dpoDnum', 'dpoDinum', 'financeDnum', 'partner', 'reviewer', 'reader', 'administrator'];

let world: World;
let obligationId: string;
let parties: Record<string, string>;
const clients = new Map<PersonaName, ApiClient>();
const as = (who: PersonaName): ApiClient => clients.get(who)!;
/** Clocks of tests go on: what is told of an instant is told to the minute. */
const toTheMinute = <T>(told: T): T =>
  JSON.parse(JSON.stringify(told), (_key, value) => (/^\d{4}-.*Z$/.test(value) ? value.slice(0, 16) : value));

async function setClock(instant: string): Promise<void> {
  world.app.clock.moveTo(instant);
  for (const name of WHO) clients.set(name, await world.app.as(name));
}

beforeAll(async () => {
  world = await World.open();
  await setClock('2027-04-01T10:00:00+02:00');
  obligationId = world.obligation(CODE, 'PARTENAIRE');
  const { convention } = await as('reader').get(PARTIES, { id: world.conventionId });
  parties = Object.fromEntries(convention.parties.map(({ id, code }: { id: string; code: string }) => [code, id]));
});
afterAll(() => world?.stop());

const confirming = (code: string, proposedReading = PROPOSED) => ({ input: { obligationId, partyId: parties[code], proposedReading } });
const withdrawing = (code: string, reason = REASON) => ({ input: { obligationId, partyId: parties[code], reason } });
const refusal = async (who: PersonaName, query: string, variables: object) =>
  toTheMinute((await world.refused(as(who), query, variables as never)).extensions);

/** What is told of it; the list and the filter by turn hold it exactly where it is the person’s turn. */
async function shown(who: PersonaName, asOf?: string) {
  const { obligation } = await as(who).get(SHOWN, { id: obligationId, asOf });
  const [mine, work] = [await as(who).get(MINE), await as(who).get(WORK)];
  const isYours = obligation.wordingReading.turn?.isYours ?? false;
  const holds = ({ items }: { items: { id: string }[] }) => items.some(({ id }) => id === obligationId);
  if (!asOf) expect([who, holds(mine.obligations), holds(work.myWork.toConfirm)]).toEqual([who, isYours, isYours]);
  return toTheMinute(obligation);
}

describe('words that can be read in several ways', () => {
  test('are to confirm, with the reading that is proposed, by the data protection officer of each signatory', async () => {
    const { assurance, standing, wordingReading } = await shown('dpoDnum');
    expect([assurance, standing]).toEqual(['TO_CONFIRM', 'TO_DO']);
    expect(wordingReading).toMatchObject({
      wording: WORDING,
      proposedReading: PROPOSED,
      confirmedAt: null,
      turn: { act: 'CONFIRM', isYours: true, waitsFor: 'DINUM, DNUM' },
      readingSignatories: [
        { partyCode: 'DINUM', readingWord: null, allowedActions: [] },
        { partyCode: 'DNUM', readingWord: null, allowedActions: ['CONFIRM_READING'] },
      ],
    });
    for (const who of ['team', 'financeDnum', 'partner', 'reviewer', 'reader', 'administrator'] as const) {
      const { turn, readingSignatories } = (await shown(who)).wordingReading;
      expect([who, turn.isYours, readingSignatories.flatMap(({ allowedActions }: { allowedActions: string[] }) => allowedActions)]).toEqual(
        [who, false, []],
      );
      for (const code of ['DNUM', 'DINUM', 'PARTENAIRE']) {
        expect([who, (await refusal(who, CONFIRM, confirming(code))).code]).toEqual([who, 'NOT_AN_OFFICER_OF_A_READER']);
      }
    }
    expect((await refusal('dpoDnum', CONFIRM, confirming('DINUM'))).code).toBe('NOT_AN_OFFICER_OF_A_READER');
    expect((await refusal('dpoDnum', CONFIRM, confirming('EQUIPE'))).code).toBe('NOT_AN_OFFICER_OF_A_READER');
  });

  test('wait for the other signatory once one confirmed, since then; another reading than the one proposed is not confirmed', async () => {
    const changed = await refusal('dpoDnum', CONFIRM, confirming('DNUM', 'Six mois, pas un de plus.'));
    expect(changed).toMatchObject({ code: 'READING_CHANGED', category: 'CONFLICT', current: { proposedReading: PROPOSED } });
    const { confirmReading } = await as('dpoDnum').get(CONFIRM, confirming('DNUM'));
    expect(toTheMinute(confirmReading)).toMatchObject({
      assurance: 'TO_CONFIRM',
      wordingReading: {
        confirmedAt: null,
        turn: { isYours: false, waitsFor: 'DINUM', turnedAt: '2027-04-01T08:00' },
        readingSignatories: [
          { partyCode: 'DINUM', readingWord: null },
          {
            partyCode: 'DNUM',
            readingWord: {
              isConfirmed: true,
              reason: null,
              recordedAt: '2027-04-01T08:00',
              author: { partyCode: 'DNUM', capacity: 'DPO' },
            },
            allowedActions: ['WITHDRAW_READING'],
          },
        ],
      },
    });
    expect((await shown('dpoDinum')).wordingReading.turn).toMatchObject({ isYours: true, waitsFor: 'DINUM' });
    expect(await refusal('dpoDnum', CONFIRM, confirming('DNUM'))).toMatchObject({
      code: 'READING_CONFIRMED',
      category: 'CONFLICT',
      current: { recordedAt: '2027-04-01T08:00' },
    });
  });

  test('are settled once both confirmed, from that day on, and the journal tells it', async () => {
    await setClock('2027-04-12T10:00:00+02:00');
    const { confirmReading } = await as('dpoDinum').get(CONFIRM, confirming('DINUM'));
    expect(toTheMinute(confirmReading)).toMatchObject({
      assurance: 'UNOBSERVED',
      wordingReading: { confirmedAt: '2027-04-12T08:00', turn: null },
    });
    const { assurance, wordingReading, history } = await shown('dpoDinum');
    expect([assurance, wordingReading.turn, history[0].action]).toEqual(['UNOBSERVED', null, 'OBLIGATION_READING_CONFIRMED']);
    const past = await shown('dpoDinum', '2027-04-11');
    expect(past.assurance).toBe('TO_CONFIRM');
    expect(past.wordingReading.readingSignatories.map(({ allowedActions }: { allowedActions: string[] }) => allowedActions)).toEqual([
      [],
      [],
    ]);
  });

  test('are to confirm again from the day one takes its word back, with why; only its own', async () => {
    await setClock('2027-05-03T10:00:00+02:00');
    expect(await refusal('dpoDnum', WITHDRAW, withdrawing('DNUM', 'Non.'))).toMatchObject({ fieldErrors: [{ field: 'reason' }] });
    expect((await refusal('dpoDnum', WITHDRAW, withdrawing('DINUM'))).code).toBe('NOT_AN_OFFICER_OF_A_READER');
    expect((await refusal('reviewer', WITHDRAW, withdrawing('DINUM'))).code).toBe('NOT_AN_OFFICER_OF_A_READER');
    const { withdrawReading } = await as('dpoDnum').get(WITHDRAW, withdrawing('DNUM'));
    expect(toTheMinute(withdrawReading)).toMatchObject({
      assurance: 'TO_CONFIRM',
      wordingReading: {
        confirmedAt: null,
        turn: { isYours: true, waitsFor: 'DNUM', turnedAt: '2027-05-03T08:00' },
        readingSignatories: [
          { readingWord: { isConfirmed: true } },
          { readingWord: { isConfirmed: false, reason: REASON }, allowedActions: ['CONFIRM_READING'] },
        ],
      },
    });
    expect((await shown('dpoDnum', '2027-05-02')).assurance).toBe('UNOBSERVED');
    expect(await refusal('dpoDnum', WITHDRAW, withdrawing('DNUM'))).toMatchObject({ code: 'READING_NOT_CONFIRMED', category: 'CONFLICT' });
    expect((await shown('dpoDnum')).history[0].action).toBe('OBLIGATION_READING_WITHDRAWN');
  });

  test('are confirmed once by two people at once, and only where a reading is proposed', async () => {
    const sent = await Promise.all([1, 2].map(() => as('dpoDnum').ask(CONFIRM, confirming('DNUM'))));
    const codes = sent.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'OK');
    expect(codes.toSorted()).toEqual(['OK', 'READING_CONFIRMED']);
    const other = { ...confirming('DNUM').input, obligationId: world.obligation('A2-P1-PART-2', 'PARTENAIRE') };
    expect((await refusal('dpoDnum', CONFIRM, { input: other })).code).toBe('NO_READING_PROPOSED');
    expect((await as('dpoDnum').get(SHOWN, { id: other.obligationId })).obligation.wordingReading).toBeNull();
  });
});
