import { Field, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../platform/graphql/enums.ts';

export const SETUP_KINDS = ['ORGANISATIONS', 'CATALOGUES', 'CONVENTIONS', 'MEMBERS', 'REVIEWERS', 'LEGAL_PAGES', 'FIRST_PROOF'] as const;
export type SetupKind = (typeof SETUP_KINDS)[number];
const SetupKindEnum = graphqlEnum('SetupKind', SETUP_KINDS, 'A step from an empty instance to a first proof.', {
  ORGANISATIONS: 'Two bodies at least: an agreement binds two.',
  CATALOGUES: 'One catalogue at least was imported.',
  CONVENTIONS: 'One convention at least was created.',
  MEMBERS: 'Every bound side has somebody who acts for it today.',
  REVIEWERS: 'Every bound side has somebody else, a DPO of another body or a reviewer of its programme, who judges its proofs today.',
  LEGAL_PAGES: 'Every page that a public site owes was written.',
  FIRST_PROOF: 'One proof at least was deposited.',
});

@ObjectType({ simpleResolvers: true, description: 'How far one step is, counted now.' })
export class SetupStep {
  @Field(() => SetupKindEnum, { description: 'What it puts in place.' })
  kind!: SetupKind;

  @Field(() => Boolean, { description: 'As many as needed are there; never where nothing shows yet how many are needed.' })
  isDone!: boolean;

  @Field(() => Int, { description: 'How many are there.' })
  presentCount!: number;

  @Field(() => Int, { description: 'How many are needed; 0 for sides as long as no convention binds one.' })
  neededCount!: number;

  @Field(() => [String], {
    description: 'The first five that lack: sides as code and title of their convention, pages by their id; empty for the other steps.',
  })
  lacks!: string[];
}

@ObjectType({ simpleResolvers: true, description: 'What remains to be put in place before the parties can work, counted now.' })
export class Setup {
  @Field(() => [SetupStep], { description: 'Every step, in the order in which one allows the next.' })
  steps!: SetupStep[];
}
