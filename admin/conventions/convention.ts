import type { ConventionOneQuery } from '../generated/graphql.ts';

export type Convention = NonNullable<ConventionOneQuery['convention']>;
