import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IncidentPartsFragment } from '../generated/graphql.ts';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import type { PartyChoice } from './parties.ts';
import { DeclareElsewhere } from './verbs/DeclareElsewhere.tsx';

/** Who else was told of the incident, beside the supervisory authority. */
export function OtherAuthorities({ incident, own }: { incident: IncidentPartsFragment; own: PartyChoice[] }) {
  const translate = useTranslate();
  const { instant } = useFormat();
  const { authorityDeclarations, allowedActions } = incident;
  return (
    <Section
      title={translate('garant.incident.elsewhere')}
      actions={allowedActions.includes('DECLARE_ELSEWHERE') && <DeclareElsewhere incident={incident} own={own} />}
    >
      {authorityDeclarations.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{translate('garant.incident.noneElsewhere')}</Typography>
      )}
      <Box component="ul" sx={{ pl: 2.5, m: 0 }}>
        {authorityDeclarations.map(({ id, party, authority, authorityName, sentAt, receipt, words }) => (
          <Box component="li" key={id} sx={{ mb: 1, overflowWrap: 'anywhere' }}>
            {[authorityName ?? translate(`garant.authority.${authority}`), party.code, instant(sentAt), receipt]
              .filter(Boolean)
              .join(' · ')}
            <Typography lang={WRITTEN_IN} variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'pre-wrap' }}>
              {words}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
