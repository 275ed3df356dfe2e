import type { ReactNode } from 'react';
import type { Assurance } from '../generated/graphql.ts';
import { LOOKS } from '../shared/assurances.ts';
import { ink } from '../theme/palette.ts';

const SIZE = 8;
const slope = <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" />;
const backslope = <path d="M-2 6l4 4M0 0l8 8M6-2l4 4" />;
const dots = <path d="M2 2h.01M6 6h.01" strokeLinecap="round" strokeWidth={2.6} />;

/** What tells apart states of the same colour, and every state without colours. */
const DRAWINGS: Record<Assurance, ReactNode> = {
  ATTESTED: null,
  EVIDENCED: slope,
  DECLARED: dots,
  IN_PROGRESS: <path d="M0 4h8" />,
  CHANGES_REQUESTED: backslope,
  LAPSED: slope,
  CONTESTED: (
    <>
      {slope}
      {backslope}
    </>
  ),
  NOT_MET: null,
  MISSING: dots,
  TO_CONFIRM: <path d="M4 0v8" />,
  BREACHED: <path d="M4 0v8M0 4h8" />,
  BROKEN: dots,
  DISAGREEMENT: <path d="M0 4h8" />,
  AT_RISK: <path d="M4 0v8" />,
  KEPT: dots,
  ONE_SIDED: backslope,
  STALE: backslope,
  UNOBSERVED: slope,
  DORMANT: <path d="M0 4h8" />,
  UNUSED: dots,
  USED: slope,
  NOTED: <path d="M4 0v8" />,
  NOT_APPLICABLE: <path d="M4 0v8M0 4h8" />,
};

export const patternId = (prefix: string, assurance: Assurance) => `${prefix}-${assurance}`;

/** The fill of each state: its colour, and a drawing over it. */
export function StatePatterns({ prefix, states }: { prefix: string; states: readonly Assurance[] }) {
  return (
    <defs>
      {states.map((assurance) => (
        <pattern key={assurance} id={patternId(prefix, assurance)} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
          <rect width={SIZE} height={SIZE} style={{ fill: LOOKS[assurance].color }} />
          <g style={{ stroke: ink.paper }} strokeOpacity={0.45} strokeWidth={1.4} fill="none">
            {DRAWINGS[assurance]}
          </g>
        </pattern>
      ))}
    </defs>
  );
}
