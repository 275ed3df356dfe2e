import type { Checks } from '../platform/validate.ts';

const isLuhn = (figures: string): boolean => {
  const sum = [...figures].reverse().reduce((total, figure, at) => {
    const value = Number(figure) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
};

/** A number of the register of companies (SIREN: 9 figures, the last one checks the others), without spaces; null when it is left out. Refuses SIREN_INVALID. */
export function checkSiren(checks: Checks, field: string, given: string | null | undefined): string | null {
  const figures = given?.replace(/[\s\u00a0\u202f]/g, '');
  if (!figures) return null;
  if (/^\d{9}$/.test(figures) && isLuhn(figures)) return figures;
  checks.refuse(field, 'SIREN_INVALID', {
    fr: 'Un SIREN compte neuf chiffres, dont le dernier vérifie les autres : relisez-le.',
    en: 'A SIREN has nine figures, the last of which checks the others: read it again.',
  });
  return null;
}
