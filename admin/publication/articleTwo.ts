import { hashOf } from '../shared/useNamed.ts';

/** What names one point to publish on a page. */
export const partAnchor = (partId: string): string => `point-${partId}`;

/** Where one point to publish is told and reviewed, among the others. */
export const partAddress = (conventionId: string, partId: string): string =>
  `/conventions/${conventionId}/article-2${hashOf(partAnchor(partId))}`;

/** Whether what follows the # of an address names a point to publish. */
export const isPartNamed = (hash: string): boolean => hash.startsWith(hashOf(partAnchor('')));

/** The name of what is typed about what was said of one point at an instant, and of its act once signed. */
export const partDraft = (partId: string, saidAt: string): string => `reviewPublication ${partId} ${saidAt}`;

/** What names, on the page of article 2, an obligation that a good practice answers. */
export const practiceAnchor = (obligationId: string): string => `engagement-${obligationId}`;

/** Where the good practice that an obligation answers is told, at that obligation. */
export const practiceAddress = (conventionId: string, obligationId: string): string =>
  `/conventions/${conventionId}/article-2${hashOf(practiceAnchor(obligationId))}`;
