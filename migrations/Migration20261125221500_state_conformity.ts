import { Migration } from '@mikro-orm/migrations';

/** How accessible the instance is, as its administrator declares it beside the accessibility page. */
export class Migration20261125221500_state_conformity extends Migration {
  override up(): void {
    this.addSql(`alter table "site_page" add column "conformity" text null`);
    this.addSql(
      `alter table "site_page" add constraint "site_page_conformity_check" check ("conformity" in ('NOT_COMPLIANT', 'PARTLY_COMPLIANT', 'FULLY_COMPLIANT'))`,
    );
  }
}
