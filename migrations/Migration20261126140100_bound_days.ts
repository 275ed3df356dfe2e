import { Migration } from '@mikro-orm/migrations';

/**
 * Days a record may name, and sums that never fail: a day or a duration that cannot be meant gives null, so that the one obligation it belongs to
 * shows no day, and the others of the answer stay. What lasts beyond the years of four figures has no known end.
 */
const LEGAL_DAYS = `
create function legal_day(day date) returns date language sql immutable parallel safe as $$
  select case when day between date '1900-01-01' and date '2199-12-31' then day end
$$;
create function day_after(day date, duration text) returns date language sql stable parallel safe as $$
  select legal_day((legal_day(day) + case
    when duration ~ '^P(?=\\d|T\\d)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?(T(?=\\d)(\\d{1,5}H)?(\\d{1,5}M)?(\\d{1,5}S)?)?$'
    then duration::interval end)::date)
$$;
create or replace function paris_midnight(day date) returns timestamptz language sql immutable parallel safe as $$
  select case
    when day > date '9999-12-31' then timestamptz 'infinity'
    when day < date '0001-01-01' then timestamptz '-infinity'
    else day::timestamp at time zone 'Europe/Paris'
  end
$$;
create function writable_day(day date) returns date language sql immutable parallel safe as $$
  select case when day < date '9999-12-31' then day end
$$;`;

const ACCEPTANCE = `
create or replace view acceptance as
select
  r.id as review_id, r.obligation_id, v.evidence_id, v.id as evidence_version_id,
  span.starts_at, span.ends_at, span.last_day as expires_on
from review r
join evidence_version v on v.id = r.evidence_version_id
join evidence e on e.id = v.evidence_id
join evidence_link l on l.evidence_id = v.evidence_id and l.obligation_id = r.obligation_id
join obligation o on o.id = r.obligation_id
join commitment c on c.id = o.commitment_id
cross join lateral (
  select
    greatest(r.reviewed_at, l.linked_at, paris_midnight(v.valid_from)) as starts_at,
    least(
      (select next.created_at from evidence_version next where next.evidence_id = v.evidence_id and next.number = v.number + 1),
      (select next.reviewed_at from review next
        where next.obligation_id = r.obligation_id and next.evidence_version_id = v.id and next.rank = r.rank + 1),
      e.withdrawn_at, l.unlinked_at, paris_midnight(limits.last_day + 1)
    ) as ends_at,
    limits.last_day
  from (select writable_day(least(v.valid_until, day_after(paris_day(r.reviewed_at), c.review_period))) as last_day) limits
  offset 0
) span
where r.verdict = 'ACCEPTED' and (span.ends_at is null or span.starts_at < span.ends_at);`;

const FACT = `case c.deadline_from when 'agreement.signedOn' then cv.signed_on when 'agreement.endsOn' then cv.ends_on end`;
const UNBOUNDED = `(${FACT} + c.deadline_rule::interval)::date`;
const BOUNDED = `day_after(${FACT}, c.deadline_rule)`;

/** Puts words of a function in the place of others, and makes sure that they were there. */
const reword = (name: string, changes: [string, string][]): string => `
do $do$
declare definition text := pg_get_functiondef('${name}'::regprocedure);
begin
  ${changes
    .map(
      ([before, after]) => `
  assert position($words$${before}$words$ in definition) > 0, '${name} is not the one that was known';
  definition := replace(definition, $words$${before}$words$, $words$${after}$words$);`,
    )
    .join('')}
  execute definition;
end
$do$;`;

/** Computes anew the states that told a day no record may name. */
const REFRESH = `
select refresh_states(array(
  select k.obligation_id from kept_state k
  where (k.due_on, k.next_expiry_on, k.lapses_on) is distinct from (legal_day(k.due_on), legal_day(k.next_expiry_on), legal_day(k.lapses_on))
))`;

/** One day or duration that cannot be computed never keeps from reading the rest. */
export class Migration20261126140100_bound_days extends Migration {
  override up(): void {
    this.addSql(LEGAL_DAYS);
    this.addSql(ACCEPTANCE);
    this.addSql(reword('obligation_state(timestamptz)', [[UNBOUNDED, BOUNDED]]));
    this.addSql(
      reword('state_instants(uuid)', [
        [UNBOUNDED, BOUNDED],
        ['paris_midnight(d.due_on + 1)', 'paris_midnight(writable_day(d.due_on) + 1)'],
      ]),
    );
    this.addSql(REFRESH);
  }
}
