import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { inScope } from '../actors/scope.policy.ts';
import { SHOWN_THEME } from '../catalogues/shownTheme.ts';
import { fillWords, type Words } from '../conventions/fillWords.ts';
import type { SidesFacts } from '../obligations/obligation.policy.ts';
import { observing } from '../obligations/observers.policy.ts';
import { readSets, type SetsOfRows, sql } from '../platform/db/read.ts';
import { asColumns } from '../platform/db/shown.ts';
import type { ManifestoDuty, ManifestoType } from './manifesto.type.ts';

interface ManifestoRows {
  /** One, or none when the convention does not exist or lies outside what the actor may read. */
  agreement: Pick<ManifestoType, 'conventionId' | 'title' | 'textVersion' | 'textSource'> & { words: Words; sides: SidesFacts | null };
  themes: ManifestoType['principles'][number]['theme'];
  duties: ManifestoDuty & { themeCode: string };
}

/** What each side saw last of the obligation s, and did not take back. */
const views = (now: Date) => sql`coalesce((
  select json_agg(json_build_object('side', x.side, 'observed', x.value, 'observedOn', x.observed_on, 'words', x.words,
    'isFresh', ${now}::timestamptz < observation_ages_at(x.observed_on), 'author', ${authorJson('x', 'author')}) order by x.side)
  from (select distinct on (w.side) w.* from observation w
    where w.obligation_id = s.obligation_id and w.retracts_id is null and not exists (select from observation back where back.retracts_id = w.id)
    order by w.side, w.observed_on desc, w.rank desc) x), '[]'::json)`;

const statement = (actor: Actor, conventionId: string, now: Date): SetsOfRows<keyof ManifestoRows> => ({
  given: sql`agreement as (
      select cv.id, cv.title, cv.variables, cat.id as catalogue_id, cat.content -> 'manifesto' as manifesto
      from convention cv join catalogue cat on cat.id = catalogue_at(cv.id, ${now})
      where cv.id = ${conventionId} and ${inScope(actor, 'cv.id')}
    ), held as (
      select s.obligation_id, s.assurance, s.standing, s.tracking, c.code, c.text, c.definition ->> 'chapeau' as chapeau, c.position, c.theme_id, c.sides,
        y.code as party_code
      from agreement a cross join current_state(${now}) s
      join commitment c on c.id = s.commitment_id and c.sides is not null
      join party y on y.id = s.party_id
      where s.convention_id = ${conventionId}
    )`,
  sets: {
    agreement: sql`select a.id as "conventionId", a.title, nullif(a.variables, '{}') as words, a.manifesto ->> 'version' as "textVersion",
        a.manifesto ->> 'source' as "textSource", (a.manifesto -> 'sides') || jsonb_build_object('bodies', coalesce((
          select jsonb_agg(distinct y.organisation_id) from party y where y.convention_id = a.id
            and (a.manifesto #> '{sides,partner}' ? y.code or a.manifesto #> '{sides,team}' ? y.code)), '[]'::jsonb)) as sides
      from agreement a`,
    themes: sql`select ${asColumns(SHOWN_THEME)} from theme t where t.id in (select h.theme_id from held h) order by t.position`,
    duties: sql`select s.obligation_id as "obligationId", s.code, s.text, s.chapeau, s.party_code as "partyCode", s.tracking, s.assurance, s.standing,
        case when s.sides -> 'partner' ? s.party_code then 'PARTNER' else 'TEAM' end as side, t.code as "themeCode", ${views(now)} as "sideViews"
      from held s join theme t on t.id = s.theme_id order by s.position, s.party_code`,
  },
});

/** The whole manifesto of a convention in one statement; null when the convention does not exist or lies outside what the actor may read. */
export async function findManifesto(em: EntityManager, actor: Actor, conventionId: string, now: Date): Promise<ManifestoType | null> {
  const { agreement: found, themes, duties } = await readSets<ManifestoRows>(em, statement(actor, conventionId, now));
  const [agreement] = found;
  if (!agreement) return null;
  const { words, sides, ...told } = agreement;
  const worded = duties.map((duty) => ({ ...duty, text: fillWords(duty.text, words), chapeau: fillWords(duty.chapeau, words) }));
  const byTheme = Map.groupBy(worded, ({ themeCode }) => themeCode);
  return {
    ...told,
    observesAs: observing(actor, { conventionId, sides })?.side ?? null,
    principles: themes.map((theme) => ({ theme, duties: byTheme.get(theme.code) ?? [] })),
  };
}
