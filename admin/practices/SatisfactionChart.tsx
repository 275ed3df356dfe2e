import { Box } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import { ink } from '../theme/palette.ts';
import type { PracticeDuty } from './practice.ts';

interface SatisfactionChartProps {
  months: PracticeDuty['feedbackMonths'];
  /** What a screen reader says of the picture. */
  description: string;
  /** A month as people read it. */
  monthWords: (month: string) => string;
}

/** Marks out of ten, month by month. */
export default function SatisfactionChart({ months, description, monthWords }: SatisfactionChartProps) {
  return (
    <Box role="img" aria-label={description} sx={{ '& text': { fill: ink.text } }}>
      <BarChart
        height={180}
        margin={{ top: 4, right: 12, bottom: 4, left: 4 }}
        hideLegend
        skipAnimation
        disableKeyboardNavigation
        grid={{ horizontal: true }}
        xAxis={[{ data: months.map(({ month }) => monthWords(month)), scaleType: 'band', height: 28, categoryGapRatio: 0.4 }]}
        yAxis={[{ min: 0, max: 10, domainLimit: 'strict', tickMinStep: 2, width: 30 }]}
        series={[{ data: months.map(({ satisfaction }) => Number(satisfaction)), color: ink.blue }]}
      />
    </Box>
  );
}
