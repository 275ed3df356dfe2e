import type { LivingSql } from '../platform/db/livingSql.ts';
import { PART_COLUMNS } from './parts.sql.ts';

/** What is summed of where conventions stand, by catalogue, and by whether they are over and have something left to do. */
export const SUMMED = ['breached', 'contested', 'overdue', 'lapsed', 'in_review', 'disagreement', 'dormant'].map((name) => `${name}_count`);
/** Where commitments are, and the column that counts it. */
export const ANSWER_SUMS = {
  PROVEN: 'proven_count',
  UNPROVEN: 'unproven_count',
  TO_CONFIRM: 'to_confirm_count',
  NOT_ASKED: 'not_asked_count',
};

/** SQL value: whether a row is of an answer, as a number. */
export const isAnswer = (row: string, answer: string): string => `(${row}.answer = '${answer}')::integer`;

interface Sums {
  table: string;
  key: string[];
  /** Each column that is summed, and its value for one row (r). */
  values: Record<string, string>;
}

const STAND_SUMS: Sums = {
  table: 'convention_sum',
  key: ['catalogue_key', 'is_over', 'is_open'],
  values: { convention_count: '1', ...Object.fromEntries(SUMMED.map((name) => [name, `r.${name}`])) },
};
const COMMITMENT_SUMS: Sums = {
  table: 'commitment_sum',
  key: ['commitment_id', 'is_over'],
  values: Object.fromEntries(Object.entries(ANSWER_SUMS).map(([answer, column]) => [column, isAnswer('r', answer)])),
};
const PART_SUMS: Sums = {
  table: 'part_sum',
  key: ['catalogue_key', 'day', 'part_code', 'is_over', 'is_open'],
  values: {
    row_count: '1',
    signed_count: 'r.is_signed::integer',
    ...Object.fromEntries(PART_COLUMNS.map((name) => [name, `r.${name}`])),
  },
};

/** Statement: adds the rows of a table, or of what changed in it, to their sums, or takes them away. */
function added({ table, key, values }: Sums, rows: string, sign: '' | '-'): string {
  const names = Object.keys(values);
  return `insert into ${table} as s (${[...key, ...names].join(', ')})
    select ${key.map((name) => `r.${name}`).join(', ')}, ${names.map((name) => `${sign}sum(${values[name]})`).join(', ')} from ${rows} r
    group by ${key.map((name) => `r.${name}`).join(', ')} order by ${key.map((name) => `r.${name}`).join(', ')}
    on conflict (${key.join(', ')}) do update set ${names.map((name) => `${name} = s.${name} + excluded.${name}`).join(', ')};`;
}

const followed = (name: string, sums: Sums): string => `
create or replace function ${name}() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    ${added(sums, 'came', '')}
  end if;
  if tg_op <> 'INSERT' then
    ${added(sums, 'gone', '-')}
  end if;
  return null;
end
$$;`;

/**
 * Sums of what is kept of conventions, kept in step by whoever writes that: whoever reads thousands of conventions reads a few rows, and puts right those
 * of which what is kept does not hold.
 */
export const conventionSums: LivingSql = {
  name: 'convention-sums',
  text: `${followed('sum_stands', STAND_SUMS)}${followed('sum_answers', COMMITMENT_SUMS)}${followed('sum_parts', PART_SUMS)}
create or replace function rebuild_convention_sums() returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('convention_stand'));
  delete from convention_sum;
  ${added(STAND_SUMS, 'convention_stand', '')}
  delete from commitment_sum;
  ${added(COMMITMENT_SUMS, 'commitment_answer', '')}
  perform pg_advisory_xact_lock(hashtext('convention_quarter'));
  delete from part_sum;
  ${added(PART_SUMS, 'part_stand', '')}
end
$$;`,
};
