const AUTHOR = 'p.author_id, p.author_name, p.author_role, p.author_party';

const REVIEWER = 'p.reviewer_id, p.reviewer_name, p.reviewer_role, p.reviewer_party';
const SIGNED = 'author_id, author_name, author_role, author_party';

const DAY = `interval '1 day'`;

/** How the obligations of conventions `$1` to `$2` stand, and who acts on them; the chances are those of a programme that works. */
const PLAN = `
create temp table plan on commit drop as
select o.id as obligation_id, o.convention_id, o.party_id, b.number, row_number() over (partition by b.number order by c.position, y.position) as place,
  case when u < 0.60 then 'ATTESTED' when u < 0.70 then 'DECLARED' when u < 0.75 then 'IN_PROGRESS' when u < 0.78 then 'NOT_MET'
    when u < 0.84 then 'MISSING' when u < 0.86 then 'CONTESTED' when u < 0.89 then 'CHANGES_REQUESTED' when u < 0.94 then 'EVIDENCED'
    when u < 0.97 then 'LAPSED' else 'NOT_APPLICABLE' end as kind,
  bench.anchor() - (60 + floor(bench.chance('since/' || o.id) * 220)) * ${DAY} as declared_at,
  author.id as author_id, author.full_name as author_name, case y.code when 'DINUM' then 'DPO' else 'TEAM_MEMBER' end as author_role, y.code as author_party,
  reviewer.id as reviewer_id, reviewer.full_name as reviewer_name, 'DPO' as reviewer_role, case y.code when 'DINUM' then 'DNUM' else 'DINUM' end as reviewer_party,
  c.deadline_rule is null as is_due_date_free
from bench.convention b
join obligation o on o.convention_id = b.id
join commitment c on c.id = o.commitment_id
join party y on y.id = o.party_id
join person author on author.email = case y.code when 'DINUM' then 'dinum-' when 'PARTENAIRE' then 'partner-' else 'team-' end || b.slot || '@bench.invalid'
join person reviewer on reviewer.email = case y.code when 'DINUM' then 'dpo-' else 'dinum-' end || b.slot || '@bench.invalid'
cross join lateral (select bench.chance('state/' || o.id) as u) drawn
where b.number between $1 and $2`;

const DECLARATIONS = `
insert into declaration (id, obligation_id, rank, status, comment, declared_at, ${SIGNED})
select bench.id_of('declaration/' || p.obligation_id || '/' || rank, at), p.obligation_id, rank, case when rank < 2 then 'IN_PROGRESS' else said end,
  case when rank = 2 then 'La mesure est en place ; elle est revue à chaque changement d’équipe et documentée dans le dossier du service.' end, at, ${AUTHOR}
from plan p
cross join generate_series(1, 2) rank
cross join lateral (select p.declared_at - (2 - rank) * 30 * ${DAY} as at, case
  when p.kind in ('IN_PROGRESS', 'NOT_MET') then p.kind
  when p.kind = 'DECLARED' and bench.chance('partly/' || p.obligation_id) < 0.2 then 'PARTLY_MET' else 'MET' end as said) d
where p.kind not in ('MISSING', 'NOT_APPLICABLE')`;

/** One to three proofs for what was proven; only what is attested is ever restricted. */
const EVIDENCE = `
create temp table proof on commit drop as
select p.*, e as number_of_proof, bench.id_of('evidence/' || p.obligation_id || '/' || e, p.declared_at + e * ${DAY}) as evidence_id,
  p.declared_at + e * ${DAY} as deposited_at, 'evidence/' || p.obligation_id || '/' || e as name
from plan p
cross join lateral generate_series(1, 1 + floor(0.5 + bench.chance('proofs/' || p.obligation_id) * 2)::integer) e
where p.kind in ('ATTESTED', 'CONTESTED', 'CHANGES_REQUESTED', 'EVIDENCED', 'LAPSED');
analyze proof;
insert into evidence (id, convention_id, party_id, kind, title, description, confidentiality, deposited_at, ${SIGNED})
select p.evidence_id, p.convention_id, p.party_id,
  case when k < 0.80 then 'FILE' when k < 0.92 then 'LINK' else 'STATEMENT' end,
  'Preuve ' || p.number_of_proof || ' – ' || p.author_party || ' – service ' || p.number, 'Pièce tenue à jour par l’équipe du service ' || p.number || '.',
  case when p.kind = 'ATTESTED' and c < 0.10 then 'RESTRICTED' when c > 0.88 then 'PUBLIC' else 'PARTIES' end,
  p.deposited_at, ${AUTHOR}
from proof p cross join lateral (select bench.chance('kind/' || p.name) as k, bench.chance('secret/' || p.name) as c) drawn;
insert into evidence_link (id, evidence_id, obligation_id, linked_at, ${SIGNED})
select bench.id_of('link/' || p.name, p.deposited_at), p.evidence_id, p.obligation_id, p.deposited_at, ${AUTHOR} from proof p`;

