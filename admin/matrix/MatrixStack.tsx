import { Box, Card, Typography } from '@mui/material';
import { MatrixCell } from './MatrixCell.tsx';
import type { MatrixViewProps } from './MatrixTable.tsx';
import { Stack } from './matrixStyles.ts';
import { TallyLine } from './TallyLine.tsx';

/** The same matrix where a table has no room: one card a theme, its parties one under the other. */
export function MatrixStack({ matrix, themes, reading, matching, density, matrixPath, search }: MatrixViewProps) {
  return (
    <Stack data-density={density} data-filtered={matching && ''}>
      {themes.map((theme) => (
        <Card component="section" key={theme.code} aria-labelledby={`theme-${theme.code}`} sx={{ p: 1.5 }}>
          <Typography variant="h2" id={`theme-${theme.code}`} lang="fr">
            {theme.label}
          </Typography>
          <TallyLine tally={reading.themeTally[theme.code]!} />
          {matrix.parties.map((party) => (
            <Box key={party.id} sx={{ mt: 1.5 }}>
              <Typography variant="h3" lang="fr" sx={{ mb: 0.75 }}>
                {party.name}
              </Typography>
              <MatrixCell cell={reading.cellOf(theme.code, party.code)} {...{ matrixPath, search, matching }} isCurrent />
            </Box>
          ))}
        </Card>
      ))}
    </Stack>
  );
}
