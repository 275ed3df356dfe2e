import { Box, Link } from '@mui/material';
import Markdown, { type Components } from 'react-markdown';

/** The page has its own h1. Links keep their plain address; images and raw HTML are not shown. */
const components: Components = {
  h1: 'h2',
  a: ({ href, children }) => <Link href={href}>{children}</Link>,
};

/** A text written in Markdown by an administrator. */
export function WrittenText({ markdown, lang }: { markdown: string; lang?: string }) {
  return (
    <Box
      lang={lang}
      sx={{
        maxWidth: '75ch',
        overflowWrap: 'anywhere',
        '& h2': { fontSize: '1.25rem', mt: 3 },
        '& h3': { fontSize: '1.1rem' },
        '& li': { mb: 0.5 },
      }}
    >
      <Markdown components={components} disallowedElements={['img']} skipHtml>
        {markdown}
      </Markdown>
    </Box>
  );
}
