export const GDPR_ROLES = ['CONTROLLER', 'JOINT_CONTROLLER', 'PROCESSOR', 'SUB_PROCESSOR'] as const;
export type GdprRole = (typeof GDPR_ROLES)[number];
