/**
 * The signatories that do not read words of an obligation as is proposed of them (proposed), since its sentence last changed meaning (since): those
 * whose newest word is not a confirmation of that very reading.
 */
const UNCONFIRMED_BY = `
create or replace function unconfirmed_by(of_obligation uuid, of_convention uuid, proposed_reading text, as_of timestamptz, since timestamptz)
returns uuid[] language sql stable parallel safe as $$
  select coalesce(array_agg(y.id order by y.position), '{}') from party y
  where y.convention_id = of_convention and y.is_signatory and not coalesce((
    select w.is_confirmed and w.proposed = proposed_reading from wording_reading w
    where w.obligation_id = of_obligation and w.party_id = y.id and w.recorded_at <= as_of and w.recorded_at >= since
    order by w.rank desc limit 1), false)
$$;`;

/** How words that can be read in several ways are read: part of the rule of the states. */
export const READ = UNCONFIRMED_BY;
