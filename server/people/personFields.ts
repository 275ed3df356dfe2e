import { LENGTHS } from '../platform/lengths.ts';
import type { Checks } from '../platform/validate.ts';

const EMAIL = /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\]+\.[^\s@.]{2,}$/;

/** The name of a person: one line. */
export const readFullName = (checks: Checks, value: string): string => checks.text('fullName', value, LENGTHS.personName);

/** An e-mail address, in lower case. Refuses EMAIL_INVALID. */
export function readEmail(checks: Checks, value: string): string {
  const email = checks.text('email', value, LENGTHS.email).toLowerCase();
  if (email && !EMAIL.test(email)) {
    checks.refuse('email', 'EMAIL_INVALID', {
      fr: 'Écrivez une adresse complète, par exemple prenom.nom@organisme.fr.',
      en: 'Write a whole address, e.g. first.last@body.org.',
    });
  }
  return email;
}
