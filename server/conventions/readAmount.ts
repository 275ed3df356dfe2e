import type { Checks } from '../platform/validate.ts';

const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;

/** An amount in euros, to the cent; null where it is not known. Refuses AMOUNT_INVALID on `field`. */
export function readAmount(checks: Checks, field: string, given: string | null | undefined): number | null {
  if (given == null) return null;
  if (!AMOUNT.test(given)) {
    checks.refuse(field, 'AMOUNT_INVALID', {
      fr: 'Donnez un montant positif ou nul en euros, au centime près, de douze chiffres au plus ; laissez vide s’il n’est pas connu.',
      en: 'Give an amount of zero or more euros, to the cent, of at most twelve figures; leave it empty when it is not known.',
    });
  }
  return Number(given);
}
