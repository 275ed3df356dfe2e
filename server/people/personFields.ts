import type { Checks } from '../platform/validate.ts';

const EMAIL = /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\]+\.[^\s@.]{2,}$/;
const NAME_MAX = 200;
const EMAIL_MAX = 254;

/** The name of a person: one line of at most 200 characters. */
export const readFullName = (checks: Checks, value: string): string => checks.text('fullName', value, { max: NAME_MAX, isLine: true });

/** An e-mail address, in lower case. Refuses EMAIL_INVALID. */
export function readEmail(checks: Checks, value: string): string {
  const email = checks.text('email', value, { max: EMAIL_MAX, isLine: true }).toLowerCase();
  if (email && !EMAIL.test(email)) {
    checks.refuse('email', 'EMAIL_INVALID', {
      fr: 'Écrivez une adresse complète, par exemple prenom.nom@organisme.fr.',
      en: 'Write a whole address, e.g. first.last@body.org.',
    });
  }
  return email;
}
