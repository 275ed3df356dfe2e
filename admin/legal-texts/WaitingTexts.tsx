import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type LegalTextAction, TextsToAnswerDocument, TextsToProveDocument, type TextsToProveQuery } from '../generated/graphql.ts';
import { useAskedHere } from '../shared/asked.ts';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { addressOfText } from './textAddress.ts';

interface Waiting {
  texts: TextsToProveQuery['legalTexts'];
  /** What each waits for, whose first instant is told. */
  act: LegalTextAction;
  /** Prefix of the translation keys of its words. */
  words: string;
}

/** Texts that wait for the same act of whoever keeps them; nothing where there is none. */
function WaitingTexts({ texts: { total, items }, act, words }: Waiting) {
  const translate = useTranslate();
  const { instant } = useFormat();
  if (total === 0) return null;
  const sinceOf = ({ awaited }: (typeof items)[number]) => awaited.find(({ awaitedAction }) => awaitedAction === act)?.sinceAt;
  return (
    <Section title={translate(`${words}.title`)} total={total}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate(`${words}.hint`)}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {items.map((text) => {
          const since = sinceOf(text);
          return (
            <Box component="li" key={text.id} sx={{ mb: 1, overflowWrap: 'anywhere' }}>
              <RowLink to={addressOfText(text.id)} lang="fr">{`${text.reference} · ${text.title}`}</RowLink>
              {since && (
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {translate(`${words}.since`, { date: instant(since) })}
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

/** On the home of whoever keeps the register of texts: reservations of opinions that are not answered. */
export function TextsToAnswer() {
  const texts = useAsk(TextsToAnswerDocument, {}).data?.legalTexts;
  useAskedHere('textsToAnswer', texts && texts.total > 0);
  return texts && <WaitingTexts texts={texts} act="ANSWER_RESERVATION" words="garant.textsToAnswer" />;
}

/** On the home of whoever keeps the register of texts: texts in force that are not offered as proofs yet. */
export function TextsToProve() {
  const texts = useAsk(TextsToProveDocument, {}).data?.legalTexts;
  useAskedHere('textsToProve', texts && texts.total > 0);
  return texts && <WaitingTexts texts={texts} act="PROVE" words="garant.textsToProve" />;
}
