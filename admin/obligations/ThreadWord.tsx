import { Box, Typography } from '@mui/material';
import type { AuthorPartsFragment } from '../generated/graphql.ts';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { ink } from '../theme/palette.ts';

interface ThreadWordProps {
  author: AuthorPartsFragment;
  at?: string;
  words: string;
  tone?: 'plain' | 'opening' | 'settlement';
  /** On which side its author stands, where there are sides. */
  of?: string;
}

const EDGES = { plain: ink.line, opening: ink.red, settlement: ink.green };

/** One word of a thread: who, as what, when, then what they wrote. */
export function ThreadWord({ author, at, words, tone = 'plain', of }: ThreadWordProps) {
  return (
    <Box
      component="li"
      sx={{ borderLeft: `4px solid ${EDGES[tone]}`, pl: 2, py: 0.5, mb: 1.5, ml: tone === 'plain' ? { xs: 1, sm: 3 } : 0 }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {of && `${of} · `}
        <AuthorLine author={author} at={at} />
      </Typography>
      <Typography lang={WRITTEN_IN} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {words}
      </Typography>
    </Box>
  );
}
