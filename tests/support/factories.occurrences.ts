import type { ConventionDateKind } from '../../server/conventions/conventionDate.entity.ts';
import type { ObservedValue } from '../../server/manifesto/observation.entity.ts';
import type { Side } from '../../server/obligations/observers.policy.ts';
import { type At, AUTHOR, instant, type Writer } from './factories.writer.ts';

/** Makes what opens occurrences, breaks duties and uses rights. */
export function occurrenceFactories(writer: Writer) {
  const ask = async <Row extends object>(text: string, values: unknown[]): Promise<Row[]> =>
    (await writer.client.query<Row>(text, values)).rows;
  const openMoments = (conventionId: string) => ask('select open_moments($1)', [conventionId]);
  /** A date of the convention, known from an instant on. */
  const conventionDate = async (values: { conventionId: string; kind: ConventionDateKind; value: string | null; at: At }) => {
    const { at, ...rest } = values;
    const rank = await writer.following('convention_date', 'rank', { conventionId: rest.conventionId, kind: rest.kind });
    const known = { rank, knownFrom: instant(at), source: 'AMENDMENT', recordedAt: instant(at) };
    const made = await writer.insert('convention_date', { ...AUTHOR, ...rest, ...known });
    await openMoments(rest.conventionId);
    return made;
  };
  /** Something of which the catalogue says that it opens duties. */
  const announce = (values: { conventionId: string; moment: string; about: string; key: string; at: At }) =>
    ask('select announce_moment($1, $2, $3, $4, $5, $5, null)', [
      values.conventionId,
      values.moment,
      values.about,
      values.key,
      instant(values.at),
    ]);
  const occurrenceId = async (obligationId: string, number: number): Promise<string> =>
    (await ask<{ id: string }>('select id from occurrence where obligation_id = $1 and number = $2', [obligationId, number]))[0]!.id;
  const occurrenceCount = async (obligationId: string): Promise<number> =>
    (await ask<{ count: number }>('select count(*)::int as count from occurrence where obligation_id = $1', [obligationId]))[0]!.count;
  const openBreach = async (obligationId: string): Promise<string | undefined> =>
    (await ask<{ id: string }>('select id from breach where obligation_id = $1 and ended_at is null limit 1', [obligationId]))[0]?.id;
  /** What the schedule goes on with once one of its occurrences was answered. */
  const followSchedule = (id: string, heldOn: string | null, at: At) =>
    ask('select next_occurrence($1, $2, $3)', [id, heldOn, instant(at)]);
  const breach = (values: { obligationId: string; occurrenceId?: string | null; brokenOn: string; at: At }) => {
    const { at, ...rest } = values;
    return writer.insert('breach', { ...AUTHOR, facts: 'Constaté sur pièces, le jour même.', ...rest, recordedAt: instant(at) });
  };
  const endBreach = (id: string, endedOn: string, at: At) =>
    ask(`update breach set ended_on = $2, ending = 'Rétabli, vérifié sur pièces.', ended_at = $3 where id = $1`, [
      id,
      endedOn,
      instant(at),
    ]);
  const dutyUse = async (values: { obligationId: string; usedOn: string; at: At }) => {
    const { at, ...rest } = values;
    const rank = await writer.following('duty_use', 'rank', { obligationId: rest.obligationId });
    return writer.insert('duty_use', { ...AUTHOR, description: 'Usage du droit, par lettre.', ...rest, rank, recordedAt: instant(at) });
  };
  const observation = async (values: {
    obligationId: string;
    side: Side;
    value: ObservedValue;
    observedOn: string;
    retractsId?: string;
    at: At;
  }) => {
    const { at, ...rest } = values;
    const rank = await writer.following('observation', 'rank', { obligationId: rest.obligationId });
    return writer.insert('observation', { ...AUTHOR, words: 'Vu lors d’un point de suivi.', ...rest, rank, recordedAt: instant(at) });
  };
  /** The first or second signatory of the convention says how words of an obligation are read. */
  const wordingReading = async (values: { obligationId: string; signatory: number; isConfirmed: boolean; proposed: string; at: At }) => {
    const { obligationId, signatory, isConfirmed, proposed } = values;
    const { rows } = await writer.client.query<{ id: string }>(
      `select y.id from obligation o join party y on y.convention_id = o.convention_id and y.is_signatory
       where o.id = $1 order by y.position offset $2 limit 1`,
      [obligationId, signatory - 1],
    );
    const of = { obligationId, partyId: rows[0]!.id };
    const rank = await writer.following('wording_reading', 'rank', of);
    const reason = isConfirmed ? null : 'La phrase se lit autrement.';
    const said = { isConfirmed, wording: 'avant la fin', proposed, reason };
    return writer.insert('wording_reading', { ...AUTHOR, ...of, ...said, rank, recordedAt: instant(values.at) });
  };
  /** The last observation of a side is taken back; nothing happens where it has none left. */
  const takeBackObservation = async (obligationId: string, side: Side, at: At) => {
    const [last] = await ask<{ id: string; value: ObservedValue; observedOn: string }>(
      `select w.id, w.value, w.observed_on::text as "observedOn" from observation w where w.obligation_id = $1 and w.side = $2 and w.retracts_id is null
        and not exists (select from observation back where back.retracts_id = w.id) order by w.rank desc limit 1`,
      [obligationId, side],
    );
    if (last) await observation({ obligationId, side, value: last.value, observedOn: last.observedOn, retractsId: last.id, at });
  };
  return {
    observation,
    wordingReading,
    takeBackObservation,
    openMoments,
    conventionDate,
    announce,
    occurrenceId,
    occurrenceCount,
    openBreach,
    followSchedule,
    breach,
    endBreach,
    dutyUse,
  };
}
