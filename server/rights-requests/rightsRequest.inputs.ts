import { Field, ID, InputType, Int } from 'type-graphql';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { ConfidentialityEnum } from '../actors/confidentiality.type.ts';
import { DateRange } from '../platform/graphql/dateRange.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { atLeast, atMost, LENGTHS } from '../platform/lengths.ts';
import type { RegisterView } from '../registers/views.ts';
import { RegisterViewEnum } from '../registers/views.type.ts';
import { RightsStatusEnum } from './rightsRequest.type.ts';
import type { RightsStatus } from './rightsRequest.verbs.ts';
import type { LegalBasis, Right, RightsChannel } from './rightsWords.ts';
import { LegalBasisEnum, RightEnum, RightsChannelEnum } from './rightsWords.type.ts';

const EXTERNAL = `What another tool calls it by: never a name or a social security number. ${atMost(LENGTHS.line)}.`;
const UNOFFICIAL = `Why, where the channel is NOT_OFFICIAL: the time then begins with the hand-over. ${atLeast(LENGTHS.reason)}.`;

@InputType({ description: 'Which requests of people; every given condition must hold.' })
export class RightsRequestFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Those that one of these parties recorded.' })
  partyIds?: string[];

  @Field(() => [RegisterViewEnum], { nullable: true, description: 'Those that one of these views of the register shows.' })
  views?: RegisterView[];

  @Field(() => [RightsStatusEnum], { nullable: true, description: 'Those that stand at one of these points.' })
  statuses?: RightsStatus[];

  @Field(() => [RightEnum], { nullable: true, description: 'Those that ask for one of these.' })
  rights?: Right[];

  @Field(() => Boolean, { nullable: true, description: 'Only those neither closed nor withdrawn, or only the others.' })
  isOpen?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Only those that are past their day and not answered, or only the others.' })
  isOverdue?: boolean;

  @Field(() => String, { nullable: true, description: 'Words of its references, whatever the accents and the case.' })
  text?: string;

  @Field(() => DateRange, { nullable: true, description: 'Whose time began within these days.' })
  startsOn?: DateRange;

  @Field(() => DateRange, { nullable: true, description: 'Whose answer is due, or was, within these days.' })
  dueOn?: DateRange;
}

@InputType({ description: 'What is known of a request when it arrives: the rest is asked when the next act needs it.' })
export class ReceiveRightsRequestInput {
  @Field(() => ID, { description: 'The party that received it, which one must act for.' })
  partyId!: string;

  @Field(() => [RightEnum], { description: 'What is asked, at least one.' })
  rights!: Right[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it reached the party, read or not, now at the latest; now when left out.',
  })
  receivedAt?: Date | null;

  @Field(() => RightsChannelEnum, { description: 'By what means.' })
  channel!: RightsChannel;

  @Field(() => String, { nullable: true, description: UNOFFICIAL })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: EXTERNAL })
  externalReference?: string | null;

  @Field(() => ConfidentialityEnum, {
    nullable: true,
    description: 'PARTIES, or RESTRICTED to keep it to the party; PARTIES when left out.',
  })
  confidentiality?: Confidentiality | null;
}

@InputType({ description: 'A better description of a request; what is left out stays, what is null is emptied where it may be.' })
export class UpdateRightsRequestInput {
  @Field(() => [RightEnum], { nullable: true, description: 'What is asked, at least one.' })
  rights?: Right[] | null;

  @Field(() => String, { nullable: true, description: EXTERNAL })
  externalReference?: string | null;

  @Field(() => LegalBasisEnum, { nullable: true, description: 'What the processing rests on: it says which rights there are.' })
  legalBasis?: LegalBasis | null;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'When a request reached a party.' })
export class RecordReceiptInput {
  @Field(() => ID)
  rightsRequestId!: string;

  @Field(() => ID, { description: 'Whom it reached: a party one acts for.' })
  partyId!: string;

  @Field(() => DateTimeScalar, { description: 'When it reached them, now at the latest.' })
  receivedAt!: Date;

  @Field(() => RightsChannelEnum, { description: 'By what means.' })
  channel!: RightsChannel;

  @Field(() => String, {
    nullable: true,
    description: `Why what was said before is corrected, or why NOT_OFFICIAL. ${atLeast(LENGTHS.reason)}.`,
  })
  reason?: string | null;
}
