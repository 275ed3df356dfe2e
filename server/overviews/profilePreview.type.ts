import { Field, ID, ObjectType } from 'type-graphql';
import { type Assurance, AssuranceEnum } from '../obligations/obligation.type.ts';
import { AssuranceCount } from './matrix.type.ts';

@ObjectType({ simpleResolvers: true, description: 'What an answer would make of one obligation.' })
export class SupposedState {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => AssuranceEnum, { description: 'Its state as long as nothing is answered.' })
  assuranceNow!: Assurance;

  @Field(() => AssuranceEnum, { description: 'Its state from the answer on.' })
  assuranceThen!: Assurance;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What an answer about the service would change, before it is given; nothing is written.',
})
export class ProfilePreview {
  @Field(() => [SupposedState], { description: 'Obligations whose state would change, in the order of the catalogue.' })
  supposed!: SupposedState[];

  @Field(() => [AssuranceCount], { description: 'How many of them would come to each state, most first.' })
  becoming!: AssuranceCount[];
}
