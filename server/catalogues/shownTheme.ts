import { sql } from '../platform/db/read.ts';
import type { Shown } from '../platform/db/shown.ts';
import type { ThemeType } from './catalogue.type.ts';

/** What is shown of a theme (t). */
export const SHOWN_THEME = {
  code: sql`t.code`,
  label: sql`t.label`,
  matrixRow: sql`t.matrix_row`,
} satisfies Record<keyof ThemeType, Shown[string]>;
