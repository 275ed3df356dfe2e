import { Box, Button, TextField, Typography } from '@mui/material';
import { useLocaleState, useNotify, useTranslate } from 'react-admin';

function Code({ name, code }: { name: string; code: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    notify('garant.showcase.badge.copied', { type: 'success' });
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5 }}>
      <TextField
        fullWidth={false}
        size="small"
        label={name}
        value={code}
        sx={{ flex: '1 1 16rem', minWidth: 0 }}
        slotProps={{
          htmlInput: { readOnly: true, spellCheck: false, onFocus: ({ target }: { target: HTMLInputElement }) => target.select() },
        }}
      />
      <Button size="small" aria-label={translate('garant.showcase.badge.copyOf', { name })} onClick={() => void copy()}>
        {translate('garant.showcase.badge.copy')}
      </Button>
    </Box>
  );
}

/** The badge of an open page, and the code that shows it elsewhere. */
export function BadgeCode({ path }: { path: string }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const page = `${window.location.origin}${path}`;
  const badge = `${page}/badge.svg?lang=${locale}`;
  const alt = translate('garant.showcase.badge.alt');
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2, mb: 1 }}>
        {translate('garant.showcase.badge.title')}
      </Typography>
      <Typography sx={{ mb: 1 }}>{translate('garant.showcase.badge.lead')}</Typography>
      <Box component="img" src={`${path}/badge.svg?lang=${locale}`} alt={alt} sx={{ display: 'block', maxWidth: '100%', mb: 1.5 }} />
      <Code name={translate('garant.showcase.badge.markdown')} code={`[![${alt}](${badge})](${page})`} />
      <Code name={translate('garant.showcase.badge.html')} code={`<a href="${page}"><img src="${badge}" alt="${alt}"></a>`} />
    </>
  );
}
