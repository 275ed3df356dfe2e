import { Box, Chip } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ConventionOpenDocument } from '../generated/graphql.ts';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import type { Convention } from './convention.ts';
import { CorrectDate } from './verbs/CorrectDate.tsx';

type Dated = Convention['dates'][number];

/** One date as it became known; the later ones of its kind replace it. */
function DateLine({ fact, isCurrent }: { fact: Dated; isCurrent: boolean }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { kind, fallsOn, knownBy, reason, knownAt, recordedAt, author } = fact;
  const words = fallsOn ? day(fallsOn) : translate(`garant.convention.without.${kind === 'TERMINATED' ? 'Terminated' : 'Bounds'}`);
  const line = translate('garant.naming.of', { name: translate(`garant.conventionDate.${kind}`), words });
  return (
    <Box component="li" sx={{ mb: 1 }}>
      {isCurrent ? <strong>{line}</strong> : <del>{line}</del>}
      {knownBy !== 'ORIGINAL' && (
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {`${translate(`garant.dateSource.${knownBy}`)}, ${translate('garant.convention.knownAt', { day: day(knownAt) })} — `}
          <AuthorLine author={author} at={recordedAt} />
          {reason && <div lang="fr">{reason}</div>}
        </Box>
      )}
    </Box>
  );
}

/** What is still to be done of it, each count leading to its obligations. */
function StillOpen({ id }: { id: string }) {
  const translate = useTranslate();
  const { data } = useAsk(ConventionOpenDocument, { id });
  if (!data) return null;
  const counts = { TO_DO: data.toDo.total, WAITING: data.waiting.total, TROUBLE: data.trouble.total };
  return (
    <p>
      {translate('garant.convention.stillOpen')}{' '}
      <Link to={`/conventions/${id}/matrix`}>
        {Object.entries(counts)
          .map(([standing, count]) => translate(`garant.convention.left.${standing}`, { smart_count: count }))
          .join(' · ')}
      </Link>
    </p>
  );
}

/** Signed, in force, ended; each date with what it is known by, corrections with their reasons, and what is still open. */
export function LifeSection() {
  const translate = useTranslate();
  const convention = useRecordContext<Convention>()!;
  const { id, dates, corrections, stage, allowedActions } = convention;
  const current = new Map(dates.map((fact) => [fact.kind, fact.id]));
  return (
    <Section
      title={translate('garant.convention.life')}
      actions={allowedActions.includes('CORRECT_DATE') && <CorrectDate convention={convention} />}
    >
      <Chip label={translate(`garant.stage.${stage}`)} size="small" variant="outlined" sx={{ mb: 1.5 }} />
      <ol style={{ margin: 0, paddingLeft: 20 }}>
        {dates.map((fact) => (
          <DateLine key={fact.id} fact={fact} isCurrent={current.get(fact.kind) === fact.id} />
        ))}
        {corrections.map(({ id: correction, fields, reason, recordedAt, author }) => (
          <Box component="li" key={correction} sx={{ mb: 1 }}>
            <strong>
              {translate('garant.convention.corrected', {
                fields: fields.map((field) => translate(`garant.actField.${field}`)).join(', '),
              })}
            </strong>
            <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
              <AuthorLine author={author} at={recordedAt} />
              <div lang="fr">{reason}</div>
            </Box>
          </Box>
        ))}
      </ol>
      <StillOpen id={id} />
    </Section>
  );
}
