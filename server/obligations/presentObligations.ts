import type { Actor } from '../actors/actor.ts';
import type { CommitmentDef } from '../catalogues/catalogueFile.ts';
import { presentBases, presentFacets, presentOpenings, presentSource, presentUse } from '../catalogues/presentCatalogue.ts';
import { fillWords } from '../conventions/fillWords.ts';
import { partyOf } from '../conventions/shownParty.ts';
import { idAsOf } from '../platform/asOf.ts';
import { presentAttestation } from './attestation.ts';
import type { ObligationRow } from './obligation.queries.ts';
import type { ObligationType } from './obligation.type.ts';
import { weighingMany } from './obligation.verbs.ts';
import type { FIELDS_OF_CATALOGUE } from './obligationParts.ts';

type OfCatalogue = Pick<ObligationType, (typeof FIELDS_OF_CATALOGUE)[number]>;

/** What an obligation shows of its commitment beside the text. */
function presentDefinition(definition: CommitmentDef, { id: obligationId, themeLabel }: ObligationRow): OfCatalogue {
  return {
    force: definition.force,
    source: presentSource(definition.source, themeLabel),
    trigger: definition.trigger ?? null,
    condition: definition.condition ?? null,
    legalReferences: definition.legalReferences ?? [],
    facets: presentFacets(definition).map((facet) => ({ ...facet, id: `${obligationId}/${facet.code}` })),
    expectedEvidence: definition.expectedEvidence ?? [],
    isAsterisk: definition.asterisk ?? false,
    isBracketed: definition.bracketed ?? false,
    notes: definition.notes ?? [],
    register: definition.register ?? null,
    isPublishedByParts: definition.practice === 'OPEN_PUBLICATION' && definition.facets !== undefined,
    practice: definition.practice ?? null,
    crossReferences: definition.crossReferences ?? [],
    ...presentBases(definition),
    openings: presentOpenings(definition),
    useRule: presentUse(definition),
  };
}

/** What the API shows of obligations to one person, now or as they were on a day: the columns of their rows, which become it, and what is computed. */
export function presentObligations(rows: ObligationRow[], actor: Actor, asOf?: string | null): ObligationType[] {
  const allowedOn = weighingMany(actor);
  return rows.map((row) => {
    const shown = {
      ...(row.definition && presentDefinition(fillWords(row.definition, row.words), row)),
      text: fillWords(row.text, row.words),
      chapeau: fillWords(row.chapeau, row.words),
      id: idAsOf(row.id, asOf),
      obligationId: row.id,
      group: { code: row.groupCode, label: row.groupLabel },
      theme: { code: row.themeCode, label: row.themeLabel, matrixRow: row.matrixRow },
      party: partyOf(row),
      attestation: presentAttestation(row.attestation, actor),
      allowedActions: row.openContestations ? allowedOn(row) : [],
    };
    return Object.assign(row, shown) as unknown as ObligationType;
  });
}
