import { Box, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { VersionComparisonQuery } from '../generated/graphql.ts';
import { useValueWords } from '../shared/useValueWords.ts';
import { ink } from '../theme/palette.ts';
import { WordRuns } from './WordRuns.tsx';

export type Comparison = NonNullable<VersionComparisonQuery['catalogueComparison']>;
export type Change = Comparison['commitmentComparisons'][number];

/** What differs beside the sentence, before then after. */
function Fields({ label, changes }: { label: string; changes: Change['rules'] }) {
  const translate = useTranslate();
  const words = useValueWords();
  const say = (field: string, value: string | null | undefined) =>
    value === null || value === undefined ? translate('garant.comparison.nothing') : words('Commitment', field, value);
  if (changes.length === 0) return null;
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {translate(label)}
      </Typography>
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {changes.map(({ field, before, after }) => (
          <li key={field} style={{ overflowWrap: 'anywhere' }}>
            {translate('garant.naming.before', { name: translate(`garant.comparedField.${field}`, { _: field }) })}
            <del>{translate('garant.comparison.before', { words: say(field, before) })}</del>
            {' → '}
            <ins>{translate('garant.comparison.after', { words: say(field, after) })}</ins>
          </li>
        ))}
      </ul>
    </Box>
  );
}

function Sentence({ kind, textBefore, textAfter, wordRuns }: Change) {
  if (wordRuns.length > 0) return <WordRuns runs={wordRuns} />;
  const text = textAfter ?? textBefore ?? '';
  const runs = { NEW: 'ADDED', REMOVED: 'REMOVED' } as const;
  return <WordRuns runs={[{ kind: kind === 'NEW' || kind === 'REMOVED' ? runs[kind] : 'SAME', text }]} />;
}

/** One commitment in two versions: its sentence with the words that differ, its place and its rules. */
export function CommitmentChange({ change }: { change: Change }) {
  const translate = useTranslate();
  const { code, kind, moves, rules } = change;
  return (
    <Box component="li" sx={{ py: 1.5, '& + &': { borderTop: `1px solid ${ink.line}` } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <Typography component="h2" sx={{ fontWeight: 600 }}>
          {code}
        </Typography>
        <Chip size="small" variant="outlined" label={translate(`garant.comparisonKind.${kind}`)} />
      </Box>
      <Sentence {...change} />
      <Fields label="garant.comparison.where" changes={moves} />
      <Fields label="garant.comparison.rules" changes={rules} />
    </Box>
  );
}
