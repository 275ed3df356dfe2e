import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import type { ConcernedData, ConcernedPeople } from '../registers/concerned.ts';
import { ConcernedDataEnum, ConcernedPeopleEnum } from '../registers/concerned.type.ts';
import { FINDINGS, type Finding, RISK_DEGREES, RISK_LEVELS, type RiskDegree, type RiskLevel } from './incidentAssessment.entity.ts';

export const RiskLevelEnum = graphqlEnum('RiskLevel', RISK_LEVELS, 'What it is for the people whose data it hit.', {
  NOT_A_BREACH: 'No personal data was hit: it is documented all the same.',
  NO_RISK: 'A risk for people is unlikely: it stays in the register (GDPR, art. 33(1) and 33(5)).',
  RISK: 'The authority is told within 72 hours (GDPR, art. 33).',
  HIGH_RISK: 'The people concerned are told too (GDPR, art. 34).',
});
export const RiskDegreeEnum = graphqlEnum('RiskDegree', RISK_DEGREES, 'How grave, how likely or how easy something is.', {
  NEGLIGIBLE: 'Next to none.',
  LIMITED: 'Little.',
  SIGNIFICANT: 'Much.',
  MAXIMUM: 'As much as can be.',
});
export const FindingEnum = graphqlEnum('Finding', FINDINGS, 'Whether something was found to be so.', {
  YES: 'It was.',
  NO: 'It was found not to be.',
  UNKNOWN: 'It is not known yet.',
});

@ObjectType({ simpleResolvers: true, description: 'What the data protection officer of the controller says of the risk.' })
export class IncidentAssessment {
  @Field(() => ID)
  id!: string;

  @Field(() => RiskLevelEnum, { description: 'How grave it is for people.' })
  level!: RiskLevel;

  @Field(() => String, { description: 'Why it is so.' })
  grounds!: string;

  @Field(() => [ConcernedDataEnum], { description: 'Which data was hit.' })
  dataCategories!: ConcernedData[];

  @Field(() => [ConcernedPeopleEnum], { description: 'Whose data was hit.' })
  peopleCategories!: ConcernedPeople[];

  @Field(() => Int, { nullable: true, description: 'How many people, at least; null when it is not known.' })
  peopleMin!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many people, at most; null when it is not known.' })
  peopleMax!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many records, at least; null when it is not known.' })
  recordsMin!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many records, at most; null when it is not known.' })
  recordsMax!: number | null;

  @Field(() => String, { nullable: true, description: 'What may follow for people; null when it is not said.' })
  consequences!: string | null;

  @Field(() => RiskDegreeEnum, { nullable: true, description: 'How grave it is for people; null when it is not said.' })
  gravity!: RiskDegree | null;

  @Field(() => RiskDegreeEnum, { nullable: true, description: 'How likely that is; null when it is not said.' })
  likelihood!: RiskDegree | null;

  @Field(() => RiskDegreeEnum, { nullable: true, description: 'How easily people are recognised; null when it is not said.' })
  identifiability!: RiskDegree | null;

  @Field(() => FindingEnum, { nullable: true, description: 'Whether vulnerable people are concerned; null when it is not said.' })
  vulnerablePeople!: Finding | null;

  @Field(() => FindingEnum, { nullable: true, description: 'Whether somebody did reach the data; null when it is not said.' })
  effectiveAccess!: Finding | null;

  @Field(() => String, { nullable: true, description: 'How the data was exposed, and how long; null when it is not said.' })
  exposure!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the authority is not told; null where it is, or when only the grounds say it.' })
  unnotifiedReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Why people are not told; null where they are, or when only the grounds say it.' })
  uninformedReason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When this was said.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}
