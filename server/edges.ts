import { edge } from './actors/edge.ts';
import { ConventionType } from './conventions/convention.type.ts';
import { conventionsById } from './conventions/conventionLoader.ts';
import { ObligationType } from './obligations/obligation.type.ts';
import { Dossier } from './overviews/dossier.type.ts';
import { ResponsibilityMatrix } from './overviews/matrix.type.ts';
import { MissingReport } from './overviews/missing.type.ts';

/** What an `…Id` of the API leads to, beside it. */
export const edges = [
  edge(ObligationType, 'convention', ConventionType, conventionsById),
  edge(ResponsibilityMatrix, 'convention', ConventionType, conventionsById),
  edge(Dossier, 'convention', ConventionType, conventionsById),
  edge(MissingReport, 'convention', ConventionType, conventionsById),
];
