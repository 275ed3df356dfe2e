import { askedFields } from '../platform/graphql/selection.ts';

/** Fields of an obligation that come from the definition of its commitment. */
export const FIELDS_OF_CATALOGUE = [
  'force',
  'source',
  'trigger',
  'condition',
  'legalReferences',
  'facets',
  'expectedEvidence',
  'isAsterisk',
  'isBracketed',
  'notes',
  'register',
  'isPublishedByParts',
  'practice',
  'crossReferences',
  'deadlineLabel',
  'deadlineBasis',
  'deadlineCitation',
  'triggerBasis',
  'openings',
  'useRule',
] as const;

/** What of an obligation costs more than reading a column; null where it was not asked for. */
export interface ObligationParts {
  /** What the catalogue says of the commitment beside its text: most of a row, which a list seldom shows. */
  definition: boolean;
  chapeau: boolean;
  attestation: boolean;
  /** What the verbs allowed depend on. */
  actions: boolean;
  assignee: boolean;
  restricted: boolean;
}
export const WHOLE: ObligationParts = {
  definition: true,
  chapeau: true,
  attestation: true,
  actions: true,
  assignee: true,
  restricted: true,
};

/** What an operation asks of the obligations it lists. */
export function askedParts(info: Parameters<typeof askedFields>[0]): ObligationParts {
  const asked = askedFields(info);
  return {
    definition: FIELDS_OF_CATALOGUE.some((field) => asked.has(field)),
    chapeau: asked.has('chapeau'),
    attestation: asked.has('attestation'),
    actions: asked.has('allowedActions') || asked.has('sides'),
    assignee: asked.has('assignee'),
    restricted: asked.has('restrictedCount'),
  };
}
