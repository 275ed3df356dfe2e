export const CHANGE_KINDS = ['COMPONENT', 'PROCESSING', 'DATA_KIND', 'VALUE_OR_NEEDS', 'USAGE', 'PHASE', 'OTHER'] as const;
/** What changed of a service, so that its risks are to be weighed again. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGE_STATES = ['OPEN', 'ANSWERED', 'IDLE', 'WITHDRAWN'] as const;
/** Where an announced change stands: a workshop is to be held, it was, nothing is asked by the catalogue, or nobody announces it any more. */
export type ChangeState = (typeof CHANGE_STATES)[number];

/** The moment that an announced change is. */
export const CHANGED = 'service.changed';
/** What the moments of a service begin with. */
export const SERVICE = 'service';
/** The act that is what a change asks for. */
export const WEIGHED_AGAIN = 'workshop.weighedAgain';
