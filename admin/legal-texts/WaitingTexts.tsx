import { useTranslate } from 'react-admin';
import { type LegalTextAction, TextsToAnswerDocument, TextsToProveDocument, type TextsToProveQuery } from '../generated/graphql.ts';
import { useAskedHere } from '../shared/asked.ts';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { TextLines } from './TextLines.tsx';

type Texts = TextsToProveQuery['legalTexts'];

interface Waiting {
  texts: Texts;
  /** What each waits for, whose first instant is told. */
  act: LegalTextAction;
  /** Prefix of the translation keys of its words. */
  words: string;
}

/** Texts that wait for the same act of whoever keeps them; nothing where there is none. */
function WaitingTexts({ texts, act, words }: Waiting) {
  const translate = useTranslate();
  const { instant } = useFormat();
  const told = ({ awaited }: Texts['items'][number]) => {
    const since = awaited.find(({ awaitedAction }) => awaitedAction === act)?.sinceAt;
    return since ? translate(`${words}.since`, { date: instant(since) }) : undefined;
  };
  return <TextLines title={translate(`${words}.title`)} hint={translate(`${words}.hint`)} {...texts} told={told} />;
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
