import { LENGTHS } from '../platform/lengths.ts';
import type { Checks } from '../platform/validate.ts';

/** The name of a person: one line. */
export const readFullName = (checks: Checks, value: string): string => checks.text('fullName', value, LENGTHS.personName);
