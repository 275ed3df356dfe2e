import { Field, ObjectType } from 'type-graphql';
import { type SourcePart, SourcePartEnum } from './catalogue.type.ts';

@ObjectType({ simpleResolvers: true, description: 'A numbered part of the agreement, as a commitment quotes it.' })
export class CitedPart {
  @Field(() => SourcePartEnum, { description: 'Whether it is an article or an annex.' })
  part!: SourcePart;

  @Field(() => String, { description: 'Its number, e.g. "2".' })
  ref!: string;
}

@ObjectType({ simpleResolvers: true, description: 'How a right is used.' })
export class UseRule {
  @Field(() => Boolean, {
    description: 'It is used by a notice, which takes effect at the end of the notice period of the convention and ends it.',
  })
  isByNotice!: boolean;

  @Field(() => [CitedPart], {
    description: 'A use cites at least one recorded breach of these, and of nothing else; none: it need cite none.',
  })
  citesBreachesOf!: CitedPart[];
}
