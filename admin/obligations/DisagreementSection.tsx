import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DISAGREEMENT_HASH } from '../observations/disagreementAddress.ts';
import { SideViews } from '../observations/SideViews.tsx';
import { Section } from '../shared/Section.tsx';
import { Turns } from '../shared/Turn.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { PointedAt } from './PointedAt.tsx';
import { ThreadWord } from './ThreadWord.tsx';
import { type Obligation, useObligation } from './useObligation.ts';
import { ReplyToDisagreement } from './verbs/ReplyToDisagreement.tsx';

type Disagreement = NonNullable<Obligation['disagreement']>;

const quiet = { color: 'text.secondary' } as const;

/** Since when they have differed, or when they did. */
function Span({ isOpen, beganAt, endedAt }: Disagreement) {
  const translate = useTranslate();
  const { day } = useFormat();
  if (isOpen && beganAt) return <strong>{translate('garant.disagreement.since', { date: day(beganAt) })}</strong>;
  if (beganAt && endedAt) return translate('garant.disagreement.ended', { from: day(beganAt), date: day(endedAt) });
  return translate('garant.disagreement.over');
}

/** Every word of it, signed and dated, oldest first. */
function Words({ sideMessages: messages }: Pick<Disagreement, 'sideMessages'>) {
  const translate = useTranslate();
  if (messages.length === 0) return <Typography sx={quiet}>{translate('garant.disagreement.silent')}</Typography>;
  return (
    <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {messages.map(({ id, side, author, writtenAt, body }) => (
        <ThreadWord key={id} author={author} at={writtenAt} words={body} of={translate(`garant.manifestoSide.${side}`)} />
      ))}
    </Box>
  );
}

/** What the sides of the manifesto see differently: since when, what each one saw, what they tell each other, and whose turn it is. */
export function DisagreementSection() {
  const translate = useTranslate();
  const { disagreement, sideViews } = useObligation();
  if (!disagreement) return null;
  return (
    <PointedAt hash={DISAGREEMENT_HASH}>
      <Section title={translate('garant.disagreement.title')}>
        <Typography component="div">
          <Span {...disagreement} />
        </Typography>
        <Turns turns={[disagreement.turn]} />
        {disagreement.isOpen && (
          <>
            <Typography variant="h3" sx={{ mt: 2, mb: 1 }}>
              {translate('garant.disagreement.seen')}
            </Typography>
            <SideViews views={sideViews} />
          </>
        )}
        <Typography variant="h3" sx={{ mt: 2, mb: 1 }}>
          {translate('garant.disagreement.said')}
        </Typography>
        <Words sideMessages={disagreement.sideMessages} />
        {disagreement.isOpen && (
          <Typography variant="body2" sx={{ ...quiet, my: 1 }}>
            {translate('garant.disagreement.ends')}
          </Typography>
        )}
        {disagreement.allowedActions.includes('REPLY_TO_DISAGREEMENT') && <ReplyToDisagreement />}
      </Section>
    </PointedAt>
  );
}
