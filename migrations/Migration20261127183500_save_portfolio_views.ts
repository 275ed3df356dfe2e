import { Migration } from '@mikro-orm/migrations';

/** The views of the portfolio that people named for themselves. */
const VIEWS = `
create table portfolio_view (
  id uuid primary key,
  person_id uuid not null,
  name text not null,
  search_params text not null,
  is_default boolean not null default false,
  saved_at timestamptz not null,
  version integer not null default 1
);
alter table portfolio_view add constraint portfolio_view_person_id_foreign foreign key (person_id) references person (id);
create unique index portfolio_view_name_unique on portfolio_view (person_id, fold(name));
create unique index portfolio_view_default_unique on portfolio_view (person_id) where is_default;
create trigger person_views after update of deactivated_at on person for each row when (new.deactivated_at is not null)
  execute function forget_portfolio_views()`;

export class Migration20261127183500_save_portfolio_views extends Migration {
  override up(): void {
    this.addSql(VIEWS);
  }
}
