import { Box, Link as StyledLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { type DutyUse, useIsAllowed, useObligation } from './useObligation.ts';
import { RecordUse } from './verbs/RecordUse.tsx';

const quiet = { color: 'text.secondary' } as const;

/** Of a notice, when it was received and takes effect; where the text does not say from when its time runs, both readings. */
function Notice({ noticeReceivedOn, effectiveOn, effectiveFromSendingOn }: DutyUse) {
  const translate = useTranslate();
  const { day } = useFormat();
  if (!noticeReceivedOn || !effectiveOn) return null;
  const isUnsure = effectiveFromSendingOn !== null && effectiveFromSendingOn !== effectiveOn;
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>
        {translate('garant.use.notice', { received: day(noticeReceivedOn), effective: day(effectiveOn) })}
      </Typography>
      {isUnsure && (
        <Typography variant="body2" sx={quiet}>
          {translate('garant.use.fromSending', { date: day(effectiveFromSendingOn) })}
        </Typography>
      )}
    </>
  );
}

function Cited({ breaches }: DutyUse) {
  const translate = useTranslate();
  const { day } = useFormat();
  if (breaches.length === 0) return null;
  return (
    <Box sx={{ mt: 0.5 }}>
      <Typography variant="body2">{translate('garant.use.cites')}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {breaches.map(({ id, brokenOn, facts, obligation }) => (
          <li key={id}>
            <StyledLink component={Link} to={`/obligations/${obligation.id}/show`}>
              {obligation.code}
            </StyledLink>
            {` · ${translate('garant.breach.of', { date: day(brokenOn) })} — `}
            <span style={{ overflowWrap: 'anywhere' }}>{facts}</span>
          </li>
        ))}
      </Box>
    </Box>
  );
}

/** When a right or a faculty was used, by whom and on what grounds. */
export function UsesSection() {
  const translate = useTranslate();
  const { day } = useFormat();
  const isAllowed = useIsAllowed();
  const { tracking, uses } = useObligation();
  const canRecord = isAllowed('RECORD_USE');
  if (tracking !== 'USE' && uses.length === 0) return null;
  return (
    <Section title={translate('garant.use.title')} actions={canRecord && <RecordUse />}>
      {uses.length === 0 && <Typography sx={quiet}>{translate('garant.use.none')}</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {uses.map((use) => (
          <Box component="li" key={use.id} sx={{ borderLeft: `4px solid ${ink.line}`, pl: 2, mb: 2 }}>
            <Typography variant="h3">{translate('garant.use.of', { date: day(use.usedOn) })}</Typography>
            <Typography lang={WRITTEN_IN} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {use.description}
            </Typography>
            <Notice {...use} />
            <Cited {...use} />
            <Typography variant="body2" sx={quiet}>
              <AuthorLine author={use.author} at={use.recordedAt} />
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
