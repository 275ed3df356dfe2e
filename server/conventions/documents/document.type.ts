import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../../actors/author.type.ts';
import { graphqlEnum } from '../../platform/graphql/enums.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { StoredFile } from '../../platform/graphql/storedFile.type.ts';
import { DOCUMENT_KINDS, type DocumentKind } from './conventionDocument.entity.ts';

export const DocumentKindEnum = graphqlEnum('ConventionDocumentKind', DOCUMENT_KINDS, 'What a document is to an act.', {
  SIGNED: 'The signed act itself, a PDF.',
  ANNEX: 'A document joined to it: a file, a link, or a title only.',
});

@ObjectType('ConventionDocument', { simpleResolvers: true, description: 'A document of an act, for whoever reads the convention.' })
export class ConventionDocumentType extends StoredFile {
  @Field(() => ID)
  id!: string;

  @Field(() => DocumentKindEnum, { description: 'What it is to the act.' })
  kind!: DocumentKind;

  @Field(() => String, { description: 'Its title.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Path of the download; null without a file.' })
  downloadUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'Its address, in https; null without one.' })
  url!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was added here.' })
  addedAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn; null while it is one of the act.' })
  withdrawnAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Full name of who withdrew it; null while it is one of the act.' })
  withdrawnByName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null while it is one of the act.' })
  withdrawalReason!: string | null;
}
