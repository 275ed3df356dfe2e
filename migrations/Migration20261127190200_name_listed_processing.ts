import { Migration } from '@mikro-orm/migrations';

const LISTED = `
alter table dpia_need
  add column listed_as text,
  add constraint dpia_need_listed_as_check check (listed_as in ('HEALTH_CARE', 'GENETIC_DATA', 'STAFF_PROFILES', 'STAFF_MONITORING', 'SOCIAL_ALERTS',
    'WORK_ALERTS', 'HEALTH_WAREHOUSE', 'EXCLUSION_BY_PROFILE', 'SHARED_DEFAULTS', 'OUTSIDE_PROFILES', 'BIOMETRIC_RECOGNITION', 'SOCIAL_HOUSING',
    'SOCIAL_CARE', 'WIDE_LOCATION', 'SMALL_STAFF', 'SUPPLIERS', 'ELECTORAL_ROLL', 'STAFF_COUNCIL', 'ASSOCIATION_MEMBERS', 'SINGLE_PRACTITIONER',
    'SINGLE_LAWYER', 'COMMERCIAL_REGISTRY', 'NOTARIES', 'SCHOOL_SERVICES', 'DOOR_CONTROL', 'BREATHALYSERS'))`;

/** A decision on the need of an assessment says which listed sort of processing it is about. */
export class Migration20261127190200_name_listed_processing extends Migration {
  override up(): void {
    this.addSql(LISTED);
  }
}
