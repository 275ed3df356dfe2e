import { Field, ID, InputType } from 'type-graphql';
import { GdprRoleEnum } from '../catalogues/gdprRole.type.ts';
import type { GdprRole } from '../catalogues/gdprRoles.ts';

@InputType()
abstract class PartyWords {
  @Field(() => String, { description: 'Code of the party in the catalogue.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Whole name, as the act writes it, at most 300 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Its part in the agreement, in the words of the act; at most 300 characters.' })
  roleLabel?: string | null;

  @Field(() => GdprRoleEnum, { nullable: true, description: 'Null when nobody says.' })
  gdprRole?: GdprRole | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where whoever reads the convention reaches its data protection officer: an address of the function, not of a person.',
  })
  dpoEmail?: string | null;
}

@InputType({
  description:
    'Who holds a party of the catalogue; the name of the body, and the part and role of the catalogue, unless the act says otherwise.',
})
export class ConventionPartyInput extends PartyWords {
  @Field(() => ID, { description: 'The body that holds it.' })
  organisationId!: string;
}

@InputType({ description: 'What the act says of a party; a field left out keeps its value.' })
export class CorrectPartyInput extends PartyWords {}
