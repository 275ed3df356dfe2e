import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DismissNoticeDocument, NoticesDocument, type NoticesQuery } from '../generated/graphql.ts';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { useVerb } from '../shared/verbs/useVerb.ts';
import { StayingButton } from '../theme/StayingButton.tsx';

type Notice = NoticesQuery['notices']['items'][number];

function OneNotice({ notice }: { notice: Notice }) {
  const translate = useTranslate();
  const { instant } = useFormat();
  const { perform, isPending } = useVerb(DismissNoticeDocument, 'garant.done.dismissNotice');
  const { id, kind, personName, conventionTitle, programmeName, role, partyCode, body, happenedAt } = notice;
  const words = translate(`garant.notice.${kind}`, {
    name: personName,
    role: [role && translate(`garant.role.${role}`), partyCode].filter(Boolean).join(', '),
    party: partyCode ?? '',
    where: conventionTitle ?? programmeName ?? translate('garant.membership.everywhere'),
    body: body ?? '',
    date: instant(happenedAt),
  });
  return (
    <Alert
      severity="warning"
      role="presentation"
      sx={{ mb: 1, flexWrap: { xs: 'wrap', sm: 'nowrap' }, '& .MuiAlert-message': { flex: 1, minWidth: 200, overflowWrap: 'anywhere' } }}
      action={
        <StayingButton
          color="inherit"
          size="small"
          disabled={isPending}
          aria-label={translate('garant.naming.of', { name: translate('garant.verb.dismissNotice'), words })}
          onClick={() => void perform({ input: { noticeId: id } })}
        >
          {translate('garant.verb.dismissNotice')}
        </StayingButton>
      }
    >
      {words}
    </Alert>
  );
}

/** What others did to their own rights, or to what anybody may read, until each person concerned has read it. */
export function Notices() {
  const translate = useTranslate();
  const { data } = useAsk(NoticesDocument, {});
  if (!data?.notices.items.length) return null;
  return (
    <Box component="ul" aria-label={translate('garant.notice.title')} sx={{ listStyle: 'none', p: 0, m: 0, mb: 2 }}>
      {data.notices.items.map((notice) => (
        <li key={notice.id}>
          <OneNotice notice={notice} />
        </li>
      ))}
    </Box>
  );
}
