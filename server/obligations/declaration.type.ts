import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../platform/graphql/author.type.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { DECLARATION_STATUSES, type DeclarationStatus } from './declaration.entity.ts';

export const DeclarationStatusEnum = graphqlEnum('DeclarationStatus', DECLARATION_STATUSES, 'What the bound party says of its obligation.');

@ObjectType('Declaration', { simpleResolvers: true, description: 'What the bound party says of its obligation, signed and dated.' })
export class DeclarationType {
  @Field(() => ID)
  id!: string;

  @Field(() => DeclarationStatusEnum)
  status!: DeclarationStatus;

  @Field(() => String, { nullable: true })
  comment!: string | null;

  @Field(() => DateTimeScalar)
  declaredAt!: string;

  @Field(() => Author)
  author!: Author;
}
