import AttachFile from '@mui/icons-material/AttachFile';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useDepositFor } from '../evidence/deposit/DepositArea.tsx';
import { canBeAnswered, isAnswered, type Occurrence } from './occurrenceGroups.ts';
import { useIsAllowed } from './useObligation.ts';
import { ContestObligation } from './verbs/ContestObligation.tsx';
import { DeclareObligation } from './verbs/DeclareObligation.tsx';

interface OccurrenceActionsProps {
  occurrence: Occurrence;
  isGoverning?: boolean;
}

/** What one may do about one occurrence: answer, prove, contest. */
export function OccurrenceActions({ occurrence, isGoverning = false }: OccurrenceActionsProps) {
  const translate = useTranslate();
  const isAllowed = useIsAllowed();
  const depositFor = useDepositFor();
  const { id, status } = occurrence;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5, '&:empty': { display: 'none' } }}>
      {isAllowed('DECLARE') && (isGoverning || canBeAnswered(occurrence) || isAnswered(occurrence)) && (
        <DeclareObligation occurrence={occurrence} isOneOfMany={!isGoverning} />
      )}
      {depositFor && status !== 'FORESEEN' && (
        <Button size={isGoverning ? undefined : 'small'} startIcon={<AttachFile />} onClick={() => depositFor(id)}>
          {translate('garant.verb.proveOccurrence')}
        </Button>
      )}
      {isAllowed('CONTEST') && status !== 'FORESEEN' && <ContestObligation occurrence={occurrence} />}
    </Box>
  );
}
