import { Field, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';

@ObjectType('EvidenceReading', {
  simpleResolvers: true,
  description: 'Somebody who is not of the depositing party opened a version of a restricted proof, on a day.',
})
export class EvidenceReadingType {
  @Field(() => Author, { description: 'Who opened it.' })
  reader!: Author;

  @Field(() => Int, { description: 'Rank of the version, from 1.' })
  versionNumber!: number;

  @Field(() => DateScalar, { description: 'Day in Paris.' })
  day!: string;

  @Field(() => DateTimeScalar, { description: 'When it was opened first that day.' })
  firstAt!: string;
}
