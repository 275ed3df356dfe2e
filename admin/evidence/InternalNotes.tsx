import { Box, Typography } from '@mui/material';
import type { PreparedPartsFragment } from '../generated/graphql.ts';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { ink } from '../theme/palette.ts';

/** What members of a party said among themselves, oldest first. */
export function InternalNotes({ notes }: { notes: PreparedPartsFragment['internalNotes'] }) {
  if (notes.length === 0) return null;
  return (
    <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, mt: 1 }}>
      {notes.map(({ id, body, author, writtenAt }) => (
        <Box component="li" key={id} sx={{ borderLeft: `4px solid ${ink.line}`, pl: 2, py: 0.5, mb: 1 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            <AuthorLine author={author} at={writtenAt} />
          </Typography>
          <Typography lang={WRITTEN_IN} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {body}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
