import { useRecordContext, useTranslate } from 'react-admin';
import { plainText } from '../shared/plainText.ts';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import type { Convention } from './convention.ts';
import { AnswerProfile } from './verbs/AnswerProfile.tsx';

/** What the service is: the answers the rules of applicability read. */
export function ProfileSection() {
  const translate = useTranslate();
  const { locale, instant, day } = useFormat();
  const { id, profile } = useRecordContext<Convention>()!;
  const wordsOf = ({ value, question }: Convention['profile'][number]) => {
    if (value === null || value === undefined) return translate('garant.answer.none');
    const chosen = question.choices.find(({ code }) => code === value);
    if (chosen) return locale === 'en' ? chosen.labelEn : chosen.label;
    if (question.type === 'DATE') return day(String(value));
    return typeof value === 'boolean' ? translate(`ra.boolean.${value}`) : plainText(value);
  };
  return (
    <Section title={translate('garant.convention.profile')}>
      <dl style={{ margin: 0 }}>
        {profile.map((entry) => (
          <div key={entry.key} style={{ marginBottom: 12 }}>
            <dt lang={locale}>{locale === 'en' ? entry.question.textEn : entry.question.text}</dt>
            <dd style={{ margin: 0 }}>
              <strong>{wordsOf(entry)}</strong>
              {entry.authorName && entry.answeredAt && ` — ${entry.authorName}, ${instant(entry.answeredAt)}`}
              {entry.allowedActions.includes('ANSWER') && <AnswerProfile conventionId={id} entry={entry} />}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
