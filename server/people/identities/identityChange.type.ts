import { Field, ID, ObjectType } from 'type-graphql';
import type { PageOf } from '../../platform/db/readPage.ts';
import { graphqlEnum } from '../../platform/graphql/enums.ts';
import { pageOf } from '../../platform/graphql/paging.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { IDENTITY_CHANGE_STATUSES, type IdentityChangeStatus } from './identityChange.entity.ts';
import { type IdentityChangeAction, identityChangeVerbs } from './identityChange.verbs.ts';

export const IdentityChangeStatusEnum = graphqlEnum(
  'IdentityChangeStatus',
  IDENTITY_CHANGE_STATUSES,
  'Where a change of identity stands.',
  {
    PENDING: 'An administrator has yet to decide; the new identity does not sign in.',
    CONFIRMED: 'It is the same person, who signs in with the new identity.',
    REFUSED: 'It is somebody else; it may still be confirmed.',
  },
);

const IdentityChangeActionEnum = graphqlEnum(
  'IdentityChangeAction',
  identityChangeVerbs.names,
  'What may be done on a change of identity.',
  {
    CONFIRM: 'Say that it is the same person (confirmIdentityChange).',
    REFUSE: 'Say that it is somebody else (refuseIdentityChange).',
  },
);

@ObjectType('IdentityChange', {
  simpleResolvers: true,
  description:
    'Somebody signed in with the verified address of a known person and another identity: an administrator says whether it is them.',
})
export class IdentityChangeType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String, { description: 'The verified address they have in common.' })
  personEmail!: string;

  @Field(() => String, { description: 'The identity provider that vouches for the new identity.' })
  issuer!: string;

  @Field(() => String, { nullable: true, description: 'The name certified with the new identity; null when none was.' })
  certifiedName!: string | null;

  @Field(() => String, { nullable: true, description: 'The establishment (SIRET) certified with it; null when none was.' })
  certifiedSiret!: string | null;

  @Field(() => IdentityChangeStatusEnum, { description: 'Whether somebody decided, and what.' })
  status!: IdentityChangeStatus;

  @Field(() => DateTimeScalar, { description: 'When the new identity first tried to sign in.' })
  askedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null until an administrator decides.' })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Full name of the administrator; null until one decides.' })
  decidedByName!: string | null;

  @Field(() => [IdentityChangeActionEnum])
  allowedActions!: IdentityChangeAction[];
}

export const IdentityChangePage = pageOf(IdentityChangeType, 'IdentityChangePage', 'The changes of identity found, a page at a time.');
export type IdentityChangePage = PageOf<IdentityChangeType>;
