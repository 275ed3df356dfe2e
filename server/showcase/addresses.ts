/** Where anybody reads the page of a convention. */
export const SHOWCASES_AT = '/public';

/** Where a member of a convention reads it as it would be. */
export const PREVIEWS_AT = '/public-preview';

/** The page, from the address of the instance. */
export const addressOfShowcase = (slug: string): string => `${SHOWCASES_AT}/${slug}`;
/** The same facts for programs. */
export const addressOfData = (slug: string): string => `${addressOfShowcase(slug)}/data.json`;
/** Its badge. */
export const addressOfBadge = (slug: string): string => `${addressOfShowcase(slug)}/badge.svg`;
/** The file of a public proof. */
export const addressOfFile = (slug: string, versionId: string): string => `${addressOfShowcase(slug)}/files/${versionId}`;
/** What a member sees before it opens. */
export const addressOfPreview = (conventionId: string): string => `${PREVIEWS_AT}/${conventionId}`;
