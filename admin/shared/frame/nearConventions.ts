/** How many conventions are read at once, the first by title; the others are asked for by their id, or looked for by their words. */
export const NEAR_CONVENTIONS = 25;
