import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'What the person who asks has read.' })
export class DismissNoticeInput {
  @Field(() => ID, { description: 'One that concerns them.' })
  noticeId!: string;
}
