import type { CommitmentDef } from '../catalogues/catalogueFile.ts';
import type { Actor } from '../people/actor.ts';
import { askedFields } from '../platform/graphql/selection.ts';
import type { AttestationRow } from './attestation.ts';
import type { Attestation } from './facts.type.ts';
import { obligationActions } from './obligation.policy.ts';
import type { ObligationParts, ObligationRow } from './obligation.queries.ts';
import type { ObligationType } from './obligation.type.ts';

/** Fields of an obligation that come from the definition of its commitment. */
const OF_CATALOGUE = [
  'chapeau',
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
  'crossReferences',
  'deadlineLabel',
] as const;

/** What an operation asks of the obligations it lists. */
export function askedParts(info: Parameters<typeof askedFields>[0]): ObligationParts {
  const asked = askedFields(info);
  return {
    definition: OF_CATALOGUE.some((field) => asked.has(field)),
    attestation: asked.has('attestation'),
    actions: asked.has('allowedActions'),
    assignee: asked.has('assignee'),
  };
}

/** What the API shows of an attestation. */
export function presentAttestation(row: AttestationRow | null): Attestation | null {
  return row && { ...row, reviewer: { name: row.reviewerName, role: row.reviewerRole, party: row.reviewerParty } };
}

type OfCatalogue = Pick<ObligationType, (typeof OF_CATALOGUE)[number]>;

/** What an obligation shows of its commitment beside the text. */
function presentDefinition(definition: CommitmentDef, themeLabel: string): OfCatalogue {
  const source = definition.source;
  return {
    chapeau: definition.chapeau ?? null,
    force: definition.force,
    source: {
      part: source.part,
      ref: source.ref,
      title: source.title ?? null,
      row: source.row ?? null,
      rowLabel: source.row ? themeLabel : null,
      column: source.column ?? null,
    },
    trigger: definition.trigger ?? null,
    condition: definition.condition ?? null,
    legalReferences: definition.legalReferences ?? [],
    facets: (definition.facets ?? []).map(({ id, label, isConditional }) => ({ id, label, isConditional: isConditional ?? false })),
    expectedEvidence: definition.expectedEvidence ?? [],
    isAsterisk: definition.asterisk ?? false,
    isBracketed: definition.bracketed ?? false,
    notes: definition.notes ?? [],
    register: definition.register ?? null,
    crossReferences: definition.crossReferences ?? [],
    deadlineLabel: definition.deadline?.label ?? null,
  };
}

/** What the API shows of an obligation to one person. */
export function presentObligation(row: ObligationRow, actor: Actor): ObligationType {
  const { definition, organisation, openContestations, groupCode, groupLabel, themeCode, themeLabel, matrixRow, isToConfirm, ...shown } =
    row;
  return {
    ...shown,
    ...(definition && presentDefinition(definition, themeLabel)),
    group: { code: groupCode, label: groupLabel },
    theme: { code: themeCode, label: themeLabel, matrixRow },
    party: { ...shown.party, organisation } as ObligationType['party'],
    attestation: presentAttestation(row.attestation),
    allowedActions: openContestations ? obligationActions(actor, row) : [],
  } as ObligationType;
}
