import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { CONFORMITIES, type Conformity } from './conformities.ts';

export const THEMES = ['NEUTRAL', 'DSFR'] as const;
const ConformityEnum = graphqlEnum(
  'Conformity',
  CONFORMITIES,
  'Conformity to the RGAA: non conforme, partiellement conforme, totalement conforme.',
);
const SiteThemeEnum = graphqlEnum('SiteTheme', THEMES, 'Look of the back office; DSFR only on .gouv.fr sites (circulaire 6411-SG).');

@ObjectType({ simpleResolvers: true, description: 'What anybody may know of this instance.' })
export class Site {
  @Field(() => SiteThemeEnum)
  theme!: (typeof THEMES)[number];

  @Field(() => Boolean, { description: 'Made-up people and data.' })
  isDemo!: boolean;

  @Field(() => String, { nullable: true, description: 'How to reach the administrator.' })
  contact!: string | null;

  @Field(() => ConformityEnum, { description: 'As the accessibility page declares it; not compliant until it does.' })
  conformity?: Conformity;
}

@ObjectType('SitePage', {
  simpleResolvers: true,
  description: 'A legal page of the instance; bodies are null until an administrator writes them.',
})
export class SitePageType {
  @Field(() => String)
  slug!: string;

  @Field(() => String, { nullable: true, description: 'Markdown.' })
  bodyFr!: string | null;

  @Field(() => String, { nullable: true, description: 'Markdown.' })
  bodyEn!: string | null;

  @Field(() => ConformityEnum, { nullable: true, description: 'What the page accessibilite declares; null on the other pages.' })
  conformity!: Conformity | null;

  @Field(() => DateTimeScalar, { nullable: true })
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

  @Field(() => Int, { description: 'The version the author has seen; CONFLICT when it changed since.' })
  version!: number;
}
