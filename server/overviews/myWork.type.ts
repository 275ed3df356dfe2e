import { Field, Int, ObjectType } from 'type-graphql';
import { RoleEnum } from '../actors/role.type.ts';
import type { Role } from '../actors/roles.ts';
import { ObligationType } from '../obligations/obligation.type.ts';

@ObjectType({ simpleResolvers: true, description: 'What waits for somebody; at most the first 25 are listed.' })
export class WorkList {
  @Field(() => Int, { description: 'How many there are, listed or not.' })
  total!: number;

  @Field(() => [ObligationType], { description: 'The first 25.' })
  items!: ObligationType[];
}

@ObjectType({ simpleResolvers: true, description: 'What waits for the person who asks, over all their conventions.' })
export class MyWork {
  @Field(() => [RoleEnum], { description: 'Roles the lists are drawn from.' })
  roles!: Role[];

  @Field(() => WorkList, { description: 'Obligations one is in charge of, not attested yet.' })
  mine!: WorkList;

  @Field(() => WorkList, { description: 'Obligations of one’s own parties whose proof was accepted, that only lack their word.' })
  toDeclare!: WorkList;

  @Field(() => WorkList, { description: 'Obligations of one’s own parties without proof.' })
  toProve!: WorkList;

  @Field(() => WorkList, { description: 'Obligations of one’s own parties whose proof was sent back.' })
  toCorrect!: WorkList;

  @Field(() => WorkList, { description: 'Obligations whose proof one may review.' })
  toReview!: WorkList;

  @Field(() => WorkList, { description: 'Obligations of one’s own parties whose proof lapses within 90 days.' })
  lapsingSoon!: WorkList;

  @Field(() => WorkList, { description: 'Contested obligations of one’s own parties, and those one’s side contests.' })
  contested!: WorkList;

  @Field(() => WorkList, { description: 'Commitments of the manifesto that one observes and that its sides see differently.' })
  disagreeing!: WorkList;

  @Field(() => WorkList, { description: 'Commitments of the manifesto that one’s own party did not observe for twelve months.' })
  toObserve!: WorkList;

  @Field(() => WorkList, { description: 'Obligations of which one’s own party, a signatory, has not confirmed how some words are read.' })
  toConfirm!: WorkList;
}
