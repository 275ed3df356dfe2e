import type { GoodPracticesQuery } from '../generated/graphql.ts';

export type GoodPractices = NonNullable<GoodPracticesQuery['goodPractices']>;
export type Practice = GoodPractices['practices'][number];
export type PracticeDuty = Practice['practiceDuties'][number];

/** What the part of a practice is handed: what is recorded of it stands below what is claimed and proven. */
export interface PracticePartProps {
  conventionId: string;
  practice: Practice;
}
