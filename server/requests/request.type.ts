import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { Turn } from '../actors/turn.type.ts';
import { CatalogueRequest } from '../catalogues/opening.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { REQUEST_KINDS, type RequestKind } from './partyRequest.entity.ts';
import { REQUEST_STATUSES, type RequestAction, type RequestStatus, requestVerbs } from './request.verbs.ts';

export const RequestKindEnum = graphqlEnum('RequestKind', REQUEST_KINDS, 'Whether a party asks or tells.', {
  ASKED: 'A party asks another for something: that one answers.',
  INFORMED: 'A party tells another something: telling it is what it owed.',
});
export const RequestStatusEnum = graphqlEnum('RequestStatus', REQUEST_STATUSES, 'What a request waits for.', {
  TO_ANSWER: 'The party that was asked has not answered.',
  TO_ACKNOWLEDGE: 'It was answered, or told; the party that receives has not acknowledged it.',
  ACKNOWLEDGED: 'It waits for nothing more: the party that received acknowledged it, which proves it.',
});
const RequestActionEnum = graphqlEnum('RequestAction', requestVerbs.names, 'What may be done on a request.', {
  ANSWER_REQUEST: 'Say what was done (answerRequest): the party that was asked.',
  ACKNOWLEDGE_REQUEST: 'Say that it was received (acknowledgeRequest): the party that asked, or that was told.',
});

@ObjectType('PartyRequest', {
  simpleResolvers: true,
  description:
    'One party asks another for something, or tells it something; what it opens is answered by it, and proven by its acknowledgement.',
})
export class PartyRequestType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  conventionId!: string;

  @Field(() => String, { description: 'What people call it by: its kind, the year and its rank in that year, e.g. DEM-2027-001.' })
  reference!: string;

  @Field(() => RequestKindEnum, { description: 'Whether it asks or tells.' })
  kind!: RequestKind;

  @Field(() => RequestStatusEnum, { description: 'What it waits for.' })
  status!: RequestStatus;

  @Field(() => CatalogueRequest, { description: 'The entry of the list of the catalogue, in its words of the day it was made.' })
  about!: CatalogueRequest;

  @Field(() => ID, { description: 'The party that asks or tells.' })
  fromPartyId!: string;

  @Field(() => ID, { description: 'The party that is asked or told.' })
  toPartyId!: string;

  @Field(() => String, { description: 'What exactly is asked or told.' })
  words!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked or told.' })
  madeAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Of what is told: when the party came to know it; null when it is not said.',
  })
  establishedAt!: string | null;

  @Field(() => DateTimeScalar, { description: 'From when on it counts.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => String, { nullable: true, description: 'What was done; null until it is answered, and of what is told.' })
  answer!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done; null until it is answered, and of what is told.' })
  answeredAt!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who answered, as they were then; null until it is answered, and of what is told.' })
  answerer!: Author | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The record of the act, as a proof of what it opened; null when it opened nothing, or is not answered.',
  })
  evidenceId!: string | null;

  @Field(() => String, { nullable: true, description: 'Words that go with the acknowledgement; null when there are none.' })
  acknowledgement!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the party that receives acknowledged it; null until it does.' })
  acknowledgedAt!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who acknowledged it, as they were then; null until somebody does.' })
  acknowledger!: Author | null;

  @Field(() => Turn, { nullable: true, description: 'Whose turn it is to answer or to acknowledge; null once it is acknowledged.' })
  turn!: Turn | null;

  @Field(() => Int)
  version!: number;

  @Field(() => [RequestActionEnum])
  allowedActions!: RequestAction[];
}

export const PartyRequestPage = pageOf(PartyRequestType, 'PartyRequestPage', 'The requests found, a page at a time.');
export type PartyRequestPage = PageOf<PartyRequestType>;
