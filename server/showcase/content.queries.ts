import type { EntityManager } from '@mikro-orm/postgresql';
import { fillWords, type Words } from '../conventions/fillWords.ts';
import type { DeclarationStatus } from '../obligations/declaration.entity.ts';
import { dayOf } from '../platform/asOf.ts';
import { readSets, type SetsOfRows, type Sql, sql } from '../platform/db/read.ts';
import type { Act, ShowcaseContent, ShownDuty, ShownProof } from './content.ts';
import { dutyStatus, TELLS_DECLARATION } from './dutyStatus.rules.ts';
import type { KnownShowcase } from './showcase.queries.ts';
import { SHOWN_PROOFS, STAYS_INSIDE } from './shownProofs.ts';

/** Proofs shown with one obligation: the newest. */
const PROOFS_MAX = 20;

type DutyRow = Omit<ShownDuty, 'status'> & {
  tracking: string;
  assurance: string;
  declarationStatus: DeclarationStatus | null;
  /** It said so while the duty was said to be done, or not. */
  staysInside: boolean;
};

interface ContentRows {
  agreement: Pick<ShowcaseContent, 'title' | 'serviceName' | 'language' | 'signedOn' | 'inForceOn' | 'endsOn' | 'terminatedOn'> & {
    words: Words;
  };
  parties: ShowcaseContent['parties'][number];
  groups: ShowcaseContent['groups'][number];
  duties: DutyRow;
}

const day = (value: Sql): Sql => sql`to_char(paris_day(${value}), 'YYYY-MM-DD')`;

const ATTESTED = sql`case when s.attestation is not null then json_build_object('role', s.attestation ->> 'reviewerRole', 'party', s.attestation ->> 'reviewerParty',
  'on', ${day(sql`(s.attestation ->> 'reviewedAt')::timestamptz`)}) end`;

const CONTESTED = sql`(select json_build_object('role', k.author_role, 'party', k.author_party, 'on', ${day(sql`k.opened_at`)})
  from contestation k where k.obligation_id = s.obligation_id and k.resolved_at is null order by k.opened_at, k.id limit 1)`;

const OBSERVED = sql`coalesce((select json_agg(json_build_object('side', x.side, 'value', x.value, 'on', x.observed_on) order by x.side)
  from (select distinct on (w.side) w.side, w.value, w.observed_on from observation w
    where w.obligation_id = s.obligation_id and w.retracts_id is null and not exists (select from observation back where back.retracts_id = w.id)
    order by w.side, w.observed_on desc, w.rank desc) x), '[]'::json)`;

const acceptedOn = (now: Date): Sql => sql`(select ${day(sql`a.reviewed_at`)} from acceptance a
  where a.obligation_id = s.obligation_id and a.evidence_version_id = v.id and a.starts_at <= ${now} and (a.ends_at is null or a.ends_at > ${now})
  order by a.reviewed_at desc limit 1)`;

const proofs = (now: Date): Sql => sql`coalesce((select json_agg(p.shown order by p.created_at desc) from (
  select json_build_object('title', e.title, 'kind', e.kind, 'party', (select y.code from party y where y.id = e.party_id),
      'addedOn', ${day(sql`v.created_at`)}, 'acceptedOn', ${acceptedOn(now)}, 'url', v.url, 'versionId', case when v.blob_sha256 is not null then v.id end) as shown,
    v.created_at
  from ${SHOWN_PROOFS} order by v.created_at desc limit ${PROOFS_MAX}) p), '[]'::json)`;

const statement = (conventionId: string, groups: readonly string[], now: Date): SetsOfRows<keyof ContentRows> => ({
  given: sql`agreement as (
      select cv.*, cat.id as held_catalogue_id, cat.language from convention cv join catalogue cat on cat.id = catalogue_at(cv.id, ${now}) where cv.id = ${conventionId}
    ), held as (
      select s.*, c.code, c.text, c.definition ->> 'chapeau' as chapeau, c.position, c.theme_id, c.group_code, c.opens_on, ${STAYS_INSIDE} as stays_inside
      from current_state(${now}) s join commitment c on c.id = s.commitment_id and c.group_code = any(${groups}::text[])
      where s.convention_id = ${conventionId}
    )`,
  sets: {
    agreement: sql`select a.title, a.service_name as "serviceName", a.language, nullif(a.variables, '{}') as words,
        coalesce(convention_day(a.id, 'SIGNED', ${now}), a.signed_on) as "signedOn",
        coalesce(convention_day(a.id, 'IN_FORCE', ${now}), convention_day(a.id, 'SIGNED', ${now}), a.signed_on) as "inForceOn",
        convention_day(a.id, 'ENDS', ${now}) as "endsOn", convention_day(a.id, 'TERMINATED', ${now}) as "terminatedOn" from agreement a`,
    parties: sql`select y.code, y.name, y.role_label as "roleLabel", y.is_signatory as "isSignatory"
      from party y where y.convention_id = ${conventionId} order by y.position`,
    groups: sql`select c.group_code as code, min(c.group_label) as label from agreement a join commitment c on c.catalogue_id = a.held_catalogue_id
      where c.group_code = any(${groups}::text[]) group by c.group_code order by min(c.position)`,
    duties: sql`select s.code, s.text, s.chapeau, y.code as party, s.group_code as "group", json_build_object('code', t.code, 'label', t.label) as theme,
        s.tracking, s.assurance, s.declaration_status as "declarationStatus", s.stays_inside as "staysInside",
        ${day(sql`s.declared_at`)} as "declaredOn", ${ATTESTED} as attested, ${CONTESTED} as contested, ${OBSERVED} as observed, ${proofs(now)} as proofs
      from held s join theme t on t.id = s.theme_id join party y on y.id = s.party_id
      cross join lateral (select s.opens_on) c order by s.position, y.position`,
  },
});

/** Only what its status tells is kept of what is known. */
function shownDuty({ tracking, assurance, declarationStatus, staysInside, ...row }: DutyRow, words: Words): ShownDuty {
  const status = dutyStatus({ tracking, assurance, declarationStatus, staysInside });
  const only = (value: Act | null, when: ShownDuty['status']): Act | null => (status === when ? value : null);
  return {
    ...row,
    text: fillWords(row.text, words),
    chapeau: fillWords(row.chapeau, words),
    status,
    declaredOn: TELLS_DECLARATION.includes(status) ? row.declaredOn : null,
    attested: only(row.attested, 'ATTESTED'),
    contested: only(row.contested, 'CONTESTED'),
    observed: status === 'OBSERVED' ? row.observed : [],
    proofs: row.proofs.map((proof: ShownProof) => ({ ...proof, versionId: proof.kind === 'FILE' ? proof.versionId : null })),
  };
}

/** Everything that anybody may read of some groups of a convention, in one statement. */
export async function readContent(
  em: EntityManager,
  { conventionId, slug }: Pick<KnownShowcase, 'conventionId' | 'slug'>,
  { groups, isIndexed }: { groups: readonly string[]; isIndexed: boolean },
  now: Date,
): Promise<ShowcaseContent> {
  const sets = await readSets<ContentRows>(em, statement(conventionId, groups, now));
  const { words, ...agreement } = sets.agreement[0]!;
  const { parties, groups: shown } = sets;
  return {
    slug,
    ...agreement,
    asOf: dayOf(now),
    isIndexed,
    parties,
    groups: shown,
    duties: sets.duties.map((duty) => shownDuty(duty, words)),
  };
}
