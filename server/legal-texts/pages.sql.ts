import { TEXT_KINDS } from '../catalogues/textKinds.ts';
import type { LivingSql } from '../platform/db/livingSql.ts';
import { isPublic } from './textWords.ts';

const PUBLIC = TEXT_KINDS.filter(isPublic)
  .map((kind) => `'${kind}'`)
  .join(', ');

/**
 * The page where a text is published: its version in force, what was seen of the page last, and the day by which somebody looks at it again; no day once
 * it was seen to say something else, as no text says by when that is mended, nor after the last day of the convention. No row of a text that is not
 * published, was withdrawn, or is put in force rather than published.
 */
export const pages: LivingSql = {
  name: 'pages',
  text: `
create or replace function published_page(of_text uuid)
returns table (text_version_id uuid, outcome text, since timestamptz, check_on date) language sql stable as $$
  select f.id, c.outcome, coalesce(c.recorded_at, f.recorded_at), d.check_on
  from legal_text t
  cross join lateral (select v.id, x.published_on, x.recorded_at from legal_text_version v join text_publication x on x.text_version_id = v.id
    where v.legal_text_id = t.id order by v.number desc limit 1) f
  left join lateral (select k.outcome, k.seen_on, k.recorded_at from page_check k where k.text_version_id = f.id order by k.rank desc limit 1) c on true
  left join lateral (select day_after(coalesce(c.seen_on, f.published_on), 'P' || t.check_months || 'M') as check_on
    where c.outcome is distinct from 'SAYS_OTHER') d on d.check_on <= coalesce(last_day(t.convention_id, 'infinity'), 'infinity'::date)
  where t.id = of_text and t.withdrawn_at is null and t.kind in (${PUBLIC})
$$;`,
};
