import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { FileKindEnum } from '../platform/graphql/fileKind.type.ts';
import { ByteCountScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { CONFORMITIES, type Conformity } from './conformities.ts';

export const LOOKS = ['NEUTRAL', 'DSFR'] as const;
const ConformityEnum = graphqlEnum(
  'Conformity',
  CONFORMITIES,
  'Level of conformity to the RGAA that the site declares (loi 2005-102, art. 47).',
  {
    NOT_COMPLIANT: 'Non conforme: fewer than half of the criteria hold, or no audit is in force.',
    PARTLY_COMPLIANT: 'Partiellement conforme: at least half of the criteria hold.',
    FULLY_COMPLIANT: 'Totalement conforme: every criterion holds.',
  },
);
const SiteLookEnum = graphqlEnum('SiteLook', LOOKS, 'Look of the back office; DSFR only on .gouv.fr sites (circulaire 6411-SG).', {
  NEUTRAL: 'Allowed everywhere; unless the setting says otherwise.',
  DSFR: 'The State’s design system.',
});

@ObjectType({ simpleResolvers: true, description: 'A kind of file that may be deposited as a proof.' })
export class AcceptedFile {
  @Field(() => FileKindEnum, { description: 'As `file.kind` of a version names it.' })
  kind!: string;

  @Field(() => String, { description: 'As people call it: PDF, DOCX, CSV…' })
  name!: string;

  @Field(() => [String], { description: 'Lower case, without the dot; the first one is the usual one.' })
  extensions!: readonly string[];

  @Field(() => String, { description: 'Under which it is served.' })
  mediaType!: string;

  @Field(() => Boolean, { description: 'Kept and checked by its hash, but no page can show it: it is downloaded.' })
  isOpaque!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'What anybody may know of this instance.' })
export class Site {
  @Field(() => SiteLookEnum, { description: 'How the back office is drawn.' })
  look!: (typeof LOOKS)[number];

  @Field(() => Boolean, { description: 'Made-up people and data.' })
  isDemo!: boolean;

  @Field(() => Boolean, { description: 'One signs in with ProConnect, whose button says so.' })
  isProConnect!: boolean;

  @Field(() => String, { nullable: true, description: 'How to reach the administrator; null when the setting says nothing.' })
  contact!: string | null;

  @Field(() => ConformityEnum, { description: 'As the accessibility page declares it; not compliant until it does.' })
  conformity?: Conformity;

  @Field(() => [AcceptedFile], { description: 'What may be uploaded, for the words and the filter of a file picker.' })
  acceptedFiles!: AcceptedFile[];

  @Field(() => ByteCountScalar, { description: 'Bytes of the largest accepted upload.' })
  uploadMaxBytes!: number;
}

@ObjectType('SitePage', {
  simpleResolvers: true,
  description: 'A legal page of the instance; bodies are null until an administrator writes them.',
})
export class SitePageType {
  @Field(() => ID, { description: 'accessibilite, mentions-legales or politique-confidentialite, as in its address.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Markdown; null until it is written.' })
  bodyFr!: string | null;

  @Field(() => String, { nullable: true, description: 'Markdown; null until it is written.' })
  bodyEn!: string | null;

  @Field(() => ConformityEnum, { nullable: true, description: 'What the page accessibilite declares; null on the other pages.' })
  conformity!: Conformity | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null until it is first written.' })
  updatedAt!: string | null;

  @Field(() => Int, { description: '0 until it is first written; give it back when editing.' })
  version!: number;
}

@InputType({ description: 'The text of a legal page.' })
export class UpdateSitePageInput {
  @Field(() => String, { description: 'Markdown, at most 50,000 characters.' })
  bodyFr!: string;

  @Field(() => String, { nullable: true, description: 'Markdown, at most 50,000 characters.' })
  bodyEn?: string | null;

  @Field(() => ConformityEnum, { nullable: true, description: 'For the page accessibilite only; keeps its value when left out.' })
  conformity?: Conformity | null;

  @Field(() => Int)
  version!: number;
}
