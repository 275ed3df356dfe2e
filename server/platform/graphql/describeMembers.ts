import { type GraphQLSchema, type GraphQLType, getNamedType, isInputObjectType, isNonNullType, isObjectType, isScalarType } from 'graphql';

/** Sentences by `name: type`; a type that is no scalar is written `*`: `items: [*!]!`. */
type Sentences = Record<string, string>;

/** What members that mean the same wherever they stand say of themselves. */
export interface RegularWords {
  types: Sentences;
  fields: Sentences;
  inputs: Sentences;
  arguments: Sentences;
  /** Said of every reading that may answer null and does not say when. */
  absent: string;
}

interface Member {
  name: string;
  type: GraphQLType;
  description?: string | null;
}

const shapeOf = ({ name, type }: Member): string =>
  `${name}: ${isScalarType(getNamedType(type)) ? type : String(type).replace(/\w+/, '*')}`;

function describe(members: readonly Member[], sentences: Sentences): void {
  for (const member of members) member.description ??= sentences[shapeOf(member)];
}

function describeAbsence(readings: Member[], sentence: string): void {
  for (const reading of readings) {
    const { description = '' } = reading;
    if (!isNonNullType(reading.type) && !/\bnull\b/.test(description!)) reading.description = `${description} ${sentence}`;
  }
}

/** Gives the members of a schema that say nothing of themselves the sentence of their name and type. Returns the same schema. */
export function describeMembers(schema: GraphQLSchema, words: RegularWords): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    type.description ??= words.types[type.name];
    if (isInputObjectType(type)) describe(Object.values(type.getFields()), words.inputs);
    if (!isObjectType(type)) continue;
    const fields = Object.values(type.getFields());
    describe(fields, words.fields);
    for (const { args } of fields) describe(args, words.arguments);
  }
  describeAbsence(Object.values(schema.getQueryType()!.getFields()), words.absent);
  return schema;
}
