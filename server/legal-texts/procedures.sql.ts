import type { LivingSql } from '../platform/db/livingSql.ts';

const inForce = (column: string, kind: string): string => `(
  select v.${column} from legal_text t join legal_text_version v on v.legal_text_id = t.id join text_publication x on x.text_version_id = v.id
  where t.convention_id = of_convention and t.kind = '${kind}' and t.confidentiality = 'PARTIES' and t.withdrawn_at is null
  order by x.published_on desc, v.number desc limit 1)`;

/**
 * The delays that the procedures in force in a convention set: hours in which a party that is not the controller tells it of a breach, days in which a
 * party hands over a request about rights; null where no procedure sets one. Other registers read them here.
 */
export const procedures: LivingSql = {
  name: 'procedures',
  text: `
create or replace function procedure_delays(of_convention uuid)
returns table (alert_within_hours integer, hand_over_within_days integer) language sql stable as $$
  select ${inForce('alert_within_hours', 'BREACH_PROCEDURE')}, ${inForce('hand_over_within_days', 'RIGHTS_PROCEDURE')}
$$;`,
};
