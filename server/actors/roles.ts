export const ROLES = ['DPO', 'TEAM_MEMBER', 'REVIEWER', 'READER', 'ADMINISTRATOR'] as const;
export type Role = (typeof ROLES)[number];
