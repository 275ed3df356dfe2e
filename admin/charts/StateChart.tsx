import { Box, useMediaQuery } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { Assurance } from '../generated/graphql.ts';
import { LOOKS } from '../shared/assurances.ts';
import { ink } from '../theme/palette.ts';
import { patternId, StatePatterns } from './patterns.tsx';
import { StateKey } from './StateKey.tsx';
import { type StateRow, statesOf } from './stateRows.ts';

interface StateChartProps {
  rows: readonly StateRow[];
  /** Bars lie down for names, stand up for time. */
  layout: 'horizontal' | 'vertical';
  /** What a screen reader says of the picture. */
  description: string;
}

const BAR = 34;
const ROOM = 40;
/** A number that has less room than this, in pixels, is left to the table. */
const SMALLEST = 14;

const drawing = {
  '& .MuiBarElement-root, & [class*="MuiBarChart-element"]': { stroke: ink.paper, strokeWidth: 1 },
  '& .MuiBarLabel-root, & [class*="MuiBarChart-label"]': {
    fill: ink.paper,
    fontWeight: 700,
    fontSize: 12,
    paintOrder: 'stroke',
    strokeWidth: 3,
  },
  '& text': { fill: ink.text },
};

type Bar = { bar: { width: number; height: number } };

function seriesOf(rows: readonly StateRow[], assurance: Assurance, label: string, prefix: string) {
  return {
    id: assurance,
    label,
    data: rows.map((row) => row.counts[assurance] ?? 0),
    stack: 'states',
    color: `url(#${patternId(prefix, assurance)})`,
    barLabel: ({ value }: { value: number | null }, { bar }: Bar) =>
      value && bar.width >= SMALLEST && bar.height >= SMALLEST ? String(value) : null,
  };
}

/** A ring of the colour of its bar keeps a number readable over the drawing. */
const ringed = ({ seriesId }: { seriesId: string | number }) => ({ style: { stroke: LOOKS[seriesId as Assurance].color } });

/** Stacked bars of states. Each fill has a drawing and a number, so that colour is not the only signal. */
export default function StateChart({ rows, layout, description }: StateChartProps) {
  const translate = useTranslate();
  const prefix = useId().replace(/\W/g, '');
  const isNarrow = useMediaQuery('(max-width: 700px)');
  const states = statesOf(rows);
  const isLying = layout === 'horizontal';
  const names = {
    data: rows.map(({ label }) => label),
    scaleType: 'band' as const,
    categoryGapRatio: 0.25,
    tickLabelStyle: { fontSize: 13 },
  };
  const most = Math.max(...rows.map(({ total }) => total));
  const counts = { tickMinStep: 1, domainLimit: 'strict' as const, max: most };
  return (
    <Box>
      <StateKey prefix={prefix} states={states} />
      <Box role="img" aria-label={description} sx={drawing}>
        <BarChart
          layout={layout}
          height={isLying ? rows.length * BAR + ROOM : 340}
          margin={{ top: 4, right: 12, bottom: 4, left: 4 }}
          hideLegend
          skipAnimation
          disableKeyboardNavigation
          {...(isLying
            ? { yAxis: [{ ...names, width: isNarrow ? 110 : 230 }], xAxis: [{ ...counts, height: 28 }] }
            : { xAxis: [{ ...names, height: 32 }], yAxis: [{ ...counts, width: 36 }] })}
          grid={isLying ? { vertical: true } : { horizontal: true }}
          series={states.map((assurance) => seriesOf(rows, assurance, translate(`garant.assurance.${assurance}`), prefix))}
          slotProps={{ barLabel: ringed }}
        >
          <StatePatterns prefix={prefix} states={states} />
        </BarChart>
      </Box>
    </Box>
  );
}
