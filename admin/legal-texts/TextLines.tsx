import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { addressOfText } from './textAddress.ts';

interface TextLine {
  id: string;
  reference: string;
  title: string;
}

interface TextLinesProps<TText extends TextLine> {
  title: string;
  /** What they have in common, in a sentence. */
  hint?: string;
  total: number;
  /** The first of them, in their order. */
  items: readonly TText[];
  /** What is told under each: a day, or what is wrong with it. */
  told: (text: TText) => string | undefined;
}

/** On the home of whoever keeps the register of texts: those that wait for something, and how many more there are; nothing where there is none. */
export function TextLines<TText extends TextLine>({ title, hint, total, items, told }: TextLinesProps<TText>) {
  const translate = useTranslate();
  if (total === 0) return null;
  return (
    <Section title={title} total={total}>
      {hint && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          {hint}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {items.map((text) => {
          const words = told(text);
          return (
            <Box component="li" key={text.id} sx={{ mb: 1, overflowWrap: 'anywhere' }}>
              <RowLink to={addressOfText(text.id)} lang="fr">{`${text.reference} · ${text.title}`}</RowLink>
              {words && (
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {words}
                </Typography>
              )}
            </Box>
          );
        })}
      </Box>
      {total > items.length && (
        <Typography sx={{ mt: 1 }}>{translate('garant.pagesToCheck.more', { smart_count: total - items.length })}</Typography>
      )}
    </Section>
  );
}
