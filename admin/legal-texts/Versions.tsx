import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type LegalTextPartsFragment, LegalTextWordsDocument } from '../generated/graphql.ts';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { AddVersion } from './verbs/AddVersion.tsx';

type Version = LegalTextPartsFragment['textVersions'][number];

/** The words of a version, read once somebody asks for them. */
function Words({ textId, versionId }: { textId: string; versionId: string }) {
  const { data } = useAsk(LegalTextWordsDocument, { id: textId });
  const words = data?.legalText?.textVersions.find(({ id }) => id === versionId)?.words;
  return (
    <Typography lang="fr" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', my: 1 }}>
      {words}
    </Typography>
  );
}

function Content({ textId, version: { id, fileName, size: bytes, downloadUrl } }: { textId: string; version: Version }) {
  const translate = useTranslate();
  const { size } = useFormat();
  const [isOpen, setOpen] = useState(false);
  if (downloadUrl) {
    return (
      <a href={downloadUrl} lang="fr" download={fileName ?? true}>
        {`${fileName}${bytes ? ` (${size(bytes)})` : ''}`}
      </a>
    );
  }
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{translate('garant.legalText.read')}</summary>
      {isOpen && <Words textId={textId} versionId={id} />}
    </details>
  );
}

function VersionLine({ textId, version }: { textId: string; version: Version }) {
  const translate = useTranslate();
  const { number, status, hash, url, note, plannedOn, alertWithinHours, handOverWithinDays, recordedAt, author } = version;
  const { day } = useFormat();
  return (
    <Box component="li" sx={{ mb: 2, overflowWrap: 'anywhere' }}>
      <Typography sx={{ fontWeight: 600 }}>
        {translate('garant.legalText.version', { number })} · {translate(`garant.versionStatus.${status}`)}
      </Typography>
      <Content textId={textId} version={version} />
      {note && (
        <Typography lang={WRITTEN_IN} variant="body2">
          {note}
        </Typography>
      )}
      {alertWithinHours && (
        <Typography variant="body2">{translate('garant.legalText.alertWithin', { smart_count: alertWithinHours })}</Typography>
      )}
      {handOverWithinDays && (
        <Typography variant="body2">{translate('garant.legalText.handOverWithin', { smart_count: handOverWithinDays })}</Typography>
      )}
      {url && (
        <a href={url} rel="noreferrer">
          {url}
        </a>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <AuthorLine author={author} at={recordedAt} />
        {plannedOn && ` · ${translate('garant.legalText.plannedFor', { date: day(plannedOn) })}`}
      </Typography>
      <Typography sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{`SHA-256 ${hash}`}</Typography>
    </Box>
  );
}

/** The versions of a text, newest first: each with its hash, what the opinion was asked of. */
export function Versions({ text }: { text: LegalTextPartsFragment }) {
  const translate = useTranslate();
  const { textVersions, allowedActions } = text;
  return (
    <Section
      title={translate('garant.legalText.versions')}
      actions={allowedActions.includes('ADD_VERSION') && textVersions.length > 0 && <AddVersion text={text} />}
    >
      {textVersions.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('garant.legalText.noVersion')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {textVersions.map((version) => (
          <VersionLine key={version.id} textId={text.id} version={version} />
        ))}
      </Box>
    </Section>
  );
}
