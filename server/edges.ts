import { edge } from './actors/edge.ts';
import { ConventionType } from './conventions/convention.type.ts';
import { conventionsById } from './conventions/conventionLoader.ts';
import { EvidenceLinkType, EvidenceType, EvidenceVersionType, ReviewType } from './evidence/evidence.type.ts';
import { evidenceById, evidenceVersionsById } from './evidence/evidenceLoader.ts';
import { Attestation } from './obligations/attestation.type.ts';
import { ObligationType } from './obligations/obligation.type.ts';
import { obligationsById } from './obligations/obligationLoader.ts';
import { Dossier } from './overviews/dossier.type.ts';
import { ResponsibilityMatrix } from './overviews/matrix.type.ts';
import { MissingReport } from './overviews/missing.type.ts';

/** What an `…Id` of the API leads to, beside it. */
export const edges = [
  edge(ObligationType, 'convention', ConventionType, conventionsById),
  edge(ResponsibilityMatrix, 'convention', ConventionType, conventionsById),
  edge(Dossier, 'convention', ConventionType, conventionsById),
  edge(MissingReport, 'convention', ConventionType, conventionsById),
  edge(EvidenceType, 'convention', ConventionType, conventionsById),
  edge(EvidenceLinkType, 'obligation', ObligationType, obligationsById),
  edge(ReviewType, 'obligation', ObligationType, obligationsById),
  edge(Attestation, 'evidence', EvidenceType, evidenceById, { isNullable: true }),
  edge(Attestation, 'evidenceVersion', EvidenceVersionType, evidenceVersionsById, { isNullable: true }),
];
