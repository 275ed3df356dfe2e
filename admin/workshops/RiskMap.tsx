import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../shared/Section.tsx';
import { type Ink, ink } from '../theme/palette.ts';
import { type Abuse, LEVELS, zoneOf } from './risk.ts';

const WASHES = { LOW: 'greenWash', MEDIUM: 'amberWash', HIGH: 'amberWash', EXTREME: 'redWash' } as const satisfies Record<string, Ink>;
const EDGES = { LOW: 'green', MEDIUM: 'line', HIGH: 'amber', EXTREME: 'red' } as const satisfies Record<string, Ink>;
const cell = {
  border: `1px solid ${ink.line}`,
  p: { xs: 0.5, md: 1 },
  verticalAlign: 'top',
  textAlign: 'left',
  fontSize: '0.8125rem',
} as const;

/** One cell: its zone in words, and the stories that are there. */
function Cell({ riskGravity, riskLikelihood, stories }: Pick<Abuse, 'riskGravity' | 'riskLikelihood'> & { stories: readonly Abuse[] }) {
  const translate = useTranslate();
  const zone = zoneOf(riskGravity, riskLikelihood);
  const numbers = stories.flatMap((story, index) =>
    story.riskGravity === riskGravity && story.riskLikelihood === riskLikelihood ? [index + 1] : [],
  );
  return (
    <Box component="td" sx={{ ...cell, backgroundColor: ink[WASHES[zone]], boxShadow: `inset 0 3px 0 ${ink[EDGES[zone]]}` }}>
      {translate(`garant.workshop.zone.${zone}`)}
      <Box component="strong" sx={{ display: 'block' }}>
        {numbers.length > 0 ? numbers.map((number) => translate('garant.workshop.abuse', { number })).join(', ') : '–'}
      </Box>
    </Box>
  );
}

/** Where each abuser story stands, four by four: a table whose cells say their zone in words and which stories are there. */
export function RiskMap({ stories }: { stories: readonly Abuse[] }) {
  const translate = useTranslate();
  return (
    <Section title={translate('garant.workshop.map')}>
      <Box role="group" aria-label={translate('garant.workshop.map')} tabIndex={0} sx={{ overflowX: 'auto' }}>
        <Box component="table" sx={{ borderCollapse: 'collapse', width: 1, minWidth: '36rem', tableLayout: 'fixed' }}>
          <Typography component="caption" variant="body2" sx={{ textAlign: 'left', captionSide: 'top', pb: 1 }}>
            {translate('garant.workshop.mapCaption')}
          </Typography>
          <thead>
            <tr>
              <Box component="td" sx={cell} />
              {LEVELS.map((level) => (
                <Box key={level} component="th" scope="col" sx={cell}>
                  {translate('garant.workshop.likelihoodOf', { level })}
                </Box>
              ))}
            </tr>
          </thead>
          <tbody>
            {LEVELS.toReversed().map((riskGravity) => (
              <tr key={riskGravity}>
                <Box component="th" scope="row" sx={cell}>
                  {translate('garant.workshop.gravityOf', { level: riskGravity })}
                </Box>
                {LEVELS.map((riskLikelihood) => (
                  <Cell key={riskLikelihood} {...{ riskGravity, riskLikelihood, stories }} />
                ))}
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
    </Section>
  );
}
