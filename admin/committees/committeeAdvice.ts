import type { WindowAdvice } from '../generated/graphql.ts';

/** Whether the day of a committee lies outside of the advised window. */
export const isOutsideWindow = (advice: WindowAdvice): boolean => advice !== 'WITHIN' && advice !== 'NONE';