/** One to four versions, three days apart; the files are those of bench.file. */
const VERSIONS = `
create temp table draft on commit drop as
select p.*, v as number_of_version, v = count as is_current, p.deposited_at + (v - 1) * 3 * ${DAY} as created_at,
  bench.id_of('version/' || p.name || '/' || v, p.deposited_at + (v - 1) * 3 * ${DAY}) as version_id
from proof p
cross join lateral (select 1 + width_bucket(bench.chance('versions/' || p.name), array[0.3, 0.7, 0.9]::double precision[]) as count) drawn
cross join lateral generate_series(1, count) v;
analyze draft;
insert into evidence_version (id, evidence_id, number, blob_sha256, file_name, media_type, url, statement, valid_until, note, created_at, ${SIGNED})
select p.version_id, p.evidence_id, p.number_of_version, f.sha256, case when f.sha256 is not null then 'preuve-' || p.number_of_version || '.pdf' end,
  case when f.sha256 is not null then 'application/pdf' end,
  case when e.kind = 'LINK' then 'https://service-' || p.number || '.exemple.fr/preuves/' || p.evidence_id end,
  case when e.kind = 'STATEMENT' then 'Le service atteste que la mesure est appliquée et revue chaque semestre.' end,
  case when p.kind = 'LAPSED' then paris_day(bench.anchor()) - 5 - floor(d * 30)::integer
    when p.is_current and d < 0.06 then paris_day(bench.anchor()) + 10 + floor(d * 1200)::integer
    when p.is_current and d < 0.40 then paris_day(bench.anchor()) + 200 + floor(d * 1000)::integer end,
  case when p.number_of_version > 1 then 'Corrigée après relecture.' end, p.created_at, ${AUTHOR}
from draft p
join evidence e on e.id = p.evidence_id
cross join lateral (select bench.chance('until/' || p.name) as d) drawn
left join bench.file f on e.kind = 'FILE' and f.number = floor(bench.chance('file/' || p.version_id) * (select count(*) from bench.file))`;

/** The last version of what waits has no verdict; what was attested was accepted; the versions before were sent back. */
const REVIEWS = `
insert into review (id, obligation_id, evidence_version_id, rank, verdict, change_kind, comment, reviewed_at, ${SIGNED})
select bench.id_of('review/' || p.version_id, p.created_at + ${DAY}), p.obligation_id, p.version_id, 1, verdict,
  case when verdict = 'CHANGES_REQUESTED' then 'INCOMPLETE' end,
  case when verdict = 'CHANGES_REQUESTED' then 'La pièce ne couvre pas tout l’engagement : précisez la durée de conservation.' end,
  p.created_at + ${DAY}, ${REVIEWER}
from draft p
cross join lateral (select case when p.is_current and p.kind in ('ATTESTED', 'CONTESTED', 'LAPSED') then 'ACCEPTED' else 'CHANGES_REQUESTED' end as verdict) r
where not (p.is_current and p.kind = 'EVIDENCED')`;

const OTHERS = `
insert into contestation (id, obligation_id, reason, opened_at, author_id, author_name, author_role, author_party, opened_for_party_id)
select bench.id_of('contestation/' || p.obligation_id, bench.anchor() - 20 * ${DAY}), p.obligation_id, 'La pièce déposée ne correspond pas à ce qui a été constaté lors du comité.',
  bench.anchor() - 20 * ${DAY}, ${REVIEWER}, (select y.id from party y where y.convention_id = p.convention_id and y.code = p.reviewer_party)
from plan p where p.kind = 'CONTESTED';
insert into applicability_decision (id, obligation_id, rank, is_applicable, reason, decided_at, ${SIGNED})
select bench.id_of('decision/' || p.obligation_id, p.declared_at), p.obligation_id, 1, false, 'Le service ne fait appel à aucun sous-traitant ultérieur.', p.declared_at, ${AUTHOR}
from plan p where p.kind = 'NOT_APPLICABLE';
insert into assignment (id, obligation_id, rank, assignee_id, assignee_name, assigned_at, ${SIGNED})
select bench.id_of('assignment/' || p.obligation_id, p.declared_at), p.obligation_id, 1, p.author_id, p.author_name, p.declared_at, ${AUTHOR}
from plan p where bench.chance('assigned/' || p.obligation_id) < 0.12;
insert into due_date (id, obligation_id, rank, due_on, set_at, ${SIGNED})
select bench.id_of('due/' || p.obligation_id, p.declared_at), p.obligation_id, 1, paris_day(bench.anchor()) - 40 + floor(d * 400)::integer, p.declared_at, ${AUTHOR}
from plan p cross join lateral (select bench.chance('due/' || p.obligation_id) as d) drawn where p.is_due_date_free and d < 0.45`;

/** The facts of conventions `$1` to `$2`. Each text may hold several statements. */
export const FACTS = [PLAN, DECLARATIONS, EVIDENCE, VERSIONS, REVIEWS, OTHERS];

/** The states that the program keeps beside the facts, which its triggers would have computed. */
export const STATES = `
select refresh_states(array_agg(p.obligation_id)) from plan p group by p.convention_id`;
