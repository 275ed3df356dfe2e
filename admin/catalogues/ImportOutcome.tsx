import { Alert, AlertTitle, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ImportCatalogueMutation } from '../generated/graphql.ts';

const LISTS = ['added', 'changed', 'reworded', 'removed'] as const;

/** What the import would change, or changed. */
export function ImportOutcome({ outcome }: { outcome: ImportCatalogueMutation['importCatalogue'] }) {
  const translate = useTranslate();
  return (
    <Alert severity={outcome.outcome === 'CREATED' ? 'success' : 'info'} sx={{ mt: 2 }}>
      <AlertTitle>
        {translate(`garant.importOutcome.${outcome.outcome}`, { key: outcome.key, version: outcome.semanticVersion })}
      </AlertTitle>
      <ul style={{ margin: '8px 0', paddingLeft: 20 }}>
        {outcome.summary.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {LISTS.filter((name) => outcome[name].length > 0).map((name) => (
        <details key={name}>
          <summary>{`${translate(`garant.catalogue.${name}`)} (${outcome[name].length})`}</summary>
          <Box sx={{ overflowWrap: 'anywhere' }}>{outcome[name].join(', ')}</Box>
        </details>
      ))}
    </Alert>
  );
}
