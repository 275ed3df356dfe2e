import { sql } from '../platform/db/read.ts';

/** Columns of a party (y) with the organisation (g) that holds it, as the API shows them around the obligations of a convention. */
export const PARTY_COLUMNS = sql`y.id, y.code, y.name, y.role_label as "roleLabel", y.gdpr_role as "gdprRole", y.is_signatory as "isSignatory",
  json_build_object('id', g.id, 'name', g.name, 'shortName', g.short_name) as organisation`;

/** Columns of a theme (t). */
export const THEME_COLUMNS = sql`t.code, t.label, t.matrix_row as "matrixRow"`;
