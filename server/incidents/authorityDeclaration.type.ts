import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { AUTHORITIES, type Authority } from './authorityDeclaration.entity.ts';

export const AuthorityEnum = graphqlEnum('Authority', AUTHORITIES, 'Who else is told of an incident, beside the supervisory authority.', {
  ANSSI: 'The national authority for the security of information systems.',
  FSSI: 'The officer of a ministry for the security of information systems.',
  HEALTH_CERT: 'The response team of the health sector.',
  POLICE: 'The police, or the public prosecutor.',
  OTHER: 'Another one, told by its name.',
});

@ObjectType('AuthorityDeclaration', { simpleResolvers: true, description: 'A party told another authority of an incident.' })
export class AuthorityDeclarationType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'Who told it.' })
  partyId!: string;

  @Field(() => AuthorityEnum, { description: 'Which authority was told.' })
  authority!: Authority;

  @Field(() => String, { nullable: true, description: 'Its name, of OTHER; null of the others.' })
  authorityName!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  sentAt!: string;

  @Field(() => String, { nullable: true, description: 'Number on the receipt; null when it is not known.' })
  receipt!: string | null;

  @Field(() => String, { description: 'What was told.' })
  words!: string;

  @Field(() => DateTimeScalar, { description: 'When this was recorded.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}
