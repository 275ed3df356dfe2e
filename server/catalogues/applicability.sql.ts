import type { LivingSql } from '../platform/db/livingSql.ts';

/** Three-valued evaluation of an applicability rule: null when an answer it needs is unknown, or not of the type it is compared with. */
export const applicability: LivingSql = {
  name: 'applicability',
  text: `
create or replace function rule_operand(operand jsonb, answers jsonb) returns jsonb language sql immutable parallel safe as $$
  select case when operand ? 'key' then nullif(answers -> (operand ->> 'key'), 'null'::jsonb) else operand -> 'value' end
$$;
create or replace function rule_compare(op text, l jsonb, r jsonb) returns boolean language sql immutable parallel safe as $$
  select case when jsonb_typeof(l) = jsonb_typeof(r) then
    case op
      when 'eq' then l = r when 'ne' then l <> r
      when 'lt' then l < r when 'le' then l <= r when 'gt' then l > r when 'ge' then l >= r
    end
  end
$$;
create or replace function rule_holds(rule jsonb, answers jsonb) returns boolean language plpgsql immutable parallel safe as $$
declare
  argument jsonb;
  subject jsonb;
  holds boolean;
begin
  case rule ->> 'op'
    when 'and' then
      holds := true;
      for argument in select value from jsonb_array_elements(rule -> 'args') loop
        holds := holds and rule_holds(argument, answers);
      end loop;
      return holds;
    when 'or' then
      holds := false;
      for argument in select value from jsonb_array_elements(rule -> 'args') loop
        holds := holds or rule_holds(argument, answers);
      end loop;
      return holds;
    when 'not' then return not rule_holds(rule -> 'arg', answers);
    when 'truth' then return rule_compare('eq', rule_operand(rule -> 'arg', answers), 'true'::jsonb);
    when 'in' then
      subject := rule_operand(rule -> 'left', answers);
      holds := false;
      for argument in select value from jsonb_array_elements(rule -> 'list') loop
        holds := holds or rule_compare('eq', subject, rule_operand(argument, answers));
      end loop;
      return holds;
    when 'eq', 'ne', 'lt', 'le', 'gt', 'ge' then
      return rule_compare(rule ->> 'op', rule_operand(rule -> 'left', answers), rule_operand(rule -> 'right', answers));
  end case;
end
$$;`,
};
