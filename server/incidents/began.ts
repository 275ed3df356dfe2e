import type { Text } from '../platform/errors.ts';

/** What is not to precede the beginning of an incident. */
export const BEGAN: Text = { fr: 'L’incident a commencé', en: 'The incident began' };
