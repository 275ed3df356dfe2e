import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { atLeast, LENGTHS } from '../platform/lengths.ts';
import { ChangeKindEnum } from './change.type.ts';
import type { ChangeKind } from './changeWords.ts';

@InputType({ description: 'Which announced changes; every given condition must hold.' })
export class ServiceChangeFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Those that wait for a workshop, or the others.' })
  isOpen?: boolean | null;
}

@InputType({ description: 'A notable change of the service, that the parties of the convention read.' })
export class AnnounceChangeInput {
  @Field(() => ID, { description: 'In whose name: one that the person keeps a register for.' })
  partyId!: string;

  @Field(() => ChangeKindEnum, { description: 'Chosen by whoever announces it.' })
  whatChanged!: ChangeKind;

  @Field(() => DateScalar, { description: 'From the signature on, today at the latest.' })
  changedOn!: string;

  @Field(() => String, { description: `What changed. ${atLeast(LENGTHS.reason)}.` })
  words!: string;
}

@InputType({ description: 'A change that was announced by mistake.' })
export class WithdrawChangeInput {
  @Field(() => ID, { description: 'The change it is about.' })
  changeId!: string;

  @Field(() => String, { description: `Why it was a mistake. ${atLeast(LENGTHS.reason)}.` })
  reason!: string;
}

@InputType({ description: 'A workshop, shared and with its minutes, that weighed the risks again after a change.' })
export class AnswerChangeInput {
  @Field(() => ID, { description: 'The change it is about.' })
  changeId!: string;

  @Field(() => ID, { description: 'Held on the day of the change, or since, by a party that the change asks one of.' })
  workshopId!: string;

  @Field(() => Int, { description: 'Of the workshop, as it was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: `Why it was late, where it was. ${atLeast(LENGTHS.reason)}.` })
  lateReason?: string | null;
}
