/** SQL: the id of the commitment that an obligation was tied to at an instant, whatever versions of the catalogue came since. */
export const heldCommitment = (obligation: string, asOf: string): string =>
  `coalesce((select m.from_commitment_id from obligation_move m
    where m.obligation_id = ${obligation}.id and m.at > ${asOf} order by m.at, m.rank limit 1), ${obligation}.commitment_id)`;

/** SQL condition: an obligation existed at an instant. */
export const existedAt = (obligation: string, asOf: string): string =>
  `coalesce(${obligation}.opened_at <= ${asOf}, true) and coalesce(${obligation}.closed_at > ${asOf}, true)`;

/** SQL join: every commitment (c) that an obligation (o) was or will be tied to. */
export const EVER_HELD = `cross join lateral (
  select o.commitment_id as id union select m.from_commitment_id from obligation_move m where m.obligation_id = o.id
) tied join commitment c on c.id = tied.id`;
