import { Migration } from '@mikro-orm/migrations';

const PROGRAMMES = `
create table programme (
  id uuid not null primary key,
  name text not null,
  catalogue_keys text[] not null default '{}',
  convention_ids uuid[] not null default '{}',
  created_at timestamptz not null,
  version integer not null default 1
);
alter table programme add constraint programme_name_unique unique (name);
alter table membership add column programme_id uuid null;
alter table membership add constraint membership_programme_id_foreign foreign key (programme_id) references programme (id);
create index membership_programme_id_index on membership (programme_id);`;

/** Those who reviewed everything review what there is today. */
const MOVED = `
insert into programme (id, name, catalogue_keys, created_at)
  select gen_random_uuid(), 'beta.gouv.fr', array(select distinct key from catalogue order by key), now()
  where exists (select from membership where role = 'REVIEWER');
update membership set programme_id = (select id from programme) where role = 'REVIEWER';
insert into journal_entry (chain, sequence, recorded_at, actor_name, actor_role, action, subject_type, subject_id, changes, previous_hash, hash)
  select '00000000-0000-0000-0000-000000000000', 0, g.created_at, 'Garant', 'PROGRAM', 'programme.created', 'Programme', g.id::text,
    jsonb_build_array(jsonb_build_object('entity', 'Programme', 'id', g.id, 'before', null,
      'after', jsonb_build_object('id', g.id, 'name', g.name, 'catalogueKeys', g.catalogue_keys)))
      || (select jsonb_agg(jsonb_build_object('entity', 'Membership', 'id', m.id,
        'before', jsonb_build_object('programme', null), 'after', jsonb_build_object('programme', g.id)))
        from membership m where m.programme_id = g.id), '', ''
  from programme g;
set constraints all immediate;`;

/** What a reviewer reviews has bounds. */
export class Migration20261126201000_bound_programmes extends Migration {
  override up(): void {
    this.addSql(PROGRAMMES);
    this.addSql(MOVED);
    this.addSql(
      `alter table membership add constraint membership_programme_check check ((role = 'REVIEWER') = (programme_id is not null))`,
    );
    this.addSql(`select follow_table('programme')`);
  }
}
