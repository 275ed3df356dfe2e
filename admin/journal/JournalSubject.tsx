import { Link as MuiLink } from '@mui/material';
import { useGetManyAggregate } from 'react-admin';
import { Link } from 'react-router';
import type { JournalPartsFragment } from '../generated/graphql.ts';

interface Subject {
  id: string;
  code?: string;
  party?: { code: string };
  title?: string;
  fullName?: string;
}

/** Resources whose records an entry may be about. */
const RESOURCES: Record<string, string> = { Obligation: 'obligations', Evidence: 'evidences', Person: 'people' };

/** What an entry is about, one click away; nothing for what one may not see. The subjects of a page are read together. */
export function JournalSubject({ entry: { subjectType, subjectId } }: { entry: JournalPartsFragment }) {
  const resource = RESOURCES[subjectType];
  const isKnown = resource !== undefined && subjectId !== null;
  const { data } = useGetManyAggregate<Subject>(resource ?? '', { ids: isKnown ? [subjectId] : [] }, { enabled: isKnown, retry: false });
  const subject = data?.[0];
  if (!subject) return null;
  const words = subject.code ? `${subject.code} (${subject.party?.code})` : (subject.title ?? subject.fullName);
  return (
    <MuiLink component={Link} to={`/${resource}/${subjectId}/show`} sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
      {words}
    </MuiLink>
  );
}
