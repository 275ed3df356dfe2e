/** State of a navigation that opens or closes a panel over the page: the page beneath keeps its place, and the focus is left to the panel. */
export const overThePage = { isOverThePage: true };

export const isOverThePage = (state: unknown): boolean => (state as Partial<typeof overThePage> | null)?.isOverThePage === true;
