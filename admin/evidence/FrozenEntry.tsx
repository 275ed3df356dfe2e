import { Box, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import type { EvidencePartsFragment, RegisterName } from '../generated/graphql.ts';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { ink } from '../theme/palette.ts';
import { Fingerprint } from './Fingerprint.tsx';

type Version = EvidencePartsFragment['versions'][number];

/** The resource that shows the entries of a register, where they have a page. */
const RESOURCE_OF: Partial<Record<RegisterName, string>> = {
  REQUESTS: 'partyRequests',
  INCIDENTS: 'incidents',
  RIGHTS_REQUESTS: 'rightsRequests',
  PROCESSORS: 'processors',
  LEGAL_TEXTS: 'legalTexts',
  COMMITTEES: 'committees',
  WORKSHOPS: 'workshops',
};

/** What an entry of a register said when it was offered, with its hash, and the way to the entry as it is now. */
export function FrozenEntry({ entry, reference }: { entry: NonNullable<Version['registerEntry']>; reference: string }) {
  const translate = useTranslate();
  const resource = RESOURCE_OF[entry.registerName];
  return (
    <Box sx={{ my: 0.5 }}>
      {resource && (
        <Link component={RouterLink} to={entry.entryKey ? `/${resource}/${entry.entryKey}/show` : `/${resource}`}>
          {translate(entry.entryKey ? 'garant.evidence.openEntry' : 'garant.evidence.openRegister')}
        </Link>
      )}
      <Box component="details">
        <summary style={{ cursor: 'pointer', color: ink.blue }}>{translate('garant.evidence.frozenEntry')}</summary>
        <Box
          component="pre"
          lang={entry.snapshot ? WRITTEN_IN : undefined}
          sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '0.8rem' }}
        >
          {entry.snapshot ?? translate('garant.evidence.frozenErased')}
        </Box>
      </Box>
      <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
        <Fingerprint sha256={entry.sha256} of={reference} />
      </Typography>
    </Box>
  );
}
