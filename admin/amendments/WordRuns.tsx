import { styled } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import type { VersionComparisonQuery } from '../generated/graphql.ts';
import { Unseen } from '../shared/Unseen.tsx';
import { ink } from '../theme/palette.ts';

type Run = NonNullable<VersionComparisonQuery['catalogueComparison']>['commitmentComparisons'][number]['wordRuns'][number];

/** Told by a sign, an underline and a line through, not by colour alone; to a screen reader, by a word. */
const Text = styled('span')({
  overflowWrap: 'anywhere',
  '& ins': { background: ink.greenWash, color: ink.green, textDecoration: 'underline', padding: '0 2px' },
  '& del': { background: ink.redWash, color: ink.red, textDecoration: 'line-through', padding: '0 2px' },
});

/** Two texts in one: what was taken out between [- and -], what came in between {+ and +}. */
export function WordRuns({ runs }: { runs: Run[] }) {
  const translate = useTranslate();
  const said = (words: string) => <Unseen>{`${translate(words)} `}</Unseen>;
  return (
    <Text lang="fr">
      {runs.map(({ kind, text }, rank) => {
        const key = `${rank}`;
        if (kind === 'ADDED')
          return (
            <ins key={key}>
              {said('garant.comparison.added')}
              {`{+${text}+}`}
            </ins>
          );
        if (kind === 'REMOVED')
          return (
            <del key={key}>
              {said('garant.comparison.removed')}
              {`[-${text}-]`}
            </del>
          );
        return text;
      })}
    </Text>
  );
}
