export const WORKSHOP_METHODS = ['AGILE', 'EBIOS_RM', 'OTHER'] as const;
export type WorkshopMethod = (typeof WORKSHOP_METHODS)[number];

export const WORKSHOP_TRIGGERS = ['START', 'COMPONENT', 'DATA_KIND', 'VALUE_OR_NEEDS', 'USAGE', 'OTHER'] as const;
export type WorkshopTrigger = (typeof WORKSHOP_TRIGGERS)[number];

export const RISK_TREATMENTS = ['AVOID', 'REDUCE', 'TRANSFER', 'ACCEPT'] as const;
export type RiskTreatment = (typeof RISK_TREATMENTS)[number];

/** Need of a user story for availability, integrity, confidentiality and proof: 0, none, to 2, strong. */
export const NEED_MAX = 2;
/** Gravity and likelihood: 1, slight, to 4, extreme. */
export const LEVEL_MAX = 4;
/** Lines of each list of a canvas. */
export const LINES_MAX = 50;

/** Who came, as a role and how many; never a name. */
export interface WorkshopRole {
  roleName: string;
  headcount: number;
}

/** What a user of the service does, and what it needs. */
export interface UserStory {
  story: string;
  availability: number;
  integrity: number;
  secrecy: number;
  traceability: number;
}

/** What an attacker does of the service, how bad and how likely it is, and what is done about it. */
export interface AbuserStory {
  attacker: string;
  vulnerability: string;
  harm: string;
  fearedEvent: string;
  riskGravity: number;
  riskLikelihood: number;
  treatment: RiskTreatment;
  riskMeasures: string[];
  residual: string | null;
}

/** The canvas of the method, as it stands. */
export interface Canvas {
  workshopRoles: WorkshopRole[];
  userStories: UserStory[];
  riskSources: string[];
  fearedEvents: string[];
  riskComponents: string[];
  abuserStories: AbuserStory[];
}

export const EMPTY_CANVAS: Canvas = {
  ...{ workshopRoles: [], userStories: [], riskSources: [] },
  ...{ fearedEvents: [], riskComponents: [], abuserStories: [] },
};
