import { Field, ID, InputType } from 'type-graphql';
import type { IdentityChangeStatus } from './identityChange.entity.ts';
import { IdentityChangeStatusEnum } from './identityChange.type.ts';

@InputType({ description: 'Which changes of identity.' })
export class IdentityChangeFilter {
  @Field(() => IdentityChangeStatusEnum, { nullable: true })
  status?: IdentityChangeStatus;

  @Field(() => ID, { nullable: true })
  personId?: string;
}
