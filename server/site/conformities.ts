/** Levels of the RGAA, as an accessibility statement declares them (loi 2005-102 art. 47). */
export const CONFORMITIES = ['NOT_COMPLIANT', 'PARTLY_COMPLIANT', 'FULLY_COMPLIANT'] as const;
export type Conformity = (typeof CONFORMITIES)[number];
