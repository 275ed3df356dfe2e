import type { IncidentPartsFragment } from '../generated/graphql.ts';

type Assessment = IncidentPartsFragment['assessments'][number];

/** Each detail of an assessment that was said, under the key of its label. */
export function weighed(assessment: Assessment, translate: (key: string) => string): { label: string; text: string }[] {
  const { gravity, likelihood, identifiability, vulnerablePeople, effectiveAccess, exposure } = assessment;
  const { unnotifiedReason, uninformedReason } = assessment;
  const degrees = Object.entries({ gravity, likelihood, identifiability }).map(
    ([field, degree]) => [field, degree && translate(`garant.riskDegree.${degree}`)] as const,
  );
  const findings = Object.entries({ vulnerablePeople, effectiveAccess }).map(
    ([field, finding]) => [field, finding && translate(`garant.finding.${finding}`)] as const,
  );
  return [...degrees, ...findings, ...Object.entries({ exposure, unnotifiedReason, uninformedReason })].flatMap(([field, text]) =>
    text ? [{ label: `garant.field.${field}`, text }] : [],
  );
}
