/** The address of a page of the convention being worked on. */
export const insideConvention = (page: string) => (conventionId: string | undefined) =>
  conventionId && `/conventions/${conventionId}/${page}`;
