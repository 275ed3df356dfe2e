import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type InstanceAction, instanceVerbs } from '../actors/administration.policy.ts';
import { OrganisationType } from '../organisations/organisation.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { MembershipType } from './membership.type.ts';

const InstanceActionEnum = graphqlEnum('InstanceAction', instanceVerbs.names, 'What may be done on the instance.', {
  IMPORT_CATALOGUE: 'Import a catalogue file (importCatalogue).',
  CREATE_CONVENTION: 'Open a convention (createConvention).',
  MANAGE_PEOPLE: 'Keep people, bodies, memberships and identities.',
});

@ObjectType('Person', { simpleResolvers: true, description: 'Someone who signs in.' })
export class PersonType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  fullName!: string;

  @Field(() => String)
  email!: string;

  @Field(() => OrganisationType)
  organisation!: OrganisationType;

  @Field(() => String, {
    nullable: true,
    description: 'Establishment (SIRET) that the identity provider certified at the last sign-in; null when it never did.',
  })
  certifiedSiret!: string | null;

  @Field(() => Boolean, { description: 'The certified establishment is not one of the person’s body: they may work for another.' })
  isFromElsewhere!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When their access ended; null while it has not.' })
  deactivatedAt!: string | null;

  @Field(() => [MembershipType], { description: 'Past and future ones included, newest first.' })
  memberships!: MembershipType[];

  @Field(() => Int)
  version!: number;
}

export const PersonPage = pageOf(PersonType, 'PersonPage', 'The people found, a page at a time.');
export type PersonPage = PageOf<PersonType>;

@ObjectType({ simpleResolvers: true, description: 'The person who asks.' })
export class Me {
  @Field(() => ID, { description: 'The person, as in `personId` of a member.' })
  id!: string;

  @Field(() => String)
  fullName!: string;

  @Field(() => String)
  email!: string;

  @Field(() => OrganisationType)
  organisation!: OrganisationType;

  @Field(() => [MembershipType], { description: 'Memberships in force today.' })
  memberships!: MembershipType[];

  @Field(() => [InstanceActionEnum])
  allowedActions!: InstanceAction[];

  @Field(() => Boolean, { description: 'At least one membership is in force.' })
  hasAccess!: boolean;
}
