import { Field, ID, InputType, Int } from 'type-graphql';
import { atLeast, atMost, between, LENGTHS } from '../platform/lengths.ts';
import type { ConcernedData, ConcernedPeople } from '../registers/concerned.ts';
import { ConcernedDataEnum, ConcernedPeopleEnum } from '../registers/concerned.type.ts';
import type { Finding, RiskDegree, RiskLevel } from './incidentAssessment.entity.ts';
import { FindingEnum, RiskDegreeEnum, RiskLevelEnum } from './incidentAssessment.type.ts';

/** Grounds of an assessment say something (at least this many characters). */
export const GROUNDS = { min: 50, max: 5_000 };
const APPROXIMATE = '0 or more; approximate numbers do.';

@InputType({ description: 'What an incident is for the people whose data it hit.' })
export class QualifyIncidentInput {
  @Field(() => ID)
  incidentId!: string;

  @Field(() => ID, { nullable: true, description: 'The newest assessment that was read; left out when there was none.' })
  lastAssessmentId?: string | null;

  @Field(() => RiskLevelEnum, { description: 'A level of risk; what is no breach is said by dismissIncident.' })
  level!: RiskLevel;

  @Field(() => String, { description: `Why it is so. ${between(GROUNDS)}.` })
  grounds!: string;

  @Field(() => [ConcernedDataEnum], { nullable: true, description: 'Which data was hit.' })
  dataCategories?: ConcernedData[] | null;

  @Field(() => [ConcernedPeopleEnum], { nullable: true, description: 'Whose data was hit.' })
  peopleCategories?: ConcernedPeople[] | null;

  @Field(() => Int, { nullable: true, description: `People, at least. ${APPROXIMATE}` })
  peopleMin?: number | null;

  @Field(() => Int, { nullable: true, description: `People, at most. ${APPROXIMATE}` })
  peopleMax?: number | null;

  @Field(() => Int, { nullable: true, description: `Records, at least. ${APPROXIMATE}` })
  recordsMin?: number | null;

  @Field(() => Int, { nullable: true, description: `Records, at most. ${APPROXIMATE}` })
  recordsMax?: number | null;

  @Field(() => String, { nullable: true, description: `What may follow for people. ${atMost(LENGTHS.text)}.` })
  consequences?: string | null;

  @Field(() => RiskDegreeEnum, { nullable: true, description: 'How grave it is for people.' })
  gravity?: RiskDegree | null;

  @Field(() => RiskDegreeEnum, { nullable: true, description: 'How likely that is.' })
  likelihood?: RiskDegree | null;

  @Field(() => RiskDegreeEnum, { nullable: true, description: 'How easily people are recognised.' })
  identifiability?: RiskDegree | null;

  @Field(() => FindingEnum, { nullable: true, description: 'Whether vulnerable people are concerned.' })
  vulnerablePeople?: Finding | null;

  @Field(() => FindingEnum, { nullable: true, description: 'Whether somebody did reach the data.' })
  effectiveAccess?: Finding | null;

  @Field(() => String, { nullable: true, description: `How the data was exposed, and how long. ${atMost(LENGTHS.text)}.` })
  exposure?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Why the authority is not told: of NO_RISK only, where the duty to tell it falls with that level. ${atLeast(LENGTHS.reason)}.`,
  })
  unnotifiedReason?: string | null;

  @Field(() => String, { nullable: true, description: `Why people are not told: not of HIGH_RISK. ${atLeast(LENGTHS.reason)}.` })
  uninformedReason?: string | null;
}

@InputType({ description: 'No personal data was hit.' })
export class DismissIncidentInput {
  @Field(() => ID)
  incidentId!: string;

  @Field(() => ID, { nullable: true, description: 'The newest assessment that was read; left out when there was none.' })
  lastAssessmentId?: string | null;

  @Field(() => String, { description: `Why it is so. ${between(GROUNDS)}.` })
  grounds!: string;
}
