import { Box, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { ConventionPeopleDocument } from '../generated/graphql.ts';
import { Quoted, WRITTEN_IN } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import type { Convention } from './convention.ts';

const LIST = { margin: 0, paddingLeft: 20 };

/** Each party with its body, its role and its people, as far as one may see them, and where its DPO is reached. */
export function PeopleSection() {
  const translate = useTranslate();
  const { id, parties } = useRecordContext<Convention>()!;
  const { data } = useAsk(ConventionPeopleDocument, { id });
  const members = data?.members.items ?? [];
  return (
    <Section title={translate('garant.convention.people')}>
      {parties.map(({ id: partyId, code, name, roleLabel, gdprRole, dpoEmail, organisation }) => (
        <Box key={partyId} sx={{ mb: 2 }}>
          <Typography variant="h3" lang={WRITTEN_IN} sx={{ fontSize: '1rem' }}>
            {`${name} (${code})`}
          </Typography>
          <div>
            <Quoted>{[organisation.name, roleLabel].filter(Boolean).join(' · ')}</Quoted>
            {gdprRole && ` · ${translate(`garant.gdprRole.${gdprRole}`)}`}
          </div>
          <div>
            {translate('garant.naming.before', { name: translate('garant.field.dpoEmail') })}
            {dpoEmail ? <a href={`mailto:${dpoEmail}`}>{dpoEmail}</a> : translate('garant.convention.noDpo')}
          </div>
          <ul style={LIST}>
            {members
              .filter((member) => member.partyId === partyId)
              .map((member) => (
                <li key={member.id}>{`${member.fullName} — ${translate(`garant.role.${member.role}`)}`}</li>
              ))}
          </ul>
        </Box>
      ))}
    </Section>
  );
}
