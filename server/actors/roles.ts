export const ROLES = ['DPO', 'TEAM_MEMBER', 'FINANCE', 'REVIEWER', 'READER', 'ADMINISTRATOR'] as const;
export type Role = (typeof ROLES)[number];
