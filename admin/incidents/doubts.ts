import type { IncidentPartsFragment } from '../generated/graphql.ts';

/** What does not hold together in what was said of an incident. */
export type Doubt = 'nobodyAtRisk' | 'lowered' | 'harmedAtNoRisk' | 'knownBeforeNoticed';

type Told = Pick<IncidentPartsFragment, 'assessments' | 'notifications' | 'awareness' | 'detectedAt'>;

/**
 * A high risk of nobody; a level lowered once the authority was told, which stays told; no risk for people that are vulnerable or whose data was read;
 * a party that knew before the incident was noticed, as by telephone. Each is possible, and read again.
 */
export function doubtsOf({ assessments: [last], notifications, awareness, detectedAt }: Told): Doubt[] {
  const isLow = last?.level === 'NO_RISK' || last?.level === 'NOT_A_BREACH';
  const found: [Doubt, boolean][] = [
    ['nobodyAtRisk', last?.level === 'HIGH_RISK' && last.peopleMax === 0],
    ['lowered', isLow && notifications.some(({ sentAt }) => Date.parse(sentAt) <= Date.parse(last.recordedAt))],
    ['harmedAtNoRisk', last?.level === 'NO_RISK' && (last.vulnerablePeople === 'YES' || last.effectiveAccess === 'YES')],
    ['knownBeforeNoticed', awareness.some(({ isCurrent, awareAt }) => isCurrent && Date.parse(awareAt) < Date.parse(detectedAt))],
  ];
  return found.flatMap(([doubt, holds]) => (holds ? [doubt] : []));
}
