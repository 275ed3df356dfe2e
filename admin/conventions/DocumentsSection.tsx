import { Box } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import type { Convention } from './convention.ts';
import { AddDocument } from './verbs/AddDocument.tsx';
import { WithdrawDocument } from './verbs/WithdrawDocument.tsx';

type Document = Convention['documents'][number];

function DocumentLine({ document, canWithdraw }: { document: Document; canWithdraw: boolean }) {
  const translate = useTranslate();
  const { day, size } = useFormat();
  const { kind, label, downloadUrl, url, fileName, sha256, withdrawnAt, withdrawalReason } = document;
  const address = downloadUrl ?? url;
  return (
    <Box component="li" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
      {translate('garant.naming.before', { name: translate(`garant.documentKind.${kind}`) })}
      {address ? (
        <a href={address} lang="fr" {...(downloadUrl ? { download: fileName ?? true } : { rel: 'noreferrer' })}>
          {label}
        </a>
      ) : (
        <span lang="fr">{label}</span>
      )}
      {document.size ? ` (${size(document.size)})` : ''}
      {sha256 && <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{`SHA-256 ${sha256}`}</Box>}
      {withdrawnAt && <div>{translate('garant.convention.withdrawn', { day: day(withdrawnAt), reason: withdrawalReason })}</div>}
      {!withdrawnAt && canWithdraw && <WithdrawDocument document={document} />}
    </Box>
  );
}

/** The signed act and its annexes. */
export function DocumentsSection() {
  const translate = useTranslate();
  const { id, documents, allowedActions } = useRecordContext<Convention>()!;
  return (
    <Section
      title={translate('garant.convention.documents')}
      actions={allowedActions.includes('ADD_DOCUMENT') && <AddDocument conventionId={id} />}
    >
      {documents.length === 0 && <p>{translate('garant.convention.noDocument')}</p>}
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {documents.map((document) => (
          <DocumentLine key={document.id} document={document} canWithdraw={allowedActions.includes('WITHDRAW_DOCUMENT')} />
        ))}
      </ul>
    </Section>
  );
}
