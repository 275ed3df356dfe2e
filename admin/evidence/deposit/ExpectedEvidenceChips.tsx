import { Box, Chip, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';

interface ExpectedEvidenceChipsProps {
  /** What the catalogue expects, in its language. */
  suggestions: readonly string[];
  onChoose: (title: string) => void;
}

/** The proofs that the catalogue expects, each one press away from being the title. */
export function ExpectedEvidenceChips({ suggestions, onChoose }: ExpectedEvidenceChipsProps) {
  const translate = useTranslate();
  const id = useId();
  if (suggestions.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center', mt: 0.5, mb: 1 }} role="group" aria-labelledby={id}>
      <Typography id={id} variant="body2" component="span" sx={{ color: 'text.secondary' }}>
        {translate('garant.deposit.expected')}
      </Typography>
      {suggestions.map((suggestion) => (
        <Chip
          key={suggestion}
          size="small"
          variant="outlined"
          label={<span lang="fr">{suggestion}</span>}
          onClick={() => onChoose(suggestion)}
          sx={{ height: 'auto', minHeight: 24, maxWidth: '100%', '& .MuiChip-label': { whiteSpace: 'normal', py: 0.25 } }}
        />
      ))}
    </Box>
  );
}
