import { UNDER_SEVERITY_SQL, WORK_ORDERS, workConditions } from './work.sql.ts';

const AUTHOR = (alias: string) =>
  `json_build_object('name', ${alias}.author_name, 'capacity', ${alias}.author_role, 'partyCode', ${alias}.author_party)`;

const LINE = `'id', s.obligation_id, 'code', c.code, 'text', c.text, 'assurance', s.assurance, 'dueOn', s.due_on, 'isOverdue', s.is_overdue,
  'nextExpiryOn', s.next_expiry_on, 'lapsesOn', s.lapses_on, 'evidenceCount', s.evidence_count, 'waitingCount', s.waiting_count,
  'openContestationCount', s.open_contestation_count, 'nature', c.nature, 'conventionId', s.convention_id, 'conventionTitle', cv.title,
  'party', json_build_object('id', y.id, 'code', y.code, 'name', y.name), 'theme', json_build_object('code', t.code, 'label', t.label)`;

const AROUND = `join commitment c on c.id = s.commitment_id join theme t on t.id = c.theme_id join party y on y.id = s.party_id
  join convention cv on cv.id = s.convention_id`;

const ATTESTATION = `case when s.assurance = 'ATTESTED' then (
  select json_build_object('reviewedAt', r.reviewed_at, 'reviewer', ${AUTHOR('r')}, 'evidenceTitle', e.title, 'fileName', coalesce(v.file_name, v.url))
  from review r join evidence_version v on v.id = r.evidence_version_id join evidence e on e.id = v.evidence_id where r.id = s.attesting_review_id) end`;

const PROOFS_TO_REVIEW = `(select json_agg(json_build_object('id', e.id, 'title', e.title, 'kind', e.kind,
  'versions', (select json_agg(json_build_object('id', v.id, 'number', v.number, 'createdAt', v.created_at, 'fileName', v.file_name, 'url', v.url,
    'validUntil', v.valid_until, 'author', ${AUTHOR('v')}) order by v.number desc) from evidence_version v where v.evidence_id = e.id)))
  from evidence_link l join evidence e on e.id = l.evidence_id where l.obligation_id = s.obligation_id and l.unlinked_at is null)`;

const matrix = `
with agreement as materialized (
  select cv.id, cv.title, cv.catalogue_id, m.columns, m.empty_cells, m.groups from convention cv join bench_api.matrix_layout m on m.catalogue_id = cv.catalogue_id
  where cv.id = $1::uuid
), themes as (
  select t.id, t.code, t.label, t.matrix_row from theme t where t.catalogue_id = (select catalogue_id from agreement) and t.matrix_row is not null
), columns as (
  select y.* from party y where y.convention_id = $1::uuid and (select columns from agreement) ? y.code
), states as (
  select t.code as theme_code, s.party_id, s.assurance, c.position, json_build_object('id', s.obligation_id, 'code', c.code, 'text', c.text,
    'assurance', s.assurance, 'dueOn', s.due_on, 'isOverdue', s.is_overdue, 'evidenceCount', s.evidence_count, 'nextExpiryOn', s.next_expiry_on,
    'openContestationCount', s.open_contestation_count, 'attestation', ${ATTESTATION}) as item
  from kept_state s join commitment c on c.id = s.commitment_id join themes t on t.id = c.theme_id
  where s.convention_id = $1::uuid and c.group_code = any((select groups from agreement)::text[])
), cells as (
  select t.matrix_row, y.position, json_build_object('themeCode', t.code, 'partyCode', y.code, 'isEmpty', count(st.item) = 0,
    'note', (select e ->> 'note' from jsonb_array_elements((select empty_cells from agreement)) e where e ->> 'theme' = t.code and e ->> 'party' = y.code),
    'obligations', coalesce(json_agg(st.item order by st.position) filter (where st.item is not null), '[]')) as cell
  from themes t cross join columns y left join states st on st.theme_code = t.code and st.party_id = y.id
  group by t.matrix_row, t.code, y.position, y.code
)
select json_build_object('asOf', paris_day(now()), 'title', a.title,
  'parties', (select json_agg(json_build_object('id', y.id, 'code', y.code, 'name', y.name, 'roleLabel', y.role_label) order by y.position) from columns y),
  'themes', (select json_agg(json_build_object('code', t.code, 'label', t.label) order by t.matrix_row) from themes t),
  'totals', (select json_agg(n) from (select assurance, count(*) as count from states where party_id in (select id from columns) group by 1 order by 1) n),
  'cells', (select json_agg(c.cell order by c.matrix_row, c.position) from cells c))::text as json
from agreement a`;

