import { Field, ID, InputType } from 'type-graphql';
import type { IdentityChangeStatus } from './identityChange.entity.ts';
import { IdentityChangeStatusEnum } from './identityChange.type.ts';

@InputType({ description: 'Which changes of identity; every given condition must hold.' })
export class IdentityChangeFilter {
  @Field(() => [IdentityChangeStatusEnum], { nullable: true, description: 'Those that stand at one of these points.' })
  statuses?: IdentityChangeStatus[];

  @Field(() => [ID], { nullable: true })
  personIds?: string[];
}

@InputType({ description: 'It is the same person.' })
export class ConfirmIdentityChangeInput {
  @Field(() => ID)
  identityChangeId!: string;
}

@InputType({ description: 'It is somebody else.' })
export class RefuseIdentityChangeInput {
  @Field(() => ID)
  identityChangeId!: string;
}
