import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ProfilePreviewDocument, type ProfilePreviewQuery } from '../../generated/graphql.ts';
import { AssuranceChip } from '../../shared/AssuranceChip.tsx';
import { useAsk } from '../../shared/useAsk.ts';
import type { Convention } from '../convention.ts';
import { readTyped } from './readTyped.ts';

type Preview = NonNullable<ProfilePreviewQuery['profilePreview']>;

/** What would change, in one sentence, then obligation by obligation. */
function Change({ supposed, becoming }: Preview) {
  const translate = useTranslate();
  if (supposed.length === 0) return <>{translate('garant.answer.changesNothing')}</>;
  const parts = becoming.map(({ assurance, count }) =>
    translate('garant.answer.becomes', { smart_count: count, state: translate(`garant.assurance.${assurance}`) }),
  );
  return (
    <>
      {`${parts.join(', ')}.`}
      <ul style={{ margin: '8px 0 0', paddingLeft: 20 }}>
        {supposed.map(({ obligationId, obligation, assuranceNow, assuranceThen }) => (
          <li key={obligationId} style={{ marginBottom: 4 }}>
            {obligation.code} <AssuranceChip assurance={assuranceNow} /> → <AssuranceChip assurance={assuranceThen} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the answer that is typed would change, told before it is given. */
export function AnswerEffect({ conventionId, entry }: { conventionId: string; entry: Convention['profile'][number] }) {
  const typed = useWatch<{ typed?: string | null }>({ name: 'typed' });
  const value = readTyped(entry.question.type, typed ?? '');
  const { data, error } = useAsk(ProfilePreviewDocument, { conventionId, key: entry.key, value });
  return (
    <Box role="status" sx={{ mt: 1, minHeight: 48, typography: 'body2' }}>
      {!error && data?.profilePreview && <Change {...data.profilePreview} />}
    </Box>
  );
}
