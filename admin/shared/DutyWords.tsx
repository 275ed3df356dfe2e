import { Box } from '@mui/material';

interface DutyWordsProps {
  text: string;
  /** The sentence that introduces the list it is an element of. */
  chapeau?: string | null;
}

/** The words of a duty in a list: a fragment reads with the sentence that introduces it. */
export function DutyWords({ text, chapeau }: DutyWordsProps) {
  return (
    <>
      {chapeau && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {`${chapeau} `}
        </Box>
      )}
      {text}
    </>
  );
}
