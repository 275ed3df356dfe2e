import Check from '@mui/icons-material/Check';
import Close from '@mui/icons-material/Close';
import Remove from '@mui/icons-material/Remove';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { RightsPartsFragment } from '../generated/graphql.ts';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';

type Answer = NonNullable<RightsPartsFragment['personAnswer']>;
type Mark = 'DONE' | 'MISSING' | 'NEEDLESS';

const MARKS = {
  DONE: { icon: Check, color: ink.green },
  MISSING: { icon: Close, color: ink.red },
  NEEDLESS: { icon: Remove, color: ink.line },
};

function Line({ mark, label, told }: { mark: Mark; label: string; told: string }) {
  const translate = useTranslate();
  const { icon: Icon, color } = MARKS[mark];
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, mb: 0.75 }}>
      <Icon aria-hidden fontSize="small" sx={{ color, mt: 0.25 }} />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <strong>{translate(label)}</strong>
        {translate('garant.naming.of', { name: '', words: told })}
      </Box>
    </Box>
  );
}

function useLines({ kind, sentAt, channel, reasons, isRemedyTold, lateDays }: Answer) {
  const translate = useTranslate();
  const { instant } = useFormat();
  const isWhole = kind === 'GRANTED' || kind === 'NOT_HELD';
  const needless = translate(kind === 'NOT_HELD' ? 'garant.rights.letterNothingHeld' : 'garant.rights.letterNotNeeded');
  const line = (label: string, isDone: boolean, done: string): { label: string; mark: Mark; told: string } => {
    if (isDone) return { label, mark: 'DONE', told: done };
    return isWhole
      ? { label, mark: 'NEEDLESS', told: needless }
      : { label, mark: 'MISSING', told: translate('garant.rights.letterUntold') };
  };
  const sent = [translate(`garant.rightsAnswerKind.${kind}`), translate(`garant.rightsChannel.${channel}`), instant(sentAt)];
  return [
    line('garant.rights.letterKind', true, sent.join(' · ')),
    line('garant.rights.letterReasons', reasons !== null, translate('garant.rights.letterTold')),
    line('garant.rights.letterRemedies', isRemedyTold, translate('garant.rights.letterRemediesTold')),
    {
      label: 'garant.rights.letterTime',
      mark: (lateDays === null ? 'DONE' : 'MISSING') as Mark,
      told: translate(lateDays === null ? 'garant.rightsClock.DONE' : 'garant.rights.letterLate', { smart_count: lateDays ?? 0 }),
    },
  ];
}

function Lines({ answer }: { answer: Answer }) {
  const lines = useLines(answer);
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {lines.map((line) => (
        <Line key={line.label} {...line} />
      ))}
    </Box>
  );
}

/** What the letter to the person says, checked one by one: what is answered, why, the remedies, and whether it left in time (GDPR, art. 12(3) and 12(4)). */
export function LetterChecklist({ request: { personAnswer: answer } }: { request: RightsPartsFragment }) {
  const translate = useTranslate();
  if (!answer) return null;
  return (
    <Section title={translate('garant.rights.letter')}>
      <Lines answer={answer} />
      {answer.evidence && (
        <Typography variant="body2">
          {translate(answer.evidence.withdrawnAt ? 'garant.rights.proofWithdrawn' : 'garant.rights.proof')}{' '}
          <RowLink to={`/evidences/${answer.evidence.id}/show`}>{answer.evidence.title}</RowLink>
        </Typography>
      )}
      {answer.lateReason && (
        <Typography lang={WRITTEN_IN} variant="body2">
          {answer.lateReason}
        </Typography>
      )}
    </Section>
  );
}
