import type { SetupQuery } from '../generated/graphql.ts';

export type SetupStep = SetupQuery['setup']['steps'][number];

/** Where each step is done; of the pages, the first that is not written. */
export function addressOf({ kind, lacks }: SetupStep, conventionId: string | undefined): string | undefined {
  switch (kind) {
    case 'ORGANISATIONS':
      return '/organisations/create';
    case 'CATALOGUES':
      return '/catalogues';
    case 'CONVENTIONS':
      return '/conventions/create';
    case 'MEMBERS':
    case 'REVIEWERS':
      return '/people';
    case 'LEGAL_PAGES':
      return lacks[0] && `/${lacks[0]}`;
    case 'FIRST_PROOF':
      return conventionId && `/conventions/${conventionId}/matrix`;
  }
}
