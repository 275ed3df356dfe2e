import { Box } from '@mui/material';

interface DutyWordsProps {
  text: string;
  /** The sentence that introduces the list it is an element of. */
  chapeau?: string | null;
}

/** The words of a duty in a list: a fragment reads under the sentence that introduces it, which takes one line at most. */
export function DutyWords({ text, chapeau }: DutyWordsProps) {
  return (
    <>
      {chapeau && (
        <Box
          component="span"
          sx={{ display: '-webkit-box', WebkitLineClamp: 1, WebkitBoxOrient: 'vertical', overflow: 'hidden', color: 'text.secondary' }}
        >
          {`${chapeau} `}
        </Box>
      )}
      <span>{text}</span>
    </>
  );
}
