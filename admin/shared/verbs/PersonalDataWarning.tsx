import { Alert, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { personalDataIn } from '../personalData.ts';

/** Under a free text: what not to write there; and, once something looks like it, what was seen. It never stands in the way. */
export function PersonalDataWarning({ source }: { source: string }) {
  const translate = useTranslate();
  const found = personalDataIn(String(useWatch({ name: source }) ?? ''));
  return (
    <div aria-live="polite">
      {found.length > 0 ? (
        <Alert severity="warning" role="presentation" sx={{ mb: 2 }}>
          {translate('garant.personalData.seen', {
            what: found.map((name) => translate(`garant.personalData.${name}`)).join(', '),
          })}
        </Alert>
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
          {translate('garant.personalData.rule')}
        </Typography>
      )}
    </div>
  );
}
