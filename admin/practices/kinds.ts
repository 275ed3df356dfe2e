import type { AddressKind, ConnectStage, ServicePhaseName } from '../generated/graphql.ts';

export const PHASES: readonly ServicePhaseName[] = ['INVESTIGATION', 'CONSTRUCTION', 'ACCELERATION', 'TRANSFER', 'SUCCESS', 'ALUMNI'];

export const ADDRESSES: readonly AddressKind[] = [
  'WEBSITE',
  'REPOSITORY',
  'STATISTICS',
  'BUDGET',
  'PRODUCT_SHEET',
  'DASHLORD',
  'MON_SERVICE_SECURISE',
];

/** In the order in which they are reached; giving up comes last. */
export const STAGES: readonly ConnectStage[] = [
  'ELIGIBLE',
  'DATAPASS_ASKED',
  'DATAPASS_GRANTED',
  'SANDBOX',
  'QUALIFIED',
  'PRODUCTION',
  'ABANDONED',
];
