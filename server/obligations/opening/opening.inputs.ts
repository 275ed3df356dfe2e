import { Field, ID, InputType } from 'type-graphql';
import { ActInput } from '../../conventions/actInput.ts';
import { AnnexInput } from '../../conventions/documents/annexInput.ts';
import { ConventionPartyInput } from '../../conventions/partyInput.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';

@InputType({
  description:
    'A convention on a published catalogue, with what its own act says; Catalogue.proposedAct tells what the catalogue knows of the act it was drawn from.',
})
export class CreateConventionInput extends ActInput {
  @Field(() => ID, { description: 'The published catalogue it freezes.' })
  catalogueId!: string;

  @Field(() => String, { description: 'Short name in lower case: letters, figures and dashes.' })
  slug!: string;

  @Field(() => String, { description: 'At most 300 characters.' })
  title!: string;

  @Field(() => String, { description: 'At most 200 characters.' })
  serviceName!: string;

  @Field(() => DateScalar, { description: 'Day of the signature.' })
  signedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of its entry into force; that of the signature when left out.' })
  inForceOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, included; nothing bounds it when left out.' })
  endsOn?: string | null;

  @Field(() => [ConventionPartyInput], { description: 'One for every party of the catalogue.' })
  parties!: ConventionPartyInput[];

  @Field(() => ID, { nullable: true, description: 'The signed act, a PDF that was sent and is not attached yet.' })
  signedUploadId?: string | null;

  @Field(() => [AnnexInput], {
    nullable: true,
    description: 'Documents joined to the act, in their order, 50 at most; none when left out.',
  })
  annexes?: AnnexInput[] | null;
}
