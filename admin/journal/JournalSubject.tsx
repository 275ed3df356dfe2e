import { Link as MuiLink } from '@mui/material';
import { type RaRecord, useGetManyAggregate } from 'react-admin';
import { Link } from 'react-router';
import type { JournalPartsFragment } from '../generated/graphql.ts';
import { resourceOfSubject } from '../rooms/readRooms.ts';
import { useRooms } from '../rooms/roomsContext.ts';
import { WRITTEN_IN } from '../shared/Quoted.tsx';

/** What an entry is about, one click away; nothing for what one may not see. The subjects of a page are read together. */
export function JournalSubject({ entry: { subjectType, subjectId } }: { entry: JournalPartsFragment }) {
  const resource = resourceOfSubject(useRooms(), subjectType);
  const isKnown = resource !== undefined && subjectId !== null;
  const { data } = useGetManyAggregate<RaRecord>(
    resource?.name ?? '',
    { ids: isKnown ? [subjectId] : [] },
    { enabled: isKnown, retry: false },
  );
  const record = data?.[0];
  if (!resource || !record) return null;
  return (
    <MuiLink
      component={Link}
      to={`/${resource.name}/${subjectId}/show`}
      lang={WRITTEN_IN}
      sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}
    >
      {resource.subject?.name(record)}
    </MuiLink>
  );
}