const dossier = `
with offered as (
  select l.obligation_id, e.id, e.kind, e.title, e.confidentiality, e.deposited_at, y.code as party_code
  from evidence e join party y on y.id = e.party_id join evidence_link l on l.evidence_id = e.id and l.unlinked_at is null
  where e.convention_id = $1::uuid and e.withdrawn_at is null
), verdicts as (
  select r.obligation_id, r.evidence_version_id, json_agg(json_build_object('verdict', r.verdict, 'changeKind', r.change_kind, 'comment', r.comment,
    'reviewedAt', r.reviewed_at, 'author', ${AUTHOR('r')}) order by r.reviewed_at desc, r.rank desc) as list
  from (select distinct obligation_id from offered) o join review r on r.obligation_id = o.obligation_id
  group by r.obligation_id, r.evidence_version_id
), versions as (
  select o.obligation_id, v.evidence_id, json_agg(json_build_object('id', v.id, 'number', v.number, 'createdAt', v.created_at, 'author', ${AUTHOR('v')},
    'fileName', v.file_name, 'sha256', v.blob_sha256, 'url', v.url, 'statement', v.statement, 'validFrom', v.valid_from, 'validUntil', v.valid_until,
    'reviews', coalesce(r.list, '[]')) order by v.number desc) as list
  from offered o join evidence_version v on v.evidence_id = o.id
  left join verdicts r on r.obligation_id = o.obligation_id and r.evidence_version_id = v.id
  group by o.obligation_id, v.evidence_id
), proofs as (
  select o.obligation_id, json_agg(json_build_object('id', o.id, 'kind', o.kind, 'title', o.title, 'confidentiality', o.confidentiality,
    'partyCode', o.party_code, 'versions', v.list) order by o.deposited_at desc, o.id) as list
  from offered o join versions v on v.obligation_id = o.obligation_id and v.evidence_id = o.id
  group by o.obligation_id
)
select json_build_object('title', cv.title,
  'parties', (select json_agg(json_build_object('id', y.id, 'code', y.code, 'name', y.name, 'roleLabel', y.role_label) order by y.position)
    from party y where y.convention_id = cv.id),
  'themes', (select json_agg(json_build_object('code', t.code, 'label', t.label, 'matrixRow', t.matrix_row) order by t.position)
    from theme t where t.catalogue_id = cv.catalogue_id),
  'obligations', (select json_agg(json_build_object('id', s.obligation_id, 'code', c.code, 'text', c.text, 'nature', c.nature, 'groupCode', c.group_code,
      'themeCode', t.code, 'partyCode', y.code, 'assurance', s.assurance, 'dueOn', s.due_on, 'isOverdue', s.is_overdue,
      'nextExpiryOn', s.next_expiry_on, 'evidence', coalesce(p.list, '[]'), 'declaration', (
        select json_build_object('id', d.id, 'status', d.status, 'comment', d.comment, 'declaredAt', d.declared_at, 'author', ${AUTHOR('d')})
        from declaration d where d.obligation_id = s.obligation_id order by d.rank desc limit 1)) order by c.position, y.position)
    from kept_state s join commitment c on c.id = s.commitment_id join theme t on t.id = c.theme_id join party y on y.id = s.party_id
    left join proofs p on p.obligation_id = s.obligation_id where s.convention_id = $1::uuid))::text as json
from convention cv where cv.id = $1::uuid`;

const page = `
with matching as (
  select s.*, count(*) over () as total, row_number() over (order by s.due_on nulls last, c.position, y.position) as place
  from kept_state s join commitment c on c.id = s.commitment_id join party y on y.id = s.party_id
  where s.convention_id = $1::uuid and s.assurance = $2
  order by place limit 25
)
select json_build_object('total', coalesce(max(s.total), 0), 'items', coalesce(json_agg(json_build_object(${LINE},
  'assignee', (select case when a.assignee_id is not null then json_build_object('id', a.assignee_id, 'name', a.assignee_name) end
    from assignment a where a.obligation_id = s.obligation_id order by a.rank desc limit 1)) order by s.place), '[]'))::text as json
from matching s ${AROUND}`;

const missing = `
with matching as (
  select s.*, row_number() over (partition by severity order by c.position, y.position) as place
  from (select s.*, ${UNDER_SEVERITY_SQL} as severity from kept_state s join commitment c on c.id = s.commitment_id where s.convention_id = $1::uuid) s
  join commitment c on c.id = s.commitment_id join party y on y.id = s.party_id
  where s.severity is not null
), groups as (
  select s.severity, count(*) as total, json_agg(json_build_object(${LINE}) order by s.place) filter (where s.place <= 100) as items
  from matching s ${AROUND} group by s.severity
)
select json_build_object('conventionId', $1::uuid, 'total', coalesce(sum(total), 0), 'severities', json_agg(groups))::text as json from groups`;

/** Counts over what the person may read, then tells the first 25 of each list; one statement. */
function myWork(): string {
  const lists = Object.entries(workConditions('$1::uuid', 's.obligation_id')).map(([name, condition]) => {
    const proofs = name === 'toReview' ? `, 'evidence', ${PROOFS_TO_REVIEW}` : '';
    const order = `${WORK_ORDERS[name] ?? ''} cv.title, c.position, y.position`;
    return `'${name}', (
      select json_build_object('total', coalesce(max(s.total), 0), 'items', coalesce(json_agg(json_build_object(${LINE}${proofs}) order by s.place), '[]'))
      from (select s.*, count(*) over () as total, row_number() over (order by ${order}) as place from kept_state s ${AROUND} where ${condition}
        order by place limit 25) s ${AROUND})`;
  });
  return `select json_build_object(${lists.join(', ')})::text as json`;
}

/** One hand-written statement for each reading; `$1` is a convention, or the person for "my work". */
export const BARE_STATEMENTS: Record<string, string> = {
  matrix,
  dossier,
  page,
  missing,
  'my-work': myWork(),
};
