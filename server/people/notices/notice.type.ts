import { Field, ID, ObjectType } from 'type-graphql';
import { RoleEnum } from '../../actors/role.type.ts';
import type { Role } from '../../actors/roles.ts';
import type { PageOf } from '../../platform/db/readPage.ts';
import { graphqlEnum } from '../../platform/graphql/enums.ts';
import { pageOf } from '../../platform/graphql/paging.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { NOTICE_KINDS, type NoticeKind } from './notice.entity.ts';

export const NoticeKindEnum = graphqlEnum(
  'NoticeKind',
  NOTICE_KINDS,
  'What an administrator did to their own rights, the command line to somebody’s, or a signatory to what anybody may read.',
  {
    ADMINISTRATOR_TOOK_ROLE: 'An administrator gave themself a role.',
    ADMINISTRATOR_CHANGED_BODY: 'An administrator changed the body they are registered under, and so what they may review.',
    ADMINISTRATOR_RECOVERED: 'The command line made somebody an administrator.',
    SHOWCASE_AGREED: 'A signatory agreed that parts of the agreement are shown to anybody.',
    SHOWCASE_WITHDRAWN: 'A signatory took that back: the public page of the agreement ended.',
  },
);

@ObjectType('Notice', {
  simpleResolvers: true,
  description:
    'Something done to the rights of a person, or to what anybody may read of an agreement, that the others concerned are told of.',
})
export class NoticeType {
  @Field(() => ID)
  id!: string;

  @Field(() => NoticeKindEnum, { description: 'What was done.' })
  kind!: NoticeKind;

  @Field(() => String)
  personName!: string;

  @Field(() => ID, { nullable: true, description: 'Null when those of a programme, or every one, are concerned.' })
  conventionId!: string | null;

  @Field(() => String, { nullable: true })
  conventionTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'The programme whose conventions are concerned; null unless some are.' })
  programmeName!: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'The role taken; null when none was.' })
  role!: Role | null;

  @Field(() => String, { nullable: true })
  partyCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Short name of the body the person moved to; null when they did not.' })
  body!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  happenedAt!: string;
}

export const NoticePage = pageOf(NoticeType, 'NoticePage', 'The notices found, a page at a time.');
export type NoticePage = PageOf<NoticeType>;
