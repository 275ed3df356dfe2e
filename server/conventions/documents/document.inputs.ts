import { Field, ID, InputType } from 'type-graphql';
import { AnnexInput } from './annexInput.ts';
import type { DocumentKind } from './conventionDocument.entity.ts';
import { DocumentKindEnum } from './document.type.ts';

@InputType({ description: 'A document to add to a convention; the signed act is a PDF, and there is one at a time.' })
export class AddConventionDocumentInput extends AnnexInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => DocumentKindEnum, { description: 'What it is to the act.' })
  kind!: DocumentKind;
}

@InputType({ description: 'A document that no longer is one of the act; it stays readable, with the reason.' })
export class WithdrawConventionDocumentInput {
  @Field(() => ID, { description: 'One that still is of the act.' })
  documentId!: string;

  @Field(() => String)
  reason!: string;
}
