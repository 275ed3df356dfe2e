import { Box, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useOccurrenceWords } from '../occurrences/useOccurrenceWords.ts';
import { Turns } from '../shared/Turn.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ThreadWord } from './ThreadWord.tsx';
import { type Obligation, useObligation } from './useObligation.ts';
import { ReplyToContestation } from './verbs/ReplyToContestation.tsx';
import { ResolveContestation } from './verbs/ResolveContestation.tsx';

/** A contestation from its reason to its settlement, every word signed and dated. */
export function ContestationThread({ contestation }: { contestation: Obligation['contestations'][number] }) {
  const translate = useTranslate();
  const words = useOccurrenceWords();
  const { day } = useFormat();
  const { occurrences, breaches } = useObligation();
  const occurrence = occurrences.find((one) => one.id === contestation.occurrenceId);
  const breach = breaches.find((one) => one.id === contestation.breachId);
  const about = breach ? translate('garant.breach.of', { date: day(breach.brokenOn) }) : occurrence && words.title(occurrence);
  const { id, isOpen, reason, author, openedAt, messages, resolution, resolver, resolvedAt, canReply, canResolve } = contestation;
  const title = translate(isOpen ? 'garant.contestation.open' : 'garant.contestation.resolved');
  return (
    <Box component="article" aria-label={title} sx={{ mb: 2.5 }}>
      <Chip size="small" color={isOpen ? 'error' : 'default'} variant="outlined" label={title} sx={{ mb: 1, fontWeight: 650 }} />
      <Turns turns={[contestation.turn]} />
      {about && (
        <Typography variant="body2" sx={{ mb: 1 }}>
          {about}
        </Typography>
      )}
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        <ThreadWord author={author} at={openedAt} words={reason} tone="opening" />
        {messages.map((message) => (
          <ThreadWord key={message.id} author={message.author} at={message.writtenAt} words={message.body} />
        ))}
        {resolution && resolver && (
          <ThreadWord
            author={resolver}
            at={resolvedAt ?? undefined}
            words={translate('garant.contestation.resolution', { resolution })}
            tone="settlement"
          />
        )}
      </Box>
      {isOpen && canReply && (
        <ReplyToContestation contestationId={id}>{canResolve && <ResolveContestation contestationId={id} />}</ReplyToContestation>
      )}
      {isOpen && !canReply && canResolve && <ResolveContestation contestationId={id} />}
    </Box>
  );
}
