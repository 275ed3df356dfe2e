import { CONVENTIONS_PER_PERSON } from './tools.sql.ts';

/** Numbers `$1` to `$2` with the day each begins and the number of the people who keep it. */
const NUMBERS = `(select n as number, 1 + (n - 1) / ${CONVENTIONS_PER_PERSON} as slot, bench.anchor() - interval '540 days' + n % 97 * interval '1 day' as starts_at
  from generate_series($1::integer, $2::integer) n) each`;

const person = (role: string) => `(select p.id from person p where p.email = '${role}-' || b.slot || '@bench.invalid')`;

/** Who acts for a party: the body of the people who keep it. */
const KEEPER = `case y.code when 'DINUM' then 'dinum' when 'PARTENAIRE' then 'partner' else 'team' end`;

/** Conventions `$1` to `$2` on the one catalogue: parties, memberships, credits, answers and obligations. */
export const CONVENTIONS = [
  `insert into bench.convention (number, id, slot) select number, bench.id_of('convention/' || number, starts_at), slot from ${NUMBERS}`,
  `insert into convention (id, slug, title, service_name, catalogue_id, signed_on, ends_on, notice_period, created_at)
   select bench.id_of('convention/' || number, starts_at), 'service-' || number, 'Convention de délégation de gestion – Service ' || number,
     'Service ' || number, cat.id, paris_day(starts_at), paris_day(starts_at) + 1095, cat.content -> 'agreement' ->> 'noticePeriod', starts_at
   from ${NUMBERS}, catalogue cat`,
  `insert into convention_date (id, convention_id, kind, rank, value, known_from, source, recorded_at, author_name, author_role)
   select bench.id_of('date/' || b.number || '/' || told.kind, cv.created_at), cv.id, told.kind, 1, told.value, paris_midnight(cv.signed_on), 'ORIGINAL',
     cv.created_at, 'Garant', 'PROGRAM'
   from bench.convention b join convention cv on cv.id = b.id
   cross join lateral (values ('SIGNED', cv.signed_on), ('ENDS', cv.ends_on)) told (kind, value) where b.number between $1 and $2`,
  `insert into party (id, convention_id, code, name, role_label, organisation_id, gdpr_role, is_signatory, provides_reviewers, position)
   select bench.id_of('party/' || b.number || '/' || (y ->> 'code'), cv.created_at), cv.id, y ->> 'code', y ->> 'name', y ->> 'role', p.organisation_id,
     y ->> 'gdprRole', (y ->> 'isSignatory')::boolean, coalesce((y ->> 'providesReviewers')::boolean, false), y_position
   from bench.convention b join convention cv on cv.id = b.id join catalogue cat on cat.id = cv.catalogue_id
   cross join lateral jsonb_array_elements(cat.content -> 'parties') with ordinality of (y, y_position)
   join person p on p.email = case y ->> 'code' when 'DINUM' then 'dinum-' when 'PARTENAIRE' then 'partner-' else 'team-' end || b.slot || '@bench.invalid'
   where b.number between $1 and $2`,
  `insert into credit (id, convention_id, year, ae, cp)
   select bench.id_of('credit/' || b.number || '/' || (c ->> 'year'), cv.created_at), cv.id, (c ->> 'year')::integer, (c ->> 'ae')::numeric, (c ->> 'cp')::numeric
   from bench.convention b join convention cv on cv.id = b.id join catalogue cat on cat.id = cv.catalogue_id
   cross join lateral jsonb_array_elements(cat.content -> 'agreement' -> 'credits') c where b.number between $1 and $2`,
  `insert into membership (id, person_id, role, convention_id, party_id, valid_from, created_at)
   select bench.id_of('membership/' || y.id || '/' || k.role, cv.created_at), p.id, k.role, cv.id, y.id, '2020-01-01', cv.created_at
   from bench.convention b join convention cv on cv.id = b.id join party y on y.convention_id = cv.id
   cross join lateral (values ('TEAM_MEMBER', case when y.code <> 'DINUM' then ${KEEPER} end),
     ('DPO', case y.code when 'DINUM' then 'dinum' when 'PARTENAIRE' then null else 'dpo' end)) k (role, who)
   join person p on p.email = k.who || '-' || b.slot || '@bench.invalid'
   where b.number between $1 and $2`,
  `insert into membership (id, person_id, role, convention_id, party_id, valid_from, created_at)
   select bench.id_of('membership/reader/' || b.number, cv.created_at), p.id, 'READER', cv.id, null, '2020-01-01', cv.created_at
   from bench.convention b join convention cv on cv.id = b.id join person p on p.email = 'reader-1@bench.invalid'
   where b.number between $1 and $2 and b.slot = 1`,
  `insert into profile_answer (id, convention_id, key, value, answered_at, author_id, author_name, author_role, author_party)
   select bench.id_of('answer/' || b.number || '/' || key, cv.created_at), cv.id, key, to_jsonb(bench.chance('answer/' || b.number || '/' || key) < holds),
     cv.created_at + interval '1 day', ${person('team')}, 'Agent ' || b.slot, 'TEAM_MEMBER', 'DNUM'
   from bench.convention b join convention cv on cv.id = b.id
   cross join (values ('service.authenticatesUsers', 0.8), ('service.isOnlineProcedure', 0.7)) question (key, holds)
   where b.number between $1 and $2`,
  `insert into obligation (id, convention_id, commitment_id, party_id, created_at)
   select bench.id_of('obligation/' || b.number || '/' || c.code || '/' || y.code, cv.created_at), cv.id, c.id, y.id, cv.created_at
   from bench.convention b join convention cv on cv.id = b.id join commitment c on c.catalogue_id = cv.catalogue_id
   join party y on y.convention_id = cv.id and c.definition -> 'parties' ? y.code
   where b.number between $1 and $2 order by b.number, c.position, y.position`,
  'select open_moments(b.id) from bench.convention b where b.number between $1 and $2',
];
