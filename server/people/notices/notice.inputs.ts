import { Field, ID, InputType } from 'type-graphql';
import type { NoticeKind } from './notice.entity.ts';
import { NoticeKindEnum } from './notice.type.ts';

@InputType({ description: 'Which notices; every given condition must hold.' })
export class NoticeFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];

  @Field(() => [NoticeKindEnum], { nullable: true, description: 'Those of something of the sort.' })
  kinds?: NoticeKind[];
}

@InputType({ description: 'What the person who asks has read.' })
export class DismissNoticeInput {
  @Field(() => ID, { description: 'One that concerns them.' })
  noticeId!: string;
}
