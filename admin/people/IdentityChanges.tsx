import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type IdentityChangeFilter, IdentityChangesDocument, type IdentityChangesQuery } from '../generated/graphql.ts';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { ConfirmIdentityChange, RefuseIdentityChange } from './verbs/DecideIdentityChange.tsx';

type Change = IdentityChangesQuery['identityChanges']['items'][number];

function OneChange({ change }: { change: Change }) {
  const translate = useTranslate();
  const { instant } = useFormat();
  const { id, personId, personName, personEmail, certifiedName, certifiedSiret, issuer, askedAt, decidedAt, decidedByName } = change;
  const asked = translate('garant.identityChange.asked', { date: instant(askedAt), issuer: new URL(issuer).hostname });
  const certified = translate('garant.identityChange.certified', { name: certifiedName ?? '—', siret: certifiedSiret ?? '—' });
  return (
    <Box component="li" sx={{ mb: 2 }}>
      <RowLink to={`/people/${personId}/show`}>{`${personName} (${personEmail})`}</RowLink>
      <Typography variant="body2">
        {asked} {certified}
      </Typography>
      {decidedAt && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate(`garant.identityChange.${change.status}`, { name: decidedByName ?? '', date: instant(decidedAt) })}
        </Typography>
      )}
      {change.allowedActions.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          {change.allowedActions.includes('CONFIRM') && <ConfirmIdentityChange id={id} />}
          {change.allowedActions.includes('REFUSE') && <RefuseIdentityChange id={id} />}
        </Box>
      )}
    </Box>
  );
}

/** Who tried to sign in with the address of a known person and another identity; nothing when nobody did. */
export function IdentityChanges({ filter }: { filter: IdentityChangeFilter }) {
  const translate = useTranslate();
  const { data } = useAsk(IdentityChangesDocument, { filter });
  const items = data?.identityChanges.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={translate('garant.identityChange.title')}>
      <Typography sx={{ mb: 1.5 }}>{translate('garant.identityChange.what')}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {items.map((change) => (
          <OneChange key={change.id} change={change} />
        ))}
      </Box>
    </Section>
  );
}
