import type { ServiceChangePartsFragment, WorkshopOneQuery, WorkshopPartsFragment } from '../generated/graphql.ts';

export type Workshop = WorkshopPartsFragment;
export type ServiceChange = ServiceChangePartsFragment;
/** A workshop on its own page. */
export type WorkshopPage = NonNullable<WorkshopOneQuery['workshop']>;
export type Abuse = Workshop['abuserStories'][number];
export const LEVELS = [1, 2, 3, 4] as const;

/** How much a cell of the map worries, by the product of both: up to 2, 4, 9, and above. */
export function zoneOf(riskGravity: number, riskLikelihood: number): 'LOW' | 'MEDIUM' | 'HIGH' | 'EXTREME' {
  const product = riskGravity * riskLikelihood;
  if (product <= 2) return 'LOW';
  if (product <= 4) return 'MEDIUM';
  return product <= 9 ? 'HIGH' : 'EXTREME';
}

export const addressOfWorkshop = (id: unknown): string => `/workshops/${String(id)}/show`;

/** Lines of a field where each line is one of them. */
export const linesOf = (typed: string): string[] => typed.split('\n').flatMap((line) => line.trim() || []);
