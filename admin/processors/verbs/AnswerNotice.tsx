import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { AnswerNoticeDocument, type NoticeResponse, type ProcessorPartsFragment } from '../../generated/graphql.ts';
import { WordsInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { useFormat } from '../../shared/useFormat.ts';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { isObjectedTo, noticesTo, type Party } from '../processorFacts.ts';
import { ProcessorVerb, Quoted, type Told } from './ProcessorVerb.tsx';

type Notice = ProcessorPartsFragment['notices'][number];

/** What was announced, in its own words, and which of them where there are several. */
function Answered({ notices }: { notices: readonly Notice[] }) {
  const translate = useTranslate();
  const { instant } = useFormat();
  const noticeId: string = useWatch({ name: 'noticeId' }) ?? '';
  const told = ({ fromParty, sentAt }: Notice) => translate('garant.processor.noticeOf', { party: fromParty.code, date: instant(sentAt) });
  const chosen = notices.find(({ id }) => id === noticeId);
  return (
    <>
      {notices.length > 1 && (
        <RecordChoiceInput
          source="noticeId"
          label="garant.field.answeredNotice"
          choices={notices.map((notice) => ({ id: notice.id, name: told(notice) }))}
        />
      )}
      {chosen && <Quoted heading={told(chosen)}>{chosen.content}</Quoted>}
    </>
  );
}

interface Values {
  noticeId: string;
  words: string;
}

interface AnswerProps extends Told {
  response: NoticeResponse;
  verb: string;
  /** Those it may be said of. */
  notices: readonly Notice[];
  children: React.ReactNode;
}

function Answer({ processor, response, verb, notices, children }: AnswerProps) {
  if (notices.length === 0) return null;
  return (
    <ProcessorVerb
      processor={processor}
      side="OTHER"
      verb={verb}
      document={AnswerNoticeDocument}
      entity="ProcessorResponse"
      draft={`${verb} ${processor.id}`}
      defaultValues={{ noticeId: notices.length === 1 ? notices[0]!.id : '', words: '' }}
      toVariables={({ noticeId, words }: Values) => ({ input: { noticeId, response, words: words.trim() || null } })}
    >
      <Answered notices={notices} />
      {children}
      <PersonalDataWarning source="words" />
    </ProcessorVerb>
  );
}

interface Answering extends Told {
  own: readonly Party[];
}

/** The controller objects to what another party announced (GDPR, art. 28(2)). */
export function ObjectToNotice({ processor, own }: Answering) {
  const notices = noticesTo(processor, own).filter((notice) => !isObjectedTo(notice));
  return (
    <Answer processor={processor} response="OBJECTION" verb="objectToNotice" notices={notices}>
      <ReasonInput source="words" label="garant.field.objectionWords" />
    </Answer>
  );
}

/** The controller says that it does not object, or no longer does. */
export function AcceptNotice({ processor, own }: Answering) {
  const notices = noticesTo(processor, own);
  const objected = notices.filter(isObjectedTo);
  const isLifting = objected.length > 0;
  return (
    <Answer
      processor={processor}
      response="NO_OBJECTION"
      verb={isLifting ? 'liftObjection' : 'acceptNotice'}
      notices={isLifting ? objected : notices.filter(({ responses }) => responses.every(({ response }) => response === 'COMMENT'))}
    >
      <WordsInput source="words" label="garant.field.acceptanceWords" rows={2} />
    </Answer>
  );
}

/** The other party comments, which stops nothing. */
export function CommentNotice({ processor, own }: Answering) {
  return (
    <Answer processor={processor} response="COMMENT" verb="commentNotice" notices={noticesTo(processor, own)}>
      <WordsInput source="words" label="garant.field.commentWords" rows={3} isObligatory />
    </Answer>
  );
}
