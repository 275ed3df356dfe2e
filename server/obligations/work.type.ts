import { graphqlEnum } from '../platform/graphql/enums.ts';

export const SEVERITIES = ['CONTESTED', 'LAPSED', 'OVERDUE', 'CHANGES_REQUESTED', 'NEVER_PROVEN'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const SeverityEnum = graphqlEnum('Severity', SEVERITIES, 'What is missing, gravest first.');

export const WORK_KINDS = ['MINE', 'TO_PROVE', 'TO_CORRECT', 'TO_REVIEW', 'LAPSING_SOON', 'CONTESTED'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];
export const WorkKindEnum = graphqlEnum('WorkKind', WORK_KINDS, 'A list of what waits for somebody.');
