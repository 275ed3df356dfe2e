import type { LivingSql } from '../platform/db/livingSql.ts';

/** What was answered about the service of a convention by an instant: the latest value of each question, by its key. */
export const profile: LivingSql = {
  name: 'profile',
  text: `
create or replace function profile_at(convention uuid, as_of timestamptz) returns jsonb language sql stable parallel safe as $$
  select coalesce(jsonb_object_agg(latest.key, latest.value), '{}'::jsonb)
  from (
    select distinct on (answer.key) answer.key, answer.value
    from profile_answer answer
    where answer.convention_id = convention and answer.answered_at <= as_of
    order by answer.key, answer.answered_at desc, answer.id desc
  ) latest
$$;`,
};
