/** Phases of a product, as the member space of the programme names them (espace-membre, `StartupPhase`). */
export const SERVICE_PHASES = ['INVESTIGATION', 'CONSTRUCTION', 'ACCELERATION', 'TRANSFER', 'SUCCESS', 'ALUMNI'] as const;
export type ServicePhaseName = (typeof SERVICE_PHASES)[number];

export const ADDRESS_KINDS = [
  'WEBSITE',
  'REPOSITORY',
  'STATISTICS',
  'BUDGET',
  'PRODUCT_SHEET',
  'DASHLORD',
  'MON_SERVICE_SECURISE',
] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** Stages of an integration of FranceConnect, in the order in which they are reached; giving up comes last. */
export const CONNECT_STAGES = [
  'ELIGIBLE',
  'DATAPASS_ASKED',
  'DATAPASS_GRANTED',
  'SANDBOX',
  'QUALIFIED',
  'PRODUCTION',
  'ABANDONED',
] as const;
export type ConnectStage = (typeof CONNECT_STAGES)[number];

/** Stages that are planned: nobody plans to give up. */
export const PLANNED_STAGES = ['ELIGIBLE', 'DATAPASS_ASKED', 'DATAPASS_GRANTED', 'SANDBOX', 'QUALIFIED', 'PRODUCTION'] as const;
export type PlannedStage = (typeof PLANNED_STAGES)[number];
