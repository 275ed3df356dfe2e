import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { LegalTextPartsFragment } from '../generated/graphql.ts';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { CheckPage } from './verbs/CheckPage.tsx';

type Version = LegalTextPartsFragment['textVersions'][number];

/** The version in force: the newest that was published. */
export const inForceOf = ({ textVersions }: Pick<LegalTextPartsFragment, 'textVersions'>): Version | undefined =>
  textVersions.find(({ publication }) => publication);

function Seen({ check }: { check: Version['pageChecks'][number] }) {
  const translate = useTranslate();
  const { day, size } = useFormat();
  const { seenOn, pageOutcome, url, words, fileName, size: bytes, downloadUrl, author, recordedAt } = check;
  return (
    <Box component="li" sx={{ mb: 2, overflowWrap: 'anywhere' }}>
      <Typography sx={{ fontWeight: 600 }}>
        {translate('garant.legalText.seen', { date: day(seenOn) })} · {translate(`garant.pageOutcome.${pageOutcome}`)}
      </Typography>
      {words && <Typography lang="fr">{words}</Typography>}
      <Typography variant="body2">
        <a href={url} rel="noreferrer">
          {url}
        </a>
      </Typography>
      {downloadUrl && (
        <a href={downloadUrl} lang="fr" download={fileName ?? true}>
          {`${fileName}${bytes ? ` (${size(bytes)})` : ''}`}
        </a>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <AuthorLine author={author} at={recordedAt} />
      </Typography>
    </Box>
  );
}

/** What people saw of the page where the version in force is published, newest first, and when it is looked at again; nothing of what has no page. */
export function PublishedPage({ text }: { text: LegalTextPartsFragment }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { allowedActions, checkMonths, pageCheckOn, pageOutcome } = text;
  const version = inForceOf(text);
  const mayCheck = allowedActions.includes('CHECK_PAGE');
  if (!version || (!mayCheck && version.pageChecks.length === 0 && !pageCheckOn)) return null;
  const { number, pageChecks } = version;
  return (
    <Section title={translate('garant.legalText.page')} actions={mayCheck && <CheckPage text={text} version={version} />}>
      {pageOutcome === 'SAYS_OTHER' && (
        <Alert severity="error" role="presentation" sx={{ mb: 2 }}>
          {translate('garant.legalText.pageDiffers', { number })}
        </Alert>
      )}
      {pageChecks.length === 0 && <Typography sx={{ mb: 1 }}>{translate('garant.legalText.unseen', { number })}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {pageChecks.map((check) => (
          <Seen key={check.id} check={check} />
        ))}
      </Box>
      {pageCheckOn && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('garant.legalText.lookAgain', { date: day(pageCheckOn), smart_count: checkMonths })}
        </Typography>
      )}
    </Section>
  );
}
