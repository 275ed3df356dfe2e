import { Typography, useMediaQuery } from '@mui/material';
import { useDeferredValue, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useLocation } from 'react-router';
import { failureOf } from '../providers/failure.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { useDensity } from './DensityToggle.tsx';
import { Legend } from './Legend.tsx';
import { MatrixStack } from './MatrixStack.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import { MatrixToolbar } from './MatrixToolbar.tsx';
import { type Matrix, matchingIds, readMatrix } from './matrixReading.ts';
import { useMatrixFilters } from './useMatrixFilters.ts';
import { useMine } from './useMine.ts';

interface MatrixBoardProps {
  matrix: Matrix;
  conventionId: string;
  asOf: string | null;
}

/** Themes drawn at once, as many as a window shows; the others follow without keeping anybody waiting. */
const FIRST_THEMES = 3;

/** The matrix with what finds in it and what explains it. */
export function MatrixBoard({ matrix, conventionId, asOf }: MatrixBoardProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { search } = useLocation();
  const [density] = useDensity();
  const isNarrow = useMediaQuery('(max-width: 700px)', { noSsr: true });
  const choice = useMatrixFilters();
  const { mine, error } = useMine(conventionId, asOf, choice.filters.isMine);
  const reading = useMemo(() => readMatrix(matrix), [matrix]);
  const matching = useMemo(() => matchingIds(matrix, choice.filters, mine), [matrix, choice.filters, mine]);
  const drawn = useDeferredValue(Number.POSITIVE_INFINITY, FIRST_THEMES);
  const themes = matrix.themes.slice(0, drawn);
  const View = isNarrow ? MatrixStack : MatrixTable;
  return (
    <>
      <Typography className="only-printed" sx={{ fontWeight: 600, mb: 1 }}>
        {translate('garant.matrix.at', { date: format.day(matrix.asOf) })}
      </Typography>
      <MatrixToolbar choice={choice} states={reading.states} total={reading.total} matching={matching?.size} />
      {error && <FailureNotice failure={failureOf(error)} />}
      <View {...{ matrix, themes, reading, matching, density, search }} matrixPath={`/conventions/${conventionId}/matrix`} />
      {!isNarrow && (
        <Typography variant="body2" className="not-printed" sx={{ color: 'text.secondary', mb: 2 }}>
          {translate('garant.matrix.keys')}
        </Typography>
      )}
      <Legend />
    </>
  );
}
